package vn.lotrinh.obstacle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds difficulties. */
@Repository
class ObstacleSearch {

  private static final String WHERE = """
       from obstacle o where (:all or o.key = any(:seen)) and (:plan::text is null or o.plan = :plan)
        and (:kind::text is null or o.kind = :kind or :kind = 'none' and o.kind is null) and (cardinality(:bodies::text[]) = 0 or o.agency = any(:bodies) or o.body = any(:bodies))
        and (cardinality(:states::text[]) = 0 or o.state = any(:states)) and (:raisedBy::date is null or o.ended_on is null and o.raised_on <= :raisedBy)
        and (:from::date is null or o.raised_on >= :from and o.raised_on < :from::date + interval '1 year') and (:raisedAt::text is null or o.raised_at = :raisedAt)
      """;

  private final JdbcClient jdbc;

  ObstacleSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The newest first.
   *
   * @param seen keys of those that may be seen; null: all
   * @param bodies codes; empty: any
   * @param at how many are left out before
   */
  List<Obstacle> find(Question question, Set<String> seen, Collection<String> bodies, LocalDate today, int at, int most) {
    return asked("select o.key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, plan, place, body, main, round, directed,"
        + " note, raised_on, ended_on" + WHERE + " order by o.raised_on desc, o.key desc limit :most offset :at", question, seen, bodies, today)
        .param("most", most).param("at", at).query(Obstacle.class).list();
  }

  /** How many stand how. */
  Map<State, Long> count(Question question, Set<String> seen, Collection<String> bodies, LocalDate today) {
    Map<State, Long> counts = new HashMap<>();
    asked("select state, count(*) as some" + WHERE + " group by state", question, seen, bodies, today)
        .query(row -> { counts.put(State.valueOf(row.getString("state")), row.getLong("some")); });
    return counts;
  }

  /** Codes of the plans from which there are any. */
  List<String> plans() {
    return jdbc.sql("select distinct plan from obstacle where plan is not null order by plan").query(String.class).list();
  }

  /** Codes of the bodies that raised one or were asked. */
  List<String> bodies() {
    return jdbc.sql("select agency from obstacle union select body from obstacle where body is not null").query(String.class).list();
  }

  /** The years in which any were raised, the newest first. */
  List<Integer> years() {
    return jdbc.sql("select distinct extract(year from raised_on)::int as year from obstacle order by year desc").query(Integer.class).list();
  }

  /** Raised from the first day to the last, or before and not ended when they began. */
  List<Obstacle> during(LocalDate from, LocalDate until, Collection<String> agencies) {
    return jdbc.sql("""
        select key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, plan, place, body, main, round, directed, note,
          raised_on, ended_on
        from obstacle where raised_on <= :until and (raised_on >= :from or ended_on is null or ended_on >= :from) and state not in ('WITHDRAWN', 'CANCELLED')
          and (cardinality(:agencies::text[]) = 0 or agency = any(:agencies)) order by raised_on, key""")
        .param("from", from).param("until", until).param("agencies", agencies.toArray(String[]::new)).query(Obstacle.class).list();
  }

  /** Those for which somebody still owes an answer: the late ones first, then the oldest. */
  List<Obstacle> unanswered() {
    return jdbc.sql("""
        select key, state, text, kind, raised_at, task_id, user_task, step, origin, raiser, raiser_name, agency, plan, place, body, main, round, directed, note,
          raised_on, ended_on
        from obstacle where state = any(:states) order by state not in ('COMMITTEE', 'HEAD'), state not in ('COMMITTEE'), raised_on, key""")
        .param("states", State.UNANSWERED.stream().map(Enum::name).toArray(String[]::new)).query(Obstacle.class).list();
  }

  private JdbcClient.StatementSpec asked(String sql, Question question, Set<String> seen, Collection<String> bodies, LocalDate today) {
    return jdbc.sql(sql).param("all", seen == null).param("seen", seen == null ? new String[0] : seen.toArray(String[]::new)).param("plan", question.plan())
        .param("kind", question.kind()).param("bodies", bodies.toArray(String[]::new)).param("states", question.states().toArray(String[]::new))
        .param("raisedBy", question.raisedBy(today)).param("from", question.from()).param("raisedAt", question.raisedAt());
  }
}
