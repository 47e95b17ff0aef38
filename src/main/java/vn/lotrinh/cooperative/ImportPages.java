package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.FileCell;

/** The way of a register file for people: upload, look, mend, confirm, take the refused rows back. */
@Controller
class ImportPages {

  private static final int PAGE = 100;
  private static final int LISTED = 30;
  private static final int MOST_WORDS = 200;

  /** A file in the list of those that were sent. */
  record Sent(long id, String fileName, String at, String by, Preview.Counts counts, int asked, int doubtful, boolean confirmed, String confirmedAt,
      String confirmedBy) {}

  /** A row of the preview as it is shown. */
  record Line(int line, String row, String state, String title, String code, String name, List<String> what, List<String> doubts, boolean doubtful,
      List<Candidate> candidates, List<Candidate> places, boolean codeMade) {}

  /** A co-operative that a row may be about. */
  record Candidate(String code, String title, boolean chosen) {}

  /** Words for a place that people may assign. */
  record Words(UnknownPlace place, List<Candidate> likely, String said) {}

  /** A way to narrow the preview down. */
  record Filter(String state, String title, int count, boolean chosen) {}

  private final ImportService imports;
  private final ImportWords words;
  private final Clock clock;

  ImportPages(ImportService imports, ImportWords words, Clock clock) {
    this.imports = imports;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/cooperatives/import")
  String upload(@RequestParam(defaultValue = "1") int page, Who login, Model model) {
    Keeper.of(login);
    int pages = Math.max(1, (imports.count() + LISTED - 1) / LISTED);
    int shown = Math.max(1, Math.min(page, pages));
    model.addAttribute("latest", sent(imports.latest((shown - 1) * LISTED, LISTED)));
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("largest", WorkbookGuard.LARGEST_FILE);
    model.addAttribute("mostRows", Shown.number(BigDecimal.valueOf(UploadedWorkbook.MOST_ROWS)));
    return "cooperative/upload";
  }

  @GetMapping("/cooperatives/import/{id:\\d{1,18}}")
  String preview(@PathVariable long id, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Who login,
      Model model) {
    Keeper.of(login);
    Preview preview = imports.find(id).orElseThrow(ImportService::unknown);
    RowFilter chosen = RowFilter.of(state);
    int pages = Math.max(1, (chosen.count(preview) + PAGE - 1) / PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    Mending mending = imports.mending(id);
    model.addAttribute("file", sent(List.of(preview)).get(0));
    model.addAttribute("sheet", preview.sheet());
    model.addAttribute("notes", preview.notes());
    model.addAttribute("accepted", preview.counts().added() + preview.counts().changed() + preview.doubtful());
    model.addAttribute("filters", filters(preview, chosen));
    Predicate<FileColumn> understood = column -> column.choice() != null || ColumnChoice.NOTHING.equals(mending.said().columns().get(column.index()));
    model.addAttribute("unknown", mending.distinctColumns().stream().filter(understood.negate()).toList());
    model.addAttribute("known", mending.distinctColumns().stream().filter(understood).toList());
    model.addAttribute("offers", ColumnChoice.offers());
    model.addAttribute("sheets", mending.sheets());
    model.addAttribute("manySheets", mending.sheets().stream().filter(FileSheet::read).count() > 1);
    Map<String, String> placeNames = words.places();
    model.addAttribute("placeNames", placeNames);
    model.addAttribute("places", mending.unknownPlaces().stream().limit(MOST_WORDS).map(place -> words(place, mending.said(), placeNames)).toList());
    model.addAttribute("morePlaces", Math.max(0, mending.unknownPlaces().size() - MOST_WORDS));
    model.addAttribute("state", state);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    List<ImportRow> rows = imports.rows(id, chosen, true, (shown - 1) * PAGE, PAGE);
    Map<String, String> names = words.names(rows);
    model.addAttribute("rows", rows.stream().map(row -> line(row, names, mending.sheets().size() > 1, placeNames)).toList());
    model.addAttribute("asks", rows.stream().anyMatch(row -> row.state() == State.ASKED) && !preview.isConfirmed());
    model.addAttribute("open", !preview.isConfirmed());
    return "cooperative/preview";
  }

  /** {@code column-3=members}, {@code year-3=2024}; a column without a choice stays as it is. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/columns")
  String columns(@PathVariable long id, @RequestParam Map<String, String> form, Who login) {
    Keeper keeper = Keeper.of(login);
    Map<Integer, String> chosen = new HashMap<>();
    form.forEach((name, value) -> {
      if (!name.matches("column-\\d{1,7}") || value.isBlank()) return;
      String year = form.getOrDefault("year-" + name.substring(7), "").strip();
      chosen.put(Integer.valueOf(name.substring(7)), value + (yearly(value) && !year.isEmpty() ? "." + year : ""));
    });
    if (chosen.isEmpty()) throw new Refusal("Chưa chọn nội dung cho cột nào.");
    imports.mend(id, Said.ofColumns(chosen), keeper);
    return "redirect:/cooperatives/import/" + id;
  }

  private static boolean yearly(String choice) {
    ColumnChoice chosen = ColumnChoice.of(choice);
    return chosen.field() != null && chosen.field().isYearly() && chosen.year() == null;
  }

  /** {@code answer-12=HTX-05} or {@code answer-12=new}; with {@code all}, for every row that asks. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/answers")
  String answers(@PathVariable long id, @RequestParam Map<String, String> form, Who login) {
    Keeper keeper = Keeper.of(login);
    if (form.containsKey("all")) imports.answerAll(id, "same".equals(form.get("all")), keeper);
    else {
      Map<Integer, String> answers = new HashMap<>();
      form.forEach((name, value) -> {
        if (name.matches("answer-\\d{1,9}")) answers.put(Integer.valueOf(name.substring(7)), value);
      });
      if (answers.isEmpty()) throw new Refusal("Chưa chọn câu trả lời cho dòng nào.");
      imports.mend(id, Said.ofAnswers(answers), keeper);
    }
    return "redirect:/cooperatives/import/" + id;
  }

  /** {@code table} names every sheet that may be read, {@code read} those that are wanted. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/sheets")
  String sheets(@PathVariable long id, @RequestParam List<String> table, @RequestParam(defaultValue = "") List<String> read, Who login) {
    Map<String, Boolean> sheets = new HashMap<>();
    table.forEach(name -> sheets.put(name, read.contains(name)));
    imports.mend(id, Said.ofSheets(sheets), Keeper.of(login));
    return "redirect:/cooperatives/import/" + id;
  }

  /** {@code words-0=…} with {@code place-0=CODE} for all rows with these words, {@code row-12=CODE} for a single row; one without a choice stays. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/places")
  String places(@PathVariable long id, @RequestParam Map<String, String> form, Who login) {
    Keeper keeper = Keeper.of(login);
    Map<String, String> places = new HashMap<>();
    Map<Integer, String> rows = new HashMap<>();
    form.forEach((name, value) -> {
      if (value.isBlank()) return;
      if (name.matches("place-\\d{1,4}") && form.containsKey("words-" + name.substring(6))) places.put(form.get("words-" + name.substring(6)), value);
      else if (name.matches("row-\\d{1,9}")) rows.put(Integer.valueOf(name.substring(4)), value);
    });
    if (places.isEmpty() && rows.isEmpty()) throw new Refusal("Chưa chọn địa bàn nào.");
    imports.mend(id, Said.ofPlaces(places, rows), keeper);
    return "redirect:/cooperatives/import/" + id;
  }

  /** {@code code-12=HTX-05}: the code of a new co-operative of which the file tells none. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/codes")
  String codes(@PathVariable long id, @RequestParam Map<String, String> form, Who login) {
    Keeper keeper = Keeper.of(login);
    Map<Integer, String> codes = new HashMap<>();
    form.forEach((name, value) -> {
      if (name.matches("code-\\d{1,9}") && !value.isBlank()) codes.put(Integer.valueOf(name.substring(5)), FileCell.tidy(value));
    });
    if (codes.isEmpty()) throw new Refusal("Chưa ghi mã cho dòng nào.");
    imports.mend(id, Said.ofCodes(codes), keeper);
    return "redirect:/cooperatives/import/" + id;
  }

  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/confirm")
  String confirm(@PathVariable long id, Who login) {
    imports.confirm(id, Keeper.of(login));
    return "redirect:/cooperatives/import/" + id;
  }

  private static List<Filter> filters(Preview preview, RowFilter chosen) {
    List<Filter> filters = new ArrayList<>();
    filters.add(filter("Tất cả", RowFilter.ALL, preview, chosen));
    filters.add(filter(State.ASKED.title(), new RowFilter(State.ASKED, false), preview, chosen));
    filters.add(filter("Nhận, cần xem lại", new RowFilter(null, true), preview, chosen));
    for (State state : List.of(State.REFUSED, State.NEW, State.CHANGED, State.UNCHANGED)) filters.add(filter(state.title(), new RowFilter(state, false), preview, chosen));
    return filters;
  }

  private static Filter filter(String title, RowFilter filter, Preview preview, RowFilter chosen) {
    return new Filter(filter.key() == null ? "" : filter.key(), title, filter.count(preview), filter.equals(chosen));
  }

  private List<Sent> sent(List<Preview> previews) {
    return previews.stream().map(this::sent).toList();
  }

  private Sent sent(Preview preview) {
    return new Sent(preview.id(), preview.fileName(), at(preview.uploadedAt()), preview.uploadedBy(), preview.counts(), preview.asked(), preview.doubtful(),
        preview.isConfirmed(), preview.isConfirmed() ? at(preview.confirmedAt()) : null, preview.confirmedBy());
  }

  private static Words words(UnknownPlace place, Said said, Map<String, String> names) {
    return new Words(place, candidates(place.choices(), names), said.places().get(place.words()));
  }

  private static List<Candidate> candidates(List<String> codes, Map<String, String> names) {
    return codes.stream().map(code -> new Candidate(code, names.getOrDefault(code, code), false)).toList();
  }

  private Line line(ImportRow row, Map<String, String> names, boolean manySheets, Map<String, String> placeNames) {
    boolean told = row.state() == State.REFUSED || row.state() == State.ASKED;
    List<String> what = told ? row.problems().stream().map(problem -> problem.cell() + ": " + problem.sentence()).toList()
        : row.changes().stream().map(words::sentence).toList();
    List<String> doubts = row.doubts().stream().map(words::sentence).toList();
    return new Line(row.line(), row.row() + (manySheets ? " · " + row.sheet() : ""), row.state().key(), row.state().title(), row.code(), row.name(), what, doubts,
        row.isDoubtful(), candidates(row.candidates(), names), candidates(row.places(), placeNames), row.state() == State.NEW && CodeRule.made(row.code()));
  }

  private String at(Instant instant) {
    return Written.moment(instant.atZone(clock.getZone()));
  }
}
