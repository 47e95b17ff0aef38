package vn.lotrinh.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** The figures of the state of the work for programs. */
@RestController
class OverviewController {

  private static final int PAGE = 200;
  private static final int LAST_PAGE = 100_000;

  /** Counts at one moment. */
  record Counts(long open, long soon, long late, long finished, long inTime, long finishedLate) {

    static Counts of(Tally tally) {
      return new Counts(tally.open(), tally.soon(), tally.late(), tally.finished(), tally.inTime(), tally.finishedLate());
    }
  }

  /** @param averageWorkingDays that finished tasks took; null where none was finished */
  record Row(String key, String title, Counts now, Counts weekEarlier, Counts monthEarlier, BigDecimal averageWorkingDays) {

    static Row of(Line line) {
      return new Row(line.key(), line.title(), Counts.of(line.now()), Counts.of(line.weekEarlier()), Counts.of(line.monthEarlier()), line.averageDays());
    }
  }

  /** @param by plan, agency, level, place, kind → lines */
  record All(LocalDate from, LocalDate until, LocalDate day, Row total, Map<String, List<Row>> by) {}

  /** @param size how many a page holds */
  record Page(long count, int page, int size, List<TaskList.Found> tasks) {}

  /** A target with its forecast. */
  record Target(String plan, String task, String title, Integer year, BigDecimal needed, String unit, BigDecimal done, LocalDate from, LocalDate due, BigDecimal expected,
      Forecast.Verdict verdict, LocalDate reachedOn, BigDecimal perWeek) {}

  private final WorkFigures workFigures;
  private final TargetOutlook targets;
  private final TaskList tasks;
  private final Clock clock;

  OverviewController(WorkFigures workFigures, TargetOutlook targets, TaskList tasks, Clock clock) {
    this.workFigures = workFigures;
    this.targets = targets;
    this.tasks = tasks;
    this.clock = clock;
  }

  @GetMapping("/api/overview")
  All figures(OverviewQuestion question, Who viewer) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Figures figures = workFigures.figures(question.span(today), question.filter(), today);
    Map<String, List<Row>> by = new TreeMap<>();
    figures.blocks().forEach(block -> by.put(block.by().field(), block.lines().stream().map(Row::of).toList()));
    return new All(figures.span().from(), figures.span().until(), figures.day(), Row.of(figures.total()), by);
  }

  /** @param page from 1 */
  @GetMapping("/api/overview/tasks")
  Page tasks(OverviewQuestion question, @RequestParam(defaultValue = "1") int page, Who viewer) {
    OverviewPages.demandAll(viewer);
    LocalDate today = LocalDate.now(clock);
    Span span = question.span(today);
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    return new Page(tasks.count(span, question.filter(), question.states(), today), shown, PAGE,
        tasks.find(span, question.filter(), question.states(), today, (shown - 1) * PAGE, PAGE));
  }

  @GetMapping("/api/overview/targets")
  List<Target> targets(@RequestParam(required = false) String plan, Who viewer) {
    OverviewPages.demandAll(viewer);
    return targets.of(plan == null || plan.isBlank() ? null : plan, LocalDate.now(clock)).stream().flatMap(one -> one.forecasts().stream().map(f -> new Target(one.code(),
        f.target().task(), f.target().title(), f.target().year(), f.target().needed(), f.target().unit(), f.target().count(), f.first(), f.due(), f.expected(), f.verdict(),
        f.reachedOn(), f.perWeek()))).toList();
  }
}
