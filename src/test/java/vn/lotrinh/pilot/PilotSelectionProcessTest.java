package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanService;

/** Phase 1 on the running engine. */
@SystemTest
class PilotSelectionProcessTest {

  @Autowired PilotDesk desk;
  @Autowired PilotService pilot;
  @Autowired SelectionService selection;
  @Autowired Programmes programmes;
  @Autowired Dossiers dossiers;
  @Autowired PlanService plans;
  @Autowired CooperativeService cooperatives;
  @Autowired OrganisationService organisation;
  private String programme;

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void fiveOfSevenAreApprovedAndTheRestAreToldWhy() {
    programme = desk.start("S1-2021");
    desk.guide(programme);
    assertThat(selection.candidates(programme)).hasSize(12);
    desk.dossiers(programme, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(selection.eligible(programme)).hasSize(7).doesNotContain("HTX-KG-08");
    int[] points = {90, 10, 60, 70, 60, 80, 50};
    for (int i = 0; i < 7; i++) desk.evaluate(programme, i + 1, points[i]);
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", "2000/QĐ-UBND ngày 20/9/2021"));

    assertThat(pilot.members(programme)).containsExactly("HTX-KG-01", "HTX-KG-06", "HTX-KG-04", "HTX-KG-03", "HTX-KG-05");
    assertThat(dossiers.get(programme + "-HS-07").result().outcome()).isEqualTo("xếp hạng 6/7, Kế hoạch chỉ chọn tối đa 05 HTX");
    assertThat(pilot.noticeText(programme + "-HS-02")).contains("xếp hạng 7/7").contains("Kính gửi: HTX Mẫu 02");
    assertThat(pilot.noticeText(programme + "-HS-08")).contains("hợp tác xã 1 năm liên tục đến 2020; yêu cầu từ 03 năm");
    assertThat(selection.dossierKeys(programme)).hasSize(7);
    desk.runAll(programme, "ServiceTask_NotifyResults");
    desk.complete(programme, "UserTask_SendToMinistries", Map.of("documentNumber", PilotDesk.NUMBER));
    assertThat(programmes.get(programme).stage()).isEqualTo(Programme.Stage.SELECTED);
    assertThat(desk.passed(programme, "EndEvent_ListApproved")).isTrue();
  }

  @Test
  void nobodyEligibleIsExtendedThenClosed() {
    programme = desk.start("S2-2021");
    desk.guide(programme);
    desk.on("2021-07-20");
    desk.dossiers(programme, 9);
    assertThat(selection.anyEligible(programme)).isFalse();
    desk.complete(programme, "UserTask_DecideExtension", Map.of("decision", "extend", "extensionWorkingDays", 30, "reason", PilotDesk.TEXT));
    assertThat(pilot.plannedDue(programme, "1.2")).as("the plan's own day stays").isEqualTo(LocalDate.of(2021, 7, 31));
    assertThat(pilot.effectiveDue(programme, "1.2")).isEqualTo(LocalDate.of(2021, 8, 31));
    assertThat(pilot.effectiveDue(programme, "1.3")).isEqualTo(LocalDate.of(2021, 10, 29));
    desk.complete(programme, "UserTask_GuideCooperatives", Map.of("guidance", PilotDesk.TEXT, "registrationWorkingDays", 5));
    assertThat(selection.candidates(programme)).hasSize(12);
    for (int number = 13; number <= 24; number++) {
      desk.complete(programme + "-HS-" + number, "UserTask_SubmitDossier", Map.of("participation", "decline"));
    }
    desk.complete(programme, "UserTask_SendSummary", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    desk.complete(programme, "UserTask_DecideExtension", Map.of("decision", "close", "reason", PilotDesk.TEXT));
    assertThat(programmes.get(programme).stage()).isEqualTo(Programme.Stage.NOTHING_SELECTED);
    assertThat(desk.passed(programme, "EndEvent_NoneEligible")).isTrue();
    assertThat(desk.passed(programme, "EndEvent_NothingSelected")).isTrue();
    assertThat(desk.isRunning(programme)).isFalse();
  }

  @Test
  void theListIsReturnedThenEvaluatedAgain() {
    programme = desk.start("S3-2021");
    desk.guide(programme);
    desk.dossiers(programme, 1, 2);
    desk.evaluate(programme, 1, 50);
    desk.complete(programme + "-DG-02", "UserTask_EvaluatePriority", Map.of("verdict", "exclude", "priorityPoints", 0, "priorityReason", "Chưa thống nhất trong thành viên"));
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    desk.completeWithoutPapers(programme, "UserTask_ApproveList", Map.of("decision", "return", "reason", "Bổ sung thuyết minh"));
    assertThat(pilot.returnReason(programme)).isEqualTo("Bổ sung thuyết minh");
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    assertThat(pilot.returnReason(programme)).isNull();
    desk.completeWithoutPapers(programme, "UserTask_ApproveList", Map.of("decision", "reevaluate", "reason", "Đánh giá lại HTX Mẫu 02"));
    desk.evaluate(programme, 1, 50);
    desk.evaluate(programme, 2, 80);
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    assertThatThrownBy(() -> desk.completeWithoutPapers(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER)))
        .hasMessageContaining("Chưa đủ giấy tờ, còn thiếu: Quyết định của UBND tỉnh phê duyệt danh sách HTX thí điểm.");
    desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER));
    assertThat(pilot.members(programme)).containsExactly("HTX-KG-02", "HTX-KG-01");
  }

  @Test
  void consentOfMembersAndCommuneCountsWithItsPapersOnly() {
    programme = desk.start("S7-2021");
    desk.guide(programme);
    desk.dossiers(programme, 1);
    Map<String, Object> ticked = Map.of("verdict", "rank", "priorityPoints", 70, "priorityReason", PilotDesk.TEXT, "priorityCriteria",
        List.of("p1"));
    assertThatThrownBy(() -> desk.completeWithoutPapers(programme + "-DG-01", "UserTask_EvaluatePriority", ticked))
        .hasMessageContaining("còn thiếu: Biên bản thành viên nhất trí tham gia Đề án; Văn bản nhất trí của UBND cấp xã");
    desk.complete(programme + "-DG-01", "UserTask_EvaluatePriority", ticked);
    assertThat(dossiers.get(programme + "-HS-01").evaluation().points()).isEqualTo(70);
  }

  @Test
  void aListWithoutAnybodyRankedIsNotApproved() {
    programme = desk.start("S4-2021");
    desk.guide(programme);
    desk.dossiers(programme, 1);
    desk.complete(programme + "-DG-01", "UserTask_EvaluatePriority", Map.of("verdict", "exclude", "priorityPoints", 0, "priorityReason", PilotDesk.TEXT));
    desk.complete(programme, "UserTask_SubmitList", Map.of("documentNumber", PilotDesk.NUMBER));
    assertThatThrownBy(() -> desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER)))
        .hasMessageContaining("Danh sách xếp hạng chưa có hợp tác xã nào");
  }

  @Test
  void aProgrammeStartsOnceAndOnlyOnAPlanOfTheScheme() {
    programme = desk.start("S5-2021");
    assertThat(desk.open(programme)).containsExactly("UserTask_DraftDocument");
    assertThatThrownBy(() -> pilot.start(programme)).isInstanceOf(Refusal.class).hasMessage("Chương trình S5-2021 đã được khởi động ngày 01/04/2021.");
    plans.load(new ClassPathResource("plans/ca-mau-2025.yaml"));
    assertThatThrownBy(() -> pilot.start("CM-2025")).isInstanceOf(Refusal.class).hasMessageContaining("không phải kế hoạch thí điểm");
  }

  @Test
  void aDraftIsReturnedWithTheReason() {
    programme = desk.start("S6-2021");
    String issuance = programme + "-1.1";
    desk.complete(issuance, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(issuance, "UserTask_IssueDocument", Map.of("decision", "return", "reason", "Bổ sung điều kiện riêng của tỉnh"));
    assertThat(pilot.returnReason(issuance)).isEqualTo("Bổ sung điều kiện riêng của tỉnh");
    desk.complete(issuance, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(issuance, "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", "135/KH-UBND ngày 15/7/2021"));
    assertThat(desk.open(programme)).as("the plan has the guidance begin in June").isEmpty();
    assertThat(desk.due(programme, "Event_GuidanceOpens")).isEqualTo(LocalDate.of(2021, 6, 1));
    desk.passGate(programme, "Event_GuidanceOpens");
    assertThat(desk.open(programme)).containsExactly("UserTask_GuideCooperatives");
    assertThat(plans.results(programme)).singleElement().satisfies(result -> assertThat(result.documentNumber()).isEqualTo("135/KH-UBND ngày 15/7/2021"));
  }

  /** Another prefix, other bodies, dates, thresholds and a sixth sector: no model knows the difference. */
  @Test
  void anotherProvincesPlanRunsOnTheSameModels() {
    desk.on("2022-04-01");
    assertThat(organisation.load(new ClassPathResource("organisation/tinh-mau.yaml")).text()).startsWith("Tệp tinh-mau.yaml: thêm");
    cooperatives.load(new ClassPathResource("cooperative/tinh-mau.yaml"));
    programme = plans.load(new ClassPathResource("plans/tinh-mau-2022.yaml")).code();
    pilot.start(programme);
    assertThat(desk.candidates(programme + "-1.1", "UserTask_DraftDocument")).containsExactly("TM-SKHDT");
    desk.guide(programme);
    assertThat(selection.candidates(programme)).containsExactly("HTX-TM-01");
    String key = programme + "-HS-01";
    desk.complete(key, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m01"));
    assertThat(desk.candidates(key, "UserTask_CheckDossier")).containsExactly("TM-BHT");
    desk.complete(key, "UserTask_CheckDossier", Map.of("verdict", "complete"));
    assertThat(dossiers.conditions(key)).filteredOn(condition -> condition.name().equals("Số thành viên")).singleElement()
        .satisfies(condition -> assertThat(condition.threshold()).isEqualTo("từ 20 thành viên"));
    desk.answerConditions(key);
    desk.complete(key, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(key).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
    assertThat(pilot.effectiveDue(programme, "1.2")).isEqualTo(LocalDate.of(2022, 8, 1));
  }
}
