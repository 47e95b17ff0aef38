package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reported of standing duties, period by period. */
@Repository
class DutyReports {

  /** @param missed nobody reported before the duty ended */
  record Report(LocalDate periodFrom, LocalDate periodUntil, boolean missed, String workDone, String results, String obstacles, LocalDate reportedOn) {}

  private final JdbcClient jdbc;

  DutyReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  List<Report> of(String key) {
    return jdbc.sql("""
        select period_from, period_until, missed, work_done, results, obstacles, reported_on from pilot_duty_report
        where key = :key order by period_from desc""").param("key", key).query(Report.class).list();
  }

  void add(String key, Report report) {
    CaseKey of = CaseKey.of(key);
    jdbc.sql("""
        insert into pilot_duty_report (key, programme, step, period_from, period_until, missed, work_done, results, obstacles, reported_on)
        values (:key, :programme, :step, :periodFrom, :periodUntil, :missed, :workDone, :results, :obstacles, :reportedOn)""")
        .param("key", key).param("programme", of.programme()).param("step", of.tail()).param("periodFrom", report.periodFrom())
        .param("periodUntil", report.periodUntil()).param("missed", report.missed()).param("workDone", report.workDone())
        .param("results", report.results()).param("obstacles", report.obstacles()).param("reportedOn", report.reportedOn()).update();
  }
}
