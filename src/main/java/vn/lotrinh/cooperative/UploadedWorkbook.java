package vn.lotrinh.cooperative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.lotrinh.Refusal;

/**
 * The table of an Excel file that holds a register: on the first visible sheet whose first ten rows have headings that we know.
 *
 * @param rows below the headings, blank ones left out
 */
record UploadedWorkbook(String sheet, TableHeading heading, List<SheetRow> rows, List<String> otherSheets) {

  static final int MOST_ROWS = 50_000;
  private static final int MOST_COLUMNS = 200;
  /** What a register of the most rows fills with forty columns and more; beyond it memory would be at risk. */
  private static final long MOST_CELLS = 3_000_000;
  /** The heading begins in the first ten rows and takes up to three. */
  private static final int TOP = 12;

  /** @throws Refusal in one sentence, whatever is wrong with the file */
  static UploadedWorkbook read(byte[] file) {
    boolean styled = WorkbookGuard.check(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(styled, true))) {
      List<Sheet> sheets = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
      UploadedWorkbook found = null;
      List<String> others = new ArrayList<>();
      for (Sheet sheet : sheets) {
        UploadedWorkbook table = found == null ? read(sheet) : null;
        if (table == null) others.add(Plain.tidy(sheet.getName()));
        else found = table;
      }
      if (found == null) throw noTable();
      return new UploadedWorkbook(found.sheet, found.heading, found.rows, others);
    } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException
        | UncheckedIOException e) {
      throw WorkbookGuard.broken();
    }
  }

  private static UploadedWorkbook read(Sheet sheet) throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> rows = stream.iterator();
      List<SheetRow> top = new ArrayList<>();
      while (rows.hasNext() && top.size() < TOP) top.add(row(rows.next()));
      TableHeading heading = TableHeading.find(top);
      if (heading == null) return null;
      List<SheetRow> found = new ArrayList<>(top.stream().filter(row -> row.number() > heading.lastRow() && !row.isBlank()).toList());
      long cells = 0;
      while (rows.hasNext()) {
        SheetRow row = row(rows.next());
        if (row.isBlank()) continue;
        found.add(row);
        cells += row.cells().stream().filter(cell -> !cell.isBlank()).count();
        if (cells > MOST_CELLS) throw new Refusal("Bảng có quá nhiều ô. Hãy bỏ các cột không thuộc sổ hợp tác xã rồi tải lên lại.");
        if (found.size() > MOST_ROWS) {
          throw new Refusal("Bảng có hơn " + Shown.number(BigDecimal.valueOf(MOST_ROWS)) + " dòng. Hãy chia thành nhiều tệp nhỏ hơn rồi tải lên từng tệp.");
        }
      }
      return new UploadedWorkbook(Plain.tidy(sheet.getName()), heading, found, List.of());
    }
  }

  private static SheetRow row(Row row) {
    List<FileCell> cells = new ArrayList<>();
    int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
    for (int i = 0; i < columns; i++) cells.add(FileCell.of(row.getCell(i)));
    return new SheetRow(row.getRowNum(), cells);
  }

  private static Refusal noTable() {
    return new Refusal("Không tìm thấy dòng tiêu đề trong mười dòng đầu. Bảng cần có cột “Tên HTX” và một cột mã (“Mã HTX”, “Mã số thuế” hoặc “Số đăng ký”).");
  }
}
