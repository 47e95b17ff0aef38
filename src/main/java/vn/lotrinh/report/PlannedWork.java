package vn.lotrinh.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;
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

  @Override
  public Map<String, CasesPage> pages(Plan plan) {
    return plan.tasks().stream().filter(task -> !task.group() && task.counts(WorkName.ANNUAL_REPORT))
        .collect(Collectors.toMap(PlanTask::step, task -> new CasesPage("Các đợt báo cáo năm", "/reports")));
  }
}
