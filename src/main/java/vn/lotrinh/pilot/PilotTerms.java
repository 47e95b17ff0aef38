package vn.lotrinh.pilot;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.TermRule;
import vn.lotrinh.calendar.TermRules;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** How the terms that the plan sets follow the calendar: what it asks for "trước ngày …" never ends later. */
@Component
class PilotTerms implements TermRules {

  private final PlanService plans;
  private final Works works;

  PilotTerms(PlanService plans, Works works) {
    this.plans = plans;
    this.works = works;
  }

  @Override
  public Set<String> models() {
    return PilotRoom.MODELS;
  }

  @Override
  public Optional<TermRule> rule(String caseKey, String line) {
    CaseKey of = CaseKey.of(caseKey);
    return line(plans.plan(of.programme()), of, line).filter(task -> task.strictlyBefore() != null)
        .map(task -> (calendar, planned) -> task.ending(planned == null ? task.due() : planned, calendar));
  }

  private Optional<PlanTask> line(Plan plan, CaseKey of, String line) {
    return switch (of.kind()) {
      case DUTY -> Optional.of(plan.task(of.tail()));
      case COMPLETION_PLAN -> Optional.of(plan.task(works.require(plan, Work.COMPLETION_PLANS)));
      default -> Optional.ofNullable(line).map(work -> plan.task(works.step(plan, work)));
    };
  }
}
