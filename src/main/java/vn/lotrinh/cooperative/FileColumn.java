package vn.lotrinh.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lotrinh.sheet.SheetRow;

/**
 * A column of a file as the preview shows it.
 *
 * @param index from 0, through all sheets ({@link UploadedFile.Sheet#column})
 * @param sheet it stands on
 * @param choice what it tells, as {@link ColumnChoice#key} writes it; null where it was not understood
 * @param title of what it tells, for people
 * @param samples the first few different values
 */
record FileColumn(int index, String sheet, String letters, String heading, String choice, String title, List<String> samples) {

  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 40;

  /** All columns of a sheet with a heading. */
  static List<FileColumn> of(UploadedFile.Sheet sheet) {
    UploadedWorkbook table = sheet.table();
    Map<Integer, Column> read = table.heading().columns().stream().collect(Collectors.toMap(Column::index, column -> column));
    List<FileColumn> columns = new ArrayList<>();
    List<String> titles = table.heading().titles();
    for (int i = 0; i < titles.size(); i++) {
      Column column = read.get(i);
      if (column == null && !table.heading().unreadAt().contains(i)) continue;
      columns.add(new FileColumn(sheet.column(i), sheet.name(), SheetRow.letters(i), titles.get(i), column == null ? null : column.key(),
          column == null ? null : FieldTitle.of(column.key()), samples(table, i)));
    }
    return columns;
  }

  private static List<String> samples(UploadedWorkbook table, int column) {
    return table.rows().stream().map(row -> row.cell(column)).filter(cell -> !cell.saysNothing())
        .map(cell -> cell.day() != null ? Shown.day(cell.day()) : cell.text()).map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
        .distinct().limit(SAMPLES).toList();
  }

  /** Whether another column, of this sheet or another one, is called the same and is understood alike. */
  boolean isCalledLike(FileColumn other) {
    return this == other || !sheet.equals(other.sheet) && Plain.words(heading).equals(Plain.words(other.heading));
  }
}
