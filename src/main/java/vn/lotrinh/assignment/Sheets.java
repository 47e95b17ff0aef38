package vn.lotrinh.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The result sheets and their rows, as they were saved last. */
@Repository
class Sheets {

  private static final String ROW = "select id, case_key, period, plan, year, kind, version, accepted_on from assignment_sheet ";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Sheets(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Opens the sheet of a task, or of its period, where it has none. */
  void open(Assignment task, String kind, int version) {
    jdbc.sql("""
        insert into assignment_sheet (case_key, period, plan, year, kind, version)
        values (:key, :period, :plan, :year, :kind, :version)
        on conflict (case_key, period) do nothing""").param("key", task.key()).param("period", Sheet.period(task))
        .param("plan", task.plan())
        .param("year", Sheet.year(task)).param("kind", kind).param("version", version).update();
  }

  /** The sheet that a task fills in now; empty where its line is of no kind. */
  Optional<Sheet> of(Assignment task) {
    return jdbc.sql(ROW + "where case_key = :key and period = :period").param("key", task.key()).param("period", Sheet.period(task))
        .query(Sheet.class).optional();
  }

  List<Map<String, Object>> rows(Sheet sheet, WorkKind kind) {
    return jdbc.sql("select cells from assignment_sheet_row where sheet = :sheet order by position").param("sheet", sheet.id())
        .query((row, n) -> cells(row.getString(1), kind)).list();
  }

  /**
   * Rows of all other sheets of the kind for the plan's year.
   *
   * @param accepted only those whose result was accepted
   */
  List<Map<String, Object>> others(Sheet sheet, WorkKind kind, boolean accepted) {
    return jdbc.sql("""
        select r.cells from assignment_sheet s join assignment_sheet_row r on r.sheet = s.id
        where s.plan = :plan and s.year = :year and s.kind = :kind and s.id <> :id and (not :accepted or s.accepted_on is not null)
        order by s.accepted_on, s.id, r.position""").param("plan", sheet.plan()).param("year", sheet.year())
        .param("kind", sheet.kind()).param("id", sheet.id())
        .param("accepted", accepted).query((row, n) -> cells(row.getString(1), kind)).list();
  }

  /** A row that names the day on which something ends. */
  record Ending(String caseKey, Map<String, Object> row) {}

  /** Rows of all sheets of a kind whose day of reminder is a day or later. */
  List<Ending> ending(WorkKind kind, LocalDate from) {
    return jdbc.sql("""
        select s.case_key, r.cells from assignment_sheet s join assignment_sheet_row r on r.sheet = s.id
        where s.kind = :kind and r.cells ->> :column >= :from order by s.id, r.position""").param("kind", kind.code())
        .param("column", kind.reminder().date()).param("from", from.toString())
        .query((row, n) -> new Ending(row.getString(1), cells(row.getString(2), kind))).list();
  }

  void save(Sheet sheet, List<Map<String, Object>> rows) {
    jdbc.sql("delete from assignment_sheet_row where sheet = :sheet").param("sheet", sheet.id()).update();
    List<Object[]> batch = new ArrayList<>();
    rows.forEach(row -> batch.add(new Object[] {sheet.id(), batch.size() + 1, text(row)}));
    batches.batchUpdate("insert into assignment_sheet_row (sheet, position, cells) values (?, ?, ?::jsonb)", batch);
  }

  void accept(Sheet sheet, LocalDate day) {
    jdbc.sql("update assignment_sheet set accepted_on = :day where id = :id").param("day", day).param("id", sheet.id()).update();
  }

  /** Sheets of one plan and year are saved and accepted one after the other, so that nobody is counted by two at once. */
  void oneAtATime(Sheet sheet) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('assignment_sheet'), hashtext(:of))")
        .param("of", sheet.plan() + "/" + sheet.year() + "/" + sheet.kind())
        .query((row, n) -> 1).single();
  }

  private static String text(Map<String, Object> row) {
    ObjectNode cells = JSON.createObjectNode();
    row.forEach((key, value) -> {
      if (value instanceof BigDecimal number) cells.put(key, number);
      else if (value != null) cells.put(key, value.toString());
    });
    return cells.toString();
  }

  /** Columns that the kind no longer has stay stored and are not read. */
  private static Map<String, Object> cells(String text, WorkKind kind) {
    try {
      JsonNode cells = JSON.readTree(text);
      Map<String, Object> row = new LinkedHashMap<>();
      kind.columns().forEach(column -> row.put(column.key(), value(cells.path(column.key()), column)));
      return row;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(JsonNode cell, WorkKindColumn column) {
    if (cell.isMissingNode() || cell.isNull()) return null;
    return switch (column.type()) {
      case NUMBER -> new BigDecimal(cell.asText());
      case DATE -> LocalDate.parse(cell.asText());
      case TEXT, CHOICE, COOPERATIVE -> cell.asText();
    };
  }
}
