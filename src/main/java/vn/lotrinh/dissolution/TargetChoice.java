package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.WorkName;

/**
 * Toward which task of a plan a case counts: the one whose work fits best what is done in it.
 *
 * @param plan null where no plan asks for dissolutions
 * @param due by when whoever starts the case wants it ended; null: the plan's own day
 */
record TargetChoice(Plan plan, LocalDate due) {

  /** Whether a plan has a task that dissolutions count toward. */
  static boolean asksForDissolutions(Plan plan) {
    return plan.tasks().stream().anyMatch(task -> task.counts(WorkName.DISSOLUTION));
  }

  CaseTarget of(Procedure procedure, boolean debts) {
    return task(procedure, debts).map(task -> new CaseTarget(plan.code(), task.step(), due == null ? task.due() : due))
        .orElse(due == null ? CaseTarget.NONE : new CaseTarget(null, null, due));
  }

  Optional<PlanTask> task(Procedure procedure, boolean debts) {
    if (plan == null) return Optional.empty();
    return PlannedWork.of(procedure, debts).stream().flatMap(work -> plan.tasks().stream().filter(task -> !task.group() && work.equals(task.work()))).findFirst();
  }
}
