package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.mail.MailService;

/** Debts, undivided assets, tax, branches, objections and court cases: every end of the models between resolution and dossier. */
@SystemTest
class DissolutionSettlementProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired Told told;
  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired CaseService cases;
  @Autowired SettlementService settlement;
  @Autowired ObstacleService obstacles;
  @Autowired Obstacles written;
  @Autowired Dissolutions dissolutions;
  @Autowired Debts debts;
  @Autowired MailService mails;
  @Autowired CooperativeService cooperatives;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void debtsArePaidInTheOrderOfTheLaw() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    assertThat(settlement.knownDebt(key, "THUE")).as("the register's figure is there already").isEqualTo(12.5);
    assertThat(settlement.knownDebt(key, "BHXH")).isNull();
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 30, "owedWorkers", 4));
    assertThat(told.facts(key, "UserTask_PayDebts")).contains("Nợ thuế 12,5 triệu đồng").contains("Cần xác nhận");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("paidBank", 5, "outlook", "continue"))).hasMessageContaining("Chưa trả hết “Nợ");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("paidWorkers", 5, "outlook", "continue"))).hasMessageContaining("nhiều hơn số còn nợ");
    desk.complete(key, "UserTask_PayDebts", Map.of("paidWorkers", 4, "paidTax", 2.5, "outlook", "continue"));
    assertThat(settlement.debtsCleared(key)).isFalse();
    assertThat(owed(key, Creditor.THUE)).isEqualByComparingTo("10");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("waivedBank", 30, "outlook", "continue"))).hasMessageContaining("Văn bản xóa nợ");
    desk.complete(key, "UserTask_PayDebts", Map.of("paidTax", 10, "waivedBank", 30, "documentNumber", "CV 12 của Ngân hàng", "outlook", "continue"));
    assertThat(settlement.debtsCleared(key)).as("waived in writing is as paid").isTrue();
    assertThat(owed(key, Creditor.NGAN_HANG)).isZero();
    assertThat(desk.passed(key, "EndEvent_DebtsCleared")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_SettleTax");
  }

  private BigDecimal owed(String key, Creditor creditor) {
    return cooperatives.debts(dissolutions.get(key).cooperative(), LocalDate.of(2025, 1, 13)).stream().filter(debt -> debt.creditor() == creditor).findFirst()
        .orElseThrow().amountMillion();
  }

  @Test
  void whoCannotPayGoesOnToBankruptcy() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5));
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
    assertThat(desk.candidates(key, "UserTask_NotifyInsolvency")).containsExactly("KG-LMHTX");
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "continue", "summary", TEXT));
    desk.complete(key, "UserTask_PayDebts", Map.of("paidTax", 1, "outlook", "unpayable"));
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2024-09-30", "summary", TEXT, "documentNumber", NUMBER));
    assertThat(dissolutions.get(key).stage()).isEqualTo(Stage.TO_BANKRUPTCY);
    assertThat(desk.open(key)).containsExactly("UserTask_FilePetition");
    assertThat(desk.status(dissolutions.get(key).cooperative())).as("until a court decides").isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(service.whyNot(dissolutions.get(key).cooperative())).hasValueSatisfying(reason -> assertThat(reason).contains("đang trong thủ tục giải thể"));
  }

  @Test
  void aFrozenTaxDebtIsWrittenDownAndStaysOwed() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("frozenTax", 12.5, "outlook", "continue"))).hasMessageContaining("Văn bản khoanh nợ thuế");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("frozenTax", 13, "documentNumber", "QĐ 5/CT", "outlook", "continue")))
        .hasMessageContaining("đến số còn nợ (12,5 triệu đồng)");
    desk.complete(key, "UserTask_PayDebts", Map.of("frozenTax", 12.5, "documentNumber", "QĐ 5/CT", "outlook", "continue"));
    assertThat(desk.open(key)).containsExactly("UserTask_PayDebts");
    assertThat(owed(key, Creditor.THUE)).isEqualByComparingTo("12.5");
    assertThat(debts.of(key)).extracting(Debts.Entry::kind).contains(Debts.Kind.FROZEN);
    assertThat(debts.open(key)).containsOnlyKeys(Creditor.THUE);
  }

  @Test
  void anOrderNotToRegisterHoldsFilingAcceptingAndConcludingUntilTheConsent() {
    String key = desk.start();
    desk.toDossier(key);
    long id = obstacles.order(key, "Cơ quan Cảnh sát điều tra", "YC 8/CSĐT ngày 13/01/2025");
    assertThatThrownBy(() -> desk.number(key, "UserTask_FileDossier")).hasMessageContaining("Cơ quan Cảnh sát điều tra yêu cầu không đăng ký (YC 8");
    obstacles.end(key, id, "CV 9/CSĐT đồng ý");
    desk.number(key, "UserTask_FileDossier");
    long again = obstacles.order(key, "Tòa án khu vực 2", "YC 10/TA");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"))).hasMessageContaining("Điều 33.3");
    obstacles.end(key, again, "CV 11/TA đồng ý");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "valid"));
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", NUMBER));
    obstacles.order(key, "Tòa án khu vực 2", "YC 12/TA");
    assertThatThrownBy(() -> desk.number(key, "UserTask_ConcludeDissolution")).hasMessageContaining("YC 12/TA");
  }

  @Test
  void aForbiddenActIsToldToTheCommitteeEachTimeAndStopsNothing() {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    assertThatThrownBy(() -> obstacles.forbiddenAct(key, "Giám đốc", "BB 1", "Bán máy")).hasMessageContaining("từ khi có nghị quyết");
    assertThat(written.of(key)).isEmpty();
    desk.on("2025-01-10");
    desk.complete(key, "UserTask_HoldMeeting", desk.meeting("2025-01-06", "2025-01-10", 16, 14));
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", NUMBER, "sentToAll", true));
    obstacles.forbiddenAct(key, "Giám đốc", "BB 1 ngày 10/01/2025", "Tặng cho máy cày");
    desk.run(key, "ServiceTask_TellCommittee");
    obstacles.forbiddenAct(key, "Chủ tịch HĐQT", "BB 2 ngày 11/01/2025", "Từ bỏ quyền đòi nợ");
    desk.run(key, "ServiceTask_TellCommittee");
    assertThat(mails.inbox(1_000_000)).filteredOn(mail -> mail.subject().contains(key)).filteredOn(mail -> mail.recipient().endsWith(".cv1")).hasSize(2)
        .anySatisfy(mail -> assertThat(mail.text()).contains("Tặng cho máy cày").contains("Điều 100"));
    assertThat(desk.passed(key, "EndEvent_CommitteeTold")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_PublishResolution");
    assertThat(told.facts(key, "UserTask_PublishResolution")).contains("Hành vi bị cấm khi giải thể");
  }

  @Test
  void nobodyIsInsolventWithoutDebts() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 0));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_PayDebts", Map.of("paidTax", 12.5, "outlook", "unpayable"))).hasMessageContaining("không còn nợ");
  }

  @Test
  void theCommitteeTakesBackWhatTheStateGave() {
    undivided("state", "UserTask_DecideRecovery", "Quyết định thu hồi quỹ", "KG-HD-UBND.leader");
  }

  @Test
  void aBoardLiquidatesWhatTheStateGaveInPart() {
    undivided("partly", "UserTask_LiquidateAssets", "Báo cáo kết quả chuyển nhượng", "KG-LMHTX");
  }

  @Test
  void giftsAreAgreedUpon() {
    undivided("gift", "UserTask_AgreeGifts", "Văn bản thỏa thuận", "KG-LMHTX");
  }

  private void undivided(String source, String userTask, String paper, String body) {
    String key = desk.start();
    desk.toSettlement(key, source, false, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    assertThat(desk.candidates(key, userTask)).containsExactly(body);
    assertThatThrownBy(() -> desk.completeWithoutPapers(key, userTask, Map.of("documentNumber", NUMBER))).hasMessageContaining("còn thiếu: " + paper);
    desk.number(key, userTask);
    assertThat(desk.passed(key, "EndEvent_AssetsHandled")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_SettleTax");
  }

  @Test
  void branchesAreClosedBeforeTheDossierIsFiled() {
    String key = desk.start();
    desk.toSettlement(key, "none", true, false);
    desk.complete(key, "UserTask_ListDebts", Map.of());
    desk.number(key, "UserTask_SettleTax");
    desk.closeBranches(key);
    desk.number(key, "UserTask_FileDossier");
    assertThat(dissolutions.get(key).is(Stage.FILED)).isTrue();
  }

  @Test
  void anObjectionEndsTheSilentRouteAndNothingElse() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    long id = obstacles.object(key, "Ngân hàng Nông nghiệp", false, "CV 15 ngày 03/3/2025", "Còn nợ 30 triệu đồng");
    assertThat(desk.open(key)).containsExactlyInAnyOrder("UserTask_ListDebts", "UserTask_RecordObjection");
    assertThat(desk.candidates(key, "UserTask_RecordObjection")).containsExactly("KG-HD-TCKH");
    assertThat(told.at(key, "UserTask_RecordObjection", "objection")).contains("Ngân hàng Nông nghiệp").contains("Còn nợ 30 triệu đồng");
    assertThatThrownBy(() -> obstacles.end(key, id, "CV 16")).hasMessageContaining("chưa ghi nhận");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "accept", "reason", TEXT));
    assertThat(desk.passed(key, "EndEvent_ObjectionAccepted")).isTrue();
    assertThat(desk.passed(key, "EndEvent_ObjectionHandled")).isTrue();
    obstacles.end(key, id, "Biên bản thanh toán ngày 05/3/2025");
    assertThatThrownBy(() -> obstacles.end(key, id, "lần nữa")).hasMessageContaining("đã kết thúc");
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).as("nothing is armed again").isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ListDebts");
    desk.complete(key, "UserTask_ListDebts", Map.of());
    assertThat(desk.open(key)).as("the way with a dossier stays open").containsExactly("UserTask_SettleTax");
  }

  @Test
  void whatIsNoObjectionDoesNotDisturbTheSilence() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    obstacles.object(key, "Người không liên quan", false, "Thư ngày 03/3/2025", null);
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "dismiss", "reason", TEXT));
    assertThat(desk.passed(key, "EndEvent_ObjectionDismissed")).isTrue();
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SixMonthsSilent")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
  }

  @Test
  void anObjectionDismissedAfterTheSixMonthsLeavesTheSilence() {
    String key = desk.start();
    desk.toSettlement(key, "none", false, false);
    obstacles.object(key, "Người không liên quan", false, "Thư ngày 09/7/2025", null);
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).as("nobody has looked at it yet").isTrue();
    desk.on("2025-07-11");
    desk.complete(key, "UserTask_RecordObjection", Map.of("decision", "dismiss", "reason", TEXT));
    assertThat(desk.passed(key, "EndEvent_SilentAfterDismissal")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
    assertThat(dissolutions.get(key).is(Stage.SILENT)).isTrue();
  }

  @Test
  void aCourtCaseKeepsTheDossierFromBeingFiledUntilItsEnd() {
    String key = desk.start();
    desk.toDossier(key);
    long id = obstacles.openCourtCase(key, "Tòa án nhân dân khu vực 2", "TB thụ lý 12/TB-TA");
    assertThatThrownBy(() -> desk.number(key, "UserTask_FileDossier")).hasMessageContaining("đang có vụ việc tại Tòa án nhân dân khu vực 2");
    assertThat(dissolutions.get(key).is(Stage.SETTLEMENT)).isTrue();
    obstacles.end(key, id, "QĐ đình chỉ 03/QĐ-TA");
    desk.number(key, "UserTask_FileDossier");
    assertThat(dissolutions.get(key).is(Stage.FILED)).isTrue();
    assertThat(written.of(key)).singleElement().extracting(Obstacles.Obstacle::endedBy).isEqualTo("QĐ đình chỉ 03/QĐ-TA");
  }
}
