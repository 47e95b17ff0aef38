package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;

/** What was decided in a pilot, by whom and when; rows are added, never changed. */
@Repository
class Journal {

  /**
   * @param what the step, as people read it
   * @param decision what was chosen; null where there was nothing to choose
   * @param actor user; null where the system acted
   */
  record Entry(String caseKey, String what, String decision, String content, String documentNumber, String actor, LocalDate day) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Journal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(String caseKey, String what, String decision, String content, String documentNumber) {
    jdbc.sql("""
        insert into pilot_record (programme, case_key, what, decision, content, document_number, actor, day, recorded_at)
        values (:programme, :caseKey, :what, :decision, :content, :number, :actor, :day, :at)""")
        .param("programme", CaseKey.of(caseKey).programme()).param("caseKey", caseKey).param("what", what).param("decision", decision)
        .param("content", content).param("number", documentNumber).param("actor", user())
        .param("day", LocalDate.now(clock)).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  void record(String caseKey, String what, String decision, String content) {
    record(caseKey, what, decision, content, null);
  }

  /** Who is logged in; nobody where a timer acts. */
  static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  /** Newest first. */
  List<Entry> of(String programme, int limit) {
    return jdbc.sql("select case_key, what, decision, content, document_number, actor, day from pilot_record where programme = :programme order by id desc limit :limit")
        .param("programme", programme).param("limit", limit).query(Entry.class).list();
  }
}
