package vn.lotrinh.casetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.lotrinh.Refusal;

/** Files that are uploaded into a table: what is read, what is refused and how it is told. */
class TableFileTest {

  private static final List<Column> COLUMNS = List.of(Column.text("learner", "Họ và tên").asRequired(), Column.number("hours", "Số tiết", 0)
      .asRequired(),
      Column.date("opened", "Ngày khai giảng"), Column.choice("certificate", "Chứng nhận", List.of("Đã cấp", "Không cấp")));

  @Test
  void headingsStandInAnyOrderBelowATitleAndBesideRunningNumbers() {
    List<Map<String, Object>> rows =
        rows(csv("DANH SÁCH HỌC VIÊN;;;\nSTT;Ngày khai giảng;Họ và tên *;số tiết\n1;05/01/2025;Nguyễn Văn A;24\n;;;\n2;6/1/2025;Trần Thị B;1.000\n"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).containsEntry("learner", "Nguyễn Văn A").containsEntry("hours", new BigDecimal("24"))
        .containsEntry("opened", LocalDate.of(2025, 1, 5));
    assertThat(rows.get(1)).containsEntry("hours", new BigDecimal("1000"));
  }

  @Test
  void whatIsDownloadedCanBeUploadedAgain() throws IOException {
    List<Map<String, Object>> told = List.of(Map.of("learner", "Nguyễn Văn A", "hours", new BigDecimal("24"), "opened",
        LocalDate.of(2025, 1, 5), "certificate", "Đã cấp"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TableWorkbook.write(file, new TableContent("t", "Bảng", "", COLUMNS, null, told, "1", null, true));
    assertThat(rows(file.toByteArray())).isEqualTo(told);
  }

  @Test
  void badCellsAreNamedByTheirPlaceInTheFile() throws IOException {
    byte[] file = xlsx(sheet -> {
      heading(sheet, 1);
      line(sheet, 2, "Nguyễn Văn A", 24);
      line(sheet, 3, "Trần Thị B", "nhiều");
      line(sheet, 5, "Lê C", 2.5);
    });
    TableFile read = new TableFile(COLUMNS, null, 5000);
    assertThatExceptionOfType(RowsRefused.class).isThrownBy(() -> new CellReader(COLUMNS, null, Set.of()).read(read.rows(file)))
        .satisfies(refused -> assertThat(refused.faults()).extracting(fault -> read.placed(fault).message())
            .satisfiesExactly(one -> assertThat(one).startsWith("Ô B4 (Số tiết): "), one -> assertThat(one)
                .isEqualTo("Ô B6 (Số tiết): Phải là số nguyên.")));
  }

  @Test
  void aColumnThatTheTableDoesNotHaveOrLacksIsToldNotLeftOut() {
    assertRefused(csv("Họ và tên;Số tiết;Ghi chú\nA;1;x\n"), "Bảng không có cột “Ghi chú”");
    assertRefused(csv("Họ và tên;Ngày khai giảng\nA;05/01/2025\n"), "Tệp thiếu cột “Số tiết”");
    assertRefused(csv("Họ và tên;Số tiết;Số tiết\nA;1;2\n"), "có hai lần");
    assertRefused(csv("Tên HTX;Địa chỉ\nA;B\n"), "Không tìm thấy dòng tiêu đề");
  }

  @Test
  void hostileFilesAreRefusedInASentence() throws IOException {
    assertRefused("%PDF-1.7 không phải bảng".getBytes(StandardCharsets.UTF_8), "không phải là tệp Excel");
    assertRefused(new byte[0], "Tệp rỗng");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "");
    assertRefused(xlsx(sheet -> sheet.value(0, 0, "trống")), "Không tìm thấy dòng tiêu đề");
  }

  @Test
  void atMostFiveThousandRowsAreTaken() {
    StringBuilder text = new StringBuilder("Họ và tên;Số tiết\n");
    for (int i = 0; i < 5000; i++) text.append("Người ").append(i).append(";1\n");
    assertThat(rows(csv(text.toString()))).hasSize(5000);
    assertRefused(csv(text + "Người nữa;1\n"), "Mỗi bảng không quá 5.000 dòng");
  }

  @Test
  void formulasAreTextAndNothingElse() {
    assertThat(rows(csv("Họ và tên;Số tiết\n=cmd|' /C calc'!A0;1\n")).get(0)).containsEntry("learner", "=cmd|' /C calc'!A0");
  }

  private static void assertRefused(byte[] file, String sentence) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new TableFile(COLUMNS, null, 5000).rows(file))
        .withMessageContaining(sentence);
  }

  private static List<Map<String, Object>> rows(byte[] file) {
    List<Map<String, Object>> rows = new CellReader(COLUMNS, null, Set.of()).read(new TableFile(COLUMNS, null, 5000).rows(file));
    return new ArrayList<>(rows);
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void heading(Worksheet sheet, int row) {
    sheet.value(row, 0, "Họ và tên");
    sheet.value(row, 1, "Số tiết");
  }

  private static void line(Worksheet sheet, int row, String learner, Object hours) {
    sheet.value(row, 0, learner);
    if (hours instanceof Number number) sheet.value(row, 1, number);
    else sheet.value(row, 1, hours.toString());
  }

  private static byte[] xlsx(java.util.function.Consumer<Worksheet> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("Trang 1"));
    }
    return out.toByteArray();
  }
}
