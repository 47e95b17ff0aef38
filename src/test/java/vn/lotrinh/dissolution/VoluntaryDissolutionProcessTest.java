package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.StatusChange;
import vn.lotrinh.deadline.DailyRound;

/** The way to the resolution, the six months, the withdrawal: every end of the first model. */
@SystemTest
class VoluntaryDissolutionProcessTest {

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired CaseService cases;
  @Autowired ResolutionService resolutions;
  @Autowired ObstacleService obstacles;
  @Autowired Dissolutions dissolutions;
  @Autowired CooperativeService cooperatives;
  @Autowired Journal journal;
  @Autowired DailyRound round;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void fromTheFirstVisitToTheEndWithADossier() {
    String key = desk.startForPlan();
    assertThat(key).matches("GT-2025-\\d{4}");
    assertThat(desk.candidates(key, "UserTask_VerifyDormancy")).containsExactly("KG-HD-UBND");
    desk.toMeeting(key, "none", false, false);
    assertThat(desk.candidates(key, "UserTask_HoldMeeting")).as("it has no officers: the Liên minh acts").containsExactly("KG-LMHTX");
    desk.on("2025-01-22");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-17", "2025-01-22", 16, 14));
    assertThat(desk.due(key, "UserTask_SendResolution")).as("7 working days over Tết (25/1 to 2/2)").isEqualTo(LocalDate.of(2025, 2, 7));
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", true));
    assertThat(desk.candidates(key, "UserTask_PublishResolution")).containsExactly("KG-HD-TCKH");
    assertThat(desk.due(key, "UserTask_PublishResolution")).isEqualTo(LocalDate.of(2025, 2, 3));
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).isEqualTo(LocalDate.of(2025, 7, 22));
    String code = dissolutions.get(key).cooperative();
    assertThat(desk.status(code)).as("sent, not yet published").isEqualTo(LegalStatus.DANG_HOAT_DONG);
    desk.on("2025-01-24");
    desk.number(key, "UserTask_PublishResolution");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    assertThat(desk.due(key, "UserTask_FileDossier")).isEqualTo(LocalDate.of(2025, 2, 7));
    desk.number(key, "UserTask_FileDossier");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    assertThat(desk.candidates(key, "UserTask_GiveTaxOpinion")).containsExactly("KG-THUE");
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", DissolutionOffices.NUMBER));
    desk.on("2025-02-05");
    desk.number(key, "UserTask_ConcludeDissolution");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", DissolutionOffices.TEXT));
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_Dissolved")).isTrue();
    assertThat(cooperatives.statusHistory(code)).extracting(StatusChange::day).startsWith(LocalDate.of(2025, 2, 5), LocalDate.of(2025, 1, 24));
    assertThat(dissolutions.get(key).archivedOn()).isEqualTo(LocalDate.of(2025, 2, 5));
    assertThat(journal.of(key)).extracting(Journal.Entry::what).contains("Chuyển tình trạng “đã giải thể” theo hồ sơ", "Lưu hồ sơ, cập nhật kết quả");
  }

  @Test
  void whoStillOperatesIsLeftAloneByThePlan() {
    String key = desk.startForPlan();
    desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "operating", "findings", DissolutionOffices.TEXT));
    assertEnded(key, Stage.OPERATING, "EndEvent_StillOperating");
  }

  @Test
  void whoDoesNotAgreeIsNotDissolved() {
    String key = desk.startForPlan();
    desk.complete(key, "UserTask_VerifyDormancy", Map.of("result", "dormant", "findings", DissolutionOffices.TEXT));
    desk.complete(key, "UserTask_Persuade", Map.of("agreement", "declined", "summary", DissolutionOffices.TEXT));
    assertEnded(key, Stage.NOT_AGREED, "EndEvent_NotAgreed");
    assertThat(service.whyNot(dissolutions.get(key).cooperative())).as("may be started again").isEmpty();
  }

  @Test
  void sixtyPercentDoNotPass() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 20, 12));
    assertEnded(key, Stage.NOT_PASSED, "EndEvent_NotPassed");
  }

  @Test
  void aMeetingThatCannotBeHeldEndsIt() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.complete(key, "UserTask_HoldMeeting", Map.of("outcome", "not-held", "reason", "Người đại diện đã mất, không liên hệ được thành viên"));
    assertEnded(key, Stage.NOT_PASSED, "EndEvent_NotPassed");
  }

  @Test
  void withoutQuorumASecondAndAThirdMeetingFollow() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-08", "2025-01-10", 9, 9))).hasMessageContaining("03 ngày");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 9, 9));
    assertThat(dissolutions.get(key).resolution().meetingRound()).isEqualTo(2);
    assertThat(desk.due(key, "UserTask_HoldMeeting")).as("30 days are 9 February, a Sunday").isEqualTo(LocalDate.of(2025, 2, 10));
    desk.on("2025-02-20");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-02-05", "2025-02-11", 9, 9))).hasMessageContaining("chậm nhất ngày 10/02/2025");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-02-05", "2025-02-10", 6, 6));
    assertThat(desk.due(key, "UserTask_HoldMeeting")).as("20 days are 2 March, a Sunday").isEqualTo(LocalDate.of(2025, 3, 3));
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-02-15", "2025-02-20", 3, 2));
    assertThat(dissolutions.get(key).resolution().adoptedOn()).isEqualTo(LocalDate.of(2025, 2, 20));
    assertThat(dissolutions.get(key).is(Stage.RESOLUTION)).as("two of three are more than 65 %").isTrue();
  }

  @Test
  void theResolutionGoesToAllWithItsPapers() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 16, 14));
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", true)))
        .hasMessageContaining("còn thiếu: Nghị quyết đại hội thành viên");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", false)))
        .hasMessageContaining("Đã gửi cơ quan đăng ký kinh doanh");
  }

  @Test
  void sixMonthsOfSilenceDissolve() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    String code = dissolutions.get(key).cooperative();
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).isEqualTo(LocalDate.of(2025, 7, 10));
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.open(key)).as("everything else is over").containsExactly("UserTask_ConcludeSilent");
    assertThat(desk.candidates(key, "UserTask_ConcludeSilent")).as("the district has ended: its successor in the commune").containsExactly("AG-HON-DAT-KT.leader");
    assertThat(desk.due(key, "UserTask_ConcludeSilent")).isEqualTo(LocalDate.of(2025, 7, 15));
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    desk.on("2025-07-11");
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 02", "muốn tiếp tục", null)).hasMessageContaining("không hủy bỏ nghị quyết được");
    assertThatThrownBy(() -> obstacles.object(key, "Ngân hàng", false, "CV 1", null)).hasMessageContaining("đã hết 06 tháng ngày 10/07/2025");
    desk.on("2025-07-14");
    desk.number(key, "UserTask_ConcludeSilent");
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", DissolutionOffices.TEXT));
    assertEnded(key, Stage.DISSOLVED, "EndEvent_Dissolved");
    assertThat(desk.passed(key, "BoundaryEvent_SixMonthsSilent")).isTrue();
    assertThat(cooperatives.find(code, LocalDate.of(2025, 7, 13)).orElseThrow().status()).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(cooperatives.find(code, LocalDate.of(2025, 7, 14)).orElseThrow().status()).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
  }

  @Test
  void aWithdrawnResolutionBringsTheStatusBack() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    String code = dissolutions.get(key).cooperative();
    desk.on("2025-03-03");
    resolutions.withdraw(key, "NQ 05 ngày 01/3/2025", "Thành viên muốn tiếp tục hoạt động", null);
    assertThat(desk.open(key)).containsExactly("UserTask_PublishWithdrawal");
    assertThat(desk.due(key, "UserTask_PublishWithdrawal")).isEqualTo(LocalDate.of(2025, 3, 6));
    assertThat(desk.status(code)).as("until it is published").isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 06", "lần nữa", null)).hasMessageContaining("không hủy bỏ nghị quyết được");
    desk.on("2025-03-05");
    desk.number(key, "UserTask_PublishWithdrawal");
    assertEnded(key, Stage.WITHDRAWN, "EndEvent_Withdrawn");
    assertThat(cooperatives.statusHistory(code).get(0)).extracting(StatusChange::status, StatusChange::day)
        .containsExactly(LegalStatus.DANG_HOAT_DONG, LocalDate.of(2025, 3, 5));
  }

  @Test
  void aResolutionWithdrawnBeforeItWasPublishedChangesNoStatus() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 05", "chưa có gì", null)).hasMessageContaining("không hủy bỏ nghị quyết được");
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 16, 14));
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", true));
    resolutions.withdraw(key, "NQ 05 ngày 10/01/2025", "Đổi ý", null);
    desk.number(key, "UserTask_PublishWithdrawal");
    assertEnded(key, Stage.WITHDRAWN, "EndEvent_Withdrawn");
    assertThat(cooperatives.statusHistory(dissolutions.get(key).cooperative())).as("nothing of ours").noneMatch(StatusChange::decided);
  }

  @Test
  void aCooperativeWithOfficersActsForItselfUnderTheNewCommune() {
    desk.on("2025-01-02");
    cooperatives.load(new ClassPathResource("cooperative/kien-giang.yaml"));
    String key = service.start("HTX-KG-11", Procedure.VOLUNTARY, null);
    desk.toSettlement(key, "none", false, false);
    assertThat(desk.candidates(key, "UserTask_ListDebts")).containsExactly("HTX-KG-11");
    assertThat(cases.body(key, "CQ_DKKD")).isEqualTo("KG-KL-TCKH");
    desk.on("2025-07-01");
    assertThat(cases.body(key, "CQ_DKKD")).isEqualTo("AG-KIEN-LUONG-KT");
    assertThat(cases.body(key, "THUE")).isEqualTo("AG-THUE");
    resolutions.withdraw(key, "NQ 05 ngày 01/7/2025", "Thành viên muốn tiếp tục", null);
    desk.number(key, "UserTask_PublishWithdrawal");
    assertThat(desk.status("HTX-KG-11")).isEqualTo(LegalStatus.DANG_HOAT_DONG);
  }

  @Test
  void openWorkIsHandedToTheCommuneOfTheHeadOffice() {
    desk.on("2025-01-02");
    String key = service.start(desk.cooperative("AG-HON-DAT", false), Procedure.VOLUNTARY, null);
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-06-30");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-06-20", "2025-06-30", 16, 14));
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", DissolutionOffices.NUMBER, "sentToAll", true));
    assertThat(desk.candidates(key, "UserTask_PublishResolution")).containsExactly("KG-HD-TCKH");
    desk.on("2025-07-01");
    round.handOver();
    assertThat(desk.candidates(key, "UserTask_PublishResolution")).containsExactly("AG-HON-DAT-KT");
  }

  private void assertEnded(String key, Stage stage, String end) {
    assertThat(dissolutions.get(key).stage()).isEqualTo(stage);
    assertThat(dissolutions.get(key).endedOn()).isNotNull();
    assertThat(desk.passed(key, end)).as(end).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }
}
