package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/**
 * A line of a plan, or one period of it, with the day from which it is somebody's task.
 *
 * @param period last day of the period as ISO; empty for a line that comes once or goes on all the time
 * @param planned the plan's own day; the plan's end where it names none
 */
record Opening(String step, String period, String periodTitle, LocalDate opensOn, LocalDate planned, LocalDate due, boolean continuous) {

  /**
   * All of a plan that was handed out on a day, in the order of the annex: a line with a start opens then, a recurring one period by period. Periods
   * that were over before the plan was handed out are nobody's task any more.
   *
   * @param special lines that other rooms do
   */
  static List<Opening> of(Plan plan, Set<String> special, LocalDate handedOut, WorkingCalendar calendar) {
    List<Opening> all = new ArrayList<>();
    for (PlanTask task : plan.tasks()) {
      if (!task.group() && !special.contains(task.step())) all.addAll(of(plan, task, handedOut, calendar));
    }
    return List.copyOf(all);
  }

  private static List<Opening> of(Plan plan, PlanTask task, LocalDate handedOut, WorkingCalendar calendar) {
    LocalDate from = task.start() == null ? plan.start() : task.start();
    LocalDate until = task.due() == null || task.due().isBefore(from) ? latest(plan.end(), from) : task.due();
    if (task.recurrence().isEmpty()) {
      PlannedDate due = task.due(calendar).orElseGet(() -> task.ending(until, calendar));
      boolean continuous = task.recurring() != null;
      return List.of(new Opening(task.step(), "", null, from, due.planned(), due.effective(), continuous));
    }
    return periods(task, from, latest(until, task.isYearly() ? plan.end() : until), calendar).stream().filter(one -> !one.due.isBefore(handedOut)).toList();
  }

  private static List<Opening> periods(PlanTask task, LocalDate from, LocalDate until, WorkingCalendar calendar) {
    List<Opening> periods = new ArrayList<>();
    LocalDate begins = from;
    for (LocalDate day : days(task, from, until, calendar)) {
      PlannedDate due = task.isYearly() ? task.due(day.getYear(), calendar) : task.ending(day, calendar);
      boolean yearly = task.recurrence().orElseThrow().timesAYear() == 1;
      String title = yearly ? "năm " + day.getYear() : task.recurrence().orElseThrow().title(day);
      periods.add(new Opening(task.step(), due.planned().toString(), title, yearly ? latest(begins, day.withDayOfYear(1)) : begins, due.planned(), due.effective(), false));
      begins = day.plusDays(1);
    }
    return periods;
  }

  private static List<LocalDate> days(PlanTask task, LocalDate from, LocalDate until, WorkingCalendar calendar) {
    if (!task.isYearly()) return task.recurrence().orElseThrow().between(from, until);
    List<LocalDate> days = new ArrayList<>();
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      LocalDate day = task.due(year, calendar).planned();
      if (!day.isBefore(from) && !day.isAfter(until)) days.add(day);
    }
    return days;
  }

  /** Names the line and period. */
  String name() {
    return step + " " + period;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
