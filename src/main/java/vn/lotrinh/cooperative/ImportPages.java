package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.sheet.WorkbookGuard;

/** The way of a register file for people: upload, look, mend, confirm, take the refused rows back. */
@Controller
class ImportPages {

  private static final int PAGE = 100;
  private static final int LISTED = 30;

  /** A file in the list of those that were sent. */
  record Sent(long id, String fileName, String at, String by, Preview.Counts counts, int asked, int doubtful, boolean confirmed, String confirmedAt,
      String confirmedBy) {}

  /** A row of the preview as it is shown. */
  record Line(int row, String state, String title, String code, String name, List<String> what, List<String> doubts, boolean doubtful,
      List<Candidate> candidates) {}

  /** A co-operative that a row may be about. */
  record Candidate(String code, String title, boolean chosen) {}

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
    model.addAttribute("unknown", mending.columns().stream().filter(column -> column.choice() == null && !"-".equals(mending.chosen().get(column.index()))).toList());
    model.addAttribute("known", mending.columns().stream().filter(column -> column.choice() != null || "-".equals(mending.chosen().get(column.index()))).toList());
    model.addAttribute("offers", ColumnChoice.offers());
    model.addAttribute("otherSheets", mending.otherSheets());
    model.addAttribute("state", state);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    List<ImportRow> rows = imports.rows(id, chosen, true, (shown - 1) * PAGE, PAGE);
    Map<String, String> names = words.names(rows);
    model.addAttribute("rows", rows.stream().map(row -> line(row, names)).toList());
    model.addAttribute("asks", rows.stream().anyMatch(row -> row.state() == State.ASKED) && !preview.isConfirmed());
    return "cooperative/preview";
  }

  /** {@code column-3=members}, {@code year-3=2024}; a column without a choice stays as it is. */
  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/columns")
  String columns(@PathVariable long id, @RequestParam Map<String, String> form, Who login) {
    Keeper keeper = Keeper.of(login);
    Map<Integer, String> chosen = new HashMap<>();
    form.forEach((name, value) -> {
      if (!name.matches("column-\\d{1,3}") || value.isBlank()) return;
      String year = form.getOrDefault("year-" + name.substring(7), "").strip();
      chosen.put(Integer.valueOf(name.substring(7)), value + (yearly(value) && !year.isEmpty() ? "." + year : ""));
    });
    if (chosen.isEmpty()) throw new Refusal("Chưa chọn nội dung cho cột nào.");
    imports.mend(id, chosen, Map.of(), keeper);
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
        if (name.matches("answer-\\d{1,7}")) answers.put(Integer.valueOf(name.substring(7)), value);
      });
      if (answers.isEmpty()) throw new Refusal("Chưa chọn câu trả lời cho dòng nào.");
      imports.mend(id, Map.of(), answers, keeper);
    }
    return "redirect:/cooperatives/import/" + id;
  }

  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/sheet")
  String sheet(@PathVariable long id, @RequestParam String name, Who login) {
    return "redirect:/cooperatives/import/" + imports.otherSheet(id, name, Keeper.of(login)).id();
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

  private Line line(ImportRow row, Map<String, String> names) {
    boolean told = row.state() == State.REFUSED || row.state() == State.ASKED;
    List<String> what = told ? row.problems().stream().map(problem -> problem.cell() + ": " + problem.sentence()).toList()
        : row.changes().stream().map(words::sentence).toList();
    List<String> doubts = row.doubts().stream().map(words::sentence).toList();
    List<Candidate> candidates = row.candidates().stream().map(code -> new Candidate(code, names.getOrDefault(code, code), false)).toList();
    return new Line(row.row(), row.state().key(), row.state().title(), row.code(), row.name(), what, doubts, row.isDoubtful(), candidates);
  }

  private String at(Instant instant) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(instant.atZone(clock.getZone()));
  }
}
