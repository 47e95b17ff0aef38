package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What the plans that cover a year ask for, and what of it was achieved. */
@Component
class PlanFigures {

  private static final String YEARLY_REPORT = "bao-cao-nam";

  private final PlanService plans;

  PlanFigures(PlanService plans) {
    this.plans = plans;
  }

  /** Work → quantity achieved in the year, over all its tasks. */
  Map<String, BigDecimal> done(int year) {
    Map<String, BigDecimal> done = new HashMap<>();
    for (Plan plan : of(year)) {
      for (PlanResult result : plans.results(plan.code())) {
        String process = plan.task(result.step()).process();
        if (process != null && result.day().getYear() == year) done.merge(process, result.quantity(), BigDecimal::add);
      }
    }
    return done;
  }

  /** Work → quantity that the plans ask for, over all its tasks due in the year. */
  Map<String, BigDecimal> planned(int year) {
    Map<String, BigDecimal> planned = new HashMap<>();
    for (Plan plan : of(year)) {
      plan.tasks().stream().filter(task -> task.process() != null && task.target() != null && task.target().quantity() != null && isOf(task, year))
          .forEach(task -> planned.merge(task.process(), task.target().quantity(), BigDecimal::add));
    }
    return planned;
  }

  List<TargetLine> targets(int year) {
    List<TargetLine> lines = new ArrayList<>();
    for (Plan plan : of(year)) {
      List<PlanResult> results = plans.results(plan.code());
      for (PlanTask task : plan.tasks()) {
        if (task.target() == null || task.target().quantity() == null || !isOf(task, year)) continue;
        BigDecimal done = results.stream().filter(r -> r.step().equals(task.step()) && r.day().getYear() <= year).map(PlanResult::quantity).reduce(BigDecimal::add).orElse(null);
        lines.add(new TargetLine(task.step(), task.title(), task.target().unit(), task.target().op(), task.target().quantity(), done));
      }
    }
    return lines;
  }

  /**
   * The yearly report itself is a task of some plans: it is done.
   *
   * @param documentNumber of the province's report; null where it has none
   */
  void recordReport(Campaign c, LocalDate day, String documentNumber) {
    for (Plan plan : of(c.year())) {
      plan.tasks().stream().filter(task -> YEARLY_REPORT.equals(task.process()))
          .forEach(task -> plans.recordResult(plan.code(), new PlanResult(task.step(), day, BigDecimal.ONE, documentNumber, c.title() + " (" + c.key() + ")", null)));
    }
  }

  private List<Plan> of(int year) {
    return plans.codes().stream().map(plans::plan).filter(plan -> plan.start().getYear() <= year && plan.end().getYear() >= year).toList();
  }

  /** Due in the year; a task without a day of its own is due in every year of the plan. */
  private static boolean isOf(PlanTask task, int year) {
    return task.due() == null || task.isYearly() || task.isStandingDuty() || task.due().getYear() == year;
  }
}
