package vn.lotrinh.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.casefile.PaperKind;

/** What this room remembers of a case's tasks: what papers they ask for, and to which agencies they are open. */
@Repository
class CaseTasks {

  private static final String MET = """
      exists (select from document_paper p where p.case_key = r.case_key and p.kind = r.kind and (p.id > r.made or not r.blocking))
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  CaseTasks(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** Asks for the papers in their order, after those asked for before; what was blocking stays blocking, and dates from when it was first asked for. */
  void require(String taskId, String caseKey, Collection<PaperKind> papers, boolean blocking) {
    batches.batchUpdate("""
        insert into document_requirement (task_id, kind, case_key, title, position, blocking)
        values (?, ?, ?, ?, (select count(*) from document_requirement where task_id = ?), ?)
        on conflict (task_id, kind) do update set blocking = document_requirement.blocking or excluded.blocking
        """, papers.stream().map(p -> new Object[] {taskId, p.kind(), caseKey, p.title(), taskId, blocking}).toList());
  }

  /** The task is open to these agencies too, until it is closed. */
  void open(String taskId, String caseKey, Set<String> agencies) {
    database.sql("""
        insert into document_task (task_id, agency, case_key) select :taskId, agency, :caseKey from unnest(:agencies) as agency on conflict do nothing""")
        .param("taskId", taskId).param("caseKey", caseKey).param("agencies", agencies.toArray(String[]::new)).update();
  }

  void close(String taskId, Instant now) {
    database.sql("""
        with requirements as (
          update document_requirement set closed_at = :now where task_id = :taskId and closed_at is null
        )
        update document_task set closed_at = :now where task_id = :taskId and closed_at is null
        """)
        .param("taskId", taskId).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  List<Requirement> requirements(String taskId) {
    return database.sql("""
        select kind, title, blocking, %s as met from document_requirement r where task_id = ? order by position
        """.formatted(MET)).param(taskId).query(Requirement.class).list();
  }

  /** What the open tasks of a case ask for, each kind once. */
  List<Requirement> openRequirements(String caseKey) {
    return database.sql("""
        select kind, min(title) as title, bool_or(blocking) as blocking, bool_and(%s) as met
          from document_requirement r where case_key = :caseKey and closed_at is null group by kind order by min(task_id), min(position)
        """.formatted(MET)).param("caseKey", caseKey).query(Requirement.class).list();
  }

  Optional<String> caseOf(String taskId) {
    return database.sql("select case_key from document_task where task_id = ? limit 1").param(taskId).query(String.class).optional();
  }

  boolean hasOpen(String caseKey) {
    return database.sql("select exists (select from document_task where case_key = ? and closed_at is null)")
        .param(caseKey).query(Boolean.class).single();
  }

  boolean isOpen(String taskId) {
    return database.sql("select exists (select from document_task where task_id = ? and closed_at is null)")
        .param(taskId).query(Boolean.class).single();
  }

  boolean isOpenTo(String taskId, Set<String> groups) {
    return database.sql("select exists (select from document_task where task_id = :taskId and closed_at is null and agency = any (:groups))")
        .param("taskId", taskId).param("groups", groups.toArray(String[]::new)).query(Boolean.class).single();
  }

  /** Whether the task lies with one of the groups and has not been passed on: a hand-over leaves a second agency on it. */
  boolean isOpenToNobodyElse(String taskId, Set<String> groups) {
    return isOpenTo(taskId, groups) && database.sql("select count(distinct agency) = 1 from document_task where task_id = ? and closed_at is null")
        .param(taskId).query(Boolean.class).single();
  }

  /**
   * The kinds with titles that the groups' open tasks ask for.
   *
   * @param taskId only what this task asks for; null: any task of the case
   */
  Map<String, String> wanted(String caseKey, String taskId, Set<String> groups) {
    Map<String, String> titles = new LinkedHashMap<>();
    database.sql("""
        select r.kind, r.title from document_requirement r
         where r.case_key = :caseKey and (:taskId::text is null or r.task_id = :taskId)
           and exists (select from document_task t where t.task_id = r.task_id and t.closed_at is null and t.agency = any (:groups))
         order by r.task_id, r.position
        """)
        .param("caseKey", caseKey).param("taskId", taskId).param("groups", groups.toArray(String[]::new))
        .query(row -> {
          titles.putIfAbsent(row.getString("kind"), row.getString("title"));
        });
    return titles;
  }

  /** Those that ask, and wait, for a paper that nobody has handed in since. */
  Set<String> missingPapers(Collection<String> taskIds) {
    return Set.copyOf(database.sql("""
        select distinct task_id from document_requirement r where task_id = any(:tasks) and blocking and closed_at is null
        and not exists (select 1 from document_paper p where p.case_key = r.case_key and p.kind = r.kind and p.id > r.made)""")
        .param("tasks", taskIds.toArray(String[]::new)).query(String.class).list());
  }
}
