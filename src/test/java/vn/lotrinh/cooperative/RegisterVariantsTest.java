package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really write in the cells of a register, and where they put their tables. */
class RegisterVariantsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"tạm ngưng|TAM_NGUNG_KINH_DOANH", "Tạm ngưng KD|TAM_NGUNG_KINH_DOANH", "đang HĐ|DANG_HOAT_DONG", "HĐ|DANG_HOAT_DONG", "Còn HĐ|DANG_HOAT_DONG", "Có hoạt động|DANG_HOAT_DONG",
      "HĐ hiệu quả|DANG_HOAT_DONG", "Mới thành lập|DANG_HOAT_DONG", "Đang làm TTGT|DANG_LAM_THU_TUC_GIAI_THE", "đã GT|DA_GIAI_THE_PHA_SAN_CHAM_DUT", "Đã giải thể năm 2023|DA_GIAI_THE_PHA_SAN_CHAM_DUT",
      "Đã sáp nhập|DA_GIAI_THE_PHA_SAN_CHAM_DUT", "NNT đang hoạt động (đã được cấp GCN ĐKT)|DANG_HOAT_DONG",
      "NNT không hoạt động tại địa chỉ đã đăng ký|KHONG_HOAT_DONG_TAI_DIA_CHI", "NNT tạm nghỉ kinh doanh có thời hạn|TAM_NGUNG_KINH_DOANH", "Chờ làm thủ tục phá sản|DANG_LAM_THU_TUC_PHA_SAN"})
  void statusesAreReadAsOfficesShortenThem(String text, LegalStatus status) {
    assertThat(RegisterWords.status(text).legal()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngừng HĐ", "Ngưng HĐ", "không HĐ", "Không còn HĐ", "NHĐ", "Chưa đi vào hoạt động", "Tồn tại nhưng không hoạt động", "chờ GT", "Nghỉ HĐ", "NNT ngừng hoạt động và đã đóng MST", "Đã đóng MST",
      "01 năm không hoạt động"})
  void whoStoppedIsDormantHoweverItIsWritten(String text) {
    assertThat(RegisterWords.status(text)).isEqualTo(new RegisterWords.Status(null, true));
  }

  @ParameterizedTest
  @CsvSource({"tháng 5/2019,2019-05", "T5/2019,2019-05", "Thg 05.2019,2019-05", "Tháng 5 năm 2019,2019-05", "Năm 2019,2019", "cuối năm 2019,2019", "Quý II/2019,2019", "khoảng 2019,2019",
      "12/5/2014 (cấp lại lần 2),2014-05-12"})
  void daysAsTextKeepAsMuchAsTheyTell(String text, String known) {
    assertThat(DateText.known(vn.lotrinh.sheet.FileCell.of(text), false, TODAY).text()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1,2 tỷ|1200", "2.400 tr.đ|2400", "1 tỷ 200 triệu|1200", "2 tỷ 50 tr|2050", "500tr|500", "500 triệu đồng|500", "1.200.000.000đ|1200", "khoảng 500|500", "~ 750 tr.đ|750"})
  void capitalWithItsOwnUnitIsRead(String text, BigDecimal million) {
    ReadRow row = row("Vốn điều lệ (triệu đồng)", text);
    assertThat(row.problems()).isEmpty();
    assertThat((BigDecimal) row.told(RegisterField.CHARTER_CAPITAL)).isEqualByComparingTo(million);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"25 TV|25", "25 thành viên|25", "25 hộ|25", "25 (10 nữ)|25", "25 TV (nữ 10)|25", "1.025 TV|1025", "khoảng 30|30"})
  void membersWithWordsAreCounted(String text, BigDecimal members) {
    assertThat((BigDecimal) row("Số TV", text).told(RegisterField.MEMBERS)).isEqualByComparingTo(members);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"DT 2024 (tr.đ)|revenue.2024", "DT năm 2023|revenue.2023", "DT (ha)|areaHa", "Giấy CNĐK HTX số|registrationNumber", "Ngày cấp GCNĐK|foundedOn",
      "Lãi ròng 2024|profit.2024"})
  void moreShortHeadingsAreKnown(String heading, String key) {
    assertThat(UploadedWorkbook.read(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", heading).row("A-1", "HTX Mẫu", 5).bytes()).heading().columns()).extracting(Column::key).contains(key);
  }

  @Test
  void aShortHeadingThatMayMeanTwoThingsIsLeftToAPerson() {
    assertThat(UploadedWorkbook.read(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "DT").row("A-1", "HTX Mẫu", 5).bytes()).heading().unread()).containsExactly("DT");
  }

  @Test
  void aFigureToldRoughlyIsTakenInAndDoubted() {
    assertThat(row("Số TV", "khoảng 30").doubts()).extracting(CellDoubt::sentence).anyMatch(sentence -> sentence.contains("ước chừng"));
    assertThat(row("Số TV", "25/10 nữ").problems()).as("two figures in one cell are told, not guessed").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0912 345 678", "0987.654.321", "+84 912 345 678", "02973 812 345", "01234567890", "0359-123-456"})
  void aTelephoneNumberUnderACodeIsNoCode(String phone) {
    for (String heading : List.of("Mã HTX", "Mã số thuế")) {
      ReadRow row = row(heading, phone);
      assertThat(row.problems()).as(heading).extracting(CellProblem::sentence).anyMatch(sentence -> sentence.contains("giống số điện thoại"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1400-123-456,1400123456", "1400 123 456,1400123456", "1400.123.456,1400123456", "0900123458,0900123458", "0700123455,0700123455", "1700123456-001,1700123456-001"})
  void aTaxCodeIsReadWithWhateverPartsIt(String text, String code) {
    assertThat(row("Mã số thuế", text).told(RegisterField.TAX_CODE)).isEqualTo(code);
  }

  @Test
  void theSameAsAboveIsTheSameAsAbove() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Xã", "Lĩnh vực").row("A-1", "HTX Một", "Tây Yên", "Trồng lúa").row("A-2", "HTX Hai", "\"", "nt")
        .row("A-3", "HTX Ba", "-nt-", "″").row("A-4", "HTX Bốn", null, "như trên").bytes());
    assertThat(table.rows()).extracting(row -> row.cell(2).text() + "|" + row.cell(3).text()).containsExactly("Tây Yên|Trồng lúa", "Tây Yên|Trồng lúa", "Tây Yên|Trồng lúa", "|Trồng lúa");
  }

  @Test
  void columnsThatAreShiftedBelowAMergedHeadingBelongToIt() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Sổ").row("DANH SÁCH HTX NĂM 2024").merge(0, 0, 0, 5).row("Mã HTX", "Tên HTX", null, "Số TV", "Xã", null)
        .row("A-1", null, "HTX Một", 12, null, "Tây Yên").row("A-2", null, "HTX Hai", 9, null, "Tây Yên A").merge(1, 1, 1, 2).merge(1, 4, 1, 5).bytes());
    assertThat(told(table)).extracting(row -> row.get("name") + "|" + row.get("members") + "|" + row.get("commune")).containsExactly("HTX Một|12|Tây Yên", "HTX Hai|9|Tây Yên A");
  }

  @Test
  void headingsInTwoLinesOfOneCellAndMergedOverTwoRowsAreRead() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Sổ").row("STT", "Tên\nhợp tác xã", "Mã số\nthuế", "Thành viên", null, "Vốn\nđiều lệ\n(tr.đ)").row(null, null, null, "Tổng số\nthành viên", "Nữ", null)
        .row(1, "HTX Một", "1400123456", 20, 8, "1.500").row().row(2, "HTX Hai", "1400123463", 30, 9, "2.500").merge(0, 0, 1, 0).merge(0, 1, 1, 1).merge(0, 2, 1, 2).merge(0, 3, 0, 4)
        .merge(0, 5, 1, 5).bytes());
    assertThat(table.heading().columns()).extracting(Column::key).containsExactlyInAnyOrder("name", "taxCode", "members", "charterCapitalMillion");
    assertThat(told(table)).filteredOn(row -> row.containsKey("name")).extracting(row -> row.get("name") + "|" + row.get("members")).containsExactly("HTX Một|20", "HTX Hai|30");
  }

  @Test
  void aPersonsNameIsNotTheNameOfTheCooperative() {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Sổ").row("STT", "Người đại diện", null, "Tên HTX", "Mã HTX").row(null, "Họ và tên", "Địa chỉ", null, null)
        .row(1, "Người Mẫu", "ấp 1", "HTX Một", "A-1").merge(0, 1, 0, 2).bytes());
    assertThat(told(table)).filteredOn(row -> row.containsKey("name")).extracting(row -> row.get("name")).containsExactly("HTX Một");
    assertThat(table.heading().columns()).extracting(Column::key).doesNotContain("address");
  }

  @Test
  void aTaxCodeTypedWithOneWrongDigitIsDoubtedAndAWordIsRefused() {
    assertThat(row("Mã số thuế", "1400-123-457").doubts()).extracting(CellDoubt::sentence).anyMatch(sentence -> sentence.contains("chữ số kiểm tra"));
    assertThat(row("Mã số thuế", "chưa có").problems()).isNotEmpty();
    assertThatThrownBy(() -> RegisterWords.status("không rõ")).isInstanceOf(CellFault.class);
  }

  private static List<Map<String, String>> told(UploadedWorkbook table) {
    RowReader reader = new RowReader(table, TODAY);
    return table.rows().stream().map(reader::read).map(row -> row.told().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toString()))).toList();
  }

  private static ReadRow row(String heading, String text) {
    UploadedWorkbook table = UploadedWorkbook.read(new SampleWorkbook("Sổ").row("Tên HTX", "Địa bàn", heading).row("HTX Mẫu", "An Biên", text).bytes());
    return new RowReader(table, TODAY).read(table.rows().get(0));
  }
}
