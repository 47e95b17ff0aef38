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
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.plan.PlanService;

/** Who cannot pay: every end of the bankruptcy, and the way back to paying. */
@SystemTest
class BankruptcyProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired Told told;
  @Autowired DissolutionOffices desk;
  @Autowired CaseService cases;
  @Autowired ResolutionService resolutions;
  @Autowired RestorationService restorations;
  @Autowired Dissolutions dissolutions;
  @Autowired Journal journal;
  @Autowired PlanService plans;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void aVoluntaryCaseEndsBankrupt() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    toPetition(key);
    assertThat(desk.due(key, "UserTask_FilePetition")).as("30 days to be confirmed").isEqualTo(LocalDate.of(2025, 2, 12));
    assertThat(told.facts(key, "UserTask_FilePetition")).contains("Cần xác nhận");
    declared(key);
    assertThat(desk.passed(key, "EndEvent_Bankrupt")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(journal.of(key)).extracting(Journal.Entry::decision).contains("chủ nợ", "mở thủ tục", "tuyên bố phá sản");
  }

  @Test
  void aCompulsoryCaseEndsBankruptAndCounts() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String key = desk.startCompulsory(true, new CaseTarget("CM-2025", "1.3", LocalDate.of(2025, 11, 30)));
    desk.toRevokedDebts(key);
    toPetition(key);
    declared(key);
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(plans.results("CM-2025")).filteredOn(result -> key.equals(result.note())).singleElement()
        .satisfies(result -> assertThat(result.step()).isEqualTo("1.3"));
  }

  private void declared(String key) {
    String code = dissolutions.get(key).cooperative();
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "filed", "filedBy", "creditor", "documentNumber", NUMBER));
    desk.complete(key, "UserTask_RecordCourtRuling", Map.of("ruling", "opened", "documentNumber", NUMBER));
    assertThat(desk.status(code)).as("until it is published").isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    desk.number(key, "UserTask_PublishOpening");
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_PHA_SAN);
    assertThatThrownBy(() -> resolutions.withdraw(key, "NQ", "đổi ý", null)).hasMessageContaining("không hủy bỏ nghị quyết được");
    assertThatThrownBy(() -> restorations.restore(key, null, "đổi ý", "CV", null)).hasMessageContaining("không khôi phục");
    desk.complete(key, "UserTask_RecordCourtDecision", Map.of("decision", "declared", "documentNumber", NUMBER));
    desk.number(key, "UserTask_PublishBankruptcy");
    assertThat(dissolutions.get(key).stage()).isEqualTo(Stage.BANKRUPT);
    assertThat(desk.status(code)).isEqualTo(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT);
  }

  @Test
  void whatTheCourtDoesNotOpenIsPaidOn() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    toPetition(key);
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "filed", "filedBy", "representative", "documentNumber", NUMBER));
    desk.complete(key, "UserTask_RecordCourtRuling", Map.of("ruling", "not-opened", "documentNumber", NUMBER));
    assertThat(desk.passed(key, "EndEvent_NotOpened")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_PayDebts");
    desk.complete(key, "UserTask_PayDebts", Map.of("paidTax", 12.5, "paidBank", 30, "outlook", "continue"));
    assertThat(desk.open(key)).containsExactly("UserTask_SettleTax");
  }

  @Test
  void whatNobodyFilesIsPaidOn() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    toPetition(key);
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "not-filed", "reason", TEXT));
    assertThat(desk.passed(key, "EndEvent_NotFiled")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_PayDebts");
  }

  @Test
  void whatTheCourtStopsGoesBackToTheDissolution() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    toPetition(key);
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "filed", "filedBy", "worker", "documentNumber", NUMBER));
    desk.complete(key, "UserTask_RecordCourtRuling", Map.of("ruling", "opened", "documentNumber", NUMBER));
    desk.number(key, "UserTask_PublishOpening");
    desk.complete(key, "UserTask_RecordCourtDecision", Map.of("decision", "stopped", "documentNumber", NUMBER));
    assertThat(desk.passed(key, "EndEvent_Stopped")).isTrue();
    assertThat(desk.status(dissolutions.get(key).cooperative())).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(desk.open(key)).containsExactly("UserTask_PayDebts");
  }

  @Test
  void sixMonthsThatPassMeanwhileAreNotLost() {
    String key = desk.start(true);
    desk.toSettlement(key, "none", false, false);
    toPetition(key);
    desk.on("2025-07-10");
    desk.run(key, "StartEvent_SixMonthsPassed");
    assertThat(desk.passed(key, "EndEvent_SilentRouteClosed")).as("not while it is open whether it goes bankrupt").isTrue();
    desk.on("2025-07-14");
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "not-filed", "reason", TEXT));
    assertThat(desk.passed(key, "EndEvent_SilentAfterInsolvency")).isTrue();
    assertThat(desk.open(key)).containsExactly("UserTask_ConcludeSilent");
  }

  /** What is owed by the register, and cannot be paid. */
  private void toPetition(String key) {
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5, "owedBank", 30));
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2024-09-30", "summary", TEXT, "documentNumber", NUMBER));
  }
}
