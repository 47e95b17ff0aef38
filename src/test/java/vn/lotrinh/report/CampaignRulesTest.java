package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Rank;
import vn.lotrinh.web.Visitor;

/** What a campaign may be trusted with: who answered, which year a figure is of, what can be taken back, and many who accept at once. */
@SystemTest
class CampaignRulesTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ReportOffices desk;
  @Autowired ReportService report;
  @Autowired Campaigns campaigns;
  @Autowired Submissions submissions;
  @Autowired Entries entries;
  @Autowired Updates updates;
  @Autowired SubmissionService service;
  @Autowired SubmissionFacts facts;
  @Autowired Consolidation consolidation;
  @Autowired IndicatorSets sets;
  @Autowired CooperativeService cooperatives;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private String province;

  @BeforeEach
  void province() {
    desk.on("2021-01-04");
    province = desk.province();
  }

  @AfterEach
  void forget() {
    desk.forget(province);
    jdbc.sql("delete from report_indicator_set").update();
  }

  private String body(String campaign, String agency) {
    return campaign + "-" + province + "-" + agency;
  }

  private static Line line(List<Line> lines, String code) {
    return lines.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void number14ABodyThatHasNotAnsweredIsNoDecline() {
    desk.on("2021-11-01");
    String first = desk.open(province, 2021);
    submissions.of(first).forEach(s -> desk.report(s.key()));
    desk.on("2022-11-01");
    String second = desk.open(province, 2022);
    desk.report(body(second, "A-UBND"));
    desk.report(body(second, "SO"));
    YearReport written = consolidation.yearReport(second, second + "-VB1");
    Line total = line(written.lines(), "htxTotal");
    assertThat(total).extracting(l -> l.previous().intValue(), l -> l.current().intValue()).as("what was told in each year").containsExactly(4, 3);
    assertThat(total.like()).as("B has not answered: three in A in both years").isEqualTo(new Line.Like(BigDecimal.valueOf(3), BigDecimal.valueOf(3), 1));
    assertThat(new Sentences(written).results()).anySatisfy(text -> assertThat(text).contains("tổng số HTX cuối kỳ 3 HTX (bằng năm 2021)",
        " (so với năm 2021, tính trên 01 đơn vị có số liệu cả hai năm).")
        .doesNotContain("tổng số HTX cuối kỳ 3 HTX, giảm"));
    assertThat(line(written.lines(), "courses").like()).as("only the department is asked, and has answered twice").isNull();
    assertThat(new Sentences(written).discipline()).contains("Số liệu năm 2022 của 02/03 cơ quan, đơn vị; năm 2021 của 03/03 cơ quan, đơn vị",
        "chỉ so sánh trên các đơn vị có số liệu cả hai năm");
    desk.report(body(second, "B-UBND"));
    YearReport complete = consolidation.yearReport(second, second + "-VB1");
    assertThat(line(complete.lines(), "htxTotal").like()).as("all have answered: the whole is compared").isNull();
    assertThat(new Sentences(complete).discipline()).contains("năm 2022 của 03/03").doesNotContain("chỉ so sánh");
  }

  @Test
  void number14TheFiguresAreThoseOfTheClosingDay() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThat(campaigns.get(key).asOf()).isEqualTo(LocalDate.of(2021, 11, 30));
    assertThat(facts.preparation(body(key, "A-UBND"))).contains("tính đến ngày **30/11/2021**", "của ngày 01/11/2021");
    desk.on("2021-12-01");
    desk.run(key, "Event_ClosingDay");
    assertThat(consolidation.yearReport(key, key + "-VB1").asOf()).isEqualTo(LocalDate.of(2021, 11, 30));
  }

  @Test
  void number18TheOfficeSeesWhatHasChangedMuchWithTheReasonOfTheBody() throws Exception {
    desk.on("2021-11-01");
    String first = desk.open(province, 2021);
    submissions.of(first).forEach(s -> desk.report(s.key()));
    desk.on("2022-11-01");
    String second = desk.open(province, 2022);
    String a = body(second, "A-UBND");
    desk.enterOwn(a);
    entries.add(a, List.of(new Entries.Entry("groups", BigDecimal.valueOf(30), "Rà soát lại, có 18 tổ chưa thống kê")), "cv");
    desk.submit(a);
    desk.accept(a);
    desk.report(body(second, "B-UBND"));
    JsonNode changes = http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/reports/2022/changes?province=" + province, JsonNode.class);
    assertThat(changes).extracting(change -> change.at("/code").asText()).as("one was founded in 2021, none in 2022").containsExactly("groups", "htxFounded");
    assertThat(changes.get(0).at("/agency").asText()).isEqualTo("UBND huyện " + province + " A");
    assertThat(changes.get(0).at("/percent").decimalValue()).isEqualByComparingTo("150");
    assertThat(changes.get(0).at("/explanation").asText()).isEqualTo("Rà soát lại, có 18 tổ chưa thống kê");
    Visitor supervisor = new Visitor(port);
    supervisor.login("theodoi", PASSWORD);
    assertThat(supervisor.get("/reports/2022/changes?province=" + province).body()).contains("+150", "Rà soát lại, có 18 tổ chưa thống kê");
    assertThat(supervisor.get("/reports/2022?province=" + province).body()).contains("/reports/2022/changes");
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/reports/2022/changes?province=" + province, JsonNode.class).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void number14NobodyIsLateOnTheDayOnWhichHeIsAsked() {
    desk.on("2022-03-01");
    String key = desk.open(province, 2021);
    assertThat(submissions.of(key)).allSatisfy(s -> assertThat(s.isLate(campaigns.get(key).due(), LocalDate.of(2022, 3, 1))).isFalse());
    assertThat(updates.of(key)).isNotEmpty().allSatisfy(update -> assertThat(update.due()).isEqualTo(LocalDate.of(2022, 3, 15)));
    assertThat(updates.of(key)).extracting(Updates.Update::planDue).as("the day that the law names stays").allSatisfy(day -> assertThat(day.getYear()).isEqualTo(2021));
  }

  @Test
  void number16TheNextYearsPlanStandsBesideTheYear() {
    desk.plan(province + "-SAU", province, """
        - { id: X-1, no: '1', kind: task, title: Thành lập mới, lead: Liên minh, due: '2021-12-31', process: thanh-lap-moi, target: { quantity: 4, unit: HTX, op: '>=' } }
        - { id: X-2, no: '2', kind: task, title: Thành lập mới, lead: Liên minh, due: '2022-12-31', process: thanh-lap-moi, target: { quantity: 6, unit: HTX, op: '>=' } }
        """.indent(2));
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThat(line(consolidation.lines(campaigns.get(key)), "htxFounded")).extracting(l -> l.planned().intValue(), l -> l.next().intValue()).containsExactly(4, 6);
    assertThatThrownBy(() -> report.open(2021, province)).hasMessageContaining("đã mở ngày 01/11/2021");
    for (String table : List.of("plan_task", "plan_version")) jdbc.sql("delete from " + table + " where plan = :plan").param("plan", province + "-SAU").update();
    jdbc.sql("delete from plan_programme where code = :plan").param("plan", province + "-SAU").update();
  }

  @Test
  void number16APartIsNeverMoreThanItsTotal() {
    desk.on("2021-11-01");
    String a = body(desk.open(province, 2021), "A-UBND");
    desk.enterOwn(a);
    desk.enter(a, "ocop", 4);
    assertThatThrownBy(() -> desk.submit(a)).hasMessageContaining("Số HTX có sản phẩm OCOP (4) không được lớn hơn tổng số HTX (3)");
    desk.enter(a, "ocop", 3, "merged", 1);
    assertThatThrownBy(() -> desk.submit(a)).hasMessageContaining("sáp nhập, hợp nhất (1)");
    desk.enter(a, "merged", 0);
    desk.submit(a);
  }

  @Test
  void number15RanksAndResultsAreThoseOfTheLastClosedYearAndSaySo() {
    cooperatives.recordRank(province + "-HTX-1", 2020, new BigDecimal("85"), Rank.TOT, "QĐ 1");
    cooperatives.recordRank(province + "-HTX-3", 2020, new BigDecimal("70"), Rank.KHA, "QĐ 1");
    cooperatives.recordRank(province + "-HTX-1", 2021, new BigDecimal("40"), Rank.YEU, "QĐ 2");
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    assertThat(submissions.prefilled(body(key, "A-UBND"))).containsEntry("rankGood", BigDecimal.ONE).containsEntry("rankFair", BigDecimal.ONE).containsEntry("rankWeak", BigDecimal.ZERO);
    submissions.of(key).forEach(s -> desk.report(s.key()));
    assertThat(line(consolidation.yearReport(key, key + "-VB1").lines(), "rankGood").name()).isEqualTo("Số HTX xếp loại Tốt (năm 2020)");
    desk.on("2023-03-01");
    String closed = desk.open(province, 2022);
    assertThat(line(consolidation.lines(campaigns.get(closed)), "rankGood").name()).as("2022 is over").isEqualTo("Số HTX xếp loại Tốt");
  }

  @Test
  void number15TheFirstCampaignTakesTheYearBeforeFromTheRegister() {
    cooperatives.changeStatus(province + "-HTX-2", LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, LocalDate.of(2021, 3, 1), "TB 1");
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    submissions.of(key).forEach(s -> desk.report(s.key()));
    Line total = line(consolidation.yearReport(key, key + "-VB1").lines(), "htxTotal");
    assertThat(total.previous()).as("three at the end of 2020: one was founded in May 2021").isEqualByComparingTo("3");
    assertThat(total.current()).isEqualByComparingTo("3");
    assertThat(line(consolidation.yearReport(key, key + "-VB1").lines(), "workers").previous()).as("the register does not know").isNull();
  }

  @Test
  void theAllianceReportsItselfWithoutReviewingItself() {
    sets.replace(2021, """
        title: Bộ chỉ tiêu của một tỉnh khác
        threshold: 50
        indicators:
          - { code: loans, group: Quỹ, name: Dư nợ cho vay, unit: triệu đồng, type: decimal, levels: [tỉnh] }
          - { code: total, group: HTX, name: Tổng số HTX, unit: HTX, type: integer, levels: [huyen, xa], source: register.total }
        """, "quantri");
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    String own = body(key, "LMHTX");
    assertThat(submissions.of(key)).extracting(Submission::level).containsExactly("tinh", "so", "huyen", "huyen");
    assertThat(desk.candidates(own, "UserTask_PrepareSubmission")).containsExactly(province + "-LMHTX");
    desk.enter(own, "loans", 1250.5);
    desk.submit(own);
    desk.runJobs(own);
    assertThat(submissions.get(own).state()).isEqualTo(Submission.State.ACCEPTED);
    assertThat(desk.passed(own, "UserTask_ReviewSubmission")).isFalse();
    assertThat(desk.passed(own, "EndEvent_Accepted")).isTrue();
    assertThat(line(consolidation.lines(campaigns.get(key)), "loans").current()).isEqualByComparingTo("1250.5");
    for (String agency : List.of("SO", "A-UBND", "B-UBND")) {
      desk.submit(body(key, agency));
      desk.accept(body(key, agency));
    }
    assertThat(campaigns.get(key).closedOn()).isEqualTo(LocalDate.of(2021, 11, 1));
  }

  @Test
  void openingInMarchAsksOnceCanBeTakenBackAndNovemberOpens() throws Exception {
    desk.on("2021-03-10");
    Visitor coordinator = new Visitor(port);
    coordinator.login("dieuphoi", PASSWORD);
    JsonNode asked = post("/api/reports", Map.of("year", 2021, "province", province));
    assertThat(asked.at("/message").asText()).contains("tự mở ngày 01/11/2021", "3 đơn vị", "chốt theo ngày 10/03/2021", "không đợt nào mở nữa");
    assertThat(campaigns.of(2021)).noneMatch(c -> c.province().equals(province));
    String key = post("/api/reports", Map.of("year", 2021, "province", province, "early", true)).at("/key").asText();
    assertThat(key).isEqualTo("BC-" + province + "-2021");
    desk.runJobs(key);
    assertThat(campaigns.get(key).asOf()).as("whenever it was opened").isEqualTo(LocalDate.of(2021, 11, 30));
    assertThat(http.withBasicAuth("theodoi", PASSWORD).postForEntity("/api/reports/" + key + "/withdrawal", Map.of("reason", "x"), JsonNode.class).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("/api/reports/" + key + "/withdrawal", Map.of("reason", " ")).at("/message").asText()).contains("Chưa ghi lý do");
    assertThat(coordinator.get("/reports/2021?province=" + province).body()).contains("Rút lại đợt báo cáo");
    assertThat(post("/api/reports/" + key + "/withdrawal", Map.of("reason", "Mở nhầm tháng")).at("/withdrawn").asBoolean()).isTrue();
    assertThat(submissions.of(key)).extracting(Submission::state).containsOnly(Submission.State.WITHDRAWN);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(key + "%").count()).isZero();
    assertThat(post("/api/reports/" + key + "/withdrawal", Map.of("reason", "Lần nữa")).at("/message").asText()).contains("đã được dieuphoi rút lại ngày 10/03/2021: Mở nhầm tháng");
    assertThat(coordinator.get("/reports").body()).contains("Đợt đã rút lại", "Mở nhầm tháng", key);
    assertThat(report.running()).noneMatch(progress -> progress.key().equals(key));
    desk.on("2021-10-01");
    desk.on("2021-11-01");
    desk.fireOpeningTimer();
    String again = key + "L2";
    desk.runJobs(again);
    assertThat(submissions.of(again)).hasSize(3).allSatisfy(s -> assertThat(desk.open(s.key())).hasSize(1));
    for (Submission s : submissions.of(again)) desk.report(s.key());
    assertThat(campaigns.get(again).closedOn()).isEqualTo(LocalDate.of(2021, 11, 1));
    assertThat(DocumentKey.of(again + "-VB1")).extracting(DocumentKey::campaign, DocumentKey::year).containsExactly(again, 2021);
  }

  private JsonNode post(String address, Object body) {
    return http.withBasicAuth("dieuphoi", PASSWORD).postForObject(address, body, JsonNode.class);
  }

  @Test
  void whatSomebodyHasHandedInIsNotTakenBack() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    desk.enterOwn(body(key, "A-UBND"));
    desk.submit(body(key, "A-UBND"));
    assertThatThrownBy(() -> report.withdraw(key, "Mở nhầm", "dieuphoi")).hasMessageContaining("Đã có đơn vị nộp báo cáo");
    assertThat(submissions.of(key)).extracting(Submission::state).doesNotContain(Submission.State.WITHDRAWN);
    assertThat(desk.open(body(key, "B-UBND"))).hasSize(1);
  }

  @Test
  void theDaysOfOneYearAreSetByThemselves() {
    org.springframework.mock.env.MockEnvironment years = new org.springframework.mock.env.MockEnvironment();
    years.setProperty("lo-trinh.report.years.2025.closes", "12-03");
    years.setProperty("lo-trinh.report.years.2026.as-of", "12-15");
    ReportCalendar calendar = new ReportCalendar(vn.lotrinh.calendar.TestCalendar.official(), "11-01", "11-25", "11-30", "12-10", "01-31", "", years);
    assertThat(calendar.asOf(2024, LocalDate.of(2024, 3, 1))).isEqualTo(LocalDate.of(2024, 11, 30));
    assertThat(calendar.asOf(2025, LocalDate.of(2025, 3, 1))).isEqualTo(LocalDate.of(2025, 12, 3));
    assertThat(calendar.days(2025, LocalDate.of(2025, 11, 1)).closesOn()).isEqualTo(LocalDate.of(2025, 12, 3));
    assertThat(calendar.asOf(2026, LocalDate.of(2026, 11, 1))).isEqualTo(LocalDate.of(2026, 12, 15));
    assertThat(calendar.asOf(2024, LocalDate.of(2025, 2, 1))).as("a year that is over").isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void whoAcceptsWaitsForNobodyAndTheLastOfManyAtOnceIsCounted() throws Exception {
    desk.on("2021-11-01");
    desk.add(province, """
        - { code: P-SO2, name: Sở Hai, short: p-so2, level: SO, place: P, acts: true }
        - { code: P-SO3, name: Sở Ba, short: p-so3, level: SO, place: P, acts: true }
        - { code: P-SO4, name: Sở Bốn, short: p-so4, level: SO, place: P, acts: true }
        """.replace("P-", province + "-").replace("place: P,", "place: " + province + ",").replace("short: p-", "short: " + province.toLowerCase() + "-"));
    String key = desk.open(province, 2021);
    List<String> bodies = submissions.of(key).stream().map(Submission::key).toList();
    assertThat(bodies).hasSize(6);
    for (String body : bodies) {
      if (body.contains("-SO")) desk.enter(body, "courses", 4, "learners", 120, "budget", 350.5);
      else desk.enterOwn(body);
      desk.submit(body);
    }
    ExecutorService people = Executors.newFixedThreadPool(6);
    try {
      new TransactionTemplate(transactions).executeWithoutResult(status -> {
        campaigns.lock(key);
        assertThat(inTime(people.submit(accepting(bodies.get(0))))).as("accepted while somebody holds the campaign").isTrue();
      });
      List<Future<Boolean>> accepted = new ArrayList<>();
      for (String body : bodies.subList(1, 6)) accepted.add(people.submit(accepting(body)));
      for (Future<Boolean> one : accepted) assertThat(inTime(one)).isTrue();
      assertThat(campaigns.get(key).closedOn()).as("nobody has been told yet").isNull();
      List<Future<Boolean>> told = new ArrayList<>();
      for (String body : bodies) told.add(people.submit(telling(body)));
      for (Future<Boolean> one : told) assertThat(inTime(one)).isTrue();
      for (String body : bodies) desk.runJobs(body);
    } finally {
      people.shutdownNow();
    }
    assertThat(campaigns.get(key).closedOn()).isEqualTo(LocalDate.of(2021, 11, 1));
    assertThat(submissions.of(key)).allSatisfy(s -> assertThat(desk.passed(s.key(), "EndEvent_Accepted")).isTrue());
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key + "-VB1").count()).as("the report begins once").isEqualTo(1);
    assertThatThrownBy(() -> service.judge(bodies.get(0), Map.of("decision", "accepted"))).hasMessageContaining("chấp nhận ngày 01/11/2021");
  }

  private Callable<Boolean> accepting(String body) {
    return () -> {
      desk.complete(body, "UserTask_ReviewSubmission", Map.of("decision", "accepted"));
      return true;
    };
  }

  /** As the job executor does it: what collides is tried again. */
  private Callable<Boolean> telling(String body) {
    return () -> {
      for (Job job : jobs(body)) {
        try {
          management.executeJob(job.getId());
        } catch (RuntimeException collided) {
          assertThat(collided).isInstanceOf(org.camunda.bpm.engine.OptimisticLockingException.class);
        }
      }
      return true;
    };
  }

  private List<Job> jobs(String body) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(body).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream()).toList();
  }

  private static boolean inTime(Future<Boolean> work) {
    try {
      return work.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
