package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.deadline.DailyRound;
import vn.lotrinh.organisation.OrganisationService;

/** The head of a body answers for the figures that it reports (NĐ 30/2020 Điều 12.1): nothing leaves the body before he has confirmed it. */
@SystemTest
class ReportConfirmationTest {

  private static final String PREPARE = "UserTask_PrepareSubmission";
  private static final String CONFIRM = "UserTask_ConfirmSubmission";
  private static final String REVIEW = "UserTask_ReviewSubmission";

  @Autowired ReportOffices desk;
  @Autowired Campaigns campaigns;
  @Autowired Submissions submissions;
  @Autowired SubmissionService service;
  @Autowired Entries entries;
  @Autowired FiguresTable table;
  @Autowired Consolidation consolidation;
  @Autowired OrganisationService organisation;
  @Autowired DailyRound round;
  @Autowired JdbcClient jdbc;
  @Autowired Told told;

  private String province;

  @BeforeEach
  void province() {
    province = desk.province();
  }

  @AfterEach
  void forget() {
    desk.forget(province);
    desk.end("BC-AG-2037");
  }

  private String prepared(String day) {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021) + "-" + province + "-A-UBND";
    desk.on(day);
    desk.enterOwn(key);
    desk.prepare(key);
    return key;
  }

  private Map<String, String> shown(String key, String userTask) {
    return told.of(desk.task(key, userTask).getId());
  }

  private BigDecimal counted(String key, String code) {
    return consolidation.figures(campaigns.get(submissions.get(key).campaign())).get(code);
  }

  @Test
  void whatAnOfficerPreparedLeavesTheBodyWhenItsHeadConfirmsIt() {
    String key = prepared("2021-11-23");
    assertThat(desk.open(key)).containsExactly(CONFIRM);
    assertThat(desk.candidates(key, CONFIRM)).containsExactly(province + "-A-UBND.head");
    assertThat(desk.due(key, CONFIRM)).as("the body's own day").isEqualTo(LocalDate.of(2021, 11, 25));
    assertThat(desk.planned(key, CONFIRM)).isEqualTo(LocalDate.of(2021, 11, 25));
    assertThat(shown(key, CONFIRM).get("facts")).contains("| Lao động thường xuyên trong HTX | người |", "| 60 |", "bản 1", "chịu trách nhiệm về số liệu");
    assertThat(submissions.get(key)).extracting(Submission::state, Submission::counts, Submission::firstOn).containsExactly(Submission.State.PREPARED, false, null);
    assertThat(counted(key, "workers")).as("not in the province's figures yet").isNull();
    assertThatThrownBy(() -> table.write(key, table.rows(key), "cv")).hasMessageContaining("chờ lãnh đạo đơn vị xác nhận nên không sửa");
    desk.on("2021-11-24");
    desk.confirm(key);
    assertThat(submissions.get(key)).extracting(Submission::state, Submission::version, Submission::submittedOn, Submission::firstOn)
        .containsExactly(Submission.State.SUBMITTED, 1, LocalDate.of(2021, 11, 24), LocalDate.of(2021, 11, 24));
    assertThat(counted(key, "workers")).isEqualByComparingTo("60");
    assertThat(desk.open(key)).containsExactly(REVIEW);
    assertThat(shown(key, REVIEW).get("facts")).contains("| Lãnh đạo đơn vị xác nhận |", "ngày 24/11/2021");
    assertThatThrownBy(() -> service.confirm(key, Map.of("decision", "accepted"))).as("the second of two heads").hasMessageContaining("xác nhận ngày 24/11/2021");
    desk.accept(key);
    assertThat(desk.passed(key, "EndEvent_Accepted")).isTrue();
  }

  @Test
  void aHeadSendsFiguresBackWithAReasonAndEveryVersionStays() {
    String key = prepared("2021-11-22");
    assertThatThrownBy(() -> desk.complete(key, CONFIRM, Map.of("decision", "returned"))).hasMessageContaining("Lý do trả lại");
    assertThat(desk.open(key)).containsExactly(CONFIRM);
    desk.complete(key, CONFIRM, Map.of("decision", "returned", "reason", "Số tổ hợp tác năm nay là 14"));
    assertThat(desk.open(key)).containsExactly(PREPARE);
    assertThat(shown(key, PREPARE).get("returnReason")).isEqualTo("Lãnh đạo đơn vị: Số tổ hợp tác năm nay là 14");
    assertThat(submissions.get(key)).extracting(Submission::state, Submission::submittedOn).containsExactly(Submission.State.RETURNED, null);
    desk.enter(key, "groups", 14);
    desk.submit(key);
    desk.complete(key, REVIEW, Map.of("decision", "returned", "reason", "Thiếu giải trình"));
    assertThat(shown(key, PREPARE).get("returnReason")).isEqualTo("Liên minh HTX: Thiếu giải trình");
    desk.submit(key);
    desk.accept(key);
    assertThat(entries.versions(key)).extracting(Entries.Version::decision, Entries.Version::insideBody, version -> version.confirmedOn() != null).containsExactly(
        tuple("RETURNED", true, false), tuple("RETURNED", false, true),
        tuple("ACCEPTED", false, true));
    assertThat(List.of(1, 2)).extracting(version -> entries.figures(key, version).get("groups").value().intValue()).containsExactly(12, 14);
  }

  @Test
  void whatIsPreparedAfterTheDayIsConfirmedOnTheNextWorkingDayAndIsLate() {
    String key = prepared("2021-11-26");
    assertThat(desk.due(key, CONFIRM)).as("Friday; nobody is late on the day on which he is asked").isEqualTo(LocalDate.of(2021, 11, 29));
    desk.confirm(key);
    assertThat(submissions.get(key).isLate(LocalDate.of(2021, 11, 25), LocalDate.of(2021, 11, 26))).isTrue();
  }

  @Test
  void figuresThatTheHeadNeverConfirmedWereNotReported() {
    String key = prepared("2021-11-23");
    desk.on("2022-04-01");
    desk.run(key, "BoundaryEvent_ConfirmationEnds");
    desk.runJobs(key);
    assertThat(submissions.get(key).state()).isEqualTo(Submission.State.NOT_GIVEN);
    assertThat(desk.passed(key, "EndEvent_NotGiven")).isTrue();
    assertThat(counted(key, "workers")).isNull();
  }

  @Test
  void theCampaignWaitsForAHeadAsForAnOfficer() {
    String key = prepared("2021-11-23");
    String campaign = submissions.get(key).campaign();
    submissions.of(campaign).stream().map(Submission::key).filter(other -> !other.equals(key)).forEach(desk::report);
    assertThat(campaigns.get(campaign).closedOn()).isNull();
    desk.confirm(key);
    desk.accept(key);
    assertThat(campaigns.get(campaign).closedOn()).isEqualTo(LocalDate.of(2021, 11, 23));
  }

  @Test
  void theHeadIsRemindedOfWhatIsHisAndTheOfficerIsNot() {
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    desk.on("2037-11-02");
    String key = desk.open("AG", 2037) + "-AG-SNNMT";
    desk.on("2037-11-23");
    round.drawUp("while it is prepared");
    assertThat(reminded(key, "UserTask_PrepareSubmission", "2037-11-23")).contains("ag-snnmt.cv1").doesNotContain("ag-snnmt.ld");
    desk.enter(key, "courses", 4, "learners", 120, "budget", 350.5);
    desk.prepare(key);
    desk.on("2037-11-24");
    round.drawUp("while its head is asked");
    assertThat(reminded(key, "UserTask_ConfirmSubmission", "2037-11-24")).contains("ag-snnmt.ld").doesNotContain("ag-snnmt.cv1");
  }

  /** Whose digest of a day tells of an open task of the case. */
  private List<String> reminded(String key, String userTask, String day) {
    return jdbc.sql("select person from deadline_reminder where task_id = ? and day = cast(? as date)").param(desk.task(key, userTask).getId()).param(day)
        .query(String.class).list();
  }
}
