package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Who;
import vn.lotrinh.deadline.OpenTasks;
import vn.lotrinh.deadline.Step;
import vn.lotrinh.deadline.Term;

/** Reads the table of tasks: what is open, late and done, per agency, per case and in all. */
@Repository
class TaskLedger {

  /** How much is open, late, and due within a week. */
  record Count(long open, long late, long soon) {}

  /** The same for one agency. */
  record AgencyCount(String agency, long open, long late, long soon) {}

  static final String STEP = OpenTasks.STEP;
  private static final String COUNT = """
      count(*) as open, count(*) filter (where due < :today) as late,
      count(*) filter (where due between :today and :today::date + %d) as soon from deadline_task where state = 'OPEN'
      """.formatted(Term.SOON_DAYS);
  private static final String WAITING = " and (post = any(:groups) or assignee = :user) ";

  private final JdbcClient jdbc;

  TaskLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Count count(LocalDate today) {
    return jdbc.sql("select " + COUNT).param("today", today).query(Count.class).single();
  }

  Count waitingCount(Who viewer, LocalDate today) {
    return jdbc.sql("select " + COUNT + WAITING).param("today", today).param("groups", array(viewer.groups())).param("user", viewer.user())
        .query(Count.class).single();
  }

  /** The busiest of all agencies in lateness first. */
  List<AgencyCount> countByAgency(LocalDate today) {
    return jdbc.sql("select agency, " + COUNT + " group by agency order by late desc, open desc, agency").param("today", today)
        .query(AgencyCount.class).list();
  }

  /*
   * "materialized" in the next two: the planner would walk through all open tasks in the order of their due days until enough are found, which
   * took 90 and 570 ms at 200,000 open tasks.
   */

  /** What waits for the viewer's agencies or was taken by the viewer, the longest overdue first. */
  List<Step> waiting(Who viewer, int limit) {
    return jdbc.sql("with mine as materialized (select task_id from deadline_task where state = 'OPEN'" + WAITING + ") " + STEP
        + "where task_id in (select task_id from mine) order by due nulls last, opened_on, task_id limit :limit")
        .param("groups", array(viewer.groups())).param("user", viewer.user()).param("limit", limit).query(Step.class).list();
  }

  List<Step> late(LocalDate today, int limit) {
    return jdbc.sql(STEP + "where state = 'OPEN' and due < :today order by due, task_id limit :limit").param("today", today).param("limit", limit)
        .query(Step.class).list();
  }

  /** Where the cases of the viewer's agencies stand with somebody else: at another body, or with another role inside the own. */
  List<Step> elsewhere(Who viewer, int limit) {
    return jdbc.sql("with mine as materialized (select distinct case_key from deadline_task where agency = any(:agencies)) " + STEP + """
        where state = 'OPEN' and (agency <> all(:agencies) or post <> all(:groups)) and t.case_key in (select case_key from mine)
        order by due nulls last, task_id limit :limit""").param("agencies", array(viewer.inherited())).param("groups", array(groups(viewer))).param("limit", limit)
        .query(Step.class).list();
  }

  List<Step> recentlyDone(Who viewer, int limit) {
    return jdbc.sql(STEP + "where state = 'DONE' and agency = any(:agencies) order by closed_on desc, task_id limit :limit")
        .param("agencies", array(viewer.inherited())).param("limit", limit).query(Step.class).list();
  }

  List<Step> ofCase(String caseKey) {
    return jdbc.sql(STEP + "where t.case_key = :key order by opened_on, state <> 'OPEN' desc, closed_on, task_id").param("key", caseKey)
        .query(Step.class).list();
  }

  Optional<Step> find(String taskId) {
    return jdbc.sql(STEP + "where t.task_id = :id").param("id", taskId).query(Step.class).optional();
  }

  /** What is not with somebody else: the viewer's own steps, and all of bodies whose work the viewer's took over. */
  private static Set<String> groups(Who viewer) {
    Set<String> groups = new TreeSet<>(viewer.groups());
    groups.addAll(viewer.inherited());
    return groups;
  }

  static String[] array(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
