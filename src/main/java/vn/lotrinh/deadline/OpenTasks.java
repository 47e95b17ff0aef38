package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open in cases, for rooms that show many cases of theirs at once; {@link TaskLines} makes it readable. */
@Repository
public class OpenTasks {

  /** Reads {@link Step}s; a condition follows. */
  public static final String STEP = """
      select t.task_id, t.case_key, coalesce(c.title, t.case_key) as case_title, t.title, t.agency, t.post, t.assignee, t.opened_on, t.plan_due, t.due,
             t.state, t.closed_on, t.closed_by
      from deadline_task t left join casefile_case c on c.key = t.case_key
      """;

  private final JdbcClient jdbc;

  OpenTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the cases, what is due first standing first. */
  public List<Step> of(Collection<String> caseKeys) {
    return jdbc.sql(STEP + "where state = 'OPEN' and t.case_key = any(:keys) order by due nulls last, task_id")
        .param("keys", caseKeys.toArray(String[]::new)).query(Step.class).list();
  }

  /** What is late in cases whose key begins so: task → case. */
  public Map<String, String> lateIn(String start, LocalDate today) {
    return jdbc.sql("select task_id, case_key from deadline_task where state = 'OPEN' and due < :today and case_key like :start").param("today", today)
        .param("start", start + "%").query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
