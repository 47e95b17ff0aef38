package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open terms, and the rows of {@code deadline_moved_term}. */
@Repository
class TermMoves {

  /** An open task with its term. */
  record OpenTerm(String taskId, String caseKey, String caseTitle, String title, String agency, String post, String assignee, String processInstance, String taskKey,
      LocalDate openedOn, LocalDate planDue, LocalDate due, String processKey) {

    TermShift.Term term() {
      return new TermShift.Term(openedOn, planDue, due);
    }
  }

  /** A term that was moved, as people read it. */
  record Moved(String taskId, String caseKey, String caseTitle, String title, LocalDate oldDue, LocalDate newDue, LocalDate movedOn) {}

  private static final String OPEN = """
      select task_id, case_key, case_title, title, agency, post, assignee, process_instance, task_key, opened_on, plan_due, due, process_key from deadline_task
      where state = 'OPEN' and due is not null
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  TermMoves(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Open terms that a change of a day can touch: those that end on it or later, or a few days before. */
  List<OpenTerm> open(LocalDate changed) {
    return jdbc.sql(OPEN + "and due >= :day order by due, case_key, task_id").param("day", changed.minusDays(REACH)).query(OpenTerm.class).list();
  }

  List<OpenTerm> open(Collection<String> tasks) {
    return jdbc.sql(OPEN + "and task_id = any(:tasks) order by task_id").param("tasks", tasks.toArray(String[]::new)).query(OpenTerm.class).list();
  }

  void keep(Map<OpenTerm, TermShift.Term> moved, int change, LocalDate today) {
    List<Object[]> rows = moved.entrySet().stream().map(one -> new Object[] {one.getKey().taskId(), change, today, one.getKey().due(), one.getValue().due(),
        one.getKey().planDue(), one.getValue().planDue()}).toList();
    batches.batchUpdate("""
        insert into deadline_moved_term (task_id, change, moved_on, old_due, new_due, old_plan_due, new_plan_due)
        values (?, ?, ?, ?, ?, ?::date, ?::date)""", rows);
  }

  List<Moved> moved(int change, int most) {
    return jdbc.sql("""
        select task_id, case_key, case_title, title, old_due, new_due, moved_on from deadline_moved_term join deadline_task using (task_id)
        where change = :change order by new_due, case_key, task_id limit :most""").param("change", change).param("most", most).query(Moved.class).list();
  }

  /** Tết with its weekends: no term that ended longer before a day can move onto it. */
  private static final int REACH = 20;
}
