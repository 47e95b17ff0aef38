package vn.lotrinh.founding;

import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers of registration; a case has one, which may be filed more than once. */
@Repository("foundingDossiers")
class Dossiers {

  private final JdbcAggregateTemplate rows;
  private final JdbcClient jdbc;

  Dossiers(JdbcAggregateTemplate rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /** One that is not filed yet, where there is none. */
  Dossier get(String caseKey) {
    return find(caseKey).orElseGet(() -> Dossier.of(caseKey));
  }

  Optional<Dossier> find(String caseKey) {
    return Optional.ofNullable(rows.findById(caseKey, Dossier.class));
  }

  /** To change it; another transaction that wants the same waits. */
  Dossier lock(String caseKey) {
    jdbc.sql("insert into founding_dossier (case_key, stage) values (:key, 'TO_FILE') on conflict do nothing").param("key", caseKey)
        .update();
    jdbc.sql("select 1 from founding_dossier where case_key = :key for update").param("key", caseKey).query(Integer.class).optional();
    return get(caseKey);
  }

  void save(Dossier dossier) {
    rows.update(dossier);
  }
}
