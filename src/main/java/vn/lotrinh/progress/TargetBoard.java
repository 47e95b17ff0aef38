package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanWork;

/** How far the targets of a plan are, from the plan's results and from the cases that run toward it. */
@Component
@Transactional(readOnly = true)
class TargetBoard {

  /** A plan and its targets, in the order of the annex. */
  record OfPlan(Plan plan, List<TargetLine> lines) {}

  private final PlanService plans;

  TargetBoard(PlanService plans) {
    this.plans = plans;
  }

  List<TargetLine> targets(String plan, LocalDate today) {
    return counted(List.of(plans.plan(plan)), today).get(0).lines();
  }

  /** The plans in force with their targets. */
  List<OfPlan> inForce(LocalDate today) {
    return counted(plans.on(today), today);
  }

  private List<OfPlan> counted(List<Plan> asked, LocalDate today) {
    Map<String, Concerned> concerned = plans.concerned(asked, today);
    Map<String, Map<String, PlanWork.Running>> running = plans.running(asked, today);
    return asked.stream().map(plan -> new OfPlan(plan, new TargetCount(plans.targets(plan.code(), concerned.get(plan.code()), today.getYear()),
        running.getOrDefault(plan.code(), Map.of())).lines())).toList();
  }
}
