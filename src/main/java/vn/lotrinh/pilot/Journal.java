package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;

/** What was decided in a pilot, by whom and when; rows are added, never changed. */
@Repository
class Journal {

  /** A step was opened before the plan's day. */
  static final String STARTED = "Khởi động chương trình";
  static final String EARLY = "early";
  /** Some were taken among equals. */
  static final String CHOSEN = "chosen";

  private static final Set<String> WITH_REASON = Set.of("return", "reevaluate", "supplement", "keep", EARLY, CHOSEN);

  /**
   * @param what the step, as people read it
   * @param decision what was chosen; null where there was nothing to choose
   * @param actor user; null where the system acted
   */
  record Entry(String caseKey, String what, String decision, String content, String documentNumber, String actor, LocalDate day) {

    Entry by(String name) {
      return new Entry(caseKey, what, decision, content, documentNumber, name, day);
    }

    /** Why something was given back, refused, opened early or chosen among equals; null where it was none of these. */
    public String reason() {
      return decision != null && WITH_REASON.contains(decision) ? content : null;
    }
  }

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  Journal(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  void record(String caseKey, String what, String decision, String content, String documentNumber) {
    add(caseKey, what, decision, content, documentNumber, user());
  }

  /** What follows from the models by itself, whoever happened to complete the task before it. */
  void recordBySystem(String caseKey, String what, String documentNumber) {
    add(caseKey, what, null, null, documentNumber, null);
  }

  private void add(String caseKey, String what, String decision, String content, String documentNumber, String actor) {
    jdbc.sql("""
        insert into pilot_record (programme, case_key, what, decision, content, document_number, actor, day, recorded_at)
        values (:programme, :caseKey, :what, :decision, :content, :number, :actor, :day, :at)""")
        .param("programme", CaseKey.of(caseKey).programme()).param("caseKey", caseKey).param("what", what).param("decision", decision)
        .param("content", content).param("number", documentNumber).param("actor", actor)
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
  List<Entry> of(String programme) {
    return people.named(jdbc.sql("select case_key, what, decision, content, document_number, actor, day from pilot_record where programme = :programme order by id desc")
        .param("programme", programme).query(Entry.class).list(), Entry::actor, Entry::by);
  }

  /** " bởi …": who started a programme, by name; empty where nobody was logged in. */
  String starter(String programme) {
    return of(programme).stream().filter(entry -> entry.what().equals(STARTED) && entry.actor() != null).map(entry -> " bởi " + entry.actor()).findFirst().orElse("");
  }
}
