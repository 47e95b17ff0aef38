package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of work that are shipped: what their rows count, unit by unit. */
class WorkKindTest {

  private static final Map<String, WorkKind> KINDS = new LinkedHashMap<>();
  private static WorkKinds kinds;

  @BeforeAll
  static void read() throws IOException {
    WorkKindFiles files = new WorkKindFiles("");
    files.byCode().forEach((code, file) -> KINDS.put(code, file.kind()));
    kinds = new WorkKinds(files, null);
  }

  @Test
  void everyKindOfTheFivePlansIsShipped() {
    assertThat(KINDS.keySet()).containsExactlyInAnyOrder("class", "event", "support", "value-chain", "agreement", "survey", "budget",
        "award", "inspection",
        "periodic-report", "loan");
  }

  @Test
  void twoClassesCountTheirLearnersOnceEach() {
    List<Map<String, Object>> rows = rows(learner("Lớp Giám đốc", "Nguyễn Văn A", "001088000111"),
        learner("Lớp Kế toán", "Nguyễn Văn A", "001088000111"),
        learner("lớp kế toán", "Trần Thị B", null));
    assertThat(counted("class", rows)).containsEntry("lớp", "2").containsEntry("học viên", "2").containsEntry("lượt học viên", "3")
        .containsEntry("chứng nhận", "3");
  }

  @Test
  void aLearnerOfAnotherAcceptedClassOfThePlansYearIsNotCountedAgain() {
    WorkKind kind = KINDS.get("class");
    List<Map<String, Object>> accepted = rows(learner("Lớp 1", "Nguyễn Văn A", "001088000111"), learner("Lớp 1", "Lê Văn C", null));
    List<Map<String, Object>> later = rows(learner("Lớp 2", "Nguyễn Văn A", "001088000111"), learner("Lớp 2", "LÊ VĂN C", null),
        learner("Lớp 2", "Phạm D", "001088000333"));
    Map<String, String> counted = plain(kind.counts(new SheetPersons(kind.person()).marked(later, accepted)));
    assertThat(counted).containsEntry("lớp", "1").containsEntry("học viên", "1").containsEntry("lượt học viên", "3");
  }

  @Test
  void whoWritesNoNumberIsThePersonWhoseNumberStandsBesideTheSameWords() {
    assertThat(counted("class", rows(learner("Lớp 1", "Nguyễn Văn A", "001088000111"), learner("Lớp 2", "Nguyễn Văn A", null))))
        .containsEntry("học viên", "1");
    assertThat(counted("class", rows(learner("Lớp 1", "Nguyễn Văn A", "001088000111"), learner("Lớp 1", "Nguyễn Văn A", "001088000222"),
        learner("Lớp 2", "Nguyễn Văn A", null)))).as("two people of one name: the third row is nobody's for sure")
            .containsEntry("học viên", "3");
  }

  @Test
  void aRowThatIsNotFilledInCountsNothingYet() {
    Map<String, Object> half = learner("Lớp 1", "Nguyễn Văn A", null);
    half.remove("hours");
    assertThat(counted("class", rows(half))).containsEntry("lớp", "0").containsEntry("học viên", "0");
    assertThat(counted("class", List.of())).containsEntry("lớp", "0");
  }

  @Test
  void eventsCountByTheirForm() {
    List<Map<String, Object>> rows = rows(event("Hội thảo", 40, null), event("Hội thảo", 60, 5), event("Lễ phát động", 300, null),
        event("Đoàn học tập kinh nghiệm", 20, null));
    assertThat(counted("event", rows)).containsEntry("hội thảo", "2").containsEntry("lễ phát động", "1").containsEntry("đoàn", "1")
        .containsEntry("hội nghị", "0")
        .containsEntry("người tham dự", "420").containsEntry("HTX tham gia", "5").containsEntry("cuộc", "4");
  }

  @Test
  void supportCountsCooperativesOnceAndAddsAmounts() {
    List<Map<String, Object>> rows = rows(support("1700000001", 50_000_000L), support("1700000001", 25_500_000L),
        support("1700000002", null));
    assertThat(counted("support", rows)).containsEntry("HTX", "2").containsEntry("lượt hỗ trợ", "3").containsEntry("đồng", "75500000")
        .containsEntry("triệu đồng", "75.5");
    assertThat(counted("support", rows(support("1700000002", null)))).containsEntry("đồng", "0");
  }

  @Test
  void chainsCountByProductWhateverItsCapitals() {
    List<WorkKindCount.Quantity> counted = KINDS.get("value-chain")
        .counts(marked("value-chain", rows(chain("Tôm", "1700000001"), chain("tôm", "1700000002"), chain("Lúa", "1700000001"))));
    assertThat(plain(counted)).containsEntry("chuỗi liên kết tôm", "2").containsEntry("chuỗi liên kết lúa", "1")
        .containsEntry("chuỗi liên kết", "3").containsEntry("HTX", "2");
    assertThat(quantity(counted, "chuỗi liên kết (28+10+28)")).isEqualTo("3");
    assertThat(quantity(counted, "Chuỗi giá trị tôm")).isEqualTo("2");
  }

  @Test
  void agreementsSurveysBudgetsAndReportsCountAsTheirFilesSay() {
    assertThat(counted("agreement", rows(row("partner", "Sở A", "subject", "phối hợp", "kind", "Ký lại", "number", "1", "signed",
        day(3, 20), "until", day(12, 31)),
        row("partner", "Sở A", "subject", "khác", "kind", "Ký mới", "number", "2", "signed", day(3, 20), "until", day(12, 31)))))
        .containsEntry("thỏa thuận", "2").containsEntry("thỏa thuận ký lại", "1").containsEntry("đối tác", "1");
    assertThat(counted("survey", rows(answer("Trước", "A"), answer("Sau", "A"), answer("Trước", "B"))))
        .containsEntry("thành viên được khảo sát", "2").containsEntry("phiếu khảo sát", "3").containsEntry("HTX", "1");
    assertThat(counted("budget", rows(row("activity", "Lớp", "source", "Ngân sách huyện", "planned", num(207_960_000), "allocated",
        num(200_000_000), "spent", num(150_000_000)),
        row("activity", "Hội thảo", "source", "Ngân sách huyện", "planned", num(10), "allocated", null, "spent", null))))
        .containsEntry("đồng", "150000000").containsEntry("đồng dự toán", "207960010").containsEntry("đồng được cấp", "200000000");
    assertThat(counted("periodic-report", rows(report("Năm"), report("6 tháng đầu năm")))).containsEntry("báo cáo", "2")
        .containsEntry("báo cáo năm", "1");
  }

  @Test
  void awardsInspectionsAndLoansCountAsTheirFilesSay() {
    assertThat(counted("award", rows(award("Được tặng", "1700000001"), award("Đang xét", "1700000002"), award("Được tặng", null))))
        .containsEntry("đề cử", "3").containsEntry("giải thưởng", "2").containsEntry("HTX", "1");
    assertThat(counted("inspection", rows(visit("HTX A", "1700000001"), visit("HTX A", "1700000001"), visit("Xã B", null))))
        .containsEntry("cuộc kiểm tra", "3").containsEntry("HTX được kiểm tra", "1").containsEntry("đơn vị được kiểm tra", "2");
    assertThat(counted("loan", rows(loan("1700000001", 500_000_000, 0), loan("1700000001", 300_000_000, 100))))
        .containsEntry("HTX", "1").containsEntry("khoản vay", "2").containsEntry("triệu đồng", "800")
            .containsEntry("đồng nợ quá hạn", "100");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Tổ chức 01 lớp bồi dưỡng Giám đốc | lớp | class",
      "Khảo sát 596 thành viên của 03 HTX | thành viên được khảo sát | survey",
      "Xây dựng chuỗi liên kết tôm | chuỗi liên kết tôm | value-chain", "Tổ chức lễ phát động | lễ phát động | event",
          "Ký lại chương trình phối hợp | '' | agreement",
      "Đề cử Giải thưởng CoopGold | '' | award", "Kiểm tra, giám sát việc cho vay của Quỹ | cuộc kiểm tra | inspection",
          "Báo cáo 6 tháng, năm | báo cáo | periodic-report",
      "Kinh phí thực hiện | đồng | budget", "Hỗ trợ nhãn hiệu, truy xuất nguồn gốc | HTX | support"})
  void theWordsOfALineSuggestItsKind(String words, String unit, String expected) {
    assertThat(kinds.suggested(words, List.of(unit))).extracting(WorkKind::code).first().isEqualTo(expected);
  }

  @Test
  void wordsThatOnlyLookAlikeSuggestNothing() {
    assertThat(kinds.suggested("Rà soát phân lớpkhác", List.of("HTX"))).isEmpty();
  }

  @Test
  void everyKindIsToldInWordsWithoutKeys() {
    KINDS.values().forEach(kind -> {
      assertThat(WorkKindWords.columns(kind)).hasSameSizeAs(kind.columns())
          .allSatisfy(line -> assertThat(line.checks()).startsWith(line.checks().startsWith("phải") ? "phải có" : "có thể"));
      assertThat(WorkKindWords.changes(kind, kind)).isEmpty();
    });
    assertThat(WorkKindWords.rules(KINDS.get("class")))
        .contains("Nhận ra một người theo “Số định danh”, không ghi số thì theo “Họ và tên học viên”, “Năm sinh”, “Hợp tác xã, đơn vị”; "
        + "mỗi người tính một lần trong năm của kế hoạch.");
    assertThat(WorkKindWords.rules(KINDS.get("support"))).contains("Mỗi dòng ghi vào sổ hỗ trợ của hợp tác xã.");
  }

  private static Map<String, String> counted(String kind, List<Map<String, Object>> rows) {
    return plain(KINDS.get(kind).counts(marked(kind, rows)));
  }

  private static List<Map<String, Object>> marked(String kind, List<Map<String, Object>> rows) {
    return new SheetPersons(KINDS.get(kind).person()).marked(rows, List.of());
  }

  private static Map<String, String> plain(List<WorkKindCount.Quantity> counted) {
    Map<String, String> plain = new LinkedHashMap<>();
    counted.forEach(one -> plain.put(one.unit(), one.quantity().toPlainString()));
    return plain;
  }

  private static String quantity(List<WorkKindCount.Quantity> counted, String asked) {
    return counted.stream().filter(one -> one.isOf(asked)).findFirst().orElseThrow().quantity().toPlainString();
  }

  private static Map<String, Object> learner(String name, String learner, String number) {
    return row("className", name, "opened", day(5, 10), "hours", num(24), "learner", learner, "birthYear", num(1988), "idNumber", number,
        "workplace", "HTX Đông Hải",
        "certificate", "Đã cấp");
  }

  private static Map<String, Object> event(String form, int participants, Integer cooperatives) {
    return row("form", form, "name", form + participants, "held", day(5, 10), "place", "Cà Mau", "participants", num(participants),
        "cooperatives", cooperatives == null ? null : num(cooperatives), "result", "tốt");
  }

  private static Map<String, Object> support(String cooperative, Long amount) {
    return row("cooperative", cooperative, "policy", "Bảo hiểm", "content", "phí", "given", day(5, 10), "amount", amount == null ? null
        : num(amount), "source", "Ngân sách tỉnh",
        "paper", "12/QĐ");
  }

  private static Map<String, Object> chain(String product, String cooperative) {
    return row("product", product, "cooperative", cooperative, "enterprise", "Công ty A", "area", null, "contract", "01", "signed",
        day(5, 10));
  }

  private static Map<String, Object> answer(String round, String member) {
    return row("round", round, "cooperative", "1700000001", "member", member, "birthYear", num(1970), "answered", day(5, 10));
  }

  private static Map<String, Object> report(String period) {
    return row("period", period, "ofPeriod", "2025", "title", "Báo cáo", "number", "1/BC", "issued", day(7, 1), "recipient", "UBND huyện");
  }

  private static Map<String, Object> award(String outcome, String cooperative) {
    return row("award", "CoopGold", "kind", "Cá nhân", "candidate", "Ứng viên", "cooperative", cooperative, "nominatedBy", "Xã A",
        "nominated", day(3, 1), "outcome", outcome);
  }

  private static Map<String, Object> visit(String inspected, String cooperative) {
    return row("inspected", inspected, "cooperative", cooperative, "day", day(4, 1), "content", "tài chính", "result", "Tốt", "minutes",
        "1/BB");
  }

  private static Map<String, Object> loan(String cooperative, long amount, long overdue) {
    return row("cooperative", cooperative, "lender", "Nguồn khác", "contract", "1", "purpose", "vốn", "granted", day(1, 5), "until",
        day(12, 5), "amount", num(amount), "overdue", num(overdue));
  }

  private static BigDecimal num(long number) {
    return BigDecimal.valueOf(number);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2025, month, day);
  }

  @SafeVarargs
  private static List<Map<String, Object>> rows(Map<String, Object>... rows) {
    return new ArrayList<>(List.of(rows));
  }

  private static Map<String, Object> row(Object... parts) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) row.put((String) parts[i], parts[i + 1]);
    return row;
  }
}
