package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** Papers that are entered days or months after they were signed: every term runs from the paper, and the late entry is told as such. */
@SystemTest
class LateEntryTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;

  @Autowired DissolutionOffices desk;
  @Autowired CaseService cases;
  @Autowired Dissolutions dissolutions;
  @Autowired ResolutionService resolutions;
  @Autowired ObstacleService obstacles;
  @Autowired StopService stops;
  @Autowired CooperativeService cooperatives;
  @Autowired PlanService plans;
  @Autowired Journal journal;
  @Autowired CaseChronicle chronicle;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void nD51_3_theSixMonthsRunFromThePublicationThoughItIsEnteredWeeksLater() {
    String key = desk.startCompulsory(false);
    desk.toPublication(key, "found");
    desk.on("2025-04-10");
    desk.number(key, "UserTask_PublishRevocation", "2025-03-25");
    assertThat(dissolutions.get(key).publishedOn()).isEqualTo(LocalDate.of(2025, 3, 25));
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).isEqualTo(LocalDate.of(2025, 9, 25));
    assertThat(desk.timer(key, "BoundaryEvent_NotAdopted")).as("Luật 99.2: past at entry").isEqualTo(LocalDate.of(2025, 4, 4));
    StatusChange newest = cooperatives.statusHistory(dissolutions.get(key).cooperative()).get(0);
    assertThat(newest.status()).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(newest.day()).isEqualTo(LocalDate.of(2025, 3, 25));
  }

  @Test
  void nD51_3_sixMonthsThatAreOverAtEntryEndAtOnceAndTheResultSaysWhenItWasEntered() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String key = desk.startCompulsory(false, new CaseTarget("CM-2025", "1.2", LocalDate.of(2025, 9, 30)));
    desk.toPublication(key, "found");
    desk.on("2025-10-01");
    desk.number(key, "UserTask_PublishRevocation", "2025-03-25");
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).as("past already").isEqualTo(LocalDate.of(2025, 9, 25));
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.due(key, "UserTask_ConcludeSilent")).isEqualTo(LocalDate.of(2025, 9, 30));
    assertThatThrownBy(() -> desk.number(key, "UserTask_ConcludeSilent", "2025-09-25")).hasMessageContaining("sau khi hết 06 tháng (26/09/2025)");
    desk.number(key, "UserTask_ConcludeSilent", "2025-09-26");
    assertThat(dissolutions.get(key).endedOn()).isEqualTo(LocalDate.of(2025, 9, 26));
    PlanResult result = plans.results("CM-2025").stream().filter(one -> key.equals(one.note())).findFirst().orElseThrow();
    assertThat(result.day()).isEqualTo(LocalDate.of(2025, 9, 26));
    assertThat(result.documentNumber()).isEqualTo(desk.typed(key, "UserTask_ConcludeSilent") + " (26/09/2025, nhập muộn ngày 01/10/2025)");
  }

  @Test
  void nD53_2_aDecisionWithoutExplanationIsOfADayAfterTheTerm() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-18");
    desk.run(key, "BoundaryEvent_NoShow");
    assertThatThrownBy(() -> desk.number(key, "UserTask_DecideRevocation", "2025-03-17")).hasMessageContaining("không thể trước");
    assertThatThrownBy(() -> desk.number(key, "UserTask_DecideRevocation", "2025-03-19")).hasMessageContaining("chưa tới");
    desk.number(key, "UserTask_DecideRevocation", "2025-03-18");
    assertThat(dissolutions.get(key).revocation().decisionOn()).isEqualTo(LocalDate.of(2025, 3, 18));
  }

  @Test
  void nD53_6_threeWorkingDaysToPublishCountFromTheDecisionNotFromItsEntry() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-25");
    desk.run(key, "BoundaryEvent_NoShow");
    desk.number(key, "UserTask_DecideRevocation", "2025-03-18");
    assertThat(desk.due(key, "UserTask_PublishRevocation")).isEqualTo(LocalDate.of(2025, 3, 21));
    assertThatThrownBy(() -> desk.number(key, "UserTask_PublishRevocation", "2025-03-17")).hasMessageContaining("không thể trước ngày quyết định thu hồi (18/03/2025)");
  }

  @Test
  void luat99_2_tenDaysCountFromTheDayTheCooperativeReceivedTheDecision() {
    String key = desk.startCompulsory(false);
    desk.toPublication(key, "found");
    desk.on("2025-03-28");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PublishRevocation", Map.of("documentNumber", NUMBER, "documentDate", "2025-03-25", "receivedOn", "2025-03-19")))
        .hasMessageContaining("không thể trước ngày quyết định thu hồi (20/03/2025)");
    desk.complete(key, "UserTask_PublishRevocation", Map.of("documentNumber", NUMBER, "documentDate", "2025-03-25", "receivedOn", "2025-03-28"));
    assertThat(desk.timer(key, "BoundaryEvent_NotAdopted")).as("Giỗ Tổ is free").isEqualTo(LocalDate.of(2025, 4, 8));
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).as("from the publication").isEqualTo(LocalDate.of(2025, 9, 25));
  }

  @Test
  void nD50_1_nD50_5_aResolutionIsReceivedOnTheDayOfTheOfficesStamp() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 16, 14));
    desk.on("2025-01-20");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", NUMBER, "sentToAll", true, "documentDate", "2025-01-09")))
        .hasMessageContaining("không thể trước ngày thông qua nghị quyết (10/01/2025)");
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", NUMBER, "sentToAll", true, "documentDate", "2025-01-13"));
    assertThat(desk.due(key, "UserTask_PublishResolution")).isEqualTo(LocalDate.of(2025, 1, 16));
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).isEqualTo(LocalDate.of(2025, 7, 14));
    assertThatThrownBy(() -> desk.number(key, "UserTask_PublishResolution", "2025-01-12")).hasMessageContaining("không thể trước");
    desk.number(key, "UserTask_PublishResolution", "2025-01-16");
    assertThat(dissolutions.get(key).publishedOn()).isEqualTo(LocalDate.of(2025, 1, 16));
  }

  @Test
  void nD50_6_aWithdrawalCountsOnTheDayItWasReceived() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.on("2025-07-11");
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 05", "Muốn hoạt động lại", null)).hasMessageContaining("đã quá 06 tháng");
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 05", "Muốn hoạt động lại", LocalDate.of(2025, 1, 9))).hasMessageContaining("không thể trước");
    resolutions.withdraw(key, "NQ 05", "Muốn hoạt động lại", LocalDate.of(2025, 7, 10));
    assertThat(desk.due(key, "UserTask_PublishWithdrawal")).isEqualTo(LocalDate.of(2025, 7, 15));
  }

  @Test
  void nD50_2_nD50_4_theDossierFollowsTheTaxPaperAndItsFiveDaysTheStamp() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.on("2025-02-10");
    desk.number(key, "UserTask_SettleTax", "2025-02-03");
    assertThat(desk.due(key, "UserTask_FileDossier")).as("five working days from the tax paper").isEqualTo(LocalDate.of(2025, 2, 10));
    assertThatThrownBy(() -> desk.number(key, "UserTask_FileDossier", "2025-01-24")).hasMessageContaining("không thể trước ngày hoàn thành nghĩa vụ (03/02/2025)");
    desk.number(key, "UserTask_FileDossier", "2025-02-05");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid", "documentDate", "2025-02-05"));
    assertThat(desk.due(key, "UserTask_GiveTaxOpinion")).isEqualTo(LocalDate.of(2025, 2, 7));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER, "documentDate", "2025-02-07"));
    assertThat(desk.due(key, "UserTask_ConcludeDissolution")).isEqualTo(LocalDate.of(2025, 2, 12));
  }

  @Test
  void nD51_3_anObjectionCountsFromTheDayOnWhichItWasReceived() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-04-10");
    assertThatThrownBy(() -> obstacles.object(key, "Một chủ nợ", false, "Đơn 1", "Còn nợ", LocalDate.of(2025, 3, 24))).hasMessageContaining("không thể trước");
    assertThatThrownBy(() -> obstacles.object(key, "Một chủ nợ", false, "Đơn 1", "Còn nợ", LocalDate.of(2025, 4, 11))).hasMessageContaining("chưa tới");
    obstacles.object(key, "Một chủ nợ", false, "Đơn 1", "Còn nợ", LocalDate.of(2025, 3, 28));
    assertThat(journal.of(key)).filteredOn(one -> one.what().startsWith("Nhận phản đối")).singleElement().satisfies(one -> {
      assertThat(one.on()).isEqualTo(LocalDate.of(2025, 3, 28));
      assertThat(one.isEnteredLate()).isTrue();
    });
  }

  @Test
  void luat101_4_luat98_6_paymentsAreOfTheirDayInOrderAndTheFiveDaysToFileRunFromTheLast() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 30, "documentDate", "2025-01-08"));
    desk.on("2025-03-10");
    assertThatThrownBy(() -> pay(key, "2025-01-09", Map.of("paidTax", 12.5))).hasMessageContaining("không thể trước ngày thông qua nghị quyết (10/01/2025)");
    assertThatThrownBy(() -> pay(key, "2025-03-11", Map.of("paidTax", 12.5))).hasMessageContaining("chưa tới");
    pay(key, "2025-02-12", Map.of("paidTax", 12.5));
    assertThatThrownBy(() -> pay(key, "2025-02-11", Map.of("paidBank", 30))).as("101.4: the bank was not paid before the tax")
        .hasMessageContaining("không thể trước lần trả trước (12/02/2025)");
    pay(key, "2025-02-20", Map.of("paidBank", 30));
    assertThat(journal.of(key)).filteredOn(one -> one.what().startsWith("Trả nợ")).extracting(Journal.Entry::on, Journal.Entry::isEnteredLate)
        .containsExactly(tuple(LocalDate.of(2025, 2, 12), true), tuple(LocalDate.of(2025, 2, 20), true));
    assertThat(cooperatives.debts(dissolutions.get(key).cooperative(), LocalDate.of(2025, 2, 13))).filteredOn(debt -> debt.creditor() == Creditor.THUE)
        .singleElement().satisfies(debt -> assertThat(debt.amountMillion()).isZero());
    desk.number(key, "UserTask_SettleTax", "2025-02-10");
    assertThat(desk.due(key, "UserTask_FileDossier")).isEqualTo(LocalDate.of(2025, 2, 27));
    assertThatThrownBy(() -> desk.number(key, "UserTask_FileDossier", "2025-02-19")).hasMessageContaining("không thể trước ngày hoàn thành nghĩa vụ (20/02/2025)");
  }

  private void pay(String key, String day, Map<String, Object> paid) {
    Map<String, Object> form = new HashMap<>(paid);
    form.put("documentDate", day);
    form.putIfAbsent("outlook", "continue");
    desk.complete(key, "UserTask_PayDebts", form);
  }

  @Test
  void luat102_monthsOverdueAreThoseOfTheNoticeAndThePetitionsTermRunsFromIt() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5));
    desk.on("2025-05-05");
    pay(key, "2025-04-01", Map.of("outlook", "unpayable"));
    assertThatThrownBy(() -> insolvent(key, "2025-03-31")).hasMessageContaining("không thể trước ngày trả nợ (01/04/2025)");
    assertThatThrownBy(() -> insolvent(key, "2025-04-10")).as("not yet three months on that day").hasMessageContaining("chưa quá hạn 3 tháng (hết ngày 10/04/2025)");
    insolvent(key, "2025-04-11");
    assertThat(desk.planned(key, "UserTask_FilePetition")).isEqualTo(LocalDate.of(2025, 5, 11));
    assertThat(desk.due(key, "UserTask_FilePetition")).as("a Sunday").isEqualTo(LocalDate.of(2025, 5, 12));
  }

  private void insolvent(String key, String day) {
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2025-01-10", "summary", DissolutionOffices.TEXT, "documentDate", day));
  }

  @Test
  void luat100_nD33_3_courtCasesOrdersAndForbiddenActsAreOfTheDayOfTheirPaper() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-04-10");
    LocalDate future = LocalDate.of(2025, 4, 11);
    assertThatThrownBy(() -> obstacles.openCourtCase(key, "Tòa án khu vực 1", "TB 5", future)).hasMessageContaining("Ngày thụ lý (11/04/2025) chưa tới");
    assertThatThrownBy(() -> obstacles.order(key, "Công an tỉnh", "YC 5", future)).hasMessageContaining("chưa tới");
    assertThatThrownBy(() -> obstacles.forbiddenAct(key, "Giám đốc", "BB 5", "Bán máy", LocalDate.of(2025, 3, 19)))
        .hasMessageContaining("không thể trước ngày quyết định thu hồi (20/03/2025)");
    long suit = obstacles.openCourtCase(key, "Tòa án khu vực 1", "TB 5", LocalDate.of(2024, 11, 4));
    obstacles.order(key, "Công an tỉnh", "YC 5", LocalDate.of(2025, 4, 1));
    obstacles.forbiddenAct(key, "Giám đốc", "BB 5", "Bán máy", LocalDate.of(2025, 3, 21));
    assertThatThrownBy(() -> obstacles.end(key, suit, "QĐ 6", LocalDate.of(2024, 11, 1))).hasMessageContaining("không thể trước");
    obstacles.end(key, suit, "QĐ 6", LocalDate.of(2025, 4, 2));
    assertThat(journal.of(key)).filteredOn(one -> one.what().startsWith("Ghi nhận: ") || one.what().startsWith("Đã kết thúc")).allMatch(Journal.Entry::isEnteredLate)
        .extracting(Journal.Entry::on).containsExactly(LocalDate.of(2024, 11, 4), LocalDate.of(2025, 4, 1), LocalDate.of(2025, 3, 21), LocalDate.of(2025, 4, 2));
  }

  @Test
  void nD19_7_theAnswerToAStopIsDueThreeWorkingDaysFromItsReceipt() {
    String key = desk.start();
    desk.toTaxOffice(key);
    desk.on("2025-01-20");
    assertThatThrownBy(() -> stops.ask(key, "Giám đốc", "ĐN 1", "Sửa báo cáo", LocalDate.of(2025, 1, 13))).hasMessageContaining("không thể trước ngày nhận hồ sơ");
    stops.ask(key, "Giám đốc", "ĐN 1", "Sửa báo cáo", LocalDate.of(2025, 1, 15));
    assertThat(desk.due(key, "UserTask_DecideStop")).isEqualTo(LocalDate.of(2025, 1, 20));
  }

  @Test
  void aLateEntryIsToldByTheCaseAndItsChronicle() {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-25");
    desk.run(key, "BoundaryEvent_NoShow");
    desk.number(key, "UserTask_DecideRevocation", "2025-03-19");
    Journal.Entry decision = journal.of(key).stream().filter(one -> one.what().startsWith("Quyết định thu hồi")).findFirst().orElseThrow();
    assertThat(decision.on()).isEqualTo(LocalDate.of(2025, 3, 19));
    assertThat(decision.isEnteredLate()).isTrue();
    CaseChronicle.Line line = chronicle.of(key).stream().filter(one -> one.entry().title().equals("Quyết định thu hồi Giấy chứng nhận")).findFirst().orElseThrow();
    assertThat(line.isEnteredLate()).isTrue();
    assertThat(line.late()).as("decided in time, by its paper").isFalse();
    assertThat(line.entry().actOn()).isEqualTo(LocalDate.of(2025, 3, 19));
  }
}
