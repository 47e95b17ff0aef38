package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code calendar_change}. */
@Repository
class CalendarChanges {

  private final JdbcClient jdbc;

  CalendarChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, the first first. */
  List<CalendarChange> all() {
    return jdbc.sql("select id, day, kind, reason, source, declared_on, declared_by from calendar_change order by id").query(CalendarChange.class).list();
  }

  int add(LocalDate day, CalendarChange.Kind kind, String reason, String source, LocalDate today, String user) {
    return jdbc.sql("""
        insert into calendar_change (day, kind, reason, source, declared_on, declared_by)
        values (:day, :kind, :reason, :source, :today, :user) returning id""")
        .param("day", day).param("kind", kind.name()).param("reason", reason).param("source", source).param("today", today).param("user", user)
        .query(Integer.class).single();
  }

  /** Whoever else declares something waits until this transaction has ended. */
  void oneAtATime() {
    jdbc.sql("lock table calendar_change in share row exclusive mode").update();
  }
}
