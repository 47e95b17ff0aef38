package vn.lotrinh.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;

/** The rows of the audit log; nothing else writes them, and nothing changes them. */
@Repository
class AuditLog {

  static final int PAGE = 100;

  /** @param refused whether the answer was no */
  record Entry(OffsetDateTime at, String person, String personName, AuditKind kind, boolean changed, String what, String subject, String details, String network, int status) {

    public boolean isRefused() {
      return status >= 400;
    }
  }

  /**
   * What an administrator looks for; null does not narrow.
   *
   * @param words folded; every one has to be found in the person, the thing or what was sent
   * @param from, until days, both counted
   */
  record Search(List<String> words, AuditKind kind, Boolean changed, LocalDate from, LocalDate until) {}

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /** @param details without anything secret, or null */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void add(String person, Watched.Found found, String details, String network, int status) {
    jdbc.sql("""
        insert into audit_entry (at, person, person_name, kind, action, what, subject, details, network, status)
        values (:at, :person, :name, :kind, :action, :what, :subject, :details, :network, :status)""")
        .param("at", Timestamp.from(clock.instant())).param("person", person).param("name", Objects.requireNonNullElse(people.name(person), person))
        .param("kind", found.kind().name()).param("action", found.changed() ? "CHANGED" : "SAW").param("what", found.what()).param("subject", found.subject())
        .param("details", details).param("network", network).param("status", status).update();
  }

  /** The newest first. @param page from 0 */
  @Transactional(readOnly = true)
  List<Entry> find(Search search, int page) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, values);
    return jdbc.sql("select at, person, person_name, kind, action, what, subject, details, network, status from audit_entry" + where + " order by at desc, id desc limit "
        + PAGE + " offset " + (long) page * PAGE).params(values).query((row, n) -> new Entry(row.getObject("at", OffsetDateTime.class), row.getString("person"),
            row.getString("person_name"), AuditKind.valueOf(row.getString("kind")), row.getString("action").equals("CHANGED"), row.getString("what"), row.getString("subject"),
            row.getString("details"), row.getString("network"), row.getInt("status"))).list();
  }

  @Transactional(readOnly = true)
  long count(Search search) {
    Map<String, Object> values = new HashMap<>();
    String where = where(search, values);
    return jdbc.sql("select count(*) from audit_entry" + where).params(values).query(Long.class).single();
  }

  private String where(Search search, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where true");
    for (int n = 0; n < search.words.size(); n++) {
      where.append(" and progress_folded(person || ' ' || person_name || ' ' || what || ' ' || subject || ' ' || coalesce(details, '')) like :word").append(n);
      values.put("word" + n, "%" + search.words.get(n).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (search.kind != null) {
      where.append(" and kind = :kind");
      values.put("kind", search.kind.name());
    }
    if (search.changed != null) {
      where.append(" and action = :action");
      values.put("action", search.changed ? "CHANGED" : "SAW");
    }
    day(where, values, "from", ">=", search.from);
    day(where, values, "until", "<", search.until == null ? null : search.until.plusDays(1));
    return where.toString();
  }

  private void day(StringBuilder where, Map<String, Object> values, String name, String relation, LocalDate day) {
    if (day == null) return;
    where.append(" and at ").append(relation).append(" :").append(name);
    Instant start = day.atStartOfDay(clock.getZone()).toInstant();
    values.put(name, Timestamp.from(start));
  }
}
