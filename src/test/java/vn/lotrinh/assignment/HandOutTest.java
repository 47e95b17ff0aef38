package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Resolved;

/** A plan is handed out: to whom, when, once. */
@SystemTest
class HandOutTest {

  private static final String DISTRICTS = "title: Hoàn thiện HTX điểm, lead: 'UBND các huyện, thành phố', coordinating: [], due: 2022-09-30, "
      + "product: '30 HTX điểm, 90 HTX vệ tinh (mỗi huyện 02 HTX điểm, 6 HTX vệ tinh)', targets: [{ quantity: 30, unit: HTX điểm, op: '=' }, { quantity: 90, unit: HTX vệ tinh, op: '=' }]";
  private static final String QUARTERLY = "title: Báo cáo quý, lead: Sở Tài chính, coordinating: [], recurring: FREQ=MONTHLY;INTERVAL=3, product: Báo cáo";
  private static final String LATER = "title: Sơ kết, lead: Sở Tài chính, coordinating: [], start: 2022-08-01, due: 2022-09-30, product: Hội nghị";
  private static final String SPECIAL = "title: Giải thể HTX, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-09-30, process: giai-the-tu-nguyen, "
      + "target: { quantity: 3, unit: HTX, op: '=' }";
  private static final String UNCLEAR = "title: Tập huấn, lead: Các đơn vị liên quan, coordinating: [], due: 2022-09-30, product: Lớp";

  @Autowired AssignmentOffices desk;
  @Autowired HandOutService service;
  @Autowired Preview preview;
  @Autowired Assignments assignments;
  @Autowired OrganisationService organisation;
  @Autowired JdbcClient jdbc;
  @Autowired Handing handing;
  @Autowired HandOutWork work;
  @Autowired BulkService bulk;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void everyDistrictHasTheLineOnceWithItsShare() {
    String code = desk.plan(DISTRICTS);
    desk.on("2022-01-10");
    List<String> districts = organisation.holders("UBND_HUYEN", "KG", LocalDate.of(2022, 1, 10));
    assertThat(preview.of(code).tasks()).isEqualTo(districts.size());
    desk.handOut(code);
    assertThat(desk.tasksOf(code)).extracting(Assignment::agency).containsExactlyInAnyOrderElementsOf(districts);
    assertThat(desk.tasksOf(code)).allSatisfy(task -> assertThat(assignments.shares(task.key())).extracting(share -> share.unit() + " " + share.quantity())
        .containsExactly("HTX điểm 2", "HTX vệ tinh 6"));
    assertThat(desk.openTasks(code + "-")).hasSize(districts.size());
  }

  @Test
  void aNameThatTwoProvincesKnowMeansTheBodyOfThePlansProvince() {
    LocalDate day = LocalDate.of(2022, 1, 10);
    organisation.load(new ClassPathResource("organisation/tinh-khac.yaml"));
    assertThat(organisation.resolve("Sở Kế hoạch và Đầu tư", day)).extracting(Resolved::agency).contains("KG-SKHDT", "BT-PTKT");
    String code = desk.plan("title: Thẩm định, lead: Sở Kế hoạch và Đầu tư, coordinating: [Liên minh Hợp tác xã tỉnh], due: 2022-09-30, product: Báo cáo");
    desk.handOut(code);
    assertThat(desk.tasksOf(code)).singleElement().extracting(Assignment::agency).isEqualTo("KG-SKHDT");
    assertThat(preview.of(code).lines().get(0).helpers()).extracting(Preview.Body::agency).containsExactly("KG-LMHTX");
  }

  @Test
  void aSecondHandOutOpensNothingTwice() {
    String code = desk.plan(DISTRICTS, LATER);
    desk.handOut(code);
    int first = desk.tasksOf(code).size();
    assertThat(service.handOut(code, null, List.of(), "dieuphoi")).isZero();
    desk.on("2022-03-01");
    assertThat(service.handOut(code, null, List.of(), "dieuphoi")).isZero();
    assertThat(desk.tasksOf(code)).hasSize(first);
  }

  @Test
  void aBatchThatACrashCutsOffIsOpenedOnceAndTwoRunsAtOnceOpenNothingTwice() {
    String code = desk.plan(DISTRICTS, QUARTERLY);
    desk.on("2022-01-10");
    handing.keep(new Handing.Order(code, "KG-UBND", LocalDate.of(2022, 1, 10), "dieuphoi", 1));
    List<String> names = preview.names(code);
    Map<String, String> parameters = Map.of(HandOutWork.PLAN, code, HandOutWork.DAY, "2022-01-10");
    transaction.executeWithoutResult(cutOff -> {
      assertThat(work.run(names, parameters)).allSatisfy(one -> assertThat(one.reason()).isNull());
      cutOff.setRollbackOnly();
    });
    assertThat(desk.tasksOf(code)).isEmpty();
    assertThat(desk.openTasks(code + "-")).isEmpty();
    long one = bulk.submit(HandOutWork.KIND, "Lượt một", names, parameters, "dieuphoi");
    long other = bulk.submit(HandOutWork.KIND, "Lượt hai", names, parameters, "dieuphoi");
    desk.waitFor(one);
    desk.waitFor(other);
    assertThat(desk.tasksOf(code)).hasSize(names.size());
    assertThat(desk.openTasks(code + "-")).hasSize(names.size());
    assertThat(bulk.progress(other).outcomes()).allSatisfy(outcome -> assertThat(outcome.reason()).contains("Đã được giao"));
  }

  @Test
  void aLaterLineAndTheNextPeriodOpenOnTheirDay() {
    String code = desk.plan(QUARTERLY, LATER);
    desk.handOut(code);
    assertThat(desk.tasksOf(code)).extracting(Assignment::periodTitle).containsExactly("quý I/2022");
    String plan = "KH-" + code;
    assertThat(desk.timer(plan, "Event_NextOpening")).isEqualTo(LocalDate.of(2022, 4, 1));
    desk.on("2022-04-01");
    desk.run(plan, "Event_NextOpening");
    desk.run(plan, "ServiceTask_OpenDue");
    desk.waitForPlan(code);
    assertThat(desk.tasksOf(code)).extracting(Assignment::periodTitle).containsExactly("quý I/2022", "quý II/2022");
    assertThat(desk.timer(plan, "Event_NextOpening")).isEqualTo(LocalDate.of(2022, 7, 1));
    desk.on("2022-10-03");
    desk.run(plan, "Event_NextOpening");
    desk.run(plan, "ServiceTask_OpenDue");
    desk.waitForPlan(code);
    assertThat(desk.tasksOf(code)).as("what the server missed is caught up").extracting(task -> task.step() + " " + task.period())
        .containsExactly("1 2022-03-31", "1 2022-06-30", "1 2022-09-30", "1 2022-12-31", "2 ");
    assertThat(desk.isRunning(plan)).isFalse();
    assertThat(desk.passed(plan, "EndEvent_AllOpened")).isTrue();
  }

  @Test
  void aPlanThatIsHandedOutAgainWakesTheWaitingOne() {
    String code = desk.plan(LATER);
    desk.handOut(code);
    assertThat(desk.tasksOf(code)).isEmpty();
    desk.on("2022-08-02");
    desk.handOutToday(code);
    desk.run("KH-" + code, "ServiceTask_OpenDue");
    assertThat(desk.tasksOf(code)).hasSize(1);
    assertThat(desk.passed("KH-" + code, "Event_PlanChanged")).isTrue();
  }

  @Test
  void whatOtherRoomsDoIsGivenToNobodyAndUnclearBodiesAreChosen() {
    String code = desk.plan(SPECIAL, UNCLEAR);
    desk.on("2022-01-10");
    Preview.Shown shown = preview.of(code);
    assertThat(shown.lines()).extracting(Preview.Line::state).containsExactly("SPECIAL", "NOBODY");
    assertThat(shown.lines().get(1).unclear()).isNotEmpty();
    desk.handOut(code);
    assertThat(desk.tasksOf(code)).isEmpty();
    desk.handOut(code, new Handing.Chosen("2", false, "KG-SKHDT"));
    assertThat(desk.tasksOf(code)).extracting(Assignment::agency).containsExactly("KG-SKHDT");
  }

  @Test
  void aDoubtfulLineKeepsThePlanBack() {
    String code = desk.plan(LATER + ", readingConfidence: low");
    desk.on("2022-01-10");
    assertThatThrownBy(() -> service.handOut(code, null, List.of(), "dieuphoi")).hasMessageContaining("đọc chưa chắc");
    assertThat(preview.of(code).doubtful()).containsExactly("1");
  }

  @Test
  void aBodyIsToldOnceWhatItWasGiven() {
    String code = desk.plan(LATER.replace("start: 2022-08-01, ", ""), QUARTERLY);
    desk.handOut(code);
    List<String> kinds = jdbc.sql("select distinct kind from mail_message where kind like :kind").param("kind", "%KH-" + code + "%").query(String.class).list();
    assertThat(kinds).hasSize(1);
  }
}
