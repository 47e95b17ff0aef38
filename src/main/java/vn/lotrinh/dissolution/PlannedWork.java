package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanCases;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.PlanWork;
import vn.lotrinh.plan.WorkName;

/** The works of official plans that dissolutions do: lines name them, so a plan numbers and words its lines as it likes. */
@Component("dissolutionWork")
class PlannedWork implements PlanWork {

  static final String VOLUNTARY = WorkName.DISSOLUTION + ".voluntary";
  static final String COMPULSORY = WorkName.DISSOLUTION + ".compulsory";
  static final String WITHOUT_DEBTS = COMPULSORY + ".without-debts";
  static final String WITH_DEBTS = COMPULSORY + ".with-debts";

  private final ObjectProvider<PlanShares> shares;
  private final ObjectProvider<PlanOverview> overview;

  /** Asked for late: the cases know the plans. */
  PlannedWork(ObjectProvider<PlanShares> shares, ObjectProvider<PlanOverview> overview) {
    this.shares = shares;
    this.overview = overview;
  }

  @Override
  public Set<String> names() {
    return Stream.of(WorkName.DISSOLUTION, VOLUNTARY, COMPULSORY, WITHOUT_DEBTS, WITH_DEBTS).collect(Collectors.toUnmodifiableSet());
  }

  /** A line of any kind can be counted toward; without a day of its own a case has no day either. */
  @Override
  public List<String> lacks(Plan plan) {
    return List.of();
  }

  @Override
  public Map<String, Concerned> concerned(List<Plan> plans, LocalDate day) {
    return shares.getObject().concerned(plans, day);
  }

  @Override
  public Map<String, Map<String, Running>> running(List<Plan> plans, LocalDate day) {
    return shares.getObject().running(plans, day);
  }

  @Override
  public Optional<PlanCases> cases(Plan plan, LocalDate day) {
    return overview.getObject().of(plan, day);
  }

  @Override
  public Map<String, CasesPage> pages(Plan plan) {
    return plan.tasks().stream().filter(task -> !task.group() && task.counts(WorkName.DISSOLUTION)).collect(Collectors.toMap(PlanTask::step,
        task -> new CasesPage("Hồ sơ giải thể", "/dissolutions?plan=" + plan.code() + "&step=" + task.step() + "&state=all")));
  }

  /** The works that a case does, the narrowest first. */
  static List<String> of(Procedure procedure, boolean debts) {
    return procedure == Procedure.VOLUNTARY ? List.of(VOLUNTARY, WorkName.DISSOLUTION) : List.of(debts ? WITH_DEBTS : WITHOUT_DEBTS, COMPULSORY, WorkName.DISSOLUTION);
  }
}
