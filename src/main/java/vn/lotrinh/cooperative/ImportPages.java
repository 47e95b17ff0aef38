package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.cooperative.ImportRow.State;

/** The way of a register file for people: upload, look, confirm, take the refused rows back. */
@Controller
class ImportPages {

  private static final int PAGE = 100;
  private static final int LATEST = 10;

  /** A file in the list of those that were sent. */
  record Sent(long id, String fileName, String at, String by, Preview.Counts counts, boolean confirmed) {

    Sent sentBy(String name) {
      return new Sent(id, fileName, at, name, counts, confirmed);
    }
  }

  /** A row of the preview as it is shown. */
  record Line(int row, String state, String title, String code, String name, List<String> what) {}

  /** A way to narrow the preview down. */
  record Filter(String state, String title, int count, boolean chosen) {}

  private final ImportService imports;
  private final RegisterView view;
  private final People people;
  private final Clock clock;

  ImportPages(ImportService imports, RegisterView view, People people, Clock clock) {
    this.imports = imports;
    this.view = view;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/cooperatives/import")
  String upload(Who login, Model model) {
    Keeper.of(login);
    model.addAttribute("latest", people.named(imports.latest(LATEST).stream().map(this::sent).toList(), Sent::by, Sent::sentBy));
    model.addAttribute("largest", WorkbookGuard.LARGEST_FILE);
    model.addAttribute("mostRows", Shown.number(BigDecimal.valueOf(UploadedWorkbook.MOST_ROWS)));
    return "cooperative/upload";
  }

  @GetMapping("/cooperatives/import/{id:\\d{1,18}}")
  String preview(@PathVariable long id, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Who login,
      Model model) {
    Keeper.of(login);
    Preview preview = imports.find(id).orElseThrow(ImportService::unknown);
    State chosen = ImportController.state(state);
    int pages = Math.max(1, (ImportController.count(preview.counts(), chosen) + PAGE - 1) / PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    model.addAttribute("file", sent(preview).sentBy(people.name(preview.uploadedBy())));
    model.addAttribute("sheet", preview.sheet());
    model.addAttribute("notes", preview.notes());
    model.addAttribute("accepted", preview.counts().added() + preview.counts().changed());
    model.addAttribute("confirmedAt", preview.isConfirmed() ? at(preview.confirmedAt()) : null);
    model.addAttribute("confirmedBy", preview.confirmedBy());
    model.addAttribute("filters", filters(preview.counts(), chosen));
    model.addAttribute("state", state);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("rows", imports.rows(id, chosen, (shown - 1) * PAGE, PAGE).stream().map(this::line).toList());
    return "cooperative/preview";
  }

  @PostMapping("/cooperatives/import/{id:\\d{1,18}}/confirm")
  String confirm(@PathVariable long id, Who login) {
    imports.confirm(id, Keeper.of(login));
    return "redirect:/cooperatives/import/" + id;
  }

  private static List<Filter> filters(Preview.Counts counts, State chosen) {
    List<Filter> filters = new java.util.ArrayList<>(List.of(new Filter("", "Tất cả", counts.total(), chosen == null)));
    Arrays.stream(State.values()).forEach(state -> filters.add(new Filter(state.key(), state.title(), ImportController.count(counts, state), state == chosen)));
    return filters;
  }

  private Sent sent(Preview preview) {
    return new Sent(preview.id(), preview.fileName(), at(preview.uploadedAt()), preview.uploadedBy(), preview.counts(), preview.isConfirmed());
  }

  private Line line(ImportRow row) {
    List<String> what = row.state() == State.REFUSED ? row.problems().stream().map(problem -> problem.cell() + ": " + problem.sentence()).toList()
        : row.changes().stream().map(this::sentence).toList();
    return new Line(row.row(), row.state().key(), row.state().title(), row.code(), row.name(), what);
  }

  private String sentence(ImportRow.Change change) {
    String from = shown(change.field(), change.from());
    String to = shown(change.field(), change.to());
    return change.title() + ": " + (from.isEmpty() ? "chưa có" : from) + " → " + (to.isEmpty() ? "để trống" : to);
  }

  /** Stored as JSON: a day is text, a named value is its name. */
  private String shown(String field, Object stored) {
    String text = Objects.toString(stored, "");
    if (stored instanceof Number) return field.equals("lawYear") ? text : Shown.number(new BigDecimal(text));
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return Shown.day(java.time.LocalDate.parse(text));
    if (text.isEmpty() || stored instanceof Boolean) return Shown.value(stored);
    return switch (field.replaceAll("\\..*", "")) {
      case "place" -> view.placeName(text);
      case "status" -> LegalStatus.valueOf(text).title();
      case "kind" -> CooperativeKind.valueOf(text).title();
      case "sizeClass" -> SizeClass.valueOf(text).title();
      case "rank" -> Rank.valueOf(text).title();
      default -> text;
    };
  }

  private String at(java.time.Instant instant) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(instant.atZone(clock.getZone()));
  }
}
