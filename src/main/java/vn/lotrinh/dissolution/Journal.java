package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;
import vn.lotrinh.casefile.ActDay;

/** What was decided in a dissolution, by whom and when; rows are added, never changed. */
@Repository("dissolutionJournal")
class Journal {

  /**
   * @param kind of act; @param what the step, as people read it
   * @param decision what was chosen; null where there was nothing to choose
   * @param actor user; null where a timer acted
   * @param day on which it was entered; @param paperOn of the act by its paper, null where nothing dates it but the entry
   */
  record Entry(Recorded kind, String what, String decision, String content, String documentNumber, String actor, LocalDate day, LocalDate paperOn) {

    Entry by(String name) {
      return new Entry(kind, what, decision, content, documentNumber, name, day, paperOn);
    }

    /** The day of the act: that of its paper, where it has one. */
    public LocalDate on() {
      return paperOn == null ? day : paperOn;
    }

    /** Whether it was entered on a later day than that of its paper. */
    public boolean isEnteredLate() {
      return paperOn != null && paperOn.isBefore(day);
    }
  }

  private static final String ENTRIES = "select kind, what, decision, content, document_number, actor, day, paper_on from dissolution_record where dissolution = :key ";

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  Journal(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  void record(String dissolution, Recorded kind, String decision, String content, String documentNumber) {
    record(dissolution, kind, decision, content, documentNumber, null);
  }

  /** @param on day of the act by its paper; null where nothing dates it but the entry */
  void record(String dissolution, Recorded kind, String decision, String content, String documentNumber, ActDay on) {
    recordAs(dissolution, kind, kind.title(), decision, content, documentNumber, on);
  }

  void recordAs(String dissolution, Recorded kind, String what, String decision, String content, String documentNumber) {
    recordAs(dissolution, kind, what, decision, content, documentNumber, null);
  }

  /** @param what as people read it, where it says more than the kind */
  void recordAs(String dissolution, Recorded kind, String what, String decision, String content, String documentNumber, ActDay on) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    jdbc.sql("""
        insert into dissolution_record (dissolution, kind, what, decision, content, document_number, actor, day, paper_on, recorded_at)
        values (:dissolution, :kind, :what, :decision, :content, :number, :actor, :day, :paperOn, :at)""")
        .param("dissolution", dissolution).param("kind", kind.name()).param("what", what).param("decision", decision).param("content", content).param("number", documentNumber)
        .param("actor", login == null ? null : login.getName()).param("day", LocalDate.now(clock))
        .param("paperOn", on == null ? null : on.on()).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  /** The first entry of many cases. */
  void begin(Collection<Dissolution> started, Map<String, String> contents) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    jdbc.sql("""
        insert into dissolution_record (dissolution, kind, what, content, actor, day, recorded_at)
        select dissolution, :kind, what, content, :actor, :day, :at from unnest(:dissolutions, :what, :contents) as started (dissolution, what, content)""")
        .param("dissolutions", started.stream().map(Dissolution::number).toArray(String[]::new))
        .param("kind", Recorded.START.name()).param("what", started.stream().map(one -> "Khởi động thủ tục " + one.procedure().title().toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .param("contents", started.stream().map(one -> contents.get(one.cooperative())).toArray(String[]::new))
        .param("actor", login == null ? null : login.getName()).param("day", LocalDate.now(clock))
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }

  /** The newest entry of a kind. */
  Optional<Entry> newest(String dissolution, Recorded kind) {
    return jdbc.sql(ENTRIES + "and kind = :kind order by id desc limit 1").param("key", dissolution).param("kind", kind.name()).query(Entry.class).optional();
  }

  /** The newest entry of each kind that there is. */
  Map<Recorded, Entry> newest(String dissolution) {
    Map<Recorded, Entry> newest = new EnumMap<>(Recorded.class);
    jdbc.sql(ENTRIES + "order by id").param("key", dissolution).query(Entry.class).list().forEach(entry -> newest.put(entry.kind(), entry));
    return newest;
  }

  /** Oldest first. */
  List<Entry> of(String dissolution) {
    return people.named(jdbc.sql(ENTRIES + "order by id")
        .param("key", dissolution).query(Entry.class).list(), Entry::actor, Entry::by);
  }
}
