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

  /** Keeps the file itself, until it is confirmed. */
  void keep(long id, byte[] content) {
    jdbc.sql("update cooperative_import set content = :content where id = :id").param("content", content).param("id", id).update();
  }

  /** Keeps how a file was understood, and what people said about it. */
  void say(long id, Said said, FileReading reading) {
    jdbc.sql("update cooperative_import set said = :said::jsonb, columns = :columns::jsonb, sheets = :sheets::jsonb, unknown_places = :places::jsonb where id = :id")
        .param("said", text(said)).param("columns", text(reading.columns())).param("sheets", text(reading.sheets())).param("places", text(reading.unknownPlaces()))
        .param("id", id).update();
  }

  Mending find(long id) {
    return jdbc.sql("select content, columns, sheets, unknown_places, said from cooperative_import where id = :id").param("id", id).query(this::mending).single();
  }

  /** The words of a heading → what it means. */
  Map<String, String> rememberedHeadings() {
    return remembered("select heading, choice from cooperative_heading");
  }

  /** The words of a place → the code of the place that they mean. */
  Map<String, String> rememberedPlaces() {
    return remembered("select words, place from cooperative_place_words");
  }

  private Map<String, String> remembered(String sql) {
    Map<String, String> remembered = new HashMap<>();
    jdbc.sql(sql).query((row, n) -> remembered.put(row.getString(1), row.getString(2))).list();
    return remembered;
  }

  /** What people chose for the columns and places of a file is known from now on, whatever the year of the next file. */
  void remember(long id, String by, Instant at) {
    Mending mending = find(id);
    for (FileColumn column : mending.columns()) {
      String choice = mending.said().columns().get(column.index());
      String heading = TableHeading.plain(column.heading());
      if (choice == null || heading.isEmpty()) continue;
      remember("""
          insert into cooperative_heading (heading, choice, chosen_by, chosen_at) values (:words, :choice, :by, :at)
          on conflict (heading) do update set choice = excluded.choice, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""",
          heading, ColumnChoice.of(choice).lasting(), by, at);
    }
    mending.said().places().forEach((words, place) -> remember("""
        insert into cooperative_place_words (words, place, chosen_by, chosen_at) values (:words, :choice, :by, :at)
        on conflict (words) do update set place = excluded.place, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""",
        PlaceFinder.key(words), place, by, at));
  }

  private void remember(String sql, String words, String choice, String by, Instant at) {
    jdbc.sql(sql).param("words", words).param("choice", choice).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private Mending mending(ResultSet row, int n) throws SQLException {
    try {
      return new Mending(row.getBytes("content"), json.readValue(row.getString("columns"), new TypeReference<List<FileColumn>>() {}),
          json.readValue(row.getString("sheets"), new TypeReference<List<FileSheet>>() {}),
          json.readValue(row.getString("unknown_places"), new TypeReference<List<UnknownPlace>>() {}), json.readValue(row.getString("said"), Said.class));
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
