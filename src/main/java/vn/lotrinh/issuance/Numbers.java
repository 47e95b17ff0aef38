package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** @param kind code of a {@link DocumentKind}; @param last the number drawn last, by the system or on paper */
  public record Series(String body, String kind, int year, int last) {}

  /**
   * A number as it stands in the register.
   *
   * @param number null where what was typed names none; @param document key of the case for which the document was issued
   */
  public record Entry(String body, String kind, int year, Integer number, String paperNumber, String document, String subject, LocalDate day, String actor) {}

  /**
   * A line of the register as it is shown.
   *
   * @param outside whether a paper register gave the number; @param others keys of further cases that name the same document
   * @param replacedBy number of the document that replaced this one; null where none did
   */
  public record Line(String body, String kind, int year, Integer number, String paperNumber, String document, String subject, LocalDate day, String actor,
      boolean outside, String others, String replacedBy) {

    Line by(String name) {
      return new Line(body, kind, year, number, paperNumber, document, subject, day, name, outside, others, replacedBy);
    }
  }

  /** A number that is another document's already, or this one's; {@code given}: as it was typed, null where the system drew it. */
  record Taken(long id, String paperNumber, String caseKey, String subject, LocalDate day, String given, String replacedBy) {

    String full() {
      return given == null ? paperNumber + " ngày " + Formal.day(day) : given;
    }

    boolean isOf(String otherCase, String about) {
      return caseKey.equals(otherCase) && about.equals(subject);
    }

    /** One decision may concern several cases: then number, sign and day are the same. */
    boolean isTheSame(GivenNumber other) {
      if (given != null) return given.equalsIgnoreCase(other.text());
      return day.equals(other.day()) && other.text().startsWith(paperNumber);
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
    jdbc.sql("select paper_number, day from issuance_number where body = :body and kind = :kind and year = :year and day > :day and given is null order by day desc limit 1")
        .param("body", body).param("kind", kind).param("year", day.getYear()).param("day", day)
        .query((row, n) -> "Số " + row.getString(1) + " đã cấp cho ngày " + Formal.day(row.getObject(2, LocalDate.class))).optional()
        .ifPresent(later -> {
          throw new Refusal(later + "; không cấp số tiếp theo cho ngày " + Formal.day(day) + ".");
        });
    return number;
  }

  void enter(Entry entry) {
    insert(entry, null);
  }

  /** Enters a number that a paper register gave; the next one drawn is behind it. */
  void enterGiven(Entry entry) {
    insert(entry, entry.paperNumber());
    if (entry.number() == null) return;
    jdbc.sql("update issuance_number_series set last = greatest(last, :number) where body = :body and kind = :kind and year = :year")
        .param("number", entry.number()).param("body", entry.body()).param("kind", entry.kind()).param("year", entry.year()).update();
  }

  private void insert(Entry entry, String given) {
    jdbc.sql("""
        insert into issuance_number (body, kind, year, number, paper_number, case_key, subject, day, actor, actor_name, recorded_at, given)
        values (:body, :kind, :year, :number, :paper, :case, :subject, :day, :actor, :called, :at, :given)""")
        .param("body", entry.body()).param("kind", entry.kind()).param("year", entry.year()).param("number", entry.number()).param("paper", entry.paperNumber())
        .param("case", entry.document()).param("subject", entry.subject()).param("day", entry.day()).param("actor", entry.actor())
        .param("called", people.name(entry.actor())).param("at", now()).param("given", given).update();
  }

  /** Holds a series until the transaction ends. */
  void hold(String body, String kind, int year) {
    jdbc.sql("""
        insert into issuance_number_series (body, kind, year, last) values (:body, :kind, :year, 0)
        on conflict (body, kind, year) do update set last = issuance_number_series.last""").param("body", body).param("kind", kind).param("year", year).update();
  }

  /** The document that has a number already. */
  Optional<Taken> taken(String body, String kind, int year, Integer number, String text) {
    return jdbc.sql("""
        select id, paper_number, case_key, subject, day, given, replaced_by from issuance_number
        where body = :body and kind = :kind and year = :year and (number = :number or lower(given) = lower(:text)) limit 1""")
        .param("body", body).param("kind", kind).param("year", year).param("number", number, java.sql.Types.INTEGER).param("text", text).query(Taken.class).optional();
  }

  /** What was numbered for a case before the step that issues it has ended, the last first. */
  Optional<Taken> ahead(String body, String kind, String caseKey) {
    return jdbc.sql("""
        select id, paper_number, case_key, subject, day, given, replaced_by from issuance_number
        where body = :body and kind = :kind and case_key = :case and ahead order by id desc limit 1""")
        .param("body", body).param("kind", kind).param("case", caseKey).query(Taken.class).optional();
  }

  /** The same of one document of the case. */
  Optional<Taken> ahead(String body, String kind, String caseKey, String subject) {
    return jdbc.sql("""
        select id, paper_number, case_key, subject, day, given, replaced_by from issuance_number
        where body = :body and kind = :kind and case_key = :case and subject = :subject and ahead order by id desc limit 1""")
        .param("body", body).param("kind", kind).param("case", caseKey).param("subject", subject).query(Taken.class).optional();
  }

  /** The step that issues the document has ended. */
  void settle(long number) {
    jdbc.sql("update issuance_number set ahead = false where id = :id").param("id", number).update();
  }

  /** The document of a number is replaced by one of another number; no step takes the old one up any more. */
  void replace(String kind, String caseKey, String paperNumber, String by) {
    jdbc.sql("update issuance_number set replaced_by = :by, ahead = false where kind = :kind and case_key = :case and paper_number = :number")
        .param("by", by).param("kind", kind).param("case", caseKey).param("number", paperNumber).update();
  }

  /** The step that issues the document is still open. */
  void keepAhead(String body, String kind, int year, int number) {
    jdbc.sql("update issuance_number set ahead = true where body = :body and kind = :kind and year = :year and number = :number")
        .param("body", body).param("kind", kind).param("year", year).param("number", number).update();
  }

  /** A further case names a document of the register. */
  void use(long number, String caseKey, String subject) {
    jdbc.sql("""
        insert into issuance_number_use (number, case_key, subject, actor, recorded_at)
        select id, :case, :subject, :actor, :at from issuance_number where id = :number and case_key <> :case on conflict do nothing""")
        .param("number", number).param("case", caseKey).param("subject", subject).param("actor", DocumentVersions.user()).param("at", now()).update();
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
  public List<Line> entries(Collection<String> bodies, int year) {
    record Drawn(Line line, String called) {}
    List<Drawn> drawn = jdbc.sql("""
        select body, kind, year, number, paper_number, case_key, subject, day, actor, actor_name, given is not null as outside, replaced_by,
          (select string_agg(u.case_key, ', ' order by u.case_key) from issuance_number_use u where u.number = n.id) as others
        from issuance_number n where body = any(:bodies) and year = :year order by day desc, body, kind, n.number desc nulls last, id desc""")
        .param("bodies", bodies.toArray(String[]::new)).param("year", year)
        .query((row, n) -> new Drawn(new Line(row.getString("body"), row.getString("kind"), row.getInt("year"), row.getObject("number", Integer.class),
            row.getString("paper_number"), row.getString("case_key"), row.getString("subject"), row.getObject("day", LocalDate.class),
            row.getString("actor"), row.getBoolean("outside"), row.getString("others"), row.getString("replaced_by")), row.getString("actor_name"))).list();
    return people.then(drawn, one -> one.line.actor(), Drawn::called, (one, name) -> new Drawn(one.line.by(name), name)).stream().map(Drawn::line).toList();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
