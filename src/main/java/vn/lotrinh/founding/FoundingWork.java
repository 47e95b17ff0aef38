package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanTask;
import vn.lotrinh.plan.PlanWork;

/** What a line of a plan names when it is done by foundings or mergers. */
@Component
class FoundingWork implements PlanWork {

  static final String FOUNDING = "founding";
  static final String MERGER = "merger";

  private final JdbcClient jdbc;

  FoundingWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> names() {
    return Set.of(FOUNDING, MERGER);
  }

  @Override
  public List<String> lacks(Plan plan) {
    return List.of();
  }

  @Override
  public Map<String, CasesPage> pages(Plan plan) {
    return plan.tasks().stream().filter(task -> !task.group() && task.work() != null && names().contains(task.work()))
        .collect(Collectors.toMap(PlanTask::step, FoundingWork::page));
  }

  private static CasesPage page(PlanTask task) {
    return task.work().equals(MERGER) ? new CasesPage("Hồ sơ hợp nhất, sáp nhập", "/mergers") : new CasesPage("Hồ sơ thành lập", "/foundings");
  }

  /** Those that are under way until the certificate; from then on they are results of the plan. */
  @Override
  public Map<String, Map<String, Running>> running(List<Plan> plans, LocalDate day) {
    Collection<String> codes = plans.stream().map(Plan::code).toList();
    Map<String, Map<String, Running>> running = new HashMap<>();
    if (codes.isEmpty()) return running;
    jdbc.sql("""
        select plan, plan_step, count(*) from (select plan, plan_step from founding where ended_on is null and registered_on is null
          union all select plan, plan_step from founding_merger where ended_on is null and registered_on is null) one
        where plan in (:codes) group by plan, plan_step""").param("codes", codes).query(row -> {
          running.computeIfAbsent(row.getString(1), any -> new HashMap<>()).put(row.getString(2), new Running(row.getLong(3), 0, 0));
        });
    return running;
  }
}
