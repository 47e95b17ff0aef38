package vn.lotrinh.casetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lotrinh.Written;

/**
 * A table as the page draws it: every value as people write it.
 *
 * @param editable whether rows can be changed on the page; a long table is changed by its file
 * @param left how many rows of a long table are not drawn
 */
record TableSheet(TableContent table, List<Column> columns, List<Line> lines, boolean summed, boolean editable, int left) {

  private static final int MOST_EDITED = 500;
  private static final int FIRST = 100;

  /**
   * @param heading text over the row where a new group begins; else null
   * @param notes under the first cell
   */
  record Line(String heading, String key, List<Cell> cells, List<Cell> notes) {}

  record Cell(Column column, String text) {}

  static TableSheet of(TableContent table) {
    List<Column> columns = table.columns().stream().filter(column -> isShown(column, table)).toList();
    List<Column> headings = table.columns().stream().filter(Column::heading).toList();
    List<Line> lines = new ArrayList<>();
    String over = null;
    boolean isLong = table.rowKey() == null && table.rows().size() > MOST_EDITED;
    for (Map<String, Object> row : isLong ? table.rows().subList(0, FIRST) : table.rows()) {
      String heading = headings.isEmpty() ? null : text(row.get(headings.get(0).key()));
      String key = table.rowKey() == null ? "" : text(row.get(table.rowKey()));
      lines.add(new Line(Objects.equals(heading, over) ? null : heading, key,
          columns.stream().map(column -> cell(column, row)).toList(),
          table.columns().stream().filter(Column::note).map(column -> cell(column, row)).filter(cell -> !cell.text().isEmpty()).toList()));
      over = heading;
    }
    return new TableSheet(table, columns, lines, !isLong && columns.stream().anyMatch(Column::summed), table.editable() && !isLong,
        table.rows().size() - lines.size());
  }

  private static Cell cell(Column column, Map<String, Object> row) {
    Object value = row.get(column.key());
    return new Cell(column, column.year() && value instanceof BigDecimal year ? year.toPlainString() : text(value));
  }

  /** Neither the key, which is for programs, nor what is shown only and has nothing to show. */
  private static boolean isShown(Column column, TableContent table) {
    if (column.heading() || column.note() || column.readOnly() && column.key().equals(table.rowKey())) return false;
    return !column.readOnly() || table.rows().stream().anyMatch(row -> !text(row.get(column.key())).isEmpty());
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) return Written.number(number);
    return value instanceof LocalDate day ? Written.day(day) : Objects.toString(value, "");
  }
}
