package vn.lotrinh.security;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Written;

/**
 * Finds an account by its name, whichever letters are capital. The one place outside the migrations that reads a table of the engine: its own
 * queries tell capital letters from small ones.
 */
@Repository
class AccountNames {

  private final JdbcClient jdbc;

  AccountNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The name as it is stored; empty for whatever cannot be a name. An account written exactly so comes first. */
  Optional<String> stored(String typed) {
    String name = typed == null || typed.length() > 200 ? "" : Written.line(typed);
    if (!AccountForm.isName(name)) return Optional.empty();
    return jdbc.sql("select id_ from act_id_user where lower(id_) = lower(:name) order by id_ = :name desc limit 1").param("name", name)
        .query(String.class).optional();
  }
}
