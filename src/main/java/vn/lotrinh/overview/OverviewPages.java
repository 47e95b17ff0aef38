package vn.lotrinh.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lotrinh.Who;

/** The supervisor's pages of the state of the work, for whoever watches over the province: figures, and the tasks behind each. */
@Controller
class OverviewPages {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 100_000;

  /** A figure at the head of the page with its changes. */
  record Tile(String words, long number, String sinceWeek, String sinceMonth, String look, String address) {}

  /** A span that can be chosen. */
  record Preset(String title, String address, boolean here) {}

  private final WorkFigures workFigures;
  private final TargetOutlook targets;
  private final TaskList tasks;
  private final OverviewChoices choices;
  private final Clock clock;

  OverviewPages(WorkFigures workFigures, TargetOutlook targets, TaskList tasks, OverviewChoices choices, Clock clock) {
    this.workFigures = workFigures;
    this.targets = targets;
    this.tasks = tasks;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/overview")
  String figures(OverviewQuestion question, Who viewer, Model model) {
    demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    Figures figures = workFigures.figures(span, question.filter(), today);
    filter("/overview", question, span, today, model);
    model.addAttribute("figures", figures).addAttribute("tiles", tiles(figures.total(), question))
        .addAttribute("states", TaskState.values())
        .addAttribute("tables", figures.blocks().stream().map(block -> OverviewTable.of(block, question)).toList())
        .addAttribute("plans", targets.of(question.filter().plan(), today)).addAttribute("export", question.address("/overview.xlsx"));
    return "overview/overview";
  }

  @GetMapping("/overview.xlsx")
  void figuresAsFile(OverviewQuestion question, Who viewer, HttpServletResponse answer) throws IOException {
    demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Figures figures = workFigures.figures(question.span(today), question.filter(), today);
    List<TargetOutlook.OfPlan> outlook = targets.of(question.filter().plan(), today);
    List<String> heading = OverviewWorkbook.heading(figures, choices.words(question.filter()));
    ExcelTable.answer(answer, "tinh-hinh-" + figures.day() + ".xlsx", file -> OverviewWorkbook.figures(file, figures, outlook, heading));
  }

  /** @param page from 1 */
  @GetMapping("/overview/tasks")
  String tasks(OverviewQuestion question, @RequestParam(defaultValue = "1") int page, Who viewer, Model model) {
    demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    long count = tasks.count(span, question.filter(), question.states(), today);
    filter("/overview/tasks", question, span, today, model);
    model.addAttribute("title", question.stateTitle()).addAttribute("count", count).addAttribute("page", shown).addAttribute("pages", Math.max(1, (count + PAGE - 1) / PAGE))
        .addAttribute("day", span.day(today)).addAttribute("states", TaskState.values())
        .addAttribute("tasks", tasks.find(span, question.filter(), question.states(), today, (shown - 1) * PAGE, PAGE))
        .addAttribute("address", OverviewTable.with(question.address("/overview/tasks"))).addAttribute("export", question.address("/overview/tasks.xlsx"))
        .addAttribute("back", question.with((String) null).address("/overview"));
    return "overview/tasks";
  }

  @GetMapping("/overview/tasks.xlsx")
  void tasksAsFile(OverviewQuestion question, Who viewer, HttpServletResponse answer) throws IOException {
    demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    List<TaskState> states = question.states();
    List<String> heading = List.of(question.stateTitle() + ", " + choices.words(span, question.filter()));
    ExcelTable.Rows rows = OverviewWorkbook.pages(from -> tasks.find(span, question.filter(), states, today, from, OverviewWorkbook.atOnce()));
    ExcelTable.answer(answer, "viec-" + span.day(today) + ".xlsx", file -> OverviewWorkbook.tasks(file, rows, heading));
  }

  /** What the filter at the head of a page needs. */
  void filter(String path, OverviewQuestion question, Span span, LocalDate today, Model model) {
    model.addAttribute("question", question).addAttribute("span", span).addAttribute("choices", choices.of(today))
        .addAttribute("presets", presets(path, question, span, today)).addAttribute("words", choices.words(question.filter()));
  }

  private static List<Preset> presets(String path, OverviewQuestion question, Span span, LocalDate today) {
    return Stream.of(Span.weekOf(today), Span.weekOf(today.minusWeeks(1)), Span.monthOf(today), Span.monthOf(today.withDayOfMonth(1).minusDays(1)), Span.quarterOf(today),
        Span.yearOf(today)).map(one -> new Preset(title(one, today), question.with(one).address(path), one.equals(span))).toList();
  }

  private static String title(Span span, LocalDate today) {
    boolean now = !today.isBefore(span.from()) && !today.isAfter(span.until());
    if (span.days() == 7) return now ? "Tuần này" : "Tuần trước";
    if (span.days() <= 31) return now ? "Tháng này" : "Tháng trước";
    return span.days() <= 92 ? "Quý này" : "Năm nay";
  }

  private static List<Tile> tiles(Line total, OverviewQuestion question) {
    return List.of(tile("đang mở", total, Tally::open, "", question.with("open")), tile("sắp đến hạn", total, Tally::soon, "figure-soon", question.with("SOON")),
        tile("quá hạn", total, Tally::late, total.now().late() > 0 ? "figure-late" : "", question.with("LATE")),
        tile("xong đúng hạn", total, Tally::inTime, "", question.with("IN_TIME")),
        tile("xong trễ hạn", total, Tally::finishedLate, total.now().finishedLate() > 0 ? "figure-late" : "", question.with("FINISHED_LATE")));
  }

  private static Tile tile(String words, Line total, ToLongFunction<Tally> count, String look, OverviewQuestion list) {
    return new Tile(words, count.applyAsLong(total.now()), OverviewTable.change(total, count, false), OverviewTable.change(total, count, true), look,
        list.address("/overview/tasks"));
  }

  /** @throws AccessDeniedException for whoever does not watch over the whole province */
  static void demandAll(Who viewer) {
    if (!viewer.watches()) throw new AccessDeniedException("the whole province");
  }
}
