package vn.lotrinh.cooperative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.People;
import vn.lotrinh.cooperative.ImportRow.State;

/** The files that were looked at, with what each row said. */
@Repository
class Imports {

  private static final int BATCH = 2_000;
  private static final String HEAD = "select id, file_name, sheet, day, uploaded_by, uploaded_at, notes, added, changed, unchanged, refused, asked, doubtful, confirmed_by, confirmed_at, uploaded_by_name, confirmed_by_name from cooperative_import ";

  /** A file with the names that its people had then; null where they were not kept. */
  private record Kept(Preview preview, String sender, String confirmer) {
    Kept with(Preview other) {
      return new Kept(other, sender, confirmer);
    }
  }

  /** The newest rows of the register; what is written after them a preview did not know. */
  record Marks(long entry, long year, long debt, long status) {}

  private final JdbcClient jdbc;
  private final People people;
  private final ObjectMapper json;

  Imports(JdbcClient jdbc, People people, ObjectMapper json) {
    this.jdbc = jdbc;
    this.people = people;
    this.json = json;
  }

  Marks marks() {
    return jdbc.sql("""
        select coalesce((select max(id) from cooperative_entry), 0) as entry, coalesce((select max(id) from cooperative_year), 0) as year,
          coalesce((select max(id) from cooperative_debt), 0) as debt, coalesce((select max(id) from cooperative_status_change), 0) as status""")
        .query(Marks.class).single();
  }

  long add(Preview preview, List<String> headings, Marks marks) {
    return jdbc.sql("""
        insert into cooperative_import (file_name, sheet, day, uploaded_by, uploaded_by_name, uploaded_at, headings, notes, added, changed, unchanged, refused, asked, doubtful,
          entry_mark, year_mark, debt_mark, status_mark)
        values (:file, :sheet, :day, :by, :called, :at, :headings, :notes, :added, :changed, :unchanged, :refused, :asked, :doubtful, :entry, :year, :debt, :status)
        returning id""")
        .param("asked", preview.asked()).param("doubtful", preview.doubtful()).param("file", preview.fileName()).param("sheet", preview.sheet()).param("day", preview.day()).param("by", preview.uploadedBy())
        .param("called", people.name(preview.uploadedBy())).param("at", preview.uploadedAt().atOffset(ZoneOffset.UTC)).param("headings", headings.toArray(String[]::new))
        .param("notes", preview.notes().toArray(String[]::new)).param("added", preview.counts().added()).param("changed", preview.counts().changed())
        .param("unchanged", preview.counts().unchanged()).param("refused", preview.counts().refused()).param("entry", marks.entry())
        .param("year", marks.year()).param("debt", marks.debt()).param("status", marks.status()).query(Long.class).single();
  }

  /** What a file would do, looked at once more; the rows of the earlier look are gone. */
  void replace(Preview preview, List<String> headings, Marks marks) {
    jdbc.sql("delete from cooperative_import_row where import = :id").param("id", preview.id()).update();
    jdbc.sql("""
        update cooperative_import set day = :day, headings = :headings, notes = :notes, added = :added, changed = :changed, unchanged = :unchanged,
          refused = :refused, asked = :asked, doubtful = :doubtful, entry_mark = :entry, year_mark = :year, debt_mark = :debt, status_mark = :status
        where id = :id""").param("id", preview.id()).param("day", preview.day()).param("headings", headings.toArray(String[]::new))
        .param("notes", preview.notes().toArray(String[]::new)).param("added", preview.counts().added()).param("changed", preview.counts().changed())
        .param("unchanged", preview.counts().unchanged()).param("refused", preview.counts().refused()).param("asked", preview.asked())
        .param("doubtful", preview.doubtful()).param("entry", marks.entry()).param("year", marks.year()).param("debt", marks.debt())
        .param("status", marks.status()).update();
  }

  void addRows(long id, List<ImportRow> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<ImportRow> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      jdbc.sql("""
          insert into cooperative_import_row (import, sheet, line, row, state, code, name, changes, problems, told, cells, doubts, candidates, places, other_code)
          select :id, r.sheet, r.line, r.row, r.state, r.code, r.name, r.changes::jsonb, r.problems::jsonb, r.told::jsonb, r.cells::jsonb, r.doubts::jsonb,
            case when r.candidates = '' then '{}' else string_to_array(r.candidates, ' ') end,
            case when r.places = '' then '{}' else string_to_array(r.places, ' ') end, r.other
          from unnest(:sheets, :lines, :rows, :states, :codes, :names, :changes, :problems, :told, :cells, :doubts, :candidates, :places, :others)
            as r (sheet, line, row, state, code, name, changes, problems, told, cells, doubts, candidates, places, other)""")
          .param("id", id).param("sheets", texts(batch, ImportRow::sheet)).param("lines", batch.stream().map(ImportRow::line).toArray(Integer[]::new))
          .param("rows", batch.stream().map(ImportRow::row).toArray(Integer[]::new)).param("states", texts(batch, r -> r.state().name()))
          .param("codes", texts(batch, ImportRow::code)).param("names", texts(batch, ImportRow::name)).param("changes", texts(batch, r -> text(r.changes())))
          .param("problems", texts(batch, r -> text(r.problems()))).param("told", texts(batch, r -> text(r.told())))
          .param("cells", texts(batch, r -> text(r.cells()))).param("doubts", texts(batch, r -> text(r.doubts())))
          .param("candidates", texts(batch, r -> String.join(" ", r.candidates()))).param("places", texts(batch, r -> String.join(" ", r.places())))
          .param("others", texts(batch, ImportRow::otherCode)).update();
    }
  }

  Optional<Preview> find(long id) {
    return jdbc.sql(HEAD + "where id = :id").param("id", id).query(Imports::preview).optional().map(this::called);
  }

  /** The same, kept for this transaction from whoever else would confirm it. */
  Optional<Preview> lock(long id) {
    return jdbc.sql(HEAD + "where id = :id for update").param("id", id).query(Imports::preview).optional().map(this::called);
  }

  int count() {
    return jdbc.sql("select count(*) from cooperative_import").query(Integer.class).single();
  }

  List<Preview> latest(int offset, int limit) {
    return called(jdbc.sql(HEAD + "order by id desc offset :offset limit :limit").param("offset", offset).param("limit", limit)
        .query(Imports::preview).list());
  }

  private Preview called(Kept kept) {
    return called(List.of(kept)).get(0);
  }

  /** Whoever sent and confirmed a file is called what he was called then. */
  private List<Preview> called(List<Kept> kept) {
    List<Kept> sent = people.then(kept, one -> one.preview.uploadedBy(), Kept::sender, (one, name) -> one.with(one.preview.by(name, one.preview.confirmedBy())));
    return people.then(sent, one -> one.preview.confirmedBy(), Kept::confirmer, (one, name) -> one.with(one.preview.by(one.preview.uploadedBy(), name))).stream()
        .map(Kept::preview).toList();
  }

  /** @param troubledFirst questions, doubts and refused rows before the others; else in the order of the sheet */
  List<ImportRow> rows(long id, RowFilter filter, boolean troubledFirst, int offset, int limit) {
    String doubtful = filter.doubtful() ? " and doubts <> '[]' and state not in ('REFUSED', 'ASKED')" : "";
    String trouble = troubledFirst ? "case when state = 'ASKED' then 0 when state = 'REFUSED' then 2 when doubts <> '[]' then 1 else 3 end, " : "";
    return jdbc.sql("""
        select sheet, line, row, state, code, name, changes, problems, doubts, candidates, places, cells from cooperative_import_row
        where import = :id and state = any(:states)""" + doubtful + " order by " + trouble + "line offset :offset limit :limit").param("id", id).param("states", states(filter.state()))
        .param("offset", offset).param("limit", limit).query(this::row).list();
  }

  List<String> headings(long id) {
    return jdbc.sql("select headings from cooperative_import where id = :id").param("id", id).query((row, n) -> texts(row, "headings")).single();
  }

  /** Previews that nobody confirmed are no record of anything. */
  void forgetUnconfirmed(Instant before) {
    jdbc.sql("delete from cooperative_import where confirmed_at is null and uploaded_at < :before").param("before", before.atOffset(ZoneOffset.UTC)).update();
  }

  void confirmed(long id, String by, Instant at) {
    jdbc.sql("update cooperative_import set confirmed_by = :by, confirmed_by_name = :called, confirmed_at = :at, content = null where id = :id").param("by", by).param("called", people.name(by))
        .param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
  }

  private static String[] states(State state) {
    return (state == null ? Arrays.stream(State.values()) : Arrays.stream(new State[] {state})).map(Enum::name).toArray(String[]::new);
  }

  private static String[] texts(List<ImportRow> rows, Function<ImportRow, String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }

  private String text(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportRow row(ResultSet row, int n) throws SQLException {
    try {
      String cells = row.getString("cells");
      return new ImportRow(row.getString("sheet"), row.getInt("line"), row.getInt("row"), State.valueOf(row.getString("state")), row.getString("code"), row.getString("name"),
          json.readValue(row.getString("changes"), new TypeReference<List<ImportRow.Change>>() {}),
          json.readValue(row.getString("problems"), new TypeReference<List<CellProblem>>() {}),
          json.readValue(row.getString("doubts"), new TypeReference<List<CellDoubt>>() {}), texts(row, "candidates"), texts(row, "places"), Map.of(),
          cells == null ? List.of() : json.readValue(cells, new TypeReference<ArrayList<Object>>() {}), null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Kept preview(ResultSet row, int n) throws SQLException {
    int added = row.getInt("added");
    int changed = row.getInt("changed");
    int unchanged = row.getInt("unchanged");
    int refused = row.getInt("refused");
    int asked = row.getInt("asked");
    return new Kept(new Preview(row.getLong("id"), row.getString("file_name"), row.getString("sheet"), row.getObject("day", java.time.LocalDate.class),
        row.getString("uploaded_by"), instant(row, "uploaded_at"), texts(row, "notes"),
        new Preview.Counts(added + changed + unchanged + refused + asked, added, changed, unchanged, refused), asked, row.getInt("doubtful"), row.getString("confirmed_by"),
        instant(row, "confirmed_at")), row.getString("uploaded_by_name"), row.getString("confirmed_by_name"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
