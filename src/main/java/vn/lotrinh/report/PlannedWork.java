package vn.lotrinh.report;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanWork;
import vn.lotrinh.plan.WorkName;

/** The work of official plans that the campaign does: a line that names it is done once the province has reported. */
@Component("reportWork")
class PlannedWork implements PlanWork {

  @Override
  public Set<String> names() {
    return Set.of(WorkName.ANNUAL_REPORT);
  }

  @Override
  public List<String> lacks(Plan plan) {
    return List.of();
  }
}
