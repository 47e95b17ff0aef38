package vn.lotrinh.casetable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tables the tasks ask for. */
@Repository("casetableRequirements")
class Requirements {

  private static final String ROW = "select task_id, name, case_key, blocking from casetable_requirement ";

  private final JdbcClient jdbc;

  Requirements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Requirement asked) {
    jdbc.sql("""
        insert into casetable_requirement (task_id, name, case_key, position, blocking)
        values (:taskId, :name, :caseKey, (select count(*) from casetable_requirement where task_id = :taskId), :blocking)
        on conflict (task_id, name) do update set blocking = casetable_requirement.blocking or excluded.blocking""").paramSource(asked).update();
  }

  void close(String taskId, Instant now) {
    jdbc.sql("update casetable_requirement set closed_at = :now where task_id = :taskId and closed_at is null")
        .param("taskId", taskId).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  /** What an open task asks for, in the order in which its model names it. */
  List<Requirement> ofTask(String taskId) {
    return jdbc.sql(ROW + "where task_id = :taskId and closed_at is null order by position").param("taskId", taskId).query(Requirement.class).list();
  }

  /** What the open tasks of a case ask for. */
  List<Requirement> ofCase(String caseKey) {
    return jdbc.sql(ROW + "where case_key = :key and closed_at is null order by task_id, position").param("key", caseKey).query(Requirement.class).list();
  }

  /** Whoever saves the same table waits until this transaction ends. */
  void oneAtATime(String caseKey, String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('casetable'), hashtext(:table))").param("table", caseKey + "/" + name).query((row, n) -> 1).single();
  }
}
