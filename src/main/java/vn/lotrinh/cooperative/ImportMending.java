package vn.lotrinh.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a file until it is confirmed, with what people said about its columns and rows, and remembers what headings mean. */
@Repository
class ImportMending {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ImportMending(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void keep(long id, byte[] content, List<FileColumn> columns, List<String> otherSheets) {
    jdbc.sql("update cooperative_import set content = :content, columns = :columns::jsonb, other_sheets = :others where id = :id").param("content", content)
        .param("columns", text(columns)).param("others", otherSheets.toArray(String[]::new)).param("id", id).update();
  }

  void say(long id, Map<Integer, String> chosen, Map<Integer, String> answers, List<FileColumn> columns) {
    jdbc.sql("update cooperative_import set chosen = :chosen::jsonb, answers = :answers::jsonb, columns = :columns::jsonb where id = :id")
        .param("chosen", text(chosen)).param("answers", text(answers)).param("columns", text(columns)).param("id", id).update();
  }

  Mending find(long id) {
    return jdbc.sql("select content, sheet, columns, chosen, answers, other_sheets from cooperative_import where id = :id").param("id", id).query(this::mending).single();
  }

  /** The words of a heading → what it means. */
  Map<String, String> remembered() {
    Map<String, String> remembered = new HashMap<>();
    jdbc.sql("select heading, choice from cooperative_heading").query((row, n) -> remembered.put(row.getString(1), row.getString(2))).list();
    return remembered;
  }

  /** What people chose for the columns of a file is known from now on, whatever the year of the next file. */
  void remember(long id, String by, Instant at) {
    Mending said = find(id);
    for (FileColumn column : said.columns()) {
      String choice = said.chosen().get(column.index());
      String heading = TableHeading.plain(column.heading());
      if (choice == null || heading.isEmpty()) continue;
      jdbc.sql("""
          insert into cooperative_heading (heading, choice, chosen_by, chosen_at) values (:heading, :choice, :by, :at)
          on conflict (heading) do update set choice = excluded.choice, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
          .param("heading", heading).param("choice", ColumnChoice.of(choice).lasting()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
  }

  private Mending mending(ResultSet row, int n) throws SQLException {
    try {
      return new Mending(row.getBytes("content"), row.getString("sheet"), json.readValue(row.getString("columns"), new TypeReference<List<FileColumn>>() {}),
          json.readValue(row.getString("chosen"), new TypeReference<Map<Integer, String>>() {}),
          json.readValue(row.getString("answers"), new TypeReference<Map<Integer, String>>() {}), List.of((String[]) row.getArray("other_sheets").getArray()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
