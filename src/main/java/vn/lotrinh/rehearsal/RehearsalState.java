package vn.lotrinh.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the rehearsal stood when it was last stopped. Read before the engine and our tables exist, so it takes the data source alone and
 * says "nowhere yet" on an empty database.
 */
class RehearsalState {

  private final JdbcTemplate jdbc;

  RehearsalState(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  Optional<Instant> lastInstant() {
    if (jdbc.queryForObject("select to_regclass('rehearsal_state')::text", String.class) == null) return Optional.empty();
    return jdbc.query("select stands_at from rehearsal_state", (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .stream().findFirst();
  }

  void save(Instant instant) {
    jdbc.update("insert into rehearsal_state (only_one, stands_at) values (true, ?) on conflict (only_one) do update set stands_at = excluded.stands_at",
        instant.atOffset(ZoneOffset.UTC));
  }
}
