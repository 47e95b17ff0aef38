package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.cooperative.LegalStatus;

/** What breaks six months of silence, and what stays open where they dissolve a co-operative (Luật Điều 97.2, 98.7.b, 101.3; NĐ 92 Điều 50.5, 51.3). */
@SystemTest
class SilenceProcessTest {

  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionDesk pages;
  @Autowired Dissolutions dissolutions;
  @Autowired ObstacleService obstacles;
  @Autowired Obstacles raised;
  @Autowired CaseService cases;
  @Autowired DissolutionService service;
  @Autowired RestorationService restorations;
  @Autowired ResolutionService resolutions;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void article98_7_b_theCooperativesOwnOtherOpinionBreaksTheSilence() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    pages.thinkOtherwise(Whos.officer("x", "KG-LMHTX"), key, "CV 3 ngày 01/4/2025", "Thành viên muốn họp lại đại hội", null);
    assertThat(cases.silentRouteOpen(key)).as("until the registration office has looked at it").isFalse();
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(raised.of(key)).extracting(Obstacles.Obstacle::party).containsExactly("Hợp tác xã, ý kiến khác");
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ListDebts");
  }

  @Test
  void article98_7_b_isOfTheVoluntaryProcedureOnly() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    assertThatThrownBy(() -> obstacles.thinkOtherwise(key, "CV 3", "Muốn tiếp tục")).hasMessageContaining("chỉ có khi giải thể tự nguyện");
  }

  @Test
  void article101_3_stateAssetsAreRecoveredAfterTheSilentEndAndArticle97_2_namesWhoIsLiable() {
    String key = desk.start(true);
    desk.toSettlement(key, "state", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    DissolutionView told = pages.view(Whos.coordinator("x"), key);
    assertThat(told.aftermath()).extracting(Aftermath.Left::kind, Aftermath.Left::toldOn, Aftermath.Left::settledOn).containsExactly(
        tuple(Aftermath.Kind.STATE_ASSETS, LocalDate.of(2025, 7, 10), null), tuple(Aftermath.Kind.DEBTS, LocalDate.of(2025, 7, 10), null));
    assertThat(told.aftermath().get(1).openWhat()).isEqualTo("Nợ thuế 12,5 triệu đồng");
    desk.on("2025-07-11");
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(dissolutions.get(key).is(Stage.DISSOLVED)).isTrue();
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_RecoverAfterwards", "UserTask_NameLiable");
    assertThat(desk.candidates(key, "UserTask_RecoverAfterwards")).as("the commune that took over").singleElement().asString().contains("UBND");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "recovered", "documentNumber", "QĐ 8/QĐ-UBND", "summary", TEXT));
    assertThat(desk.open(key)).as("both are followed to their end").containsExactly("UserTask_NameLiable");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_NameLiable", Map.of("summary", TEXT))).hasMessageContaining("liên đới");
    desk.complete(key, "UserTask_NameLiable", Map.of("liable", "Ông Nguyễn Văn Mẫu, Giám đốc", "summary", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_ArchiveCase");
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).extracting(Aftermath.Left::liable, Aftermath.Left::outcome)
        .containsExactly(tuple(null, "đã thu hồi"), tuple("Ông Nguyễn Văn Mẫu, Giám đốc", TEXT));
  }

  @Test
  void article101_3_whereNobodyTookTheInventoryTheCommitteeLooksForStateAssets() {
    String key = desk.startCompulsory(true);
    desk.toRevoked(key);
    desk.on("2025-09-25");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).extracting(Aftermath.Left::openWhat).containsExactly(
        "chưa kiểm kê nên chưa biết có tài sản của Nhà nước hay không",
        "Nợ thuế 12,5 triệu đồng; Nợ ngân hàng 30 triệu đồng (theo sổ HTX, chưa lập bảng kê chủ nợ)");
    desk.on("2025-09-26");
    desk.number(key, "UserTask_ConcludeSilent");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "none", "documentNumber", "BB 2", "summary", TEXT));
    desk.complete(key, "UserTask_NameLiable", Map.of("liable", "Bà Trần Thị Mẫu, Chủ tịch HĐQT", "summary", TEXT));
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void whoLeavesNothingOpenIsArchivedAtOnce() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.on("2025-07-11");
    desk.number(key, "UserTask_ConcludeSilent");
    assertThat(desk.open(key)).isEqualTo(List.of("UserTask_ArchiveCase"));
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).isEmpty();
  }

  /** Compulsory, inventory taken, tax owed; the six months ended on 25 September 2025 in seeming silence. */
  private String silent(boolean debts) {
    String key = desk.startCompulsory(debts);
    desk.toRevokedDebts(key);
    if (debts) desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    desk.on("2025-09-26");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
    return key;
  }

  @Test
  void nD51_3_anObjectionReceivedWithinTheSixMonthsAndEnteredAfterThemBringsTheCaseBackToWhereItStood() {
    String key = silent(true);
    assertThatThrownBy(() -> object(key, "2025-09-26")).as("received after the six months").hasMessageContaining("đã hết 06 tháng ngày 25/09/2025");
    object(key, "2025-09-20");
    assertThatThrownBy(() -> desk.number(key, "UserTask_ConcludeSilent")).hasMessageContaining("đang chờ ghi nhận");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "dismiss", "reason", TEXT));
    assertThat(desk.open(key)).as("it was none").containsExactly("UserTask_ConcludeSilent");
    object(key, "2025-09-25");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(desk.open(key)).as("the debts are listed already").containsExactly("UserTask_PayDebts");
    assertThat(dissolutions.get(key).is(Stage.SETTLEMENT)).isTrue();
    assertThat(dissolutions.get(key).silence().resumedOn()).isEqualTo(LocalDate.of(2025, 9, 26));
    assertThat(pages.view(Whos.coordinator("x"), key).aftermath()).extracting(Aftermath.Left::outcome).containsExactly("trở lại làm thủ tục giải thể");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.open(key)).as("no new six months").containsExactly("UserTask_PayDebts");
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "continue", "paidTax", 12.5, "documentDate", "2025-08-01"));
    desk.number(key, "UserTask_SettleTax", "2025-09-01");
    assertThat(desk.open(key)).containsExactly("UserTask_FileDossier");
  }

  private void object(String key, String day) {
    obstacles.object(key, "Một chủ nợ", false, "Đơn 1", "Còn nợ tiền phân bón", LocalDate.parse(day));
  }

  @Test
  void nD50_5_aDossierReceivedWithinTheSixMonthsBringsTheCaseBackToFilingIt() {
    String key = desk.start();
    desk.toDossier(key);
    desk.on("2025-07-11");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThatThrownBy(() -> filed(key, "2025-07-11")).hasMessageContaining("đã hết 06 tháng ngày 10/07/2025");
    assertThatThrownBy(() -> pages.fileInTime(Whos.officer("x", "KG-LMHTX"), key, Silence.Paper.DOSSIER, "BN 1", LocalDate.of(2025, 7, 1)))
        .isInstanceOf(AccessDeniedException.class);
    filed(key, "2025-07-01");
    assertThat(desk.open(key)).as("debts and tax are done").containsExactly("UserTask_FileDossier");
    assertThat(dissolutions.get(key).silence().brokenOn()).isEqualTo(LocalDate.of(2025, 7, 1));
    desk.number(key, "UserTask_FileDossier", "2025-07-01");
    assertThat(desk.open(key)).containsExactly("UserTask_CheckDossier");
  }

  private void filed(String key, String day) {
    pages.fileInTime(Whos.coordinator("x"), key, Silence.Paper.DOSSIER, "BN 1", LocalDate.parse(day));
  }

  @Test
  void nD50_1_aCaseThatWasNeverPublishedGoesBackToItsPublication() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meetingOfAll(key, "2025-01-06", "2025-01-10"));
    desk.number(key, "UserTask_SendResolution");
    desk.on("2025-07-11");
    desk.run(key, "StartEvent_SixMonthsPassed");
    object(key, "2025-02-03");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_PublishResolution");
    desk.number(key, "UserTask_PublishResolution", "2025-01-15");
    assertThat(desk.open(key)).containsExactly("UserTask_ListDebts");
  }

  @Test
  void nD51_3_whereNobodyTookTheInventoryTheCaseGoesBackToItAndNotToTheMeeting() {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-09-26");
    desk.run(key, "StartEvent_SixMonthsPassed");
    object(key, "2025-06-02");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_TakeInventory");
  }

  @Test
  void luat97_1_b_aDissolutionByACourtGoesBackToo() {
    desk.on("2025-03-03");
    String key = service.start(desk.cooperative(false), Procedure.COURT, null);
    desk.complete(key, "UserTask_RecordDissolutionRuling", Map.of("court", "Tòa án nhân dân khu vực 1", "documentNumber", "QĐ 1/QĐ-TA"));
    desk.number(key, "UserTask_PublishDissolutionRuling");
    desk.on("2025-09-04");
    desk.run(key, "StartEvent_SixMonthsPassed");
    object(key, "2025-06-02");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(desk.open(key)).containsExactly("UserTask_TakeInventory");
  }

  @Test
  void nD56_1_aCertificateIsGivenBackAfterTheSixMonthsAsLongAsTheCooperativeIsNotDissolved() {
    String key = silent(false);
    assertThat(pages.view(Whos.coordinator("x"), key).isRestorable()).isTrue();
    restorations.restore(key, RestorationReason.NO_CASE, "Sổ sách cho thấy HTX vẫn hoạt động", "BC 3/BC-TCKH", LocalDate.of(2025, 9, 15));
    assertThat(desk.open(key)).containsExactly("UserTask_CancelRevocation");
    desk.number(key, "UserTask_CancelRevocation", "2025-09-18");
    desk.number(key, "UserTask_PublishRestoration", "2025-09-22");
    assertThat(dissolutions.get(key).is(Stage.RESTORED)).isTrue();
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DANG_HOAT_DONG);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void nD50_6_aWithdrawalReceivedWithinTheSixMonthsIsTakenAfterThem() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    desk.on("2025-07-11");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ 05", "Muốn hoạt động lại", null)).hasMessageContaining("đã quá 06 tháng");
    resolutions.withdraw(key, "NQ 05", "Muốn hoạt động lại", LocalDate.of(2025, 7, 9));
    assertThat(desk.open(key)).containsExactly("UserTask_PublishWithdrawal");
    desk.number(key, "UserTask_PublishWithdrawal", "2025-07-10");
    assertThat(dissolutions.get(key).is(Stage.WITHDRAWN)).isTrue();
  }

  @Test
  void luat97_2_onceDissolvedAnObjectionIsRefusedWithWhatRemains() {
    String key = silent(false);
    desk.number(key, "UserTask_ConcludeSilent");
    assertThatThrownBy(() -> object(key, "2025-09-20")).hasMessageContaining("đã chuyển “đã giải thể” ngày 26/09/2025").hasMessageContaining("khởi kiện");
    assertThatThrownBy(() -> restorations.restore(key, RestorationReason.NO_CASE, TEXT, "BC 3", null)).hasMessageContaining("không khôi phục");
  }
}
