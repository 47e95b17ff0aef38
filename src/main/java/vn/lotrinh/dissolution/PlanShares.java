package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;

/** Of whom a plan's share of dissolutions is taken: told in the same way to every page and report. */
@Service
@Transactional(readOnly = true)
public class PlanShares {

  private final CaseList list;
  private final CooperativeService cooperatives;

  PlanShares(CaseList list, CooperativeService cooperatives) {
    this.list = list;
    this.cooperatives = cooperatives;
  }

  /** By the plan's code; cases are read only where a plan sets a share. */
  public Map<String, Concerned> concerned(List<Plan> plans, LocalDate day) {
    return concerned(plans, plans.stream().anyMatch(PlanShares::asksShares) ? list.all(day) : List.of(), day);
  }

  /** By the plan's code. The list of the dormant is long: it is read once, and only where a plan sets a share. */
  public Map<String, Concerned> concerned(List<Plan> plans, List<CaseLine> cases, LocalDate day) {
    Set<String> dormant = plans.stream().anyMatch(PlanShares::asksShares) ? dormant(day) : Set.of();
    Map<String, Concerned> concerned = new HashMap<>();
    plans.forEach(plan -> concerned.put(plan.code(), asksShares(plan) ? new Concerned(dormant, steps(plan, cases)) : Concerned.NOBODY));
    return concerned;
  }

  private static Map<String, String> steps(Plan plan, List<CaseLine> cases) {
    return cases.stream().filter(line -> plan.code().equals(line.plan()) && (line.running() || line.counted()))
        .collect(Collectors.toMap(CaseLine::cooperative, CaseLine::step, (newest, older) -> newest));
  }

  private static boolean asksShares(Plan plan) {
    return plan.tasks().stream().flatMap(task -> task.targets().stream()).anyMatch(PlanTask.Target::isPercent);
  }

  private Set<String> dormant(LocalDate day) {
    return cooperatives.select(new Selection("", null, Set.of(), null, true), day).stream()
        .filter(one -> one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).map(Cooperative::code).collect(Collectors.toSet());
  }
}
