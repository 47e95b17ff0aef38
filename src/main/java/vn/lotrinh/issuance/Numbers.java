package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;

/**
 * The register of numbers (NĐ 30/2020 Điều 15): from 01 on each year, for each body and kind. Whoever draws a number holds its series until
 * the transaction ends: two never draw the same, and a document that is not issued after all leaves no gap.
 */
@Repository
public class Numbers {

  /** @param kind {@code BC} reports, {@code CV} letters; @param last the number drawn last, by the system or on paper */
  public record Series(String body, String kind, int year, int last) {}

  /** A number as it stands in the register. */
  public record Entry(String body, String kind, int year, int number, String paperNumber, String document, String subject, LocalDate day, String actor) {

    Entry by(String name) {
      return new Entry(body, kind, year, number, paperNumber, document, subject, day, name);
    }
  }

  private final JdbcClient jdbc;
  private final People people;
  private final Clock clock;

  Numbers(JdbcClient jdbc, People people, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The next number of the year of {@code day}.
   *
   * @throws Refusal where a later day has a number already: numbers follow the days
   */
  public int draw(String body, String kind, LocalDate day) {
    int number = jdbc.sql("""
        insert into issuance_number_series (body, kind, year, last) values (:body, :kind, :year, 1)
        on conflict (body, kind, year) do update set last = issuance_number_series.last + 1 returning last""")
        .param("body", body).param("kind", kind).param("year", day.getYear()).query(Integer.class).single();
    jdbc.sql("select paper_number, day from issuance_number where body = :body and kind = :kind and year = :year and day > :day order by day desc limit 1")
        .param("body", body).param("kind", kind).param("year", day.getYear()).param("day", day)
        .query((row, n) -> "Số " + row.getString(1) + " đã cấp cho ngày " + Formal.day(row.getObject(2, LocalDate.class))).optional()
        .ifPresent(later -> {
          throw new Refusal(later + "; không cấp số tiếp theo cho ngày " + Formal.day(day) + ".");
        });
    return number;
  }

  void enter(Entry entry) {
    jdbc.sql("""
        insert into issuance_number (body, kind, year, number, paper_number, document, subject, day, actor, actor_name, recorded_at)
        values (:body, :kind, :year, :number, :paper, :document, :subject, :day, :actor, :called, :at)""")
        .param("body", entry.body()).param("kind", entry.kind()).param("year", entry.year()).param("number", entry.number()).param("paper", entry.paperNumber())
        .param("document", entry.document()).param("subject", entry.subject()).param("day", entry.day()).param("actor", entry.actor())
        .param("called", people.name(entry.actor())).param("at", now()).update();
  }

  /** The number drawn last; 0 where there is none yet. */
  public int last(String body, String kind, int year) {
    return jdbc.sql("select last from issuance_number_series where body = :body and kind = :kind and year = :year").param("body", body).param("kind", kind)
        .param("year", year).query(Integer.class).optional().orElse(0);
  }

  /**
   * The paper register stands at a number already: the next one drawn is the one behind it.
   *
   * @throws Refusal where the series is as far or farther; numbers never go back
   */
  public void take(String body, String kind, int year, int last) {
    int changed = jdbc.sql("""
        insert into issuance_number_series (body, kind, year, last) values (:body, :kind, :year, :last)
        on conflict (body, kind, year) do update set last = excluded.last where issuance_number_series.last < excluded.last""")
        .param("body", body).param("kind", kind).param("year", year).param("last", last).update();
    if (changed == 0) throw new Refusal("Số của năm " + year + " đã đến " + last(body, kind, year) + "; chỉ nâng lên được, không lùi lại.");
    jdbc.sql("insert into issuance_number_taken (body, kind, year, last, actor, recorded_at) values (:body, :kind, :year, :last, :actor, :at)")
        .param("body", body).param("kind", kind).param("year", year).param("last", last).param("actor", DocumentVersions.user()).param("at", now()).update();
  }

  List<Series> series(Collection<String> bodies) {
    return jdbc.sql("select body, kind, year, last from issuance_number_series where body = any(:bodies) order by year desc, body, kind")
        .param("bodies", bodies.toArray(String[]::new)).query(Series.class).list();
  }

  /** Whoever has a series of numbers. */
  List<String> bodies() {
    return jdbc.sql("select distinct body from issuance_number_series").query(String.class).list();
  }

  /** The newest first, each with the name that whoever drew the number had then. */
  public List<Entry> entries(Collection<String> bodies, int year) {
    record Drawn(Entry entry, String called) {}
    List<Drawn> drawn = jdbc.sql("""
        select body, kind, year, number, paper_number, document, subject, day, actor, actor_name from issuance_number
        where body = any(:bodies) and year = :year order by day desc, body, kind, number desc""")
        .param("bodies", bodies.toArray(String[]::new)).param("year", year)
        .query((row, n) -> new Drawn(new Entry(row.getString("body"), row.getString("kind"), row.getInt("year"), row.getInt("number"),
            row.getString("paper_number"), row.getString("document"), row.getString("subject"), row.getObject("day", LocalDate.class),
            row.getString("actor")), row.getString("actor_name"))).list();
    return people.then(drawn, one -> one.entry.actor(), Drawn::called, (one, name) -> new Drawn(one.entry.by(name), name)).stream().map(Drawn::entry).toList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
