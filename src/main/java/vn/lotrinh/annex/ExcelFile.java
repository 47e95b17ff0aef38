package vn.lotrinh.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.XlsxFile;

/** An Excel file read in its order: one table a visible sheet, merged cells told as such, every cell as people see it. */
final class ExcelFile {

  private static final int MOST_COLUMNS = 60;

  private ExcelFile() {}

  /** @throws Refusal in one sentence, whatever is wrong with the file */
  static List<Piece> read(byte[] file) {
    if (!WorkbookGuard.isPackage(file) && !WorkbookGuard.isOld(file) && file.length > 0) {
      throw new Refusal("Tệp không phải là tệp Excel (.xlsx). Hãy mở bằng Excel, lưu lại dạng “Sổ làm việc Excel (.xlsx)” rồi tải lên.");
    }
    WorkbookGuard.check(file);
    try (XlsxFile workbook = new XlsxFile(file)) {
      List<Piece> pieces = new ArrayList<>();
      for (XlsxFile.Sheet sheet : workbook.sheets()) if (sheet.visible()) pieces.add(Piece.table(rows(workbook.open(sheet),
          FileCell.of(sheet.name()).text())));
      if (pieces.isEmpty()) throw WorkbookGuard.broken();
      return pieces;
    } catch (IOException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.broken();
    }
  }

  private static List<Grid.Row> rows(SheetXml sheet, String name) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
      if (row.isBlank()) continue;
      rows.add(row);
      if (rows.size() > WordFile.MOST_ROWS) throw new Refusal("Phụ lục có hơn 5.000 dòng. Hãy chia thành nhiều tệp rồi tải lên từng tệp.");
    }
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    Areas areas = new Areas(sheet.merged(), rows);
    TreeSet<Integer> hidden = sheet.hiddenColumns();
    List<Grid.Row> grid = new ArrayList<>();
    for (SheetRow row : rows) {
      List<Grid.Cell> cells = new ArrayList<>();
      for (int column = 0; column < Math.min(MOST_COLUMNS, Math.max(width, areas.width)); column++) cells.add(hidden.contains(column)
          ? Grid.Cell.EMPTY : cell(row, column, areas));
      grid.add(new Grid.Row(cells, name, row.number(), row.hidden()));
    }
    return grid;
  }

  private static Grid.Cell cell(SheetRow row, int column, Areas areas) {
    SheetXml.Merged area = areas.of(row.number(), column);
    FileCell cell = row.cell(column);
    if (area == null) return new Grid.Cell(cell.seen().strip(), false, false);
    boolean covered = column > area.left();
    boolean continued = row.number() > area.top();
    return new Grid.Cell(covered || continued ? "" : cell.seen().strip(), covered, continued);
  }

  /** The merged cells of a sheet, found by the rows that they cover. */
  private static final class Areas {

    private static final int MOST_COVERED = 300_000;

    private final Map<Integer, List<SheetXml.Merged>> byRow = new HashMap<>();
    private final int width;

    Areas(List<SheetXml.Merged> areas, List<SheetRow> rows) {
      width = areas.stream().mapToInt(area -> Math.min(MOST_COLUMNS, area.right() + 1)).max().orElse(0);
      TreeSet<Integer> numbers = new TreeSet<>(rows.stream().map(SheetRow::number).toList());
      int covered = 0;
      for (SheetXml.Merged area : areas) {
        if (area.top() > area.bottom()) continue;
        for (int number : numbers.subSet(area.top(), true, area.bottom(), true)) {
          if (++covered > MOST_COVERED) return;
          byRow.computeIfAbsent(number, none -> new ArrayList<>()).add(area);
        }
      }
    }

    SheetXml.Merged of(int row, int column) {
      for (SheetXml.Merged area : byRow.getOrDefault(row, List.of())) if (column >= area.left() && column <= area.right()) return area;
      return null;
    }
  }
}
