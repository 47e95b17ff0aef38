package vn.lotrinh.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.YamlText;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;

/** The rows of plans, their versions, tasks and results. */
@Repository
class Plans {

  /** The text under which a plan stands. */
  record Version(int version, String file, String content) {}

  private static final String STANDS = "not exists (select from plan_result n where n.corrects = r.id)";

  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;

  Plans(JdbcClient jdbc, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  List<String> codes() {
    return jdbc.sql("select code from plan_programme order by code").query(String.class).list();
  }

  /** The plans whose period holds the day. */
  List<String> codes(LocalDate day) {
    return jdbc.sql("select code from plan_programme where :day between period_start and period_end order by code").param("day", day).query(String.class).list();
  }

  Optional<Integer> version(String code) {
    return jdbc.sql("select version from plan_programme where code = :code").param("code", code).query(Integer.class).optional();
  }

  Optional<Version> newest(String code) {
    return jdbc.sql("select version, file, content from plan_version where plan = :code order by version desc limit 1")
        .param("code", code).query(Version.class).optional();
  }

  Optional<Version> version(String code, int version) {
    return jdbc.sql("select version, file, content from plan_version where plan = :plan and version = :version")
        .param("plan", code).param("version", version).query(Version.class).optional();
  }

  void save(Plan plan, YamlText source, int version, Instant at) {
    jdbc.sql("""
        insert into plan_programme (code, title, issuer, number, issued_on, province, period_start, period_end, version)
        values (:code, :title, :issuer, :number, :issuedOn, :province, :start, :end, :version)
        on conflict (code) do update set title = excluded.title, issuer = excluded.issuer, number = excluded.number, issued_on = excluded.issued_on,
          province = excluded.province, period_start = excluded.period_start, period_end = excluded.period_end, version = excluded.version""")
        .param("code", plan.code()).param("title", plan.title()).param("issuer", plan.issuer()).param("number", plan.number())
        .param("issuedOn", plan.issuedOn()).param("province", plan.province()).param("start", plan.start()).param("end", plan.end())
        .param("version", version).update();
    jdbc.sql("insert into plan_version (plan, version, file, content, loaded_at) values (:plan, :version, :file, :content, :at)")
        .param("plan", plan.code()).param("version", version).param("file", source.file()).param("content", source.text())
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
    jdbc.sql("delete from plan_task where plan = :plan").param("plan", plan.code()).update();
    List<PlanTask> tasks = plan.tasks();
    for (int i = 0; i < tasks.size(); i++) insert(plan, tasks.get(i), i);
  }

  private void insert(Plan plan, PlanTask task, int position) {
    Optional<PlannedDate> due = task.due(calendar);
    PlanTask.Target target = task.target();
    String parent = task.parent() == null ? null : plan.task(task.parent()).id();
    jdbc.sql("""
        insert into plan_task (plan, id, position, step, number, kind, title, parent, phase, lead, coordinating, start_on, planned_due, effective_due,
          strictly_before, due_text, recurring, product, target_quantity, target_unit, target_op, work, reading_confidence)
        values (:plan, :id, :position, :step, :number, :kind, :title, :parent, :phase, :lead, :coordinating, :start, :planned, :effective,
          :before, :dueText, :recurring, :product, :quantity, :unit, :op, :work, :confidence)""")
        .param("plan", plan.code()).param("id", task.id()).param("position", position).param("step", task.step()).param("number", task.number())
        .param("kind", task.group() ? "group" : "task").param("title", task.title()).param("parent", parent).param("phase", task.phase())
        .param("lead", task.lead()).param("coordinating", task.coordinating().toArray(String[]::new)).param("start", task.start())
        .param("planned", due.map(PlannedDate::planned).orElse(null)).param("effective", due.map(PlannedDate::effective).orElse(null))
        .param("before", task.strictlyBefore()).param("dueText", task.dueText()).param("recurring", task.recurring()).param("product", task.product())
        .param("quantity", target == null ? null : target.quantity()).param("unit", target == null ? null : target.unit())
        .param("op", target == null ? null : target.op()).param("work", task.work()).param("confidence", task.readingConfidence()).update();
  }

  void addResult(String plan, PlanResult result, PlanService.Origin origin, Instant at) {
    jdbc.sql("""
        insert into plan_result (plan, step, day, quantity, document_number, note, recorded_by, unit, year, recorded_at, case_key, agency)
        values (:plan, :step, :day, :quantity, :number, :note, :by, :unit, :year, :at, :caseKey, :agency)""")
        .param("plan", plan).param("step", result.step()).param("day", result.day()).param("quantity", result.quantity())
        .param("number", result.documentNumber()).param("note", result.note()).param("by", result.recordedBy()).param("unit", result.unit())
        .param("year", result.year()).param("caseKey", origin.caseKey()).param("agency", origin.agency())
        .param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  /** Those that nothing has corrected. */
  List<PlanResult> results(String plan) {
    return jdbc.sql("select step, day, quantity, document_number, note, recorded_by, unit, year from plan_result r where plan = :plan and " + STANDS + " order by id")
        .param("plan", plan).query(PlanResult.class).list();
  }

  /** All, those that were corrected too, the newest first. */
  List<RecordedResult> recorded(String plan) {
    return jdbc.sql("""
        select r.id, r.step, r.day, r.quantity, r.unit, r.document_number, r.note, r.recorded_by, r.recorded_at, r.year, r.case_key, r.agency, r.corrects,
          r.correction_reason, n.id as corrected_by
        from plan_result r left join plan_result n on n.corrects = r.id where r.plan = :plan order by r.id desc""").param("plan", plan)
        .query((row, n) -> new RecordedResult(row.getLong("id"), row.getString("step"), row.getObject("day", LocalDate.class), row.getBigDecimal("quantity"),
            row.getString("unit"), row.getString("document_number"), row.getString("note"), row.getString("recorded_by"),
            row.getObject("recorded_at", java.time.OffsetDateTime.class).toInstant(), row.getObject("year", Integer.class), row.getString("case_key"),
            row.getString("agency"), row.getObject("corrects", Long.class), row.getString("correction_reason"), row.getObject("corrected_by", Long.class))).list();
  }

  /** False where somebody else has corrected it in between. */
  boolean correct(String plan, RecordedResult old, java.math.BigDecimal quantity, String number, String reason, String user, Instant at) {
    return jdbc.sql("""
        insert into plan_result (plan, step, day, quantity, document_number, note, recorded_by, unit, year, recorded_at, case_key, agency, corrects, correction_reason)
        select plan, step, day, :quantity, :number, note, :by, unit, year, :at, case_key, agency, id, :reason from plan_result where id = :id and plan = :plan
        on conflict (corrects) do nothing""").param("quantity", quantity).param("number", number).param("by", user).param("at", at.atOffset(ZoneOffset.UTC))
        .param("reason", reason).param("id", old.id()).param("plan", plan).update() == 1;
  }

  List<Achieved> achieved(String plan) {
    return jdbc.sql("""
        select step, unit, coalesce(year, extract(year from day)::integer) as year, sum(quantity) as quantity, min(quantity) as least, max(quantity) as most,
          (array_agg(quantity order by day desc, id desc))[1] as newest
        from plan_result r where plan = :plan and """ + " " + STANDS + " group by 1, 2, 3").param("plan", plan).query(Achieved.class).list();
  }
}
