package vn.lotrinh.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lotrinh.Refusal;

/** The terms that no law fixes, of all rooms: their lengths, whether somebody has confirmed them, and who set them when. */
@Repository
public class OpenTerms {

  private static final int LONGEST = 1000;
  private static final int CHANGES = 100;

  /** Something that was set. @param actor login name */
  record Change(String subject, String title, int length, boolean confirmed, String actor, Instant at) {}

  private record Read(List<OpenTerm> terms) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenTerms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of a room, by title. */
  public List<OpenTerm> of(String room) {
    return all().stream().filter(term -> term.room().equals(room)).toList();
  }

  public Optional<OpenTerm> find(String room, String name) {
    return all().stream().filter(term -> term.room().equals(room) && term.name().equals(name)).findFirst();
  }

  /** @throws Refusal when there is no such term */
  public OpenTerm get(String room, String name) {
    return find(room, name).orElseThrow(() -> new Refusal("Không có thời hạn nào mang tên “" + name + "”."));
  }

  /** By subject and title; read once in a transaction: a task that opens asks for several. */
  public List<OpenTerm> all() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Read known) return known.terms;
    List<OpenTerm> terms = jdbc.sql("select room, name, subject, title, length, least, confirmed from calendar_term order by subject, title")
        .query(OpenTerm.class).list();
    if (TransactionSynchronizationManager.isSynchronizationActive()) keep(new Read(terms));
    return terms;
  }

  private void keep(Read read) {
    TransactionSynchronizationManager.bindResource(this, read);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(OpenTerms.this);
      }
    });
  }

  /**
   * Sets a term, from now on; terms that run already keep their day.
   *
   * @param actor login name
   * @throws Refusal when there is no such term, or the length makes no sense
   */
  public void set(String room, String name, int length, boolean confirmed, String actor) {
    int least = get(room, name).least();
    if (length < least || length > LONGEST) throw new Refusal("Thời hạn phải từ " + least + " đến " + LONGEST + ".");
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    jdbc.sql("update calendar_term set length = :length, confirmed = :confirmed where room = :room and name = :name").param("length", length)
        .param("confirmed", confirmed).param("room", room).param("name", name).update();
    jdbc.sql("""
        insert into calendar_term_change (room, name, length, confirmed, actor, recorded_at)
        values (:room, :name, :length, :confirmed, :actor, :at)""").param("room", room).param("name", name).param("length", length)
        .param("confirmed", confirmed).param("actor", actor).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** What was set last, the newest first. */
  List<Change> changes() {
    return jdbc.sql("""
        select t.subject, t.title, c.length, c.confirmed, c.actor, c.recorded_at from calendar_term_change c join calendar_term t using (room, name)
        order by c.id desc limit :limit""").param("limit", CHANGES).query((row, n) -> new Change(row.getString(1), row.getString(2), row.getInt(3),
            row.getBoolean(4), row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant())).list();
  }
}
