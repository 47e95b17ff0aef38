package vn.lotrinh.cooperative;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.XlsxFile;

/**
 * The table of a file that holds a register: on the first visible sheet whose first ten rows have headings that we know, or on the sheet that a
 * person chose.
 *
 * @param above the rows above the headings: titles, the unit of all figures
 * @param rows below the headings, blank ones left out; what was merged downwards stands in every row
 * @param hiddenColumns from 0
 */
record UploadedWorkbook(String sheet, TableHeading heading, List<SheetRow> above, List<SheetRow> rows, List<String> otherSheets,
    List<SheetXml.Merged> merged, TreeSet<Integer> hiddenColumns) {

  static final int MOST_ROWS = 50_000;
  static final String AS_TEXT = "CSV";
  /** What a register of the most rows fills with forty columns and more; beyond it memory would be at risk. */
  private static final long MOST_CELLS = 3_000_000;
  /** The heading begins in the first ten rows and takes up to three. */
  private static final int TOP = 12;

  @FunctionalInterface
  private interface Rows {
    SheetRow next() throws IOException;
  }

  /** As {@link #read(byte[], ColumnWishes)} without any wish. */
  static UploadedWorkbook read(byte[] file) {
    return read(file, ColumnWishes.NONE);
  }

  /**
   * Reads .xlsx, or a table as text.
   *
   * @param wishes the sheet and the meaning of columns that people chose
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  static UploadedWorkbook read(byte[] file, ColumnWishes wishes) {
    if (!WorkbookGuard.isPackage(file)) {
      Optional<List<SheetRow>> text = WorkbookGuard.isOld(file) || file.length > WorkbookGuard.LARGEST_FILE ? Optional.empty() : CsvText.read(file);
      if (text.isPresent()) return ofText(text.get(), wishes);
    }
    WorkbookGuard.check(file);
    try (XlsxFile workbook = new XlsxFile(file)) {
      return ofSheets(workbook, wishes);
    } catch (IOException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.broken();
    }
  }

  private static UploadedWorkbook ofText(List<SheetRow> rows, ColumnWishes wishes) {
    Iterator<SheetRow> all = rows.iterator();
    try {
      UploadedWorkbook found = table(AS_TEXT, () -> all.hasNext() ? all.next() : null, wishes);
      if (found == null) throw noTable();
      return found;
    } catch (IOException e) {
      throw WorkbookGuard.broken();
    }
  }

  private static UploadedWorkbook ofSheets(XlsxFile workbook, ColumnWishes wishes) throws IOException {
    if (workbook.sheets().isEmpty()) throw WorkbookGuard.broken();
    UploadedWorkbook found = null;
    List<String> others = new ArrayList<>();
    for (XlsxFile.Sheet sheet : workbook.sheets()) {
      if (!sheet.visible()) continue;
      String name = FileCell.of(sheet.name()).text();
      UploadedWorkbook table = null;
      if (found == null && (wishes.sheet() == null || wishes.sheet().equals(name))) {
        SheetXml xml = workbook.open(sheet);
        table = table(name, xml::next, wishes);
        if (table != null) found = table.mergedCells(xml);
      }
      if (table == null) others.add(name);
    }
    if (found == null) throw noTable();
    return new UploadedWorkbook(found.sheet, found.heading, found.above, found.rows, others, found.merged, found.hiddenColumns);
  }

  /** Null for a sheet without headings. */
  private static UploadedWorkbook table(String name, Rows rows, ColumnWishes wishes) throws IOException {
    List<SheetRow> top = new ArrayList<>();
    for (SheetRow row = rows.next(); row != null; row = top.size() < TOP ? rows.next() : null) top.add(row);
    TableHeading heading = TableHeading.find(top, wishes);
    if (heading == null) return null;
    List<SheetRow> found = new ArrayList<>(top.stream().filter(row -> row.number() > heading.lastRow() && !row.isBlank()).toList());
    long cells = 0;
    for (SheetRow row = top.size() < TOP ? null : rows.next(); row != null; row = rows.next()) {
      if (row.isBlank()) continue;
      found.add(row);
      cells += row.cells().stream().filter(cell -> !cell.isBlank()).count();
      if (cells > MOST_CELLS) throw new Refusal("Bảng có quá nhiều ô. Hãy bỏ các cột không thuộc sổ hợp tác xã rồi tải lên lại.");
      if (found.size() > MOST_ROWS) {
        throw new Refusal("Bảng có hơn " + Shown.number(BigDecimal.valueOf(MOST_ROWS)) + " dòng. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.");
      }
    }
    List<SheetRow> above = top.stream().filter(row -> row.number() < heading.firstRow()).toList();
    return new UploadedWorkbook(name, heading, above, found, List.of(), List.of(), new TreeSet<>());
  }

  /** What was merged downwards in a column of words is meant for every row; figures that were merged are one figure and stay where they are. */
  private UploadedWorkbook mergedCells(SheetXml xml) {
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

  private static Refusal noTable() {
    return new Refusal("Không tìm thấy dòng tiêu đề trong mười dòng đầu. Bảng cần có cột “Tên HTX” và một cột mã (“Mã HTX”, “Mã số thuế” hoặc “Số đăng ký”).");
  }
}
