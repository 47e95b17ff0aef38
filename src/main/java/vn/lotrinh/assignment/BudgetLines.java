package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The money of a plan by activity and source, as the budget sheets of its tasks tell it. */
@Component
@Transactional(readOnly = true)
public class BudgetLines {

  /**
   * What one activity of a line costs from one source, in đồng; of tasks of several bodies and periods together.
   *
   * @param allocated null where no sheet says; @param spent likewise
   */
  public record Line(String step, String activity, String source, BigDecimal planned, BigDecimal allocated, BigDecimal spent) {}

  private final JdbcClient jdbc;

  BudgetLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of activities; what was cancelled is left out. Any kind of work whose rows name an activity and a planned sum is a budget. */
  public List<Line> of(String plan) {
    return jdbc.sql("""
        select t.step, r.cells ->> 'activity' as activity, coalesce(r.cells ->> 'source', '') as source, sum((r.cells ->> 'planned')::numeric) as planned,
          sum(case when jsonb_typeof(r.cells -> 'allocated') = 'number' then (r.cells ->> 'allocated')::numeric end) as allocated,
          sum(case when jsonb_typeof(r.cells -> 'spent') = 'number' then (r.cells ->> 'spent')::numeric end) as spent
        from assignment_sheet s join assignment_task t on t.key = s.case_key join assignment_sheet_row r on r.sheet = s.id
        where s.plan = :plan and t.stage <> 'CANCELLED' and r.cells ->> 'activity' is not null and jsonb_typeof(r.cells -> 'planned') = 'number'
        group by 1, 2, 3 order by min(s.id), min(r.position), 2, 3""").param("plan", plan).query(Line.class).list();
  }
}
