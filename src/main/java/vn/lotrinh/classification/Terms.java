package vn.lotrinh.classification;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The terms that no text in force was found for, as they are set for the province. */
@Repository("classificationTerms")
class Terms {

  /** @param confirmed false while it is shown as "cần xác nhận" */
  record Term(String name, int length, String title, boolean confirmed) {}

  private final JdbcClient jdbc;

  Terms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int length(String name) {
    return find(name).map(Term::length).orElseThrow(() -> new Refusal("Chưa đặt thời hạn “" + name + "” của việc chấm điểm."));
  }

  Optional<Term> find(String name) {
    return jdbc.sql("select name, length, title, confirmed from classification_term where name = :name").param("name", name).query(Term.class).optional();
  }
}
