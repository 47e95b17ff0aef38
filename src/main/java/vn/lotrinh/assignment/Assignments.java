package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.Refusal;

/** The rows of tasks that were given, and of what each owes. */
@Repository
class Assignments {

  private static final String ROW = """
      select key, plan, step, agency, period, period_title, continuous, owner, opened_on, planned_due, due, note_until, stage, responsible, ended_on, end_reason
      from assignment_task\s""";

  /** What a transaction that opens many knows already. */
  private record Opened(Map<String, Assignment> tasks) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Assignments(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What runs and names a person as responsible. */
  List<Assignment> namedAs(String person) {
    return jdbc.sql(ROW + "where responsible = :person and ended_on is null order by key").param("person", person).query(Assignments::row).list();
  }

  /** Opens those whose line, body and period nobody has yet. @return keys of those opened now */
  Set<String> open(List<Assignment> tasks, List<Share> shares) {
    int[] added = batches.batchUpdate("""
        insert into assignment_task (key, plan, step, agency, period, period_title, continuous, owner, opened_on, planned_due, due, note_until, stage)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?) on conflict (plan, step, agency, period) do nothing""",
        tasks.stream().map(one -> new Object[] {one.key(), one.plan(), one.step(), one.agency(), one.period(), one.periodTitle(), one.continuous(), one.owner(),
            one.openedOn(), one.plannedDue(), one.due(), one.noteUntil(), one.stage().name()}).toList());
    Set<String> opened = new HashSet<>();
    Map<String, Assignment> known = new HashMap<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] == 0) continue;
      opened.add(tasks.get(i).key());
      known.put(tasks.get(i).key(), tasks.get(i));
    }
    batches.batchUpdate("insert into assignment_share (case_key, position, step, unit, relation, quantity, whole) values (?, ?, ?, ?, ?, ?::numeric, ?)",
        shares.stream().filter(one -> opened.contains(one.caseKey())).map(one -> new Object[] {one.caseKey(), one.position(), one.step(), one.unit(),
            one.relation(), one.quantity(), one.whole()}).toList());
    remember(known);
    return opened;
  }

  private void remember(Map<String, Assignment> known) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    TransactionSynchronizationManager.bindResource(this, new Opened(known));
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Assignments.this);
      }
    });
  }

  Optional<Assignment> find(String key) {
    if (TransactionSynchronizationManager.getResource(this) instanceof Opened known && known.tasks.containsKey(key)) return Optional.of(known.tasks.get(key));
    return jdbc.sql(ROW + "where key = :key").param("key", key).query(Assignments::row).optional();
  }

  /** @throws Refusal when there is no such task */
  Assignment get(String key) {
    return find(key).orElseThrow(() -> unknown(key));
  }

  /** Keeps others from changing it until the transaction ends. */
  Assignment lock(String key) {
    return jdbc.sql(ROW + "where key = :key for update").param("key", key).query(Assignments::row).optional().orElseThrow(() -> unknown(key));
  }

  void save(Assignment task) {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    jdbc.sql("""
        update assignment_task set agency = :agency, planned_due = :plannedDue, due = :due, note_until = :noteUntil, stage = :stage, responsible = :responsible,
          ended_on = :endedOn, end_reason = :endReason where key = :key""").param("agency", task.agency()).param("plannedDue", task.plannedDue()).param("due", task.due())
        .param("noteUntil", task.noteUntil()).param("stage", task.stage().name()).param("responsible", task.responsible()).param("endedOn", task.endedOn())
        .param("endReason", task.endReason()).param("key", task.key()).update();
  }

  /** All tasks of a plan, in the order in which they were opened. */
  List<Assignment> of(String plan) {
    return jdbc.sql(ROW + "where plan = :plan order by step, period, key").param("plan", plan).query(Assignments::row).list();
  }

  /** The day on which each line and period of a plan was first given: step and period → day. */
  Map<String, LocalDate> firstOpened(String plan) {
    Map<String, LocalDate> days = new HashMap<>();
    jdbc.sql("select step || ' ' || period, min(opened_on) from assignment_task where plan = :plan group by 1").param("plan", plan)
        .query(row -> { days.put(row.getString(1), row.getObject(2, LocalDate.class)); });
    return days;
  }

  /** Line, body and period of all that were given: "2.1 CM-LMHTX 2025-03-31". */
  Set<String> given(String plan) {
    return new HashSet<>(jdbc.sql("select step || ' ' || agency || ' ' || period from assignment_task where plan = :plan").param("plan", plan)
        .query(String.class).list());
  }

  /** Bodies to which a task was given that has not ended. */
  List<String> bodiesAtWork() {
    return jdbc.sql("select distinct agency from assignment_task where ended_on is null order by agency").query(String.class).list();
  }

  /** What was given to these bodies and has not ended. */
  List<Assignment> openAt(List<String> bodies) {
    return jdbc.sql(ROW + "where ended_on is null and agency in (:bodies) order by plan, agency, step, period, key").param("bodies", bodies)
        .query(Assignments::row).list();
  }

  /** The task owes another quantity from now on. */
  void owe(String key, int position, BigDecimal quantity) {
    jdbc.sql("update assignment_share set quantity = :quantity where case_key = :key and position = :position").param("quantity", quantity)
        .param("key", key).param("position", position).update();
  }

  List<Share> shares(String key) {
    return jdbc.sql("select case_key, position, step, unit, relation, quantity, whole from assignment_share where case_key = :key order by position")
        .param("key", key).query(Share.class).list();
  }

  List<Share> sharesOfPlan(String plan) {
    return jdbc.sql("""
        select s.case_key, s.position, s.step, s.unit, s.relation, s.quantity, s.whole from assignment_share s join assignment_task t on t.key = s.case_key
        where t.plan = :plan order by s.case_key, s.position""").param("plan", plan).query(Share.class).list();
  }

  void tell(Collection<Told> told, LocalDate period, java.time.Instant at) {
    batches.batchUpdate("""
        insert into assignment_progress (case_key, position, until, quantity, note, told_by, told_on, recorded_at) values (?, ?, ?::date, ?::numeric, ?, ?, ?, ?)""",
        told.stream().map(one -> new Object[] {one.caseKey(), one.position(), period, one.quantity(), one.note(), one.by(), one.on(),
            at.atOffset(java.time.ZoneOffset.UTC)}).toList());
  }

  /** The newest of each share. @param period of a continuous line its last day; null for others */
  List<Told> newest(String key, LocalDate period) {
    return jdbc.sql("""
        select distinct on (position) case_key, position, quantity, note, told_by as by, told_on as on from assignment_progress
        where case_key = :key and until is not distinct from :period::date order by position, id desc""").param("key", key).param("period", period)
        .query(Told.class).list();
  }

  /** Everything told of a task, the newest first. */
  List<Told> history(String key) {
    return jdbc.sql("""
        select case_key, position, quantity, note, told_by as by, told_on as on from assignment_progress where case_key = :key order by id desc limit 200""")
        .param("key", key).query(Told.class).list();
  }

  private static Assignment row(ResultSet row, int n) throws SQLException {
    return new Assignment(row.getString("key"), row.getString("plan"), row.getString("step"), row.getString("agency"), row.getString("period"),
        row.getString("period_title"), row.getBoolean("continuous"), row.getString("owner"), day(row, "opened_on"), day(row, "planned_due"), day(row, "due"),
        day(row, "note_until"), Stage.valueOf(row.getString("stage")), row.getString("responsible"), day(row, "ended_on"), row.getString("end_reason"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Refusal unknown(String key) {
    return new Refusal("Không có nhiệm vụ được giao nào mang mã “" + key + "”.");
  }
}
