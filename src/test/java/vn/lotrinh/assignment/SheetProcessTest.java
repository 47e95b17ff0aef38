package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.Support;
import vn.lotrinh.cooperative.SupportRegister;
import vn.lotrinh.deadline.Morning;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** Lines of a kind: their tasks fill in the kind's sheet, and what it counts is what is accepted. */
@SystemTest
class SheetProcessTest {

  private static final String CLASSES =
      "title: Tổ chức lớp bồi dưỡng, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: 02 lớp, "
      + "targets: [{ quantity: 2, unit: lớp, op: '>=' }, { quantity: 50, unit: học viên, op: '>=' }, { quantity: 5, unit: tin bài, op: '>=' }]";
  private static final String SUPPORT =
      "title: Hỗ trợ bảo hiểm, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: HTX được hỗ trợ, "
      + "target: { quantity: 2, unit: HTX được hỗ trợ, op: '>=' }";
  private static final String AGREEMENT =
      "title: Ký lại chương trình phối hợp, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: Văn bản";
  private static final String SURVEY =
      "title: Khảo sát, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: Báo cáo, "
      + "target: { quantity: 2, unit: thành viên được khảo sát, op: '>=' }";
  private static final String COOPERATIVE = "HTX-KG-01";

  @Autowired AssignmentOffices desk;
  @Autowired LineKindDesk lines;
  @Autowired SheetTable table;
  @Autowired PlanService plans;
  @Autowired SupportRegister supports;
  @Autowired SheetReminders reminders;
  @Autowired vn.lotrinh.casefile.Told told;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void end() {
    desk.endAll();
  }

  private String open(String code, String step, String kind) {
    lines.confirm(code, Map.of(step, kind), "dieuphoi");
    desk.handOut(code);
    String key = desk.key(code, step);
    desk.receive(key);
    return key;
  }

  private List<RowFault> save(String key, List<Map<String, Object>> rows) {
    return transaction.execute(status -> table.write(key, rows, "lmhtx.cv1"));
  }

  @Test
  void whatTheSheetCountsIsAcceptedAndNobodyTypesItAgain() {
    String code = desk.plan(CLASSES);
    String key = open(code, "1", "class");
    assertThat(table.isOf(key)).isTrue();
    assertThat(table.title(key)).isEqualTo("Bảng kết quả: Lớp tập huấn, bồi dưỡng");
    assertThat(save(key, List.of(learner("Lớp 1", "001088000111"), learner("Lớp 1", "001088000222"), learner("Lớp 2", "001088000111"))))
        .isEmpty();
    assertThatThrownBy(() -> desk.tell(key, "lớp", 3, null)).as("typed beside the sheet")
        .hasMessageContaining("tính từ bảng kết quả, là 2");
    desk.tell(key, "tin bài", 4, "không có trong bảng");
    desk.submit(key);
    desk.accept(key);
    assertThat(plans.results(code)).extracting(PlanResult::unit, result -> result.quantity().intValue())
        .containsExactlyInAnyOrder(tuple("lớp", 2), tuple("học viên", 2), tuple("tin bài", 4));
    assertThatThrownBy(() -> save(key, List.of())).as("accepted").hasMessageContaining("đang được thực hiện");
  }

  @Test
  void onePersonOfTwoTasksOfThePlansYearCountsOnceWhicheverIsAcceptedFirst() {
    String code = desk.plan(CLASSES, CLASSES);
    lines.confirm(code, Map.of("1", "class", "2", "class"), "dieuphoi");
    desk.handOut(code);
    String first = desk.key(code, "1");
    String second = desk.key(code, "2");
    desk.receive(first);
    desk.receive(second);
    save(first, List.of(learner("Lớp 1", "001088000111"), learner("Lớp 1", "001088000222")));
    save(second, List.of(learner("Lớp 2", "001088000222"), learner("Lớp 2", "001088000333")));
    desk.submit(first);
    desk.submit(second);
    desk.accept(second);
    desk.accept(first);
    assertThat(plans.results(code)).filteredOn(result -> "học viên".equals(result.unit()))
        .extracting(PlanResult::step, result -> result.quantity().intValue())
        .containsExactlyInAnyOrder(tuple("2", 2), tuple("1", 1));
  }

  @Test
  void badCellsAreNamedAndNothingIsKept() {
    String code = desk.plan(CLASSES);
    String key = open(code, "1", "class");
    Map<String, Object> late = learner("Lớp 1", "12345");
    late.put("opened", LocalDate.of(2022, 1, 11));
    assertThat(save(key, List.of(learner("Lớp 1", "001088000111"), late))).extracting(RowFault::row, RowFault::column)
        .containsExactly(tuple(2, "opened"), tuple(2, "idNumber"));
    assertThat(table.rows(key)).isEmpty();
  }

  @Test
  void halfFilledRowsMayBeSavedButNotHandedIn() {
    String code = desk.plan(CLASSES);
    String key = open(code, "1", "class");
    Map<String, Object> half = learner("Lớp 1", "001088000111");
    half.put("hours", null);
    assertThat(save(key, List.of(half))).isEmpty();
    assertThat(table.lack(key)).hasValueSatisfying(lack -> assertThat(lack).contains("còn 1 dòng chưa đủ ô bắt buộc (dòng 1)"));
    assertThatThrownBy(() -> desk.submit(key)).hasMessageContaining("chưa đủ ô bắt buộc");
  }

  @Test
  void theProductNeedsThePapersOfItsKind() {
    String code = desk.plan(CLASSES);
    String key = open(code, "1", "class");
    save(key, List.of(learner("Lớp 1", "001088000111")));
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_DoTask", Map.of("summary", AssignmentOffices.TEXT)))
        .hasMessageContaining("Danh sách học viên có ký nhận");
  }

  @Test
  void supportEntersTheRegisterOfItsCooperative() {
    String code = desk.plan(SUPPORT);
    String key = open(code, "1", "support");
    assertThat(save(key, List.of(support("không có ai tên này")))).singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("Sổ hợp tác xã không có “không có ai tên này”"));
    assertThat(save(key, List.of(support(COOPERATIVE)))).isEmpty();
    assertThat(table.rows(key).get(0).get("cooperative").toString()).startsWith(COOPERATIVE + " – ");
    assertThat(save(key, new ArrayList<>(table.rows(key)))).as("what is shown can be saved again").isEmpty();
    assertThat(supports.of(COOPERATIVE)).filteredOn(one -> one.caseKey().equals(key)).singleElement().satisfies(one -> {
      assertThat(one.acceptedOn()).isNull();
      assertThat(one.amount()).isEqualByComparingTo("50000000");
    });
    desk.submit(key);
    desk.accept(key);
    assertThat(supports.given(2022, "Bảo hiểm")).filteredOn(one -> one.caseKey().equals(key))
        .extracting(Support::cooperative, Support::source, Support::acceptedOn)
        .containsExactly(tuple(COOPERATIVE, "Ngân sách tỉnh", LocalDate.of(2022, 1, 10)));
    assertThat(supports.given(2021, "Bảo hiểm")).noneMatch(one -> one.caseKey().equals(key));
  }

  @Test
  void eachPeriodOfAContinuousLineHasASheetOfItsOwnAndWhatStandsInItIsAccepted() {
    String code = desk.plan(SUPPORT.replace("due: 2022-06-30", "recurring: continuous")
        .replace("target: { quantity: 2, unit: HTX được hỗ trợ, op: '>=' }", "note: x"));
    String key = open(code, "1", "support");
    assertThat(save(key, List.of(support("HTX-KG-04")))).isEmpty();
    desk.submit(key);
    assertThat(desk.get(key).stage()).as("no unit of the plan, but rows to accept").isEqualTo(Stage.SUBMITTED);
    desk.accept(key);
    assertThat(supports.of("HTX-KG-04")).filteredOn(one -> one.caseKey().equals(key)).singleElement()
        .satisfies(one -> assertThat(one.acceptedOn()).isNotNull());
    desk.on("2022-04-01");
    desk.run(key, "Event_PeriodBegins");
    assertThat(table.isOf(key)).isTrue();
    assertThat(table.rows(key)).as("the second quarter begins empty").isEmpty();
    assertThat(save(key, List.of(support("HTX-KG-04")))).as("told in the first quarter already").isNotEmpty();
    desk.completeWithoutPapers(key, "UserTask_DoTask", Map.of("summary", "Chưa hỗ trợ ai trong quý"));
    assertThat(desk.get(key).stage()).as("nothing to accept, no papers asked").isEqualTo(Stage.WAITING);
    assertThat(supports.of("HTX-KG-04")).filteredOn(one -> one.caseKey().equals(key)).hasSize(1);
  }

  @Test
  void aLineWithoutKindKeepsItsTypedQuantities() {
    String code = desk.plan(CLASSES);
    assertThat(lines.shown(code).lines()).singleElement().satisfies(line -> {
      assertThat(line.suggested()).startsWith("class");
      assertThat(line.decided()).isFalse();
    });
    String key = open(code, "1", "");
    assertThat(table.isOf(key)).isFalse();
    desk.tell(key, "lớp", 2, null);
    desk.submit(key);
    desk.accept(key);
    assertThat(plans.results(code)).extracting(PlanResult::unit).containsExactly("lớp");
  }

  @Test
  void anAgreementThatEndsSoonIsRemindedOnce() {
    String code = desk.plan(AGREEMENT);
    String key = open(code, "1", "agreement");
    save(key, List.of(agreement("Sở A", LocalDate.of(2022, 3, 11)), agreement("Sở B", LocalDate.of(2022, 3, 12))));
    reminders.on(new Morning(LocalDate.of(2022, 1, 10)));
    assertThat(letters(key)).as("60 days before, not 61").hasSize(1)
        .allSatisfy(subject -> assertThat(subject).contains("hết hạn ngày 11/03/2022"));
    reminders.on(new Morning(LocalDate.of(2022, 1, 10)));
    assertThat(letters(key)).as("once").hasSize(1);
    reminders.on(new Morning(LocalDate.of(2022, 3, 13)));
    assertThat(letters(key)).as("over").hasSize(1);
  }

  @Test
  void eachAgreementOfADayIsRemindedUnlessItWasSignedAgain() {
    String code = desk.plan(AGREEMENT);
    String key = open(code, "1", "agreement");
    LocalDate until = LocalDate.of(2022, 2, 1);
    Map<String, Object> again = agreement("Sở C", LocalDate.of(2023, 2, 1));
    again.put("number", "2");
    save(key, List.of(agreement("Sở A", until), agreement("Sở B", until), agreement("Sở C", until), again));
    reminders.on(new Morning(LocalDate.of(2022, 1, 10)));
    assertThat(jdbc.sql("select distinct body_text from mail_message where kind like :kind").param("kind", "thong-bao:" + key + ":het-han%")
        .query(String.class).list())
        .hasSize(2).anyMatch(letter -> letter.contains("Sở A, phối hợp")).anyMatch(letter -> letter.contains("Sở B, phối hợp"));
  }

  @Test
  void theSumsOfABudgetStandBesideEachOtherForWhoAccepts() {
    String code = desk.plan(AGREEMENT);
    String key = open(code, "1", "budget");
    assertThat(save(key, List.of(money("Lớp", 100, 90, 80), money("Hội thảo", 50, null, null)))).isEmpty();
    desk.submit(key);
    assertThat(told.facts(key, "UserTask_AcceptProduct").replace("\\", ""))
        .contains("Cộng: Dự toán (đồng): 150 · Đã cấp (đồng): 90 · Đã chi (đồng): 80",
        "(/api/cases/" + key + "/tables/result.xlsx)");
  }

  private static Map<String, Object> money(String activity, Integer planned, Integer allocated, Integer spent) {
    Map<String, Object> row = new HashMap<>(Map.of("activity", activity, "source", "Ngân sách huyện"));
    row.put("planned", planned == null ? null : BigDecimal.valueOf(planned));
    row.put("allocated", allocated == null ? null : BigDecimal.valueOf(allocated));
    row.put("spent", spent == null ? null : BigDecimal.valueOf(spent));
    return row;
  }

  private List<String> letters(String key) {
    return jdbc.sql("select distinct subject from mail_message where kind like :kind").param("kind", "thong-bao:" + key + ":het-han%")
        .query(String.class).list();
  }

  @Test
  void aSurveyComparesBeforeWithAfter() {
    String code = desk.plan(SURVEY);
    String key = open(code, "1", "survey");
    assertThat(save(key, List.of(answer("Trước", "A", 40), answer("Trước", "B", 50), answer("Sau", "A", 60)))).isEmpty();
    assertThat(told.facts(key, "UserTask_DoTask").replace("\\", ""))
        .contains("Thu nhập (triệu đồng/năm): 45 (2 người) → 60 (1 người), tăng 15").contains("Mức hài lòng (1 đến 5): chưa có → chưa có");
    desk.submit(key);
    assertThat(told.facts(key, "UserTask_AcceptProduct").replace("\\", "")).contains("3 dòng", "tăng 15");
  }

  @Test
  void anUnknownKindOrLineIsRefused() {
    String code = desk.plan(CLASSES);
    assertThatThrownBy(() -> lines.confirm(code, Map.of("1", "khong-co"), "dieuphoi"))
        .hasMessageContaining("Không có loại việc nào mang mã “khong-co”");
    assertThatThrownBy(() -> lines.confirm(code, Map.of("9", "class"), "dieuphoi")).isInstanceOf(RuntimeException.class);
    lines.confirm(code, Map.of("1", "class"), "dieuphoi");
    assertThat(lines.shown(code).lines().get(0).uncounted()).containsExactly("tin bài");
  }

  @Test
  void fiveThousandRowsAreKeptInOneTransaction() {
    String code = desk.plan(CLASSES);
    String key = open(code, "1", "class");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 5000; i++) rows.add(learner("Lớp " + i % 100, "%012d".formatted(i)));
    assertThat(save(key, rows)).isEmpty();
    assertThat(table.rows(key)).hasSize(5000);
    rows.set(4999, learner("Lớp 0", "000000000000"));
    assertThat(save(key, rows)).singleElement().satisfies(fault -> assertThat(fault.row()).isEqualTo(5000));
    assertThat(table.rows(key)).as("as before").hasSize(5000);
  }

  private static Map<String, Object> learner(String name, String number) {
    Map<String, Object> row = new HashMap<>();
    row.put("className", name);
    row.put("opened", LocalDate.of(2022, 1, 5));
    row.put("hours", BigDecimal.valueOf(24));
    row.put("learner", "Học viên " + number);
    row.put("idNumber", number);
    row.put("workplace", "HTX Đông Hải");
    return row;
  }

  private static Map<String, Object> agreement(String partner, LocalDate until) {
    return new HashMap<>(Map.of("partner", partner, "subject", "phối hợp", "kind", "Ký mới", "number", "1", "signed",
        LocalDate.of(2022, 1, 5), "until", until));
  }

  private static Map<String, Object> answer(String round, String member, int income) {
    return new HashMap<>(Map.of("round", round, "cooperative", COOPERATIVE, "member", member, "birthYear", BigDecimal.valueOf(1970),
        "answered", LocalDate.of(2022, 1, 5),
        "income", BigDecimal.valueOf(income)));
  }

  private static Map<String, Object> support(String cooperative) {
    Map<String, Object> row = new HashMap<>();
    row.put("cooperative", cooperative);
    row.put("policy", "Bảo hiểm");
    row.put("content", "Phí bảo hiểm");
    row.put("given", LocalDate.of(2022, 1, 5));
    row.put("amount", BigDecimal.valueOf(50_000_000));
    row.put("source", "Ngân sách tỉnh");
    row.put("paper", "12/QĐ-UBND");
    return row;
  }
}
