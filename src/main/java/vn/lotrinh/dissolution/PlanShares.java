package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.PlanWork;

/** Of whom a plan's share of dissolutions is taken, and which cases run toward its lines: told in the same way to every page and report. */
@Service
@Transactional(readOnly = true)
class PlanShares {

  private final CaseList list;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final OrganisationService organisation;

  PlanShares(CaseList list, CooperativeService cooperatives, PlanService plans, OrganisationService organisation) {
    this.list = list;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.organisation = organisation;
  }

  /** By the plan's code, of those that set a share. The lists of cases and of the dormant are long: each is read once, and only where one does. */
  Map<String, Concerned> concerned(List<Plan> plans, LocalDate day) {
    List<Plan> asking = plans.stream().filter(PlanShares::asksShares).toList();
    if (asking.isEmpty()) return Map.of();
    List<CaseLine> cases = list.all(day);
    List<Cooperative> dormant = dormant(day);
    return asking.stream().collect(Collectors.toMap(Plan::code, plan -> new Concerned(of(plan, dormant, day), steps(plan, cases)), (one, same) -> one));
  }

  /** By the plan's code and the step. */
  Map<String, Map<String, PlanWork.Running>> running(List<Plan> plans, LocalDate day) {
    Set<String> codes = plans.stream().map(Plan::code).collect(Collectors.toSet());
    Map<String, Map<String, PlanWork.Running>> running = new HashMap<>();
    list.running(day).stream().filter(line -> codes.contains(line.plan()))
        .forEach(line -> running.computeIfAbsent(line.plan(), any -> new HashMap<>()).merge(line.step(), one(line), PlanWork.Running::plus));
    return running;
  }

  private static PlanWork.Running one(CaseLine line) {
    boolean lost = line.outlook() == Outlook.IMPOSSIBLE;
    return new PlanWork.Running(1, lost || line.outlook() == Outlook.TIGHT ? 1 : 0, lost ? 1 : 0);
  }

  private static Map<String, String> steps(Plan plan, List<CaseLine> cases) {
    return cases.stream().filter(line -> plan.code().equals(line.plan()) && (line.running() || line.counted()))
        .collect(Collectors.toMap(CaseLine::cooperative, CaseLine::step, (newest, older) -> newest));
  }

  private static boolean asksShares(Plan plan) {
    return plan.tasks().stream().flatMap(task -> task.targets().stream()).anyMatch(PlanTask.Target::isPercent);
  }

  /** Those of the plan's own province: another that it has been merged with since brings dormant ones that the plan does not mean. */
  private Set<String> of(Plan plan, List<Cooperative> dormant, LocalDate day) {
    Optional<String> province = plans.place(plan);
    Map<String, Boolean> meant = new HashMap<>();
    return dormant.stream().filter(one -> province.isEmpty() || meant.computeIfAbsent(one.place(), place -> isWithin(place, province.get(), plan.start(), day)))
        .map(Cooperative::code).collect(Collectors.toSet());
  }

  /** As the plan's first day knew the place; one that has come since, as today knows it. */
  private boolean isWithin(String place, String province, LocalDate first, LocalDate day) {
    boolean there = organisation.place(place).filter(known -> known.period().contains(first)).isPresent();
    return organisation.isWithin(place, province, there ? first : day);
  }

  private List<Cooperative> dormant(LocalDate day) {
    return cooperatives.select(new Selection("", null, Set.of(), null, true), day).stream()
        .filter(one -> one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).toList();
  }
}
