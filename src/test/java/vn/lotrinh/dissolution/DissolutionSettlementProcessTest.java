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
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Creditor;
import vn.lotrinh.cooperative.LegalStatus;

/** Debts, undivided assets, tax, branches, objections and court cases: every end of the models between resolution and dossier. */
@SystemTest
class DissolutionSettlementProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired CaseService cases;
  @Autowired SettlementService settlement;
  @Autowired ObstacleService obstacles;
  @Autowired Obstacles written;
  @Autowired Dissolutions dissolutions;
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
    assertThat(cases.facts(key, "UserTask_PayDebts")).contains("Nợ thuế 12,5 triệu đồng").contains("Cần xác nhận");
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
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "summary", TEXT, "documentNumber", NUMBER));
    assertThat(dissolutions.get(key).stage()).isEqualTo(Stage.TO_BANKRUPTCY);
    assertThat(desk.open(key)).containsExactly("UserTask_FilePetition");
    assertThat(desk.status(dissolutions.get(key).cooperative())).as("until a court decides").isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(service.whyNot(dissolutions.get(key).cooperative())).hasValueSatisfying(reason -> assertThat(reason).contains("đang trong thủ tục giải thể"));
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
    undivided("state", "UserTask_DecideRecovery", "Quyết định thu hồi quỹ", "KG-HD-UBND");
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
    desk.number(key, "UserTask_CloseBranches");
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
    assertThat(obstacles.objection(key, id)).contains("Ngân hàng Nông nghiệp").contains("Còn nợ 30 triệu đồng");
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
