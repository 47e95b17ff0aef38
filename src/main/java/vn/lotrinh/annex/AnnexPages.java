package vn.lotrinh.annex;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The pages on which a coordinator uploads an annex, looks through what was understood, mends and confirms it. */
@Controller
class AnnexPages {

  private static final String CODE = "/plans/{code:[A-Za-z0-9.-]{1,80}}";
  private static final List<String> OF_TASK = List.of("title", "lead", "leadOfficer", "coordinating", "dueText", "start", "due",
      "recurring", "product", "targets");
  private static final List<String> OF_HEAD = List.of("title", "issuer", "number", "date", "province", "periodStart", "periodEnd");

  private final AnnexService annex;

  AnnexPages(AnnexService annex) {
    this.annex = annex;
  }

  /** A task as the page shows it, each cell beside its source. */
  record Line(String id, String number, String title, boolean group, int depth, boolean open, List<Shown> cells) {}

  /** What was understood of a cell, and its source where that reads otherwise. */
  record Shown(String field, String value, String source, boolean doubtful) {}

  @GetMapping("/plans/upload")
  String upload(Model model, Who who) {
    AnnexController.steering(who);
    model.addAttribute("waiting", annex.waiting()).addAttribute("unconfirmed", annex.unconfirmed());
    return "annex/upload";
  }

  @PostMapping("/plans/upload")
  String take(@RequestParam(required = false) MultipartFile file, Who who) throws IOException {
    Reading reading = annex.take(AnnexController.steering(who).user(), AnnexController.name(file), file.getBytes());
    return "redirect:/plans/" + reading.plan() + "/review";
  }

  @GetMapping(CODE + "/review")
  String review(@PathVariable String code, @RequestParam(required = false) String task, Model model, Who who) {
    AnnexController.steering(who);
    Reading reading = annex.reading(code);
    model.addAttribute("reading", reading).addAttribute("groups", DoubtGroup.of(reading)).addAttribute("open", reading.open());
    model.addAttribute("lines", lines(reading)).addAttribute("version", annex.version(code).orElse(null));
    model.addAttribute("head", OF_HEAD.stream().map(field -> DoubtGroup.input(field, reading.content())).toList());
    PlanChange.tasks(reading.content()).stream().filter(one -> one.get("id").equals(task)).findFirst().ifPresent(one -> model.addAttribute("edited", one)
        .addAttribute("inputs", OF_TASK.stream().map(field -> DoubtGroup.input(field, one)).toList()));
    return "annex/review";
  }

  /** Mends and confirms one cell, or all that say the same. */
  @PostMapping(CODE + "/review")
  String mend(@PathVariable String code, @RequestParam Map<String, String> said, @RequestParam(name = "task",
      required = false) List<String> tasks,
      @RequestParam(required = false) String field, Who who) {
    AnnexController.steering(who);
    List<String> meant = tasks == null || tasks.isEmpty() ? List.of("") : tasks;
    Set<String> confirmed = new HashSet<>();
    if (field != null && !field.isBlank()) meant.forEach(task -> confirmed.add(PlanChange.cell(task, field)));
    annex.mend(who.user(), code, change -> meant.forEach(task -> said.forEach((name, value) -> {
      if (name.startsWith("value-")) change.set(task, name.substring("value-".length()), value);
    })), confirmed);
    return "redirect:/plans/" + code + "/review";
  }

  @PostMapping(CODE + "/review/keep")
  String keep(@PathVariable String code, Who who) {
    AnnexController.steering(who);
    if (annex.reading(code).id() == null) throw new Refusal("Kế hoạch " + code + " đã lưu, không có gì đang chờ.");
    annex.keep(code);
    return "redirect:/plans/" + code + "/review";
  }

  private static List<Line> lines(Reading reading) {
    return PlanChange.tasks(reading.content()).stream().map(task -> line(task, reading)).toList();
  }

  private static Line line(Map<String, Object> task, Reading reading) {
    String id = String.valueOf(task.get("id"));
    List<SourceCell> cells = reading.cells().stream().filter(cell -> cell.task().equals(id)).toList();
    List<Shown> shown = List.of(shown("lead", text(task, "lead"), cells), shown("coordinating", DoubtGroup.value("coordinating", task),
        cells), shown("time", time(task), cells),
        shown("product", PlanChange.written(task), cells));
    int depth = (int) id.chars().filter(sign -> sign == '.').count();
    return new Line(id, text(task, "no"), text(task, "title"), "group".equals(task.get("kind")), depth,
        cells.stream().anyMatch(SourceCell::isOpen), shown);
  }

  private static Shown shown(String field, String value, List<SourceCell> cells) {
    SourceCell source = cells.stream().filter(cell -> cell.field().equals(field)).findFirst().orElse(null);
    String written = source == null || Folded.words(source.source()).equals(Folded.words(value)) ? null : source.source();
    return new Shown(field, value, written, source != null && source.isOpen());
  }

  private static String time(Map<String, Object> task) {
    String start = day(text(task, "start"));
    String due = day(text(task, "due"));
    String days = start.isEmpty() ? due : due.isEmpty() ? "từ " + start : start.equals(due) ? due : start + " – " + due;
    return days + (task.get("recurring") == null ? "" : " · " + often(text(task, "recurring")));
  }

  private static String often(String rule) {
    return switch (rule) {
      case "continuous" -> "thường xuyên";
      case "event" -> "khi phát sinh";
      case "FREQ=YEARLY" -> "hằng năm";
      case "FREQ=MONTHLY" -> "hằng tháng";
      case "FREQ=MONTHLY;INTERVAL=3" -> "hằng quý";
      case "FREQ=MONTHLY;INTERVAL=6" -> "06 tháng một lần";
      default -> rule.startsWith("FREQ=YEARLY") ? "hằng năm, theo ngày" : rule.startsWith("FREQ=MONTHLY") ? "hằng tháng, theo ngày" : rule;
    };
  }

  private static String day(String written) {
    return written.matches("\\d{4}-\\d{2}-\\d{2}") ? written.substring(8) + "/" + written.substring(5, 7) + "/" + written.substring(0, 4)
        : written;
  }

  private static String text(Map<String, Object> task, String field) {
    return task.get(field) == null ? "" : task.get(field).toString();
  }
}
