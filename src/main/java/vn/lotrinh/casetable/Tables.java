package vn.lotrinh.casetable;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables that the rooms bring. */
@Component
class Tables {

  private final ObjectProvider<CaseTable> tables;
  private final JdbcClient jdbc;

  Tables(ObjectProvider<CaseTable> tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  Optional<CaseTable> find(String caseKey, String name) {
    return tables.stream().filter(table -> table.name().equals(name) && table.isOf(caseKey)).findFirst();
  }

  /** @throws IllegalStateException when a model asks for a table that no room brings */
  CaseTable get(String caseKey, String name) {
    return find(caseKey, name).orElseThrow(() -> new IllegalStateException("no room brings a table '" + name + "' for " + caseKey));
  }

  List<CaseTable> of(String caseKey) {
    return tables.stream().filter(table -> table.isOf(caseKey)).toList();
  }

  /** Whoever saves the same table waits until this transaction ends. */
  void oneAtATime(String caseKey, String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('casetable'), hashtext(:table))").param("table", caseKey + "/" + name).query((row, n) -> 1).single();
  }
}
