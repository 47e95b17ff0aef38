package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/**
 * A third province's plan as it was published, from first to last step: own numbers, bodies, five conditions, six papers, four places,
 * quarters.
 */
@SystemTest
class OtherProvinceTest {

  @Autowired PilotDesk desk;
  @Autowired PilotService pilot;
  @Autowired StepService steps;
  @Autowired SelectionService selection;
  @Autowired DossierService service;
  @Autowired Dossiers dossiers;
  @Autowired StepPapers papers;
  @Autowired Programmes programmes;
  @Autowired Inspections inspections;
  @Autowired Journal journal;
  @Autowired PlanService plans;
  @Autowired OrganisationService organisation;
  @Autowired CooperativeService cooperatives;
  private String programme;

  @Test
  void runsFromFirstToLastStepAsItWasPublished() {
    start();
    select();
    complete();
    conclude();
    assertThat(programmes.get(programme).stage()).isEqualTo(Programme.Stage.CONCLUDED);
    assertThat(desk.isRunning(programme)).isFalse();
  }

  private void start() {
    desk.on("2022-02-20");
    organisation.load(new ClassPathResource("organisation/tinh-khac.yaml"));
    cooperatives.load(new ClassPathResource("cooperative/tinh-khac.yaml"));
    programme = plans.load(new ClassPathResource("plans/tinh-khac-2022.yaml")).code();
    pilot.start(programme);
    assertThat(journal.of(programme))
        .anySatisfy(entry -> assertThat(entry.what()).contains("bỏ qua: xây dựng, ban hành Kế hoạch; phê duyệt kế hoạch hoàn thiện"));
    assertThat(desk.open(programme)).as("the plan has the guidance begin in March").isEmpty();
    assertThatThrownBy(() -> steps.openEarly(programme, "pilot.list", "Các cơ quan đã sẵn sàng")).isInstanceOf(Refusal.class)
        .hasMessageContaining("không chờ đến kỳ");
    steps.openEarly(programme, "pilot.dossiers", "Các cơ quan đã sẵn sàng");
    assertThat(desk.due(programme, "Event_GuidanceOpens")).isEqualTo(LocalDate.of(2022, 2, 20));
    desk.passGate(programme, "Event_GuidanceOpens");
    assertThat(desk.candidates(programme, "UserTask_GuideCooperatives")).containsExactly("BT-CCHT");
    assertThat(desk.task(programme, "UserTask_GuideCooperatives").getDescription())
        .startsWith("Kế hoạch 88/KH-UBND ngày 10/02/2022, nhiệm vụ I, a): Hướng dẫn");
    desk.complete(programme, "UserTask_GuideCooperatives", Map.of("guidance", PilotDesk.TEXT, "registrationWorkingDays", 20));
  }

  private void select() {
    String first = key(1);
    assertThat(papers.dossier(programme)).hasSize(6);
    assertThat(service.modelsJson(programme)).contains("Du lịch sinh thái miệt vườn").doesNotContain("sàn giao dịch");
    assertThatThrownBy(() -> desk.complete(first, "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m04")))
        .hasMessageContaining("Mô hình đăng ký");
    for (int number = 1; number <= 6; number++) {
      desk.complete(key(number), "UserTask_SubmitDossier", Map.of("participation", "complete", "model", "m02"));
      desk.complete(key(number), "UserTask_CheckDossier",
          number == 6 ? Map.of("verdict", "complete", "sectorType", "none") : Map.of("verdict", "complete"));
    }
    assertThat(dossiers.get(first).modelTitle()).isEqualTo("Chuỗi cây ăn quả xuất khẩu");
    assertThatThrownBy(() -> desk.complete(first, "UserTask_PreliminaryReview", Map.of("conclusion", "confirm")))
        .hasMessageContaining("Còn 2 điều kiện chưa rõ: Không nợ thuế, nợ bảo hiểm xã hội quá hạn; Số lượt khách");
    for (int number = 1; number <= 5; number++) desk.answerConditions(key(number));
    desk.answerConditions(key(6), "Không đạt", 0);
    for (int number = 1; number <= 6; number++) desk.complete(key(number), "UserTask_PreliminaryReview", Map.of("conclusion", "confirm"));
    assertThat(dossiers.get(first).stage()).isEqualTo(Dossier.Stage.ELIGIBLE);
    assertThat(pilot.noticeText(key(6))).contains("Không nợ thuế, nợ bảo hiểm xã hội quá hạn").contains("Luật HTX năm 2003");
    desk.run(key(6), "ServiceTask_NotifyIneligible");
    desk.complete(programme, "UserTask_SendSummary", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    desk.passGate(programme, "Event_EvaluationOpens");
    for (int number = 1; number <= 5; number++) desk.evaluate(programme, number, number == 1 ? 90 : 60);
    listWithEquals();
  }

  private void listWithEquals() {
    assertThat(selection.tiePlaces(programme)).isEqualTo(3);
    Map<String, Object> form = Map.of("documentNumber", PilotDesk.NUMBER, "tieReason", "Chọn theo địa bàn ưu tiên của tỉnh");
    assertThatThrownBy(() -> desk.complete(programme, "UserTask_SubmitList", form)).as("nobody is cut without a person")
        .hasMessageContaining("HTX được chọn");
    assertThatThrownBy(() -> desk.complete(programme, "UserTask_SubmitList", with(form, List.of("HTX-BT-02"))))
        .hasMessageContaining("hãy chọn đúng 3 HTX");
    desk.complete(programme, "UserTask_SubmitList", with(form, List.of("HTX-BT-02", "HTX-BT-03", "HTX-BT-04")));
    assertThat(journal.of(programme)).anySatisfy(entry -> {
      assertThat(entry.what()).isEqualTo("Chọn giữa các HTX bằng điểm ưu tiên: HTX-BT-02, HTX-BT-03, HTX-BT-04");
      assertThat(entry.reason()).isEqualTo("Chọn theo địa bàn ưu tiên của tỉnh");
    });
    desk.complete(programme, "UserTask_ApproveList", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER));
    assertThat(pilot.members(programme)).containsExactlyInAnyOrder("HTX-BT-01", "HTX-BT-02", "HTX-BT-03", "HTX-BT-04");
    assertThat(pilot.noticeText(key(5))).contains("tối đa 04 HTX")
        .contains("không được chọn giữa các HTX bằng điểm ưu tiên (Chọn theo địa bàn ưu tiên của tỉnh)");
    desk.runAll(programme, "ServiceTask_NotifyResults");
    desk.complete(programme, "UserTask_SendToMinistries", Map.of("documentNumber", PilotDesk.NUMBER));
    desk.passGate(programme, "Event_CompletionPlansOpen");
  }

  private void complete() {
    for (int number = 1; number <= 4; number++) desk.completionPlan(programme, number);
    desk.complete(programme, "UserTask_SendCompletionPlans", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThat(desk.isOpen(programme, "UserTask_ApproveCompletionPlan")).as("the plan asks for no approval").isFalse();
    assertThat(programmes.get(programme).completionApprovedOn()).isNotNull();
    assertThat(pilot.reviews(programme)).containsExactly("2022.4", "2023.1", "2023.2", "2023.3", "2023.4", "2024.1");
    desk.runAll(programme, "CallActivity_AnnualReviews#multiInstanceBody");
    desk.runAll(programme, "CallActivity_AnnualReviews");
    for (String period : pilot.reviews(programme)) quarter(period);
    assertThat(inspections.of(programme, 2023, 2)).hasSize(4);
    assertThat(plans.results(programme)).filteredOn(result -> result.step().equals("II.b")).extracting(PlanResult::note)
        .containsExactly("Quý IV/2022", "Quý I/2023", "Quý II/2023", "Quý III/2023", "Quý IV/2023", "Quý I/2024");
    assertThat(plans.results(programme)).filteredOn(result -> result.step().equals("II.c")).hasSize(2);
    desk.on("2023-06-01");
    desk.run(programme, "Event_DepartmentReviewOpens");
    assertThatThrownBy(() -> desk.completeWithoutPapers(programme, "UserTask_InterimReviewDepartment",
        Map.of("decision", "return", "reason", "Bổ sung số liệu")))
        .hasMessageContaining("không giao đơn vị nào sơ kết trước");
    desk.complete(programme, "UserTask_InterimReviewDepartment",
        Map.of("decision", "accept", "documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    duties();
    desk.on("2024-04-01");
    desk.run(programme, "Event_PhaseEnds");
  }

  private void quarter(String period) {
    String review = programme + "-NAM-" + period;
    desk.run(review, "Event_ReviewOpens");
    for (int number = 1; number <= 4; number++) {
      desk.complete(programme + "-KT-" + period + "-%02d".formatted(number), "UserTask_InspectCooperative",
          Map.of("score", 88, "criteriaMet", 70, "findings", PilotDesk.TEXT, "proposal", "continue"));
    }
    if (period.equals("2023.3")) assertThat(desk.dueOfTask(review, "UserTask_AnnualReport")).isEqualTo(LocalDate.of(2023, 9, 20));
    desk.complete(review, "UserTask_AnnualReport", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThat(desk.isOpen(review, "UserTask_DepartmentReport")).as(period).isEqualTo(period.endsWith(".4"));
    if (period.endsWith(".4")) {
      desk.complete(review, "UserTask_DepartmentReport",
          Map.of("decision", "report", "documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    }
  }

  /** "06 tháng một lần" is no work of the scheme: a duty that is reported every half-year. */
  private void duties() {
    String duty = programme + "-NV-II.d";
    desk.on("2022-10-01");
    desk.runAll(duty, "Event_NextPeriod");
    assertThat(desk.dueOfTask(duty, "UserTask_ReportDuty")).as("31/12/2022 is a Saturday").isEqualTo(LocalDate.of(2023, 1, 3));
    for (String next : List.of("2023-01-01", "2023-07-01", "2024-01-01")) {
      desk.complete(duty, "UserTask_ReportDuty", Map.of("workDone", PilotDesk.TEXT));
      desk.on(next);
      desk.runAll(duty, "Event_NextPeriod");
    }
    assertThat(desk.isRunning(duty)).as("three half-years until the end of 2023").isFalse();
  }

  private void conclude() {
    desk.on("2024-09-02");
    desk.run(programme, "Event_ConclusionOpens");
    assertThat(desk.passed(programme, "UserTask_SummaryAlliance")).isFalse();
    for (String step : List.of("III.a", "III.b")) {
      desk.complete(programme + "-VB-" + step, "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
      desk.complete(programme + "-VB-" + step, "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", PilotDesk.NUMBER));
    }
  }

  private String key(int number) {
    return programme + "-HS-%02d".formatted(number);
  }

  private static Map<String, Object> with(Map<String, Object> form, List<String> chosen) {
    Map<String, Object> all = new HashMap<>(form);
    all.put("chosen", chosen);
    return all;
  }
}
