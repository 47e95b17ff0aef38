package vn.lotrinh.cooperative;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.XlsxFile;

/**
 * The table of one sheet of a register file: headings that we know in its first ten rows, and what stands below them.
 *
 * @param above the rows above the headings: titles, the unit of all figures
 * @param rows below the headings, blank ones left out; what was merged downwards stands in every row
 * @param otherSheets of the file, which this table is not on
 * @param hiddenColumns from 0
 */
record UploadedWorkbook(String sheet, TableHeading heading, List<SheetRow> above, List<SheetRow> rows, List<String> otherSheets,
    List<SheetXml.Merged> merged, TreeSet<Integer> hiddenColumns) {

  static final int MOST_ROWS = 50_000;
  /** What a register of the most rows fills with twenty columns on each of three sheets; beyond it memory would be at risk. */
  private static final long MOST_CELLS = 1_000_000;
  /** The heading begins in the first ten rows and takes up to three. */
  private static final int TOP = 12;

  private static final Pattern AS_ABOVE = Pattern.compile("[\"”“″〃]+|''|//|-\\s*(nt|n/t)\\s*-|nt|n/t|như trên", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @FunctionalInterface
  interface Rows {
    SheetRow next() throws IOException;
  }

  /** What a sheet may hold, and all sheets of a file together, counted while they are read. */
  static final class Room {

    private static final int SHEETS = 3;
    private int rows;
    private int allRows;
    private long cells;

    void nextSheet() {
      rows = 0;
    }

    private void take(SheetRow row) {
      cells += row.cells().stream().filter(cell -> !cell.isBlank()).count();
      if (cells > SHEETS * MOST_CELLS) throw new Refusal("Bảng có quá nhiều ô. Hãy bỏ các cột không thuộc sổ hợp tác xã rồi tải lên lại.");
      if (++rows > MOST_ROWS || ++allRows > SHEETS * MOST_ROWS) throw tooLong();
    }
  }

  static Refusal tooLong() {
    return new Refusal("Bảng có hơn " + Shown.number(BigDecimal.valueOf(MOST_ROWS)) + " dòng. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.");
  }

  /**
   * The first table of a file.
   *
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  static UploadedWorkbook read(byte[] file) {
    UploadedFile read = UploadedFile.read(file, ColumnWishes.NONE, Map.of(), Map.of());
    UploadedFile.Sheet first = read.read().get(0);
    UploadedWorkbook table = first.table();
    List<String> others = read.sheets().stream().filter(sheet -> sheet != first).map(UploadedFile.Sheet::name).toList();
    return new UploadedWorkbook(table.sheet, table.heading, table.above, table.rows, others, table.merged, table.hiddenColumns);
  }

  /** Null for a sheet without headings. */
  static UploadedWorkbook table(String name, Rows rows, ColumnWishes wishes, Room room) throws IOException {
    List<SheetRow> top = new ArrayList<>();
    for (SheetRow row = rows.next(); row != null; row = top.size() < TOP ? rows.next() : null) top.add(row);
    TableHeading heading = TableHeading.find(top, wishes);
    if (heading == null) return null;
    List<SheetRow> found = new ArrayList<>(top.stream().filter(row -> row.number() > heading.lastRow() && !row.isBlank()).toList());
    found.forEach(room::take);
    for (SheetRow row = top.size() < TOP ? null : rows.next(); row != null; row = rows.next()) {
      if (row.isBlank()) continue;
      found.add(row);
      room.take(row);
    }
    repeated(heading, found);
    List<SheetRow> above = top.stream().filter(row -> row.number() < heading.firstRow()).toList();
    return new UploadedWorkbook(name, heading, above, found, List.of(), List.of(), new TreeSet<>());
  }

  /** Words by which a person writes "the same as above". */
  private static void repeated(TableHeading heading, List<SheetRow> rows) {
    for (Column column : heading.columns()) {
      if (!column.field().isCarriedDown()) continue;
      FileCell last = FileCell.EMPTY;
      for (int i = 0; i < rows.size(); i++) {
        FileCell cell = rows.get(i).cell(column.index());
        if (AS_ABOVE.matcher(cell.text()).matches() && !last.isBlank()) rows.set(i, rows.get(i).with(column.index(), last));
        else if (!cell.isBlank()) last = cell;
      }
    }
  }

  /** What was merged downwards in a column of words is meant for every row; figures that were merged are one figure and stay where they are. */
  UploadedWorkbook mergedCells(SheetXml xml) {
    return shifted(xml.merged()).carriedDown(xml);
  }

  /** A heading that is merged over several columns belongs to the one of them that is filled. */
  private UploadedWorkbook shifted(List<SheetXml.Merged> merged) {
    TableHeading moved = heading;
    for (SheetXml.Merged area : merged) {
      if (area.right() <= area.left() || area.bottom() < heading.firstRow() || area.top() > heading.lastRow() || isFilled(area.left())) continue;
      boolean alone = IntStream.rangeClosed(area.left() + 1, area.right()).allMatch(column -> heading.titleOf(column).isEmpty());
      List<Integer> filled = IntStream.rangeClosed(area.left() + 1, area.right()).filter(this::isFilled).boxed().toList();
      if (alone && filled.size() == 1) moved = moved.moved(area.left(), filled.get(0));
    }
    return moved == heading ? this : new UploadedWorkbook(sheet, moved, above, rows, otherSheets, this.merged, hiddenColumns);
  }

  private boolean isFilled(int column) {
    return rows.stream().anyMatch(row -> !row.cell(column).isBlank());
  }

  private UploadedWorkbook carriedDown(SheetXml xml) {
    List<SheetXml.Merged> below = xml.merged().stream().filter(area -> area.top() > heading.lastRow() && area.bottom() > area.top()).toList();
    if (below.isEmpty()) return new UploadedWorkbook(sheet, heading, above, rows, otherSheets, List.of(), xml.hiddenColumns());
    List<SheetRow> carried = new ArrayList<>(rows);
    for (SheetXml.Merged area : below) {
      boolean words = heading.columns().stream().anyMatch(column -> column.index() == area.left() && column.field().isCarriedDown());
      int first = indexOf(carried, area.top());
      if (!words || first < 0) continue;
      FileCell cell = carried.get(first).cell(area.left());
      for (int i = first + 1; i < carried.size() && carried.get(i).number() <= area.bottom(); i++) {
        if (carried.get(i).cell(area.left()).isBlank()) carried.set(i, carried.get(i).with(area.left(), cell));
      }
    }
    return new UploadedWorkbook(sheet, heading, above, carried, otherSheets, below, xml.hiddenColumns());
  }

  private static int indexOf(List<SheetRow> rows, int number) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).number() == number) return middle;
      if (rows.get(middle).number() < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
