package vn.lotrinh.dissolution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The terms that no law gives, as they are set for the province. */
@Repository
class Terms {

  /** @param confirmed false while it is shown as "cần xác nhận" */
  record Term(String name, int length, String title, boolean confirmed) {}

  private final JdbcClient jdbc;

  Terms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int length(String name) {
    return jdbc.sql("select length from dissolution_term where name = :name").param("name", name).query(Integer.class).optional()
        .orElseThrow(() -> new Refusal("Chưa đặt thời hạn “" + name + "” của thủ tục giải thể."));
  }

  List<Term> toConfirm() {
    return jdbc.sql("select name, length, title, confirmed from dissolution_term where not confirmed order by title").query(Term.class).list();
  }
}
