package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.Recurrence;

/** The periods in which the plan has its pilot co-operatives inspected: once a year, or by half-year, quarter or month. */
@Component
class ReviewPeriods {

  private final PlanService plans;
  private final Works works;

  ReviewPeriods(PlanService plans, Works works) {
    this.plans = plans;
    this.works = works;
  }

  /** All of them in their order, each as the tail of its case's key: "2022", or "2022.3" for the third of its year. */
  List<String> all(Plan plan) {
    PlanTask line = inspection(plan);
    LocalDate start = Objects.requireNonNullElse(line.start(), plan.start());
    if (timesAYear(line) == 1) return IntStream.rangeClosed(start.getYear(), line.due().getYear()).mapToObj(String::valueOf).toList();
    Recurrence rule = line.recurrence().orElseThrow();
    return IntStream.rangeClosed(start.getYear(), line.due().getYear()).boxed().flatMap(year -> IntStream.rangeClosed(1, rule.timesAYear())
        .filter(part -> !day(rule, year, part).isBefore(start) && !day(rule, year, part).isAfter(line.due())).mapToObj(part -> year + "." + part)).toList();
  }

  /** The plan's own day of a work in a period. */
  LocalDate planned(Plan plan, Work work, CaseKey of) {
    String step = works.require(plan, work);
    PlanTask line = plan.task(step);
    if (line.isYearly()) return plans.annualPlannedDue(plan.code(), step, of.year());
    return line.recurrence().map(rule -> day(rule, of.year(), Math.min(of.part(), rule.timesAYear()))).orElseGet(() -> LocalDate.of(of.year(), 12, 31));
  }

  /** The working day on which a work is due in a period. */
  LocalDate effective(Plan plan, Work work, CaseKey of) {
    String step = works.require(plan, work);
    if (plan.task(step).isYearly()) return plans.annualEffectiveDue(plan.code(), step, of.year());
    return plans.effective(plan.code(), step, planned(plan, work, of));
  }

  /** The day on which a period's inspections open: the plan's own day for yearly ones, else the period's first. */
  LocalDate opens(Plan plan, CaseKey of) {
    PlanTask line = inspection(plan);
    if (timesAYear(line) == 1) return plan.scheme().orElseThrow().reviewOpens().atYear(of.year());
    Recurrence rule = line.recurrence().orElseThrow();
    LocalDate before = of.part() > 1 ? day(rule, of.year(), of.part() - 1) : day(rule, of.year() - 1, rule.timesAYear());
    LocalDate start = Objects.requireNonNullElse(line.start(), plan.start());
    return Stream.of(before.plusDays(1), start).max(LocalDate::compareTo).orElseThrow();
  }

  /** As people call it, e.g. "năm 2022" or "quý III/2022". */
  String title(Plan plan, CaseKey of) {
    PlanTask line = inspection(plan);
    if (timesAYear(line) == 1) return "năm " + of.year();
    Recurrence rule = line.recurrence().orElseThrow();
    return rule.title(day(rule, of.year(), of.part()));
  }

  /** As a result of the plan notes it, e.g. "Năm 2022". */
  String note(Plan plan, CaseKey of) {
    String title = title(plan, of);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** Whether the year has no later period, so that its points are the year's. */
  boolean isLastOfYear(Plan plan, CaseKey of) {
    return of.part() >= timesAYear(inspection(plan));
  }

  private PlanTask inspection(Plan plan) {
    return plan.task(works.require(plan, Work.INSPECTION));
  }

  private static int timesAYear(PlanTask line) {
    return line.recurrence().map(Recurrence::timesAYear).orElse(1);
  }

  private static LocalDate day(Recurrence rule, int year, int part) {
    return rule.days(year).get(part - 1);
  }
}
