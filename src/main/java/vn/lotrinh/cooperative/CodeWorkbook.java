package vn.lotrinh.cooperative;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.XlsxFile;

/**
 * Reads an Excel list of co-operatives: the column under "Mã HTX", "Mã số thuế" or "Số đăng ký" of the first visible sheet; where there is
 * no such heading in the first ten rows, the first column.
 */
final class CodeWorkbook {

  private static final int HEADING_ROWS = 10;
  private static final int MOST_COLUMNS = 60;
  private static final List<RegisterField> TELLING = List.of(RegisterField.CODE, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER);

  private CodeWorkbook() {}

  /**
   * @return what stands in the column, as a person would read it, each once
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  static List<String> read(byte[] file) {
    WorkbookGuard.check(file);
    try (XlsxFile workbook = new XlsxFile(file)) {
      XlsxFile.Sheet sheet = workbook.sheets().stream().filter(XlsxFile.Sheet::visible).findFirst().orElseThrow(WorkbookGuard::broken);
      List<String> codes = codes(rows(workbook.open(sheet)));
      if (codes.isEmpty()) throw new Refusal("Tệp không có mã hợp tác xã nào. Bảng cần có cột “Mã HTX”, “Mã số thuế” hoặc “Số đăng ký”.");
      return codes;
    } catch (IOException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.broken();
    }
  }

  private static List<List<String>> rows(SheetXml sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
      rows.add(row.cells().stream().limit(MOST_COLUMNS).map(FileCell::text).toList());
      if (rows.size() > UploadedWorkbook.MOST_ROWS) {
        throw new Refusal("Danh sách có hơn " + Shown.number(BigDecimal.valueOf(UploadedWorkbook.MOST_ROWS)) + " dòng. Hãy chia thành nhiều tệp nhỏ hơn.");
      }
    }
    return rows;
  }

  private static List<String> codes(List<List<String>> rows) {
    int[] heading = heading(rows).orElse(new int[] {-1, 0});
    return rows.stream().skip(heading[0] + 1L).filter(row -> row.size() > heading[1]).map(row -> row.get(heading[1])).filter(text -> !text.isBlank())
        .distinct().toList();
  }

  /** Row and column. */
  private static Optional<int[]> heading(List<List<String>> rows) {
    for (RegisterField field : TELLING) {
      for (int row = 0; row < Math.min(HEADING_ROWS, rows.size()); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (RegisterField.of(TableHeading.plain(rows.get(row).get(column))).filter(field::equals).isPresent()) return Optional.of(new int[] {row, column});
        }
      }
    }
    return Optional.empty();
  }
}
