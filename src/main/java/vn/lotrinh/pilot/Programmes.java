package vn.lotrinh.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The pilots, their phases and the terms that extensions moved. */
@Repository
class Programmes {

  private final JdbcClient jdbc;

  Programmes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Programme> find(String code) {
    return jdbc.sql("select * from pilot_programme where code = :code").param("code", code).query(Programmes::programme).optional();
  }

  /** Provinces that have a programme. */
  List<String> provinces() {
    return jdbc.sql("select distinct province from pilot_programme").query(String.class).list();
  }

  Programme get(String code) {
    return find(code).orElseThrow(() -> new Refusal("Chưa khởi động chương trình nào mang mã “" + code + "”."));
  }

  boolean add(Programme programme) {
    return jdbc.sql("insert into pilot_programme (code, province, stage, round, started_on) values (:code, :province, :stage, :round, :started) on conflict do nothing")
        .param("code", programme.code()).param("province", programme.province()).param("stage", programme.stage().name())
        .param("round", programme.round()).param("started", programme.startedOn()).update() == 1;
  }

  void save(Programme programme) {
    jdbc.sql("""
        update pilot_programme set stage = :stage, round = :round, registration_due = :registrationDue, list_approved_on = :listApproved,
          completion_approved_on = :completionApproved, concluded_on = :concluded where code = :code""")
        .param("stage", programme.stage().name()).param("round", programme.round()).param("registrationDue", programme.registrationDue())
        .param("listApproved", programme.listApprovedOn()).param("completionApproved", programme.completionApprovedOn())
        .param("concluded", programme.concludedOn()).param("code", programme.code()).update();
  }

  List<Phase> phases(String code) {
    return jdbc.sql("select phase, opened_on, accepted_on from pilot_phase where programme = :code order by phase").param("code", code)
        .query(Phase.class).list();
  }

  void openPhase(String code, int phase, LocalDate today) {
    jdbc.sql("insert into pilot_phase (programme, phase, opened_on) values (:code, :phase, :today)")
        .param("code", code).param("phase", phase).param("today", today).update();
  }

  void acceptPhase(String code, int phase, LocalDate today) {
    jdbc.sql("update pilot_phase set accepted_on = :today where programme = :code and phase = :phase and accepted_on is null")
        .param("code", code).param("phase", phase).param("today", today).update();
  }

  Optional<LocalDate> movedDue(String code, String step) {
    return jdbc.sql("select due from pilot_due_change where programme = :code and step = :step order by id desc limit 1")
        .param("code", code).param("step", step).query(LocalDate.class).optional();
  }

  void moveDue(String code, String step, LocalDate due, LocalDate today) {
    jdbc.sql("insert into pilot_due_change (programme, step, due, decided_on) values (:code, :step, :due, :today)")
        .param("code", code).param("step", step).param("due", due).param("today", today).update();
  }

  private static Programme programme(ResultSet row, int n) throws SQLException {
    return new Programme(row.getString("code"), row.getString("province"), day(row, "started_on"), Programme.Stage.valueOf(row.getString("stage")),
        row.getInt("round"), day(row, "registration_due"), day(row, "list_approved_on"), day(row, "completion_approved_on"), day(row, "concluded_on"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
