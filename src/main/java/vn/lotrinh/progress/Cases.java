package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that a viewer may see. */
@Repository
class Cases {

  static final int PAGE = 25;

  /** A case in a list. */
  record Row(String caseKey, String processKey, String title, LocalDate openedOn, LocalDate touchedOn) {}

  private static final String ROW = "select case_key, process_key, title, opened_on, touched_on from progress_case c ";
  private static final String VISIBLE = """
      (:all or exists (select 1 from deadline_task t where t.case_key = c.case_key and t.agency = any(:agencies)))
      """;

  private final JdbcClient jdbc;

  Cases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param page from 0 */
  List<Row> find(Viewer viewer, String words, int page) {
    return select(ROW, " order by touched_on desc, case_key limit " + PAGE + " offset " + (long) page * PAGE, viewer, words).query(Row.class).list();
  }

  long count(Viewer viewer, String words) {
    return select("select count(*) from progress_case c ", "", viewer, words).query(Long.class).single();
  }

  Optional<Row> find(Viewer viewer, String caseKey) {
    return visible(jdbc.sql(ROW + "where case_key = :key and " + VISIBLE), viewer).param("key", caseKey).query(Row.class).optional();
  }

  /** The cases of which this one is a part, the outermost first: the key of a part begins with the key of the whole. */
  List<Row> above(Viewer viewer, String caseKey) {
    List<String> keys = new ArrayList<>();
    for (int dash = caseKey.indexOf('-'); dash > 0; dash = caseKey.indexOf('-', dash + 1)) keys.add(caseKey.substring(0, dash));
    return visible(jdbc.sql(ROW + "where case_key = any(:keys) and " + VISIBLE + " order by length(case_key)"), viewer)
        .param("keys", TaskLedger.array(keys)).query(Row.class).list();
  }

  List<Row> below(Viewer viewer, String caseKey, int limit) {
    return visible(jdbc.sql(ROW + "where case_key like :parts and " + VISIBLE + " order by case_key limit :limit"), viewer)
        .param("parts", caseKey + "-%").param("limit", limit).query(Row.class).list();
  }

  private JdbcClient.StatementSpec select(String start, String end, Viewer viewer, String words) {
    String pattern = "%" + CaseTitles.folded(words).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return visible(jdbc.sql(start + "where searched like :pattern and " + VISIBLE + end), viewer).param("pattern", pattern);
  }

  private static JdbcClient.StatementSpec visible(JdbcClient.StatementSpec statement, Viewer viewer) {
    return statement.param("all", viewer.seesAll()).param("agencies", TaskLedger.array(viewer.inherited()));
  }
}
