package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** One co-operative that is no more counts once toward the plan's task that its case belongs to, with the status change and nowhere else. */
@Component("dissolutionPlanResults")
class Results {

  private final PlanService plans;

  Results(PlanService plans) {
    this.plans = plans;
  }

  void count(Dissolution ended, String document) {
    CaseTarget target = ended.target();
    if (target.counts()) plans.recordResult(target.plan(), new PlanResult(target.step(), ended.endedOn(), BigDecimal.ONE, document, ended.number(), null));
  }
}
