package vn.lotrinh.dissolution;

import java.sql.Array;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of co-operatives that somebody chose; what was looked at is what is started, whatever the register says the next minute. */
@Repository
class Selections {

  /** @param title by what they were chosen */
  record Selected(long id, String title, List<String> codes) {}

  private final JdbcClient jdbc;

  Selections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(String title, Collection<String> codes, String user, Instant at) {
    return jdbc.sql("insert into dissolution_selection (title, chosen_by, chosen_at, codes) values (:title, :user, :at, :codes) returning id")
        .param("title", title).param("user", user).param("at", at.atOffset(ZoneOffset.UTC)).param("codes", codes.toArray(String[]::new))
        .query(Long.class).single();
  }

  Optional<Selected> find(long id) {
    return jdbc.sql("select id, title, codes from dissolution_selection where id = :id").param("id", id).query((row, n) -> {
      Array codes = row.getArray("codes");
      return new Selected(row.getLong("id"), row.getString("title"), List.of((String[]) codes.getArray()));
    }).optional();
  }
}
