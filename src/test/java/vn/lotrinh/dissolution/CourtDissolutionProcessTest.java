package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.LegalStatus;

/** A court dissolves a co-operative, and what follows. */
@SystemTest
class CourtDissolutionProcessTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;

  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired Dissolutions dissolutions;
  @Autowired RestorationService restorations;
  @Autowired Forecasts forecasts;

  @AfterEach
  void end() {
    desk.endAll();
  }

  private String start() {
    desk.on("2025-03-10");
    return service.start(desk.cooperative(false), Procedure.COURT, null);
  }

  private void ruled(String key) {
    desk.complete(key, "UserTask_RecordDissolutionRuling", Map.of("court", "Tòa án nhân dân khu vực 1", "documentNumber", NUMBER, "documentDate", "2025-03-03"));
  }

  @Test
  void nD51_1_theCourtsDecisionIsPublishedWithoutNoticeOrRevocationInThreeWorkingDays() {
    String key = start();
    assertThat(desk.candidates(key, "UserTask_RecordDissolutionRuling")).containsExactly("KG-HD-TCKH");
    ruled(key);
    assertThat(desk.due(key, "UserTask_PublishDissolutionRuling")).as("from the effective day").isEqualTo(LocalDate.of(2025, 3, 6));
    Dissolution d = dissolutions.get(key);
    assertThat(d.revocation().noticeOn()).isNull();
    assertThat(d.revocation().ground()).isNull();
    assertThat(d.revocation().basis()).contains("Tòa án nhân dân khu vực 1").contains("Điều 97");
    assertThat(forecasts.of(d, LocalDate.of(2025, 3, 10))).isPresent();
    assertThatThrownBy(() -> desk.number(key, "UserTask_PublishDissolutionRuling", "2025-03-02")).hasMessageContaining("không thể trước");
    desk.number(key, "UserTask_PublishDissolutionRuling", "2025-03-06");
    assertThat(desk.status(d.cooperative())).isEqualTo(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE);
    assertThat(desk.timer(key, "BoundaryEvent_NotAdopted")).as("Luật 99.2: ten days, a Sunday").isEqualTo(LocalDate.of(2025, 3, 17));
    assertThat(desk.timer(key, "StartEvent_SixMonthsPassed")).as("NĐ 51.3: a Saturday").isEqualTo(LocalDate.of(2025, 9, 8));
    assertThatThrownBy(() -> restorations.restore(key, null, "Không có căn cứ", "TT 1", null)).hasMessageContaining("không khôi phục Giấy chứng nhận được");
  }

  @Test
  void nD51_3_whoStaysSilentAfterTheCourtIsDissolvedAfterSixMonths() {
    String key = start();
    ruled(key);
    desk.number(key, "UserTask_PublishDissolutionRuling", "2025-03-06");
    desk.on("2025-09-09");
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.number(key, "UserTask_ConcludeSilent");
    desk.complete(key, "UserTask_RecoverAfterwards", Map.of("outcome", "none", "documentNumber", NUMBER, "summary", TEXT));
    desk.complete(key, "UserTask_ArchiveCase", Map.of("summary", TEXT));
    assertThat(dissolutions.get(key).stage()).isEqualTo(Stage.DISSOLVED);
    assertThat(desk.passed(key, "EndEvent_Dissolved")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void luat99_2_theSettlementFollowsAsAfterARevocation() {
    String key = start();
    ruled(key);
    desk.number(key, "UserTask_PublishDissolutionRuling");
    desk.complete(key, "UserTask_AdoptResolution", Map.of("outcome", "not-adopted", "reason", TEXT));
    desk.complete(key, "UserTask_TakeInventory", Map.of("undivided", "none", "branches", false, "policeSeal", false));
    assertThat(desk.open(key)).as("as forced").containsExactly("UserTask_ListDebts");
    desk.complete(key, "UserTask_ListDebts", Map.of("owedTax", 12.5));
    desk.complete(key, "UserTask_PayDebts", Map.of("outlook", "unpayable"));
    desk.complete(key, "UserTask_NotifyInsolvency", Map.of("decision", "notify", "overdueSince", "2024-09-30", "summary", TEXT, "documentNumber", NUMBER));
    desk.complete(key, "UserTask_FilePetition", Map.of("outcome", "filed", "filedBy", "creditor", "documentNumber", NUMBER));
    desk.complete(key, "UserTask_RecordCourtRuling", Map.of("ruling", "opened", "documentNumber", NUMBER));
    desk.number(key, "UserTask_PublishOpening");
    desk.complete(key, "UserTask_RecordCourtDecision", Map.of("decision", "declared", "documentNumber", NUMBER));
    desk.number(key, "UserTask_PublishBankruptcy");
    assertThat(dissolutions.get(key).stage()).isEqualTo(Stage.BANKRUPT);
    assertThat(desk.passed(key, "EndEvent_Bankrupt")).isTrue();
  }

  @Test
  void noProcedureStartsUnderTheLawOf2012() {
    desk.on("2024-06-28");
    String code = desk.cooperative(false);
    assertThatThrownBy(() -> service.start(code, Procedure.COURT, null)).hasMessageContaining("Luật Hợp tác xã 2012");
    desk.on("2024-07-01");
    assertThat(service.whyNot(code)).isEmpty();
  }
}
