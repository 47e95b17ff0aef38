package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;

/** The rows of {@code calendar_change}. */
@Repository
class CalendarChanges {

  private final JdbcClient jdbc;
  private final People people;

  CalendarChanges(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** All of them, the first first. */
  List<CalendarChange> all() {
    List<CalendarChange> changes = jdbc.sql("""
        select id, day, kind, reason, source, declared_on, declared_by as login, declared_by_name as declared_by from calendar_change order by id""")
        .query(CalendarChange.class).list();
    return people.then(changes, CalendarChange::login, CalendarChange::declaredBy, CalendarChange::by);
  }

  int add(LocalDate day, CalendarChange.Kind kind, String reason, String source, LocalDate today, String user) {
    return jdbc.sql("""
        insert into calendar_change (day, kind, reason, source, declared_on, declared_by, declared_by_name)
        values (:day, :kind, :reason, :source, :today, :user, :called) returning id""")
        .param("day", day).param("kind", kind.name()).param("reason", reason).param("source", source).param("today", today).param("user", user)
        .param("called", people.name(user)).query(Integer.class).single();
  }

  /** Whoever else declares something waits until this transaction has ended. */
  void oneAtATime() {
    jdbc.sql("lock table calendar_change in share row exclusive mode").update();
  }
}
