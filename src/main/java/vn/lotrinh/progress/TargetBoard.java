package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.dissolution.CaseLine;
import vn.lotrinh.dissolution.Outlook;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** How far the targets of a plan are, from the plan's results and from the cases that run toward it. */
@Component
@Transactional(readOnly = true)
class TargetBoard {

  /** A plan and its targets, in the order of the annex. */
  record OfPlan(Plan plan, List<TargetLine> lines) {}

  private final PlanService plans;
  private final DissolutionBoard dissolutions;
  private final CooperativeService cooperatives;

  TargetBoard(PlanService plans, DissolutionBoard dissolutions, CooperativeService cooperatives) {
    this.plans = plans;
    this.dissolutions = dissolutions;
    this.cooperatives = cooperatives;
  }

  List<TargetLine> targets(String plan, LocalDate today) {
    return count(plan, ofPlan(plan, today), today).lines();
  }

  /** The plans in force with their targets. */
  List<OfPlan> inForce(List<CaseLine> cases, LocalDate today) {
    List<Plan> inForce = plans.on(today);
    Set<String> dormant = inForce.stream().anyMatch(TargetBoard::asksShares) ? dormant(today) : Set.of();
    return inForce.stream()
        .map(plan -> new OfPlan(plan, count(plan, cases.stream().filter(line -> plan.code().equals(line.plan())).toList(), dormant).lines())).toList();
  }

  /** The cases that count toward a plan, ended ones too. */
  List<DissolutionBoard.Row> ofPlan(String plan, LocalDate today) {
    return dissolutions.rows(today).stream().filter(row -> plan.equals(row.line().plan())).toList();
  }

  TargetCount count(String code, List<DissolutionBoard.Row> rows, LocalDate today) {
    Plan plan = plans.plan(code);
    return count(plan, rows.stream().map(DissolutionBoard.Row::line).toList(), asksShares(plan) ? dormant(today) : Set.of());
  }

  private TargetCount count(Plan plan, List<CaseLine> cases, Set<String> dormant) {
    Map<String, TargetCount.Running> running = new HashMap<>();
    cases.stream().filter(CaseLine::running).forEach(line -> running.merge(line.step(), running(line), TargetCount.Running::plus));
    return new TargetCount(plan, plans.achieved(plan.code()), running, asksShares(plan) ? concerned(cases, dormant) : Concerned.NOBODY);
  }

  private static TargetCount.Running running(CaseLine line) {
    boolean lost = line.outlook() == Outlook.IMPOSSIBLE;
    return new TargetCount.Running(1, lost || line.outlook() == Outlook.TIGHT ? 1 : 0, lost ? 1 : 0);
  }

  private static boolean asksShares(Plan plan) {
    return plan.tasks().stream().flatMap(task -> task.targets().stream()).anyMatch(PlanTask.Target::isPercent);
  }

  /** Asked only where a target is a share: it reads the whole list of the dormant. */
  private Set<String> dormant(LocalDate today) {
    return cooperatives.select(new Selection("", null, Set.of(), null, true), today).stream()
        .filter(one -> one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).map(Cooperative::code).collect(Collectors.toSet());
  }

  private static Concerned concerned(List<CaseLine> cases, Set<String> dormant) {
    return new Concerned(dormant, cases.stream().filter(line -> line.running() || line.counted())
        .collect(Collectors.toMap(CaseLine::cooperative, CaseLine::step, (newest, older) -> newest)));
  }
}
