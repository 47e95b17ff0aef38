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

  /** The cases that count toward a plan, ended ones too. */
  List<DissolutionBoard.Row> ofPlan(String plan, LocalDate today) {
    return dissolutions.rows(today).stream().filter(row -> plan.equals(row.line().plan())).toList();
  }

  TargetCount count(String code, List<DissolutionBoard.Row> rows, LocalDate today) {
    Plan plan = plans.plan(code);
    Map<String, TargetCount.Running> running = new HashMap<>();
    rows.stream().map(DissolutionBoard.Row::line).filter(CaseLine::running).forEach(line -> running.merge(line.step(), running(line), TargetCount.Running::plus));
    return new TargetCount(plan, plans.achieved(code), running, concerned(plan, rows, today));
  }

  private static TargetCount.Running running(CaseLine line) {
    boolean lost = line.outlook() == Outlook.IMPOSSIBLE;
    return new TargetCount.Running(1, lost || line.outlook() == Outlook.TIGHT ? 1 : 0, lost ? 1 : 0);
  }

  /** Asked only where a target is a share: it reads the whole list of the dormant. */
  private Concerned concerned(Plan plan, List<DissolutionBoard.Row> rows, LocalDate today) {
    if (plan.tasks().stream().flatMap(task -> task.targets().stream()).noneMatch(PlanTask.Target::isPercent)) return Concerned.NOBODY;
    Set<String> dormant = cooperatives.select(new Selection("", null, Set.of(), null, true), today).stream()
        .filter(one -> one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).map(Cooperative::code).collect(Collectors.toSet());
    Map<String, String> cases = rows.stream().map(DissolutionBoard.Row::line).filter(line -> line.running() || line.counted())
        .collect(Collectors.toMap(CaseLine::cooperative, CaseLine::step, (newest, older) -> newest));
    return new Concerned(dormant, cases);
  }
}
