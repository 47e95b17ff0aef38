package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.WorkbookGuard;

/** Files as offices have them, and files that nobody should open. */
class UploadedWorkbookTest {

  private static final byte[] GOOD = SampleWorkbook.clean("A-1");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Tên HTX|name", "TÊN HỢP TÁC XÃ|name", "Ten hop tac xa|name", "Họ tên HTX|name", "MST|taxCode", "Mã số thuế|taxCode", "Mã số thuế (MST)|taxCode",
      "Mã số thuế/Mã số HTX|taxCode", "Mã HTX|code", "Mã số HTX|code", "Số GCN ĐKKD|registrationNumber", "Số đăng ký kinh doanh|registrationNumber", "Số TV|members",
      "Tổng số thành viên (người)|members", "Số lượng thành viên chính thức|members", "Vốn điều lệ (tr.đ)|charterCapitalMillion", "Vốn hoạt động|capitalMillion",
      "Tổng nguồn vốn (triệu đồng)|capitalMillion", "Diện tích (ha)|areaHa", "Diện tích canh tác|areaHa", "Diện tích nuôi trồng (m2)|areaM2", "Lĩnh vực hoạt động|sector",
      "Ngành nghề kinh doanh chính|sector", "Loại hình|kind", "Xã/phường|commune", "Xã, phường, thị trấn|commune", "Huyện|district", "Huyện/TP|district", "Địa bàn|place",
      "Địa chỉ trụ sở chính|address", "Năm thành lập|foundedOn", "Ngày thành lập|foundedOn", "Ngày cấp GCN|foundedOn", "Doanh thu năm 2023 (triệu đồng)|revenue.2023",
      "Doanh thu 2023|revenue.2023", "Lợi nhuận sau thuế 2023|profit.2023", "Lãi, lỗ 2022|profit.2022", "Xếp loại năm 2023|rank.2023", "Kết quả xếp loại 2023|rank.2023",
      "Nợ thuế (tr.đ)|debt.THUE", "Nợ BHXH|debt.BHXH", "Nợ lương người lao động|debt.NGUOI_LAO_DONG", "Nợ vay ngân hàng|debt.NGAN_HANG", "Nợ Quỹ hỗ trợ phát triển HTX|debt.QUY_HTPT",
      "Nợ khác|debt.KHAC", "Tổng nợ phải trả|debt.KHAC", "Ngày chốt nợ|debtDay", "ĐHTV gần nhất|lastMeetingOn", "Ngày đại hội thành viên gần nhất|lastMeetingOn",
      "Số tháng ngừng hoạt động|monthsInactive", "Thời điểm ngừng hoạt động|inactiveSince", "Ngày ngừng hoạt động|inactiveSince", "Tình trạng pháp lý|status",
      "Tình trạng hoạt động|operation", "Trạng thái|operation", "Quy mô|sizeClass", "Số quyết định|statusPaper"})
  void knowsTheUsualHeadings(String heading, String key) {
    byte[] file = new SampleWorkbook("Sổ").row(key.equals("code") ? "Tên HTX" : "Mã HTX", "STT", heading).row("A-1", 1, "x").bytes();
    assertThat(UploadedWorkbook.read(file).heading().columns()).extracting(Column::key).contains(key);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Nợ phải thu", "Số thành viên nữ", "Ghi chú", "Doanh thu bình quân 2023", "Doanh thu", "Nông sản chủ lực", "Số điện thoại", "Có nợ xấu"})
  void leavesAloneWhatMeansSomethingElse(String heading) {
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", heading).row("A-1", "HTX Mẫu", "x").bytes();
    assertThat(UploadedWorkbook.read(file).heading().unread()).containsExactly(heading);
  }

  @Test
  void readsATwoRowHeadingUnderATitle() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Biểu 01")
        .row("LIÊN MINH HỢP TÁC XÃ TỈNH").row("DANH SÁCH HTX ĐẾN NGÀY 31/12/2024").row("Đơn vị tính: triệu đồng").row()
        .row("TT", "Tên HTX", "Mã số thuế", "Địa bàn", null, "Doanh thu", null, "Nợ", null, null, "Ghi chú")
        .row(null, null, null, "Xã", "Huyện", "Năm 2022", 2023, "Thuế", "BHXH", "Ngân hàng")
        .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)")
        .row(1, "HTX Mẫu 1", "1700000001", "Tây Yên", "An Biên", 10, 12, 1, 2, 3)
        .merge(4, 3, 4, 4).merge(4, 5, 4, 6).merge(4, 7, 4, 9).merge(4, 0, 5, 0).merge(4, 1, 5, 1).bytes());
    assertThat(table.heading().columns()).extracting(Column::key).containsExactly("name", "taxCode", "commune", "district", "revenue.2022", "revenue.2023", "debt.THUE",
        "debt.BHXH", "debt.NGAN_HANG");
    assertThat(table.heading().columns()).filteredOn(c -> c.factor() != null).hasSize(5).allSatisfy(c -> assertThat(c.factor()).isEqualByComparingTo("1"));
    assertThat(table.rows()).extracting(SheetRow::number).containsExactly(8);
    assertThat(table.heading().unread()).containsExactly("Ghi chú");
  }

  @Test
  void takesTheFirstSheetThatHoldsATable() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Bìa").row("Sổ hợp tác xã").sheet("Danh sách").row("Mã HTX", "Tên HTX").row("A-1", "HTX Mẫu")
        .sheet("Bản cũ").row("Mã HTX", "Tên HTX").row("B-1", "HTX Mẫu").bytes());
    assertThat(table.sheet()).isEqualTo("Danh sách");
    assertThat(table.otherSheets()).containsExactly("Bìa", "Bản cũ");
  }

  @Test
  void findsNoHeadingBelowTheTenthRow() {
    SampleWorkbook book = new SampleWorkbook("Sổ");
    for (int i = 0; i < 12; i++) book.row("Dòng " + i);
    assertRefused(book.row("Mã HTX", "Tên HTX").row("A-1", "HTX Mẫu").bytes(), "mười dòng đầu");
  }

  @Test
  void readsAFileWithoutStyles() {
    byte[] bare = SampleWorkbook.with(GOOD, "xl/styles.xml", null);
    assertThat(UploadedWorkbook.read(bare).rows().get(0).cell(1).text()).isEqualTo("HTX Mẫu A-1");
  }

  @Test
  void refusesWhatIsNoWorkbook() throws Exception {
    assertRefused(new byte[0], "rỗng");
    assertRefused("STT;Tên HTX;MST".getBytes(StandardCharsets.UTF_8), "không phải là tệp Excel");
    assertRefused("<html><table><tr><td>Tên HTX</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "không phải là tệp Excel");
    assertRefused(Arrays.copyOf(GOOD, GOOD.length / 2), "hỏng");
    assertRefused(zip("word/document.xml", "[Content_Types].xml"), "không phải là tệp Excel");
    assertRefused(zip("mimetype", "content.xml"), ".ods");
    assertRefused(zip("xl/workbook.bin", "[Content_Types].xml"), ".xlsb");
  }

  @Test
  void refusesBrokenInsides() {
    assertRefused(SampleWorkbook.with(GOOD, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\""), "hỏng");
    assertRefused(SampleWorkbook.with(GOOD, "xl/worksheets/sheet1.xml", null), "hỏng");
    assertRefused(SampleWorkbook.with(GOOD, "xl/workbook.xml", null), "hỏng");
  }

  @Test
  void refusesOldAndProtectedFiles() {
    assertRefused(ole("Workbook"), "Excel cũ (.xls)");
    assertRefused(ole("EncryptedPackage"), "mật khẩu");
  }

  @Test
  void refusesMacros() {
    assertRefused(SampleWorkbook.with(GOOD, "xl/vbaProject.bin", "x"), "macro");
    assertRefused(SampleWorkbook.with(GOOD, "[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"), "macro");
  }

  @Test
  void refusesWhatIsMeantToHarm() throws Exception {
    assertRefused(SampleWorkbook.with(GOOD, "xl/worksheets/sheet1.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"), "hỏng");
    assertRefused(SampleWorkbook.with(GOOD, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"), "hỏng");
    assertRefused(bomb(), "giải nén quá lớn");
    assertRefused(new byte[WorkbookGuard.LARGEST_FILE + 1], "20 MB");
  }

  @Test
  void refusesMoreRowsThanARegisterHas() {
    SampleWorkbook book = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX");
    for (int i = 0; i <= UploadedWorkbook.MOST_ROWS; i++) book.row("A-" + i, "HTX Mẫu " + i);
    assertRefused(book.bytes(), "50.000 dòng");
  }

  @Test
  void aCopyOfALongRegisterOnAnotherSheetIsLeftAndRefusesNothing() {
    SampleWorkbook book = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX");
    for (int i = 0; i < 30_000; i++) book.row("A-" + i, "HTX Mẫu " + i);
    book.sheet("Sổ (2)").row("Mã HTX", "Tên HTX");
    for (int i = 0; i < 30_000; i++) book.row("A-" + i, "HTX Mẫu " + i);
    UploadedFile file = UploadedFile.read(book.bytes(), ColumnWishes.NONE, java.util.Map.of(), java.util.Map.of());
    assertThat(file.sheets()).extracting(UploadedFile.Sheet::read).containsExactly(true, false);
    assertThat(file.sheets().get(1).remark()).contains("30000/30000");
  }

  @Test
  void readsANumberThatWouldFillTheMemoryAsAnError() {
    byte[] file = new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Số thành viên").row("A-1", "HTX Mẫu", 4711).bytes();
    String sheet = SampleWorkbook.part(file, "xl/worksheets/sheet1.xml");
    byte[] huge = SampleWorkbook.with(file, "xl/worksheets/sheet1.xml", sheet.replace("<v>4711</v>", "<v>1E999999999</v>"));
    assertThat(UploadedWorkbook.read(huge).rows().get(0).cell(2).error()).isTrue();
  }

  private static byte[] ole(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
    out.writeBytes(new byte[504]);
    out.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
    return out.toByteArray();
  }

  private static byte[] zip(String... names) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Two thousand times smaller packed than unpacked. */
  private static byte[] bomb() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; name.contains("sheet1") && i < 310; i++) zip.write(block);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void assertRefused(byte[] file, String words) {
    assertThatThrownBy(() -> UploadedWorkbook.read(file)).isInstanceOf(Refusal.class).hasMessageContaining(words).message().doesNotContain("Exception");
  }
}
