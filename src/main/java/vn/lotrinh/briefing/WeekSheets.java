package vn.lotrinh.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code briefing_sheet}. */
@Repository
class WeekSheets {

  /** A sheet in the list. @param madeBy login name of whoever asked for it; null: the round */
  record Entry(long id, String scope, String name, LocalDate day, boolean ofRound, String madeBy) {
    Entry by(String person) {
      return new Entry(id, scope, name, day, ofRound, person);
    }
  }

  /** A sheet with the version of its template. */
  record Kept(Entry entry, int template, WeekSheet sheet) {}

  private static final String ENTRY = "select id, scope, name, day, of_round, made_by";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  WeekSheets(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps sheets, in one statement; of a week's round each scope once. @param person null: the round */
  List<Long> keep(Collection<WeekSheet> sheets, Map<String, Integer> templates, LocalDate monday, String person, Instant now) {
    return jdbc.sql("""
        insert into briefing_sheet (scope, name, day, monday, of_round, made_by, made_at, template, content)
        select scope, name, day, :monday, :person::text is null, :person, :now, template, content
        from unnest(:scopes::text[], :names::text[], :days::date[], :templates::int[], :contents::jsonb[]) as s (scope, name, day, template, content)
        on conflict do nothing returning id""")
        .param("monday", monday).param("person", person).param("now", Timestamp.from(now))
        .param("scopes", sheets.stream().map(WeekSheet::scope).toArray(String[]::new)).param("names", sheets.stream().map(WeekSheet::name)
            .toArray(String[]::new))
        .param("days", sheets.stream().map(sheet -> sheet.day().toString()).toArray(String[]::new))
        .param("templates", sheets.stream().map(sheet -> templates.get(sheet.template())).toArray(Integer[]::new))
        .param("contents", sheets.stream().map(this::written).toArray(String[]::new)).query(Long.class).list();
  }

  /** Whether the round of a week has drawn its sheets up. */
  boolean has(LocalDate monday) {
    return jdbc.sql("select exists (select 1 from briefing_sheet where monday = :monday and of_round)").param("monday", monday)
        .query(Boolean.class).single();
  }

  /** The last sheet of each scope before a day. */
  Map<String, WeekSheet> before(LocalDate day) {
    Map<String, WeekSheet> last = new HashMap<>();
    jdbc.sql("select distinct on (scope) scope, content from briefing_sheet where day < :day and day >= :day::date - 31 order by scope, id desc").param("day", day)
        .query(row -> { last.put(row.getString(1), read(row.getString(2))); });
    return last;
  }

  /** Of some scopes the newest first. @param scopes null: of all */
  List<Entry> latest(Collection<String> scopes, String scope, int at, int most) {
    return jdbc.sql(ENTRY
        + " from briefing_sheet where (:all or scope = any(:scopes)) and (:scope::text is null or scope = :scope) order by day desc, scope <> 'toan-tinh', name, id desc"
        + " limit :most offset :at").param("all", scopes == null).param("scopes", scopes == null ? new String[0]
            : scopes.toArray(String[]::new))
        .param("scope", scope).param("most", most).param("at", at).query(Entry.class).list();
  }

  Optional<Kept> find(long id) {
    return jdbc.sql(ENTRY + ", template, content from briefing_sheet where id = :id").param("id", id).query((row, n) ->
        new Kept(new Entry(row.getLong("id"), row.getString("scope"),
        row.getString("name"), row.getObject("day", LocalDate.class), row.getBoolean("of_round"), row.getString("made_by")),
            row.getInt("template"), read(row.getString("content"))))
        .optional();
  }

  private String written(WeekSheet sheet) {
    try {
      return json.writeValueAsString(sheet);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WeekSheet read(String content) {
    try {
      return json.readValue(content, WeekSheet.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
