package vn.lotrinh.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;

/** What was decided in a case, by whom and when; rows are added, never changed. */
@Repository("classificationJournal")
class Journal {

  /**
   * @param what the step, as people read it
   * @param decision what was chosen; null where there was nothing to choose
   * @param actor user; null where a timer acted
   */
  record Entry(String what, String decision, String content, String actor, LocalDate day) {

    Entry by(String name) {
      return new Entry(what, decision, content, name, day);
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

  void record(String key, String what, String decision, String content) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    record(List.of(key), what, decision, content, login == null ? null : login.getName());
  }

  /** The same of many cases. */
  void record(Collection<String> keys, String what, String decision, String content, String actor) {
    jdbc.sql("""
        insert into classification_record (classification, what, decision, content, actor, day, recorded_at)
        select key, :what, :decision, :content, :actor, :day, :at from unnest(:keys) as key""")
        .param("keys", keys.toArray(String[]::new)).param("what", what).param("decision", decision).param("content", content).param("actor", actor)
        .param("day", LocalDate.now(clock)).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  /** Oldest first. */
  List<Entry> of(String key) {
    return people.named(jdbc.sql("select what, decision, content, actor, day from classification_record where classification = :key order by id")
        .param("key", key).query(Entry.class).list(), Entry::actor, Entry::by);
  }
}
