package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The campaign on every way through its model: by hand and by timer, all in and not all in, year after year. */
@SystemTest
class AnnualReportProcessTest {

  @Autowired ReportOffices desk;
  @Autowired DocumentOffices documents;
  @Autowired ReportService report;
  @Autowired Campaigns campaigns;
  @Autowired Submissions submissions;
  @Autowired Updates updates;
  @Autowired Consolidation consolidation;
  @Autowired CooperativeService cooperatives;
  @Autowired OrganisationService organisation;
  @Autowired PlanService plans;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired WorkingCalendar calendar;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private String province;

  @BeforeEach
  void province() {
    province = desk.province();
  }

  @AfterEach
  void forget() {
    desk.forget(province);
  }

  private List<String> bodies(String campaign) {
    return submissions.of(campaign).stream().map(Submission::key).toList();
  }

  @Test
  void openedByHandItFreezesWhoReportsAndGivesEverybodyATask() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThat(key).isEqualTo("BC-" + province + "-2021");
    assertThat(bodies(key)).containsExactly(key + "-" + province + "-SO", key + "-" + province + "-A-UBND", key + "-" + province + "-B-UBND");
    assertThat(bodies(key)).allSatisfy(body -> assertThat(desk.open(body)).containsExactly("UserTask_PrepareSubmission"));
    assertThat(desk.timer(key, "Event_ClosingDay")).isEqualTo(LocalDate.of(2021, 11, 30));
    assertThat(campaigns.get(key)).extracting(Campaign::outerDue, Campaign::unassigned).containsExactly(LocalDate.of(2021, 12, 9), 0);
    desk.add(province, "- { code: P-SO2, name: Sở mới, short: p-so2, level: SO, place: P, acts: true }");
    assertThat(bodies(key)).as("who came later does not report any more").hasSize(3);
  }

  @Test
  void neverTwiceForAProvinceAndYear() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThatThrownBy(() -> report.open(2021, province)).hasMessage("Đợt báo cáo năm 2021 của tỉnh " + province + " đã mở ngày 01/11/2021 (" + key + ").");
    assertThatThrownBy(() -> report.open(2022, province)).hasMessageContaining("Năm 2022 không mở báo cáo được");
    assertThatThrownBy(() -> report.open(2021, province + "-A")).hasMessageContaining("không phải là tỉnh");
    assertThatThrownBy(() -> report.open(2021, "KHONG")).hasMessageContaining("Không có tỉnh nào mang mã “KHONG”");
  }

  @Test
  void aMergedProvinceDoesNotReportTwiceUnderItsNewName() {
    desk.on("2025-06-02");
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    String key = report.open(2019, "KG");
    assertThat(key).isEqualTo("BC-KG-2019");
    desk.on("2025-11-03");
    assertThatThrownBy(() -> report.open(2019, "AG")).hasMessage("Đợt báo cáo năm 2019 của tỉnh An Giang đã mở ngày 02/06/2025 (BC-KG-2019).");
    assertThatThrownBy(() -> report.open(2019, "KG")).as("asked under the old code").hasMessageContaining("BC-KG-2019");
    desk.end(key);
  }

  @Test
  void theTimerOpensWhatNobodyHasOpened() {
    desk.on("2021-10-01");
    desk.on("2021-11-01");
    desk.fireOpeningTimer();
    String key = "BC-" + province + "-2021";
    desk.runJobs(key);
    assertThat(campaigns.find(key)).isPresent();
    assertThat(bodies(key)).allSatisfy(body -> assertThat(desk.open(body)).hasSize(1));
    assertThat(ReportOffices.day(desk.openingTimer().getDuedate())).as("next year again").isEqualTo(LocalDate.of(2022, 11, 1));
    long before = desk.alreadyOpen();
    desk.fireOpeningTimer();
    assertThat(desk.alreadyOpen()).as("all are open: it ends").isEqualTo(before + 1);
    assertThat(campaigns.of(2021)).filteredOn(c -> c.province().equals(province)).hasSize(1);
  }

  @Test
  void whenAllAreInItDoesNotWaitForTheDay() {
    desk.on("2021-11-02");
    String key = desk.open(province, 2021);
    bodies(key).subList(0, 2).forEach(desk::report);
    assertThat(campaigns.get(key).closedOn()).isNull();
    assertThat(consolidation.absences(campaigns.get(key), submissions.of(key))).as("a preview does not call it complete").singleElement()
        .satisfies(absence -> assertThat(absence.submittedOn()).isNull());
    desk.on("2021-11-10");
    desk.report(bodies(key).get(2));
    assertThat(campaigns.get(key).closedOn()).isEqualTo(LocalDate.of(2021, 11, 10));
    assertThat(desk.passed(key, "Event_SubmissionsCompleted")).isTrue();
    assertThat(consolidation.absences(campaigns.get(key), submissions.of(key))).isEmpty();
  }

  @Test
  void onTheDayItGoesOnWithWhatIsThereAndNamesTheOthers() {
    desk.on("2021-11-02");
    String key = desk.open(province, 2021);
    List<String> bodies = bodies(key);
    desk.report(bodies.get(0));
    desk.on("2021-11-26");
    desk.enterOwn(bodies.get(1));
    desk.submit(bodies.get(1));
    desk.on("2021-12-01");
    desk.run(key, "Event_ClosingDay");
    assertThat(campaigns.get(key).closedOn()).isEqualTo(LocalDate.of(2021, 12, 1));
    YearReport written = consolidation.yearReport(key, key + "-VB1");
    assertThat(written.absences()).containsExactly(new Absence("UBND huyện " + province + " A", LocalDate.of(2021, 11, 25), LocalDate.of(2021, 11, 26)),
        new Absence("UBND huyện " + province + " B", LocalDate.of(2021, 11, 25), null));
    assertThat(line(written, "htxTotal").current()).as("handed in but not looked at yet: it counts").isEqualByComparingTo("3");
    desk.enterOwn(bodies.get(2));
    desk.submit(bodies.get(2));
    assertThat(line(consolidation.yearReport(key, key + "-VB1"), "htxTotal").current()).as("taken in late").isEqualByComparingTo("4");
  }

  @Test
  void allCanBeInBeforeTheLastBodyHasItsTask() {
    desk.on("2021-11-02");
    String key = report.open(2021, province);
    submissions.of(key).forEach(s -> submissions.decided(s.key(), Submission.State.ACCEPTED, LocalDate.of(2021, 11, 2)));
    desk.runJobs(key);
    assertThat(desk.passed(key, "Gateway_AllIn")).isTrue();
    assertThat(desk.passed(key, "Gateway_WaitForBodies")).isFalse();
    assertThat(campaigns.get(key).closedOn()).isEqualTo(LocalDate.of(2021, 11, 2));
  }

  @Test
  void theReportComparesWithLastYearAndThePlan() {
    desk.plan(province + "-KH", province, """
        - { id: X-1, no: '1', kind: task, title: Giải thể, lead: Liên minh, start: '2021-01-01', due: '2021-12-31', dueText: 2021, process: giai-the, target: { quantity: 5, unit: HTX, op: '>=' } }
        - { id: X-2, no: '2', kind: task, title: Báo cáo năm, lead: Liên minh, due: '2021-12-09', dueStrictlyBefore: '12-10', dueText: trước ngày 10/12, process: bao-cao-nam, target: { quantity: 1, unit: báo cáo, op: '=' } }
        """.indent(2));
    desk.on("2021-11-02");
    String first = desk.open(province, 2021);
    plans.recordResult(province + "-KH", new PlanResult("1", LocalDate.of(2021, 6, 1), BigDecimal.valueOf(2), null, null, null));
    bodies(first).forEach(desk::report);
    issueBoth(first, LocalDate.of(2021, 11, 2));
    assertThat(plans.results(province + "-KH")).as("the report itself is a task of the plan").filteredOn(result -> result.step().equals("2"))
        .extracting(PlanResult::documentNumber).singleElement().asString().contains("/BC-UBND");
    assertThat(consolidation.yearReport(first, first + "-VB1").targets()).extracting(TargetLine::task, TargetLine::done)
        .contains(tuple("1", BigDecimal.valueOf(2)));
    cooperatives.changeStatus(province + "-HTX-2", LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LocalDate.of(2022, 3, 1), "TB 1");
    desk.on("2022-11-01");
    String second = desk.open(province, 2022);
    bodies(second).forEach(desk::report);
    YearReport written = consolidation.yearReport(second, second + "-VB2");
    assertThat(line(written, "htxTotal")).extracting(Line::previous, Line::current).satisfies(figures -> assertThat(figures.toString()).isEqualTo("[4, 3]"));
    assertThat(line(written, "htxDissolved").current()).isEqualByComparingTo("1");
    assertThat(line(written, "htxFounded").current()).isEqualByComparingTo("0");
    assertThat(line(written, "activeShare").current()).isEqualByComparingTo("100");
    assertThat(written.byPlace().rows()).extracting(Row::name).containsExactly("huyện " + province + " A", "huyện " + province + " B");
    assertThat(written.bySector().rows()).extracting(Row::name).containsExactly("Khác", "Vận tải");
    assertThat(written.issuer().name()).isEqualTo("Ủy ban nhân dân tỉnh " + province);
    assertThat(written.recipient().name()).isEqualTo("Bộ Kế hoạch và Đầu tư");
  }

  private void issueBoth(String campaign, LocalDate day) {
    for (String document : List.of(campaign + "-VB1", campaign + "-VB2")) {
      documents.toIssue(document);
      documents.issue(document, "UserTask_IssueReport", day);
      documents.runJobs(document);
    }
  }

  private static Line line(YearReport written, String code) {
    return written.lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void yearAfterYearAlsoThroughTheEndOfTheDistricts() {
    for (int year = 2021; year <= 2025; year++) {
      desk.on(year + "-11-03");
      String key = desk.open(province, year);
      bodies(key).forEach(desk::report);
      issueBoth(key, LocalDate.of(year, 11, 3));
      assertThat(desk.passed(key, "EndEvent_Reported")).isTrue();
      assertThat(campaigns.get(key).endedOn()).isEqualTo(LocalDate.of(year, 11, 3));
    }
    String last = "BC-" + province + "-2025";
    assertThat(bodies(last)).as("communes that act; the department is the same").containsExactly(last + "-" + province + "-SO", last + "-" + province + "-A1-UBND", last + "-" + province + "-B1-UBND");
    assertThat(submissions.get(last + "-" + province + "-B1-UBND").previous()).as("the district became this commune").isEqualTo("BC-" + province + "-2024-" + province + "-B-UBND");
    assertThat(submissions.get(last + "-" + province + "-A1-UBND").previous()).as("of a divided district nobody can compare").isNull();
    assertThat(submissions.prefilled(last + "-" + province + "-A1-UBND")).containsEntry("htxTotal", BigDecimal.valueOf(3));
    assertThat(line(consolidation.yearReport(last, last + "-VB1"), "htxTotal")).extracting(Line::previous, Line::current).asString().isEqualTo("[4, 4]");
    assertThat(consolidation.yearReport(last, last + "-VB2").recipient().name()).isEqualTo("Bộ Tài chính");
  }

  @Test
  void theYearEndUpdatesAreTasksWithTheirOwnDays() {
    desk.add(province, "- { code: P-HTX-1, name: HTX Thử 1, short: p-htx1, level: HTX, place: P-A1, acts: true, roles: [HTX] }");
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThat(updates.of(key)).extracting(Updates.Update::agency, Updates.Update::planDue)
        .containsExactly(tuple(province + "-HTX-1", LocalDate.of(2021, 12, 15)),
            tuple(province + "-A-TCKH", LocalDate.of(2021, 12, 18)), tuple(province + "-SO", LocalDate.of(2021, 12, 21)));
    String registry = key + "-CN-" + province + "-A-TCKH";
    assertThat(desk.candidates(registry, "UserTask_UpdateNationalSystem")).containsExactly(province + "-A-TCKH");
    assertThat(desk.planDue(registry, "UserTask_UpdateNationalSystem")).isEqualTo(LocalDate.of(2021, 12, 18));
    assertThat(desk.due(registry, "UserTask_UpdateNationalSystem")).as("a Saturday").isEqualTo(LocalDate.of(2021, 12, 20));
    assertThatThrownBy(() -> desk.complete(registry, "UserTask_UpdateNationalSystem", Map.of("updated", false))).hasMessageContaining("Xác nhận");
    desk.on("2021-12-14");
    desk.complete(registry, "UserTask_UpdateNationalSystem", Map.of("updated", true));
    assertThat(updates.get(registry).doneOn()).isEqualTo(LocalDate.of(2021, 12, 14));
    assertThat(desk.passed(registry, "EndEvent_Updated")).isTrue();
    desk.on("2022-04-01");
    String department = key + "-CN-" + province + "-SO";
    desk.run(department, "BoundaryEvent_IntakeEnds");
    assertThat(desk.passed(department, "EndEvent_NotConfirmed")).isTrue();
  }

  @Test
  void anotherOpeningDayIsTakenUpAtTheNextStart() {
    desk.on("2021-09-01");
    timerOf("10-15").setTimer();
    assertThat(ReportOffices.day(desk.openingTimer().getDuedate())).isEqualTo(LocalDate.of(2021, 10, 15));
    timerOf("11-01").setTimer();
    assertThat(ReportOffices.day(desk.openingTimer().getDuedate())).isEqualTo(LocalDate.of(2021, 11, 1));
    desk.on("2021-11-02");
    timerOf("10-15").setTimer();
    assertThat(ReportOffices.day(desk.openingTimer().getDuedate())).as("overdue: it will fire, and is not put off").isEqualTo(LocalDate.of(2021, 11, 1));
  }

  private AnnualReportProcess timerOf(String opens) {
    return new AnnualReportProcess(runtime, repository, management, new ReportCalendar(calendar, opens, "11-25", "11-30", "12-10", "03-31"), null, clock);
  }

  @Test
  void cooperativesOfARunningPilotReportToo() {
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    cooperatives.load(new ClassPathResource("cooperative/kien-giang.yaml"));
    desk.on("2021-11-01");
    jdbc.sql("insert into pilot_member (programme, cooperative, from_day) values ('KG-135-2021', 'HTX-KG-07', '2021-10-01')").update();
    try {
      String key = desk.open("KG", 2018);
      String pilot = key + "-HTX-KG-07";
      assertThat(submissions.get(pilot).level()).isEqualTo("htx-pilot");
      assertThat(desk.candidates(pilot, "UserTask_PrepareSubmission")).containsExactly("HTX-KG-07");
      assertThat(submissions.of(key)).filteredOn(s -> s.level().equals("htx-pilot")).as("the other co-operatives with officers are in no pilot").extracting(Submission::key)
          .contains(pilot).doesNotContain(key + "-HTX-KG-12");
      desk.end(key);
    } finally {
      jdbc.sql("delete from pilot_member where cooperative = 'HTX-KG-07'").update();
    }
  }

  @Test
  void whereNobodyReportsNothingOpens() {
    String empty = province + "E";
    desk.load(empty + ".yaml", """
        since: 2020-01-01
        roles:
          - { code: LMHTX, title: Liên minh }
        places:
          - { code: %1$s, name: tỉnh %1$s, level: TINH }
        agencies:
          - { code: %1$s-LMHTX, name: Liên minh, short: %2$s-lm, level: LIEN_MINH, place: %1$s, acts: true, roles: [LMHTX] }
        """.formatted(empty, empty.toLowerCase()));
    desk.on("2021-11-01");
    assertThatThrownBy(() -> report.open(2021, empty)).hasMessageContaining("không có sở, UBND cấp huyện, cấp xã hay HTX thí điểm nào");
    assertThat(campaigns.find("BC-" + empty + "-2021")).isEmpty();
    desk.forget(empty);
  }
}
