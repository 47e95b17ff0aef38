package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.dissolution.CaseLine;
import vn.lotrinh.dissolution.Outlook;
import vn.lotrinh.dissolution.PlanShares;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** How far the targets of a plan are, from the plan's results and from the cases that run toward it. */
@Component
@Transactional(readOnly = true)
class TargetBoard {

  /** A plan and its targets, in the order of the annex. */
  record OfPlan(Plan plan, List<TargetLine> lines) {}

  private final PlanService plans;
  private final DissolutionBoard dissolutions;
  private final PlanShares shares;

  TargetBoard(PlanService plans, DissolutionBoard dissolutions, PlanShares shares) {
    this.plans = plans;
    this.dissolutions = dissolutions;
    this.shares = shares;
  }

  List<TargetLine> targets(String plan, LocalDate today) {
    return count(plan, ofPlan(plan, today), today).lines();
  }

  /** The plans in force with their targets. */
  List<OfPlan> inForce(List<CaseLine> cases, LocalDate today) {
    List<Plan> inForce = plans.on(today);
    Map<String, Concerned> concerned = shares.concerned(inForce, cases, today);
    return inForce.stream().map(plan -> new OfPlan(plan, count(plan.code(), concerned.get(plan.code()),
        cases.stream().filter(line -> plan.code().equals(line.plan())).toList(), today).lines())).toList();
  }

  /** The cases that count toward a plan, ended ones too. */
  List<DissolutionBoard.Row> ofPlan(String plan, LocalDate today) {
    return dissolutions.rows(today).stream().filter(row -> plan.equals(row.line().plan())).toList();
  }

  TargetCount count(String code, List<DissolutionBoard.Row> rows, LocalDate today) {
    List<CaseLine> cases = rows.stream().map(DissolutionBoard.Row::line).toList();
    return count(code, shares.concerned(List.of(plans.plan(code)), cases, today).get(code), cases, today);
  }

  private TargetCount count(String code, Concerned concerned, List<CaseLine> cases, LocalDate today) {
    Map<String, TargetCount.Running> running = new HashMap<>();
    cases.stream().filter(CaseLine::running).forEach(line -> running.merge(line.step(), running(line), TargetCount.Running::plus));
    return new TargetCount(plans.targets(code, concerned, today.getYear()), running);
  }

  private static TargetCount.Running running(CaseLine line) {
    boolean lost = line.outlook() == Outlook.IMPOSSIBLE;
    return new TargetCount.Running(1, lost || line.outlook() == Outlook.TIGHT ? 1 : 0, lost ? 1 : 0);
  }
}
