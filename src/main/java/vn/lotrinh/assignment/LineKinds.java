package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which kind each line of a plan is, as coordinators confirmed it. */
@Repository
class LineKinds {

  private final JdbcClient jdbc;
  private final Clock clock;

  LineKinds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param kind null: the line is of no kind */
  void confirm(String plan, String step, String kind, String user) {
    jdbc.sql("insert into assignment_line_kind (plan, step, kind, confirmed_by, confirmed_at) values (:plan, :step, :kind, :user, :at)")
        .param("plan", plan)
        .param("step", step).param("kind", kind).param("user", user).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** Code of the line's kind; empty where it is of none or nobody has confirmed one. */
  Optional<String> of(String plan, String step) {
    return Optional.ofNullable(all(plan).get(step));
  }

  /** Step to code of every line about which somebody decided; null for a line of no kind. */
  Map<String, String> all(String plan) {
    Map<String, String> kinds = new HashMap<>();
    jdbc.sql("select distinct on (step) step, kind from assignment_line_kind where plan = :plan order by step, id desc").param("plan", plan)
        .query(row -> { kinds.put(row.getString(1), row.getString(2)); });
    return kinds;
  }
}
