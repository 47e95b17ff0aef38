package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.cooperative.CooperativeService;
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
    assertThat(result.documentNumber()).isEqualTo(NUMBER + " (26/09/2025, nhập muộn ngày 01/10/2025)");
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
