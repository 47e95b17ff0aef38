package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.assignment.Stage;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** A plan in time: what was planned, until when it counts, what is done, by line or by body. */
@Component
class Timeline {

  private final PlanService plans;
  private final GivenTasks given;
  private final PlanTree tree;
  private final Agencies agencies;
  private final WorkingCalendar calendar;

  Timeline(PlanService plans, GivenTasks given, PlanTree tree, Agencies agencies, WorkingCalendar calendar) {
    this.plans = plans;
    this.given = given;
    this.tree = tree;
    this.agencies = agencies;
    this.calendar = calendar;
  }

  /** Every line in the order of the annex. @param agency only lines that this body has; null for all */
  List<TimelineRow> byLine(String code, String agency, TimeScale scale, LocalDate today) {
    Plan plan = plans.plan(code);
    Map<String, PlanTask> tasks = plan.tasks().stream().collect(Collectors.toMap(PlanTask::step, task -> task, (one, same) -> one));
    Map<String, List<GivenTasks.Row>> rows = rows(code, agency).stream().collect(Collectors.groupingBy(GivenTasks.Row::step));
    List<TimelineRow> lines = new ArrayList<>();
    tree.of(code, today).forEach(node -> add(node, 0, plan, tasks, rows, agency != null, scale, today, lines));
    return lines;
  }

  private void add(PlanNode node, int depth, Plan plan, Map<String, PlanTask> tasks, Map<String, List<GivenTasks.Row>> rows, boolean onlyGiven, TimeScale scale,
      LocalDate today, List<TimelineRow> lines) {
    int at = lines.size();
    node.children().forEach(child -> add(child, depth + 1, plan, tasks, rows, onlyGiven, scale, today, lines));
    List<GivenTasks.Row> own = rows.getOrDefault(node.step(), List.of());
    if (onlyGiven && own.isEmpty() && lines.size() == at) return;
    lines.add(at, node.group() ? heading(depth, node.number(), node.title(), node.stateTitle(), node.state() == PlanNode.State.LATE)
        : line(node, depth, plan, tasks.get(node.step()), own, scale, today));
  }

  private static TimelineRow heading(int depth, String number, String title, String state, boolean late) {
    return new TimelineRow(true, depth, number, title, null, null, List.of(), List.of(), state, "", late);
  }

  private TimelineRow line(PlanNode node, int depth, Plan plan, PlanTask task, List<GivenTasks.Row> rows, TimeScale scale, LocalDate today) {
    LocalDate planned = task.due() == null ? plan.end() : task.due();
    LocalDate begins = task.start() == null ? plan.start() : task.start();
    LocalDate effective = task.due(calendar).map(PlannedDate::effective).orElse(null);
    List<TimelineRow.Bar> bars = new ArrayList<>(List.of(bar("planned", begins, planned, scale)));
    rows.stream().flatMap(row -> work(row, scale, today).stream()).distinct().forEach(bars::add);
    List<TimelineRow.Tick> ticks = rows.isEmpty() && effective != null ? List.of(new TimelineRow.Tick("due-open", percent(scale, effective), due(effective)))
        : ticks(rows, scale);
    long done = rows.stream().filter(row -> row.stage() == Stage.DONE).count();
    String state = rows.size() > 1 ? node.stateTitle() + " (" + done + "/" + rows.size() + ")" : node.stateTitle();
    return new TimelineRow(false, depth, node.number(), node.title(), node.lead(), null, bars, ticks, state, told(begins, planned, effective, rows), node.late() > 0);
  }

  /** Every body with what it was given. @param agency only this one; null for all */
  List<TimelineRow> byAgency(String code, String agency, TimeScale scale, LocalDate today) {
    Map<String, PlanTask> tasks = plans.plan(code).tasks().stream().collect(Collectors.toMap(PlanTask::step, task -> task, (one, same) -> one));
    Map<String, List<GivenTasks.Row>> bodies = rows(code, agency).stream().collect(Collectors.groupingBy(row -> agencies.name(row.agency()), TreeMap::new, Collectors.toList()));
    List<TimelineRow> lines = new ArrayList<>();
    bodies.forEach((name, rows) -> {
      long done = rows.stream().filter(row -> row.stage() == Stage.DONE).count();
      lines.add(heading(0, null, name, done + "/" + rows.size() + " việc xong", rows.stream().anyMatch(row -> row.isLate(today))));
      rows.stream().sorted(Comparator.comparing(GivenTasks.Row::due)).forEach(row -> lines.add(task(row, tasks.get(row.step()), scale, today)));
    });
    return lines;
  }

  private static TimelineRow task(GivenTasks.Row row, PlanTask task, TimeScale scale, LocalDate today) {
    List<TimelineRow.Bar> bars = new ArrayList<>(List.of(bar("planned", row.openedOn(), later(row.openedOn(), row.plannedDue()), scale)));
    bars.addAll(work(row, scale, today));
    String title = task == null ? "Dòng đã bỏ khỏi kế hoạch" : task.title();
    return new TimelineRow(false, 1, task == null ? row.step() : task.label(), row.periodTitle() == null ? title : title + " – " + row.periodTitle(), null,
        "/cases/" + row.key(), bars, ticks(List.of(row), scale), state(row, today),
        told(row.openedOn(), row.plannedDue(), row.due(), List.of(row)), row.isLate(today));
  }

  private List<GivenTasks.Row> rows(String code, String agency) {
    return given.of(code).stream().filter(row -> row.stage() != Stage.CANCELLED && (agency == null || agency.equals(row.agency()))).toList();
  }

  /** What was worked: until the term, and beyond it. What waits for its turn has not begun. */
  private static List<TimelineRow.Bar> work(GivenTasks.Row row, TimeScale scale, LocalDate today) {
    LocalDate last = row.endedOn() == null ? today : row.endedOn();
    if (row.stage() == Stage.WAITING || last.isBefore(row.openedOn()) || row.openedOn().isAfter(scale.until())) return List.of();
    List<TimelineRow.Bar> bars = new ArrayList<>();
    if (!row.due().isBefore(row.openedOn())) {
      bars.add(bar(row.stage() == Stage.DONE ? "done" : "doing", row.openedOn(), row.due().isBefore(last) ? row.due() : last, scale));
    }
    if (row.due().isBefore(last)) bars.add(bar("late", later(row.openedOn(), row.due().plusDays(1)), last, scale));
    return bars;
  }

  private static List<TimelineRow.Tick> ticks(List<GivenTasks.Row> rows, TimeScale scale) {
    Map<LocalDate, List<GivenTasks.Row>> days = rows.stream().filter(row -> row.due() != null && scale.shows(row.due()))
        .collect(Collectors.groupingBy(GivenTasks.Row::due, TreeMap::new, Collectors.toList()));
    return days.entrySet().stream().map(day -> new TimelineRow.Tick(day.getValue().stream().allMatch(row -> row.stage() == Stage.DONE) ? "due-done" : "due-open",
        percent(scale, day.getKey()), due(day.getKey()))).toList();
  }

  private static String state(GivenTasks.Row row, LocalDate today) {
    if (row.stage() == Stage.DONE) return (row.wasLate() ? "Xong trễ " : "Xong ") + Written.day(row.endedOn());
    return row.isLate(today) ? "Quá hạn " + Written.day(row.due()) : row.stage().title();
  }

  private static String told(LocalDate begins, LocalDate planned, LocalDate effective, List<GivenTasks.Row> rows) {
    String words = "Theo kế hoạch " + Written.day(begins) + "–" + Written.day(planned);
    if (effective != null && !effective.equals(planned)) words += "; hạn xử lý " + Written.day(effective);
    String done = rows.stream().map(GivenTasks.Row::endedOn).filter(Objects::nonNull).max(Comparator.naturalOrder()).map(Written::day).orElse(null);
    return done == null ? words : words + "; xong " + done;
  }

  private static String due(LocalDate day) {
    return "hạn xử lý " + Written.day(day);
  }

  private static TimelineRow.Bar bar(String look, LocalDate first, LocalDate last, TimeScale scale) {
    TimeScale.Span span = scale.span(first, last);
    return new TimelineRow.Bar(look, span.x(), span.length());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? one : other;
  }

  private static String percent(TimeScale scale, LocalDate day) {
    return TimeScale.percent(scale.middle(day));
  }
}
