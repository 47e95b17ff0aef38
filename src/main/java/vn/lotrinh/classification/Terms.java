package vn.lotrinh.classification;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.Refusal;

/** The terms that no text in force was found for, as they are set for the province. */
@Repository("classificationTerms")
class Terms {

  /** @param confirmed false while it is shown as "cần xác nhận" */
  record Term(String name, int length, String title, boolean confirmed) {}

  private final JdbcClient jdbc;
  private final Batch batch;

  Terms(JdbcClient jdbc, Batch batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  int length(String name) {
    return find(name).map(Term::length).orElseThrow(() -> new Refusal("Chưa đặt thời hạn “" + name + "” của việc chấm điểm."));
  }

  Optional<Term> find(String name) {
    return batch.term(name).or(() -> Optional.ofNullable(all().get(name)));
  }

  /** By name. */
  Map<String, Term> all() {
    return jdbc.sql("select name, length, title, confirmed from classification_term").query(Term.class).list().stream()
        .collect(Collectors.toMap(Term::name, Function.identity()));
  }
}
