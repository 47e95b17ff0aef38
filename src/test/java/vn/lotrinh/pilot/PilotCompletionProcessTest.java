package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PlanService;

/** Phase 2 on the running engine: completion plans, duties, inspections, changes of the list. */
@SystemTest
class PilotCompletionProcessTest {

  private static int count;

  @Autowired Told told;
  @Autowired PilotDesk desk;
  @Autowired HandIns handIns;
  @Autowired PilotService pilot;
  @Autowired DutyService duties;
  @Autowired DutyReports reports;
  @Autowired ReviewService reviews;
  @Autowired ChangeService changes;
  @Autowired MemberChanges memberChanges;
  @Autowired Members members;
  @Autowired PlanService plans;
  @Autowired Journal journal;
  @Autowired ConclusionService conclusion;
  @Autowired CooperativeService cooperatives;
  @Autowired Programmes programmes;
  @Autowired JdbcClient jdbc;
  private String programme;

  @BeforeEach
  void start() {
    programme = desk.inPhaseTwo("C" + ++count + "-2021", 3);
  }

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void completionPlansAreReturnedUntilTheyAreGood() {
    String plan = programme + "-KHHT-01";
    desk.complete(plan, "UserTask_DraftCompletionPlan", Map.of("plan", PilotDesk.TEXT));
    desk.complete(plan, "UserTask_ReviewCompletionPlan", Map.of("decision", "return", "reason", "Nêu rõ tiêu chí"));
    assertThat(pilot.returnReason(plan)).isEqualTo("Nêu rõ tiêu chí");
    assertThat(desk.prefilled(plan, "UserTask_DraftCompletionPlan", "plan")).as("what was written is there again").isEqualTo(PilotDesk.TEXT);
    desk.complete(plan, "UserTask_DraftCompletionPlan", Map.of("plan", PilotDesk.TEXT));
    desk.complete(plan, "UserTask_ReviewCompletionPlan", Map.of("decision", "accept"));
    desk.completionPlan(programme, 2);
    desk.completionPlan(programme, 3);
    desk.complete(programme, "UserTask_SendCompletionPlans", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    desk.completeWithoutPapers(programme, "UserTask_ApproveCompletionPlan", Map.of("decision", "return", "reason", "Bổ sung kinh phí"));
    assertThat(pilot.returnReason(programme)).isEqualTo("Bổ sung kinh phí");
    desk.complete(programme, "UserTask_SendCompletionPlans", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThatThrownBy(() -> desk.completeWithoutPapers(programme, "UserTask_ApproveCompletionPlan", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER)))
        .hasMessageContaining("Kế hoạch hoàn thiện HTX thí điểm của Sở Kế hoạch và Đầu tư");
    desk.complete(programme, "UserTask_ApproveCompletionPlan", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER));
    assertThat(desk.due(programme, "Event_InterimReviewOpens")).isEqualTo(LocalDate.of(2023, 9, 1));
  }

  @Test
  void dutiesAreReportedByQuarterFromTheirOwnStartToTheirOwnEnd() {
    String duty = programme + "-NV-2.2.1";
    assertThat(desk.isOpen(duty, "UserTask_ReportDuty")).as("the plan lets it begin on 15/7/2021").isFalse();
    assertThat(desk.due(duty, "Event_NextPeriod")).isEqualTo(LocalDate.of(2021, 7, 15));
    desk.on("2021-07-15");
    desk.run(duty, "Event_NextPeriod");
    desk.run(programme + "-NV-4.3", "Event_NextPeriod");
    assertThat(duties.dutyDue(duty)).isEqualTo(LocalDate.of(2021, 9, 30));
    assertThat(desk.due(duty, "BoundaryEvent_DutyEnded")).as("31/12/2025 and five working days").isEqualTo(plans.workingDaysAfter(LocalDate.of(2025, 12, 31), 5));
    assertThat(desk.candidates(duty, "UserTask_ReportDuty")).containsExactly("KG-STTTT");
    assertThat(desk.candidates(programme + "-NV-4.3", "UserTask_ReportDuty")).containsExactly("KG-MTTQ");
    desk.complete(duty, "UserTask_ReportDuty", Map.of("workDone", PilotDesk.TEXT));
    assertThat(desk.isOpen(duty, "UserTask_ReportDuty")).as("the fourth quarter has not begun").isFalse();
    desk.on("2021-10-01");
    desk.run(duty, "Event_NextPeriod");
    desk.on("2022-10-05");
    for (int late = 1; late <= 4; late++) desk.complete(duty, "UserTask_ReportDuty", Map.of("workDone", PilotDesk.TEXT));
    assertThat(told.facts(duty, "UserTask_ReportDuty")).contains("01/07/2022 – 30/09/2022");
    assertThat(desk.isOpen(duty, "UserTask_ReportDuty")).as("the fourth quarter of 2022 has begun").isTrue();
    assertThat(desk.task(duty, "UserTask_ReportDuty").getFollowUpDate()).isInSameDayAs("2022-12-31");
    assertThat(desk.dueOfTask(duty, "UserTask_ReportDuty")).as("31/12/2022 is a Saturday").isEqualTo(LocalDate.of(2023, 1, 3));
    desk.on("2026-01-12");
    desk.run(duty, "BoundaryEvent_DutyEnded");
    assertThat(desk.passed(duty, "EndEvent_DutyEndedUnreported")).isTrue();
    assertThat(reports.of(duty)).hasSize(6).first().satisfies(report -> assertThat(report.missed()).isTrue());
  }

  @Test
  void theInterimReviewIsReturnedAndAccepted() {
    desk.approveCompletion(programme);
    assertThat(desk.due(programme, "Event_InterimReviewOpens")).isEqualTo(LocalDate.of(2023, 9, 1));
    desk.on("2023-09-01");
    desk.run(programme, "Event_InterimReviewOpens");
    desk.complete(programme, "UserTask_InterimReviewAlliance", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT, "obstacles", "Thiếu vốn"));
    desk.on("2023-10-02");
    desk.run(programme, desk.gate(programme, "2.2.7"));
    assertThat(told.facts(programme, "UserTask_InterimReviewDepartment")).contains("Thiếu vốn").contains("HTX Mẫu 01");
    desk.completeWithoutPapers(programme, "UserTask_InterimReviewDepartment", Map.of("decision", "return", "reason", "Bổ sung số liệu"));
    assertThat(pilot.returnReason(programme)).isEqualTo("Bổ sung số liệu");
    assertThat(desk.prefilled(programme, "UserTask_InterimReviewAlliance", "documentNumber")).isEqualTo(PilotDesk.NUMBER);
    assertThat(desk.prefilled(programme, "UserTask_InterimReviewAlliance", "summary")).isEqualTo(PilotDesk.TEXT);
    assertThat(desk.prefilled(programme, "UserTask_InterimReviewAlliance", "obstacles")).isEqualTo("Thiếu vốn");
    assertThatThrownBy(() -> pilot.closePhase(programme, 2)).isInstanceOf(Refusal.class).hasMessageContaining("2.2.7");
    desk.complete(programme, "UserTask_InterimReviewAlliance", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    if (!desk.isOpen(programme, "UserTask_InterimReviewDepartment")) desk.run(programme, desk.gate(programme, "2.2.7"));
    desk.complete(programme, "UserTask_InterimReviewDepartment",
        Map.of("decision", "accept", "documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThat(pilot.returnReason(programme)).isNull();
    assertThat(desk.due(programme, "Event_PhaseEnds")).as("phase 2 is not accepted before its end").isEqualTo(LocalDate.of(2025, 6, 30));
  }

  @Test
  void whereTheYearWasClassifiedThoseArePoints() {
    desk.openYear(programme, 2021);
    String key = programme + "-KT-2021-01";
    classified("HTX-KG-01", 2021, "72.5");
    try {
      assertThat(reviews.classifiedScore(key)).isEqualTo(72.5);
      assertThat(reviews.classified(key)).isEqualTo("Điểm năm 2021 lấy từ hồ sơ xếp loại PL-2021-HTX-KG-01: **72,5 điểm, khá** (ngày 15/03/2022).");
      assertThatThrownBy(() -> desk.inspect(programme, 2021, 1, 90, "continue")).hasMessageContaining("đã được xếp loại với 72,5 điểm (hồ sơ PL-2021-HTX-KG-01)");
      desk.inspect(programme, 2021, 1, 72.5, "continue");
      assertThat(reviews.classifiedScore(programme + "-KT-2021-02")).as("as before where there is no classification").isNull();
      desk.inspect(programme, 2021, 2, 90, "continue");
    } finally {
      jdbc.sql("delete from classification where year = 2021 and cooperative = 'HTX-KG-01'").update();
    }
  }

  private void classified(String cooperative, int year, String total) {
    jdbc.sql("insert into classification_year (year, scheme, opened_on, opened_by) select :year, min(id), :day, 'dieuphoi' from classification_scheme on conflict do nothing")
        .param("year", year).param("day", LocalDate.of(year + 1, 1, 2)).update();
    jdbc.sql("""
        insert into classification (key, year, cooperative, stage, round, opened_on, total, rank, ended_on)
        values ('PL-' || :year || '-' || :code, :year, :code, 'RANKED', 1, :day, :total::numeric, 'KHA', :end)""").param("code", cooperative).param("year", year)
        .param("day", LocalDate.of(year + 1, 1, 2)).param("total", total).param("end", LocalDate.of(year + 1, 3, 15)).update();
  }

  @Test
  void aYearIsInspectedReportedReturnedAndReported() {
    String year = programme + "-NAM-2021";
    desk.openYear(programme, 2021);
    for (int number = 1; number <= 3; number++) desk.inspect(programme, 2021, number, 82.5, "continue");
    assertThat(cooperatives.score("HTX-KG-01", 2021)).contains(new BigDecimal("82.5"));
    assertThat(desk.dueOfTask(year, "UserTask_AnnualReport")).as("trước ngày 10/12").isEqualTo(LocalDate.of(2021, 12, 9));
    assertThat(told.facts(year, "UserTask_AnnualReport")).contains("HTX Mẫu 02 | 82,5 | 70%");
    desk.complete(year, "UserTask_AnnualReport", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    desk.completeWithoutPapers(year, "UserTask_DepartmentReport", Map.of("decision", "return", "reason", "Thiếu phụ lục"));
    assertThat(pilot.returnReason(year)).isEqualTo("Thiếu phụ lục");
    desk.complete(year, "UserTask_AnnualReport", Map.of("documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    desk.complete(year, "UserTask_DepartmentReport", Map.of("decision", "report", "documentNumber", PilotDesk.NUMBER, "summary", PilotDesk.TEXT));
    assertThat(desk.isRunning(year)).isFalse();
    assertThat(conclusion.goalReached(programme)).isTrue();
  }

  @Test
  void aCooperativeIsReplacedByTheNextOfTheRanking() {
    desk.openYear(programme, 2021);
    desk.inspect(programme, 2021, 1, 62, "replace");
    String change = programme + "-TD-01";
    assertThat(changes.proposedKind(change)).isEqualTo("replace");
    desk.complete(change, "UserTask_ProposeChange", Map.of("kind", "replace", "proposalReason", "Dưới mức khởi điểm hai năm"));
    desk.complete(change, "UserTask_AppraiseChange", Map.of("opinion", "return", "reason", "Làm rõ nguyên nhân"));
    assertThat(pilot.returnReason(change)).isEqualTo("Làm rõ nguyên nhân");
    desk.complete(change, "UserTask_ProposeChange", Map.of("kind", "replace", "proposalReason", "Dưới mức khởi điểm, thua lỗ"));
    desk.complete(change, "UserTask_AppraiseChange", Map.of("opinion", "agree"));
    desk.completeWithoutPapers(change, "UserTask_DecideChange", Map.of("decision", "return", "reason", "Xin ý kiến Sở NN và PTNT"));
    assertThat(pilot.returnReason(change)).isEqualTo("Xin ý kiến Sở NN và PTNT");
    desk.complete(change, "UserTask_AppraiseChange", Map.of("opinion", "agree"));
    assertThatThrownBy(() -> desk.completeWithoutPapers(change, "UserTask_DecideChange", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER)))
        .hasMessageContaining("còn thiếu: Quyết định của UBND tỉnh");
    desk.complete(change, "UserTask_DecideChange", Map.of("decision", "approve", "documentNumber", "99/QĐ-UBND ngày 01/12/2021"));
    assertThat(handIns.rounds(change, Subject.CHANGE)).extracting(HandIn::content, HandIn::reason, HandIn::decisionNumber).containsExactly(
        tuple("Dưới mức khởi điểm hai năm", "Làm rõ nguyên nhân", null), tuple("Dưới mức khởi điểm, thua lỗ", null, "99/QĐ-UBND ngày 01/12/2021"));
    assertThat(handIns.rounds(change, Subject.APPRAISAL)).extracting(HandIn::decision, HandIn::reason).containsExactly(
        tuple(HandIn.Decision.RETURNED, "Xin ý kiến Sở NN và PTNT"), tuple(HandIn.Decision.ACCEPTED, null));
    assertThat(pilot.members(programme)).containsExactly("HTX-KG-02", "HTX-KG-03", "HTX-KG-04");
    assertThat(members.all(programme)).filteredOn(member -> member.untilDay() != null).singleElement()
        .satisfies(member -> assertThat(member.cooperative()).isEqualTo("HTX-KG-01"));
    assertThat(changes.concerned(change)).containsExactly("HTX-KG-01", "HTX-KG-04");
    assertThat(changes.letter(change, "HTX-KG-01")).contains("99/QĐ-UBND").contains("đưa ra khỏi danh sách");
    assertThat(changes.letter(change, "HTX-KG-04")).contains("thay HTX Mẫu 01");
    desk.runAll(change, "ServiceTask_NotifyChange");
    assertThat(desk.passed(programme + "-KHHT-01", "EndEvent_CaseEnded")).isTrue();
    String newcomer = programme + "-KHHT-04";
    assertThat(desk.candidates(newcomer, "UserTask_DraftCompletionPlan")).containsExactly("HTX-KG-04");
    assertThat(desk.dueOfTask(newcomer, "UserTask_DraftCompletionPlan")).as("20 working days after 01/11/2021").isEqualTo(LocalDate.of(2021, 11, 29));
    for (int number = 2; number <= 4; number++) desk.completionPlan(programme, number);
    assertThat(desk.passed(change, "EndEvent_NewcomerReady")).isTrue();
    assertThat(desk.isOpen(programme, "UserTask_SendCompletionPlans")).isTrue();
  }

  @Test
  void whatIsOpenForACooperativeEndsWhenItLeavesTheList() {
    desk.openYear(programme, 2021);
    desk.completionPlan(programme, 1);
    desk.completionPlan(programme, 3);
    desk.inspect(programme, 2021, 1, 82, "continue");
    desk.inspect(programme, 2021, 3, 82, "continue");
    String change = changes.propose(programme, "HTX-KG-02", "remove", "Xin rút khỏi Đề án");
    desk.complete(change, "UserTask_ProposeChange", Map.of("kind", "remove", "proposalReason", PilotDesk.TEXT));
    desk.complete(change, "UserTask_AppraiseChange", Map.of("opinion", "agree"));
    desk.complete(change, "UserTask_DecideChange", Map.of("decision", "approve", "documentNumber", PilotDesk.NUMBER));
    assertThat(desk.open(programme + "-KHHT-02")).isEmpty();
    assertThat(desk.passed(programme + "-KT-2021-02", "EndEvent_CaseEnded")).isTrue();
    assertThat(desk.isOpen(programme, "UserTask_SendCompletionPlans")).as("phase 2 goes on").isTrue();
    assertThat(desk.isOpen(programme + "-NAM-2021", "UserTask_AnnualReport")).as("the year goes on").isTrue();
    assertThat(journal.of(programme)).filteredOn(entry -> entry.what().contains("HTX đã ra khỏi danh sách")).extracting(Journal.Entry::caseKey)
        .containsExactlyInAnyOrder(programme + "-KHHT-02", programme + "-KT-2021-02");
    desk.runAll(change, "ServiceTask_NotifyChange");
    assertThat(desk.passed(change, "EndEvent_Changed")).isTrue();
  }

  @Test
  void theCommitteeMayKeepACooperative() {
    changes.propose(programme, "HTX-KG-02", null, "Vi phạm về thuế");
    String change = programme + "-TD-01";
    assertThat(changes.propose(programme, "HTX-KG-02", null, "Nêu lại")).as("one open change a co-operative").isEqualTo(change);
    desk.complete(change, "UserTask_ProposeChange", Map.of("kind", "remove", "proposalReason", PilotDesk.TEXT));
    desk.complete(change, "UserTask_AppraiseChange", Map.of("opinion", "agree"));
    desk.completeWithoutPapers(change, "UserTask_DecideChange", Map.of("decision", "keep", "documentNumber", PilotDesk.NUMBER, "reason", "Đã khắc phục"));
    assertThat(desk.passed(change, "EndEvent_Kept")).isTrue();
    assertThat(handIns.get(change, Subject.CHANGE)).extracting(HandIn::decision, HandIn::reason, HandIn::decisionNumber)
        .as("given back for good").containsExactly(HandIn.Decision.RETURNED, "Đã khắc phục", PilotDesk.NUMBER);
    assertThat(pilot.members(programme)).contains("HTX-KG-02");
    assertThatThrownBy(() -> changes.propose(programme, "HTX-KG-09", null, "x")).isInstanceOf(Refusal.class).hasMessageContaining("không có trong danh sách HTX thí điểm");
  }

  @Test
  void scoresOnTheEdgeOfTheGoal() {
    desk.openYear(programme, 2021);
    desk.inspect(programme, 2021, 1, 80, "continue");
    desk.inspect(programme, 2021, 2, 80, "continue");
    desk.inspect(programme, 2021, 3, 79.9, "continue");
    assertThat(conclusion.goalReached(programme)).isFalse();
    cooperatives.recordScore("HTX-KG-03", 2021, new BigDecimal("80"), "đính chính");
    assertThat(conclusion.goalReached(programme)).isTrue();
  }

  @Test
  void afterPhaseTwoTheListIsFixed() {
    desk.approveCompletion(programme);
    desk.openYear(programme, 2025);
    desk.finishPhaseTwo(programme);
    assertThat(programmes.phases(programme)).filteredOn(phase -> phase.phase() == 2).singleElement().satisfies(phase -> assertThat(phase.acceptedOn()).isNotNull());
    desk.inspect(programme, 2025, 1, 60, "remove");
    assertThat(desk.isOpen(programme + "-KT-2025-01", "UserTask_InspectCooperative")).as("the proposal is recorded").isFalse();
    assertThat(memberChanges.of(programme)).as("no change is opened").isEmpty();
    assertThatThrownBy(() -> changes.propose(programme, "HTX-KG-01", "remove", "Xin rút"))
        .hasMessageContaining("đã kết thúc nên danh sách HTX thí điểm không còn thay đổi; hãy nêu kiến nghị trong báo cáo");
    assertThatThrownBy(() -> pilot.closePhase(programme, 3)).isInstanceOf(Refusal.class).hasMessageContaining("3.1.2, 3.2, 3.3");
    assertThatThrownBy(() -> pilot.closeProgramme(programme)).isInstanceOf(Refusal.class).hasMessageContaining("giai đoạn 3 chưa hoàn thành");
  }

  @Test
  void phasesOpenInTheirOrder() {
    assertThatThrownBy(() -> pilot.openPhase(programme, 3)).isInstanceOf(Refusal.class)
        .hasMessage("Chương trình " + programme + ": giai đoạn 2 chưa hoàn thành nên chưa mở được giai đoạn 3.");
  }
}
