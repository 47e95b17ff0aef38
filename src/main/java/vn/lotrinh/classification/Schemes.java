package vn.lotrinh.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of criteria, and the years whose scoring has opened; rows are added, never changed. */
@Repository("classificationSchemes")
class Schemes {

  /** @param openedBy user */
  record Year(int year, long scheme, LocalDate openedOn, String openedBy) {}

  private record Head(long id, int fromYear, String source, boolean confirmed) {}

  private static final String YEAR = "select year, scheme, opened_on, opened_by from classification_year where taken_back_on is null ";

  private final JdbcClient jdbc;

  Schemes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The table of a year: the one that it opened with, else the newest of those valid from then on. */
  Scheme of(int year) {
    Head head = jdbc.sql("""
        select s.id, s.from_year, s.source, s.confirmed from classification_scheme s
        where s.id = coalesce((select scheme from classification_year where year = :year and taken_back_on is null),
          (select id from classification_scheme where from_year <= :year order by from_year desc, id desc limit 1),
          (select min(id) from classification_scheme))""").param("year", year).query(Head.class).single();
    List<Criterion> criteria = jdbc.sql("select code, section, title, item, most, figure from classification_criterion where scheme = :id order by position")
        .param("id", head.id).query(Criterion.class).list();
    return new Scheme(head.id, head.fromYear, head.source, head.confirmed, criteria.stream()
        .map(criterion -> criterion.most() == null ? criterion : criterion.withMost(Scores.plain(criterion.most()))).toList());
  }

  void add(int fromYear, List<Criterion> criteria, String source, boolean confirmed, String user, Instant at) {
    long id = jdbc.sql("""
        insert into classification_scheme (from_year, source, confirmed, entered_by, recorded_at) values (:year, :source, :confirmed, :user, :at)
        returning id""").param("year", fromYear).param("source", source).param("confirmed", confirmed).param("user", user)
        .param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    List<Criterion> ordered = new ArrayList<>(criteria);
    for (int i = 0; i < ordered.size(); i++) {
      Criterion c = ordered.get(i);
      jdbc.sql("""
          insert into classification_criterion (scheme, code, position, section, title, item, most, figure)
          values (:scheme, :code, :position, :section, :title, :item, :most, :figure)""").param("scheme", id).param("code", c.code())
          .param("position", i + 1).param("section", c.section()).param("title", c.title()).param("item", c.item()).param("most", c.most())
          .param("figure", c.figure() == null ? null : c.figure().name()).update();
    }
  }

  Optional<Year> year(int year) {
    return jdbc.sql(YEAR + "and year = :year").param("year", year).query(Year.class).optional();
  }

  /** The latest first. */
  List<Year> years() {
    return jdbc.sql(YEAR + "order by year desc").query(Year.class).list();
  }

  /** Whoever enters points or opens a year waits for the others. */
  void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('classification.year'))").query((row, n) -> 1).single();
  }

  void open(int year, long scheme, LocalDate day, String user) {
    jdbc.sql("""
        insert into classification_year (year, scheme, opened_on, opened_by) values (:year, :scheme, :day, :user)
        on conflict (year) do update set scheme = excluded.scheme, opened_on = excluded.opened_on, opened_by = excluded.opened_by, taken_back_on = null
        where classification_year.taken_back_on is not null""")
        .param("year", year).param("scheme", scheme).param("day", day).param("user", user).update();
  }

  /** Nobody is scored for the year after all: its criteria may be entered anew. */
  void takeBack(int year, LocalDate day) {
    jdbc.sql("update classification_year set taken_back_on = :day where year = :year and taken_back_on is null").param("year", year).param("day", day).update();
  }
}
