package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.PersonMoved;
import vn.lotrinh.SystemTest;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.Entry;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.kit.FormerModels;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.TargetFigure;

/** One line of a plan at one body: every way through the models, every end, every timer. */
@SystemTest
class PlanTaskProcessTest {

  private static final String MODELS = "title: Xây dựng HTX điểm, lead: Liên minh Hợp tác xã tỉnh, coordinating: [Sở Tài chính, Hội Nông dân tỉnh], "
      + "due: 2022-06-30, product: 18 HTX điểm, target: { quantity: 18, unit: HTX điểm, op: '=' }";
  private static final String STANDING = "title: Tuyên truyền, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], recurring: continuous, "
      + "product: Tin bài, target: { quantity: 40, unit: tin bài, op: '>=' }";

  @Autowired AssignmentOffices desk;
  @Autowired PlanService plans;
  @Autowired ContributionRequests contribution;
  @Autowired FormerModels former;
  @Autowired ExtensionService extension;
  @Autowired AssignmentService service;
  @Autowired Extensions extensions;
  @Autowired CaseChronicle chronicle;
  @Autowired org.camunda.bpm.engine.IdentityService identity;
  @Autowired org.springframework.context.ApplicationEventPublisher events;
  @Autowired vn.lotrinh.casefile.Told told;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void end() {
    former.forget();
    desk.endAll();
  }

  private TargetFigure figure(String code) {
    return plans.targets(code, Concerned.NOBODY, 2022).figures().get(0);
  }

  @Test
  void aProductIsDoneTogetherHandedInGivenBackAcceptedAndCounted() {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    assertThat(desk.candidates(key, "UserTask_ReceiveTask")).containsExactly("KG-LMHTX");
    assertThat(told.facts(key, "UserTask_ReceiveTask")).contains("Xây dựng HTX điểm").contains("18 HTX điểm").contains("30/06/2022");
    desk.complete(key, "UserTask_ReceiveTask", Map.of("responsible", "lmhtx.cv1", "direction", "Làm ngay"));
    assertThat(desk.task(key, "UserTask_DoTask").getAssignee()).isEqualTo("lmhtx.cv1");
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 6, 30));
    assertThat(desk.openTasks(key)).filteredOn(task -> task.getTaskDefinitionKey().equals("UserTask_Contribute")).hasSize(2);

    desk.tell(key, "HTX điểm", 5, "Đã chọn 5 xã");
    desk.tell(key, "HTX điểm", 17, null);
    assertThat(desk.isOpen(key, "UserTask_DoTask")).as("progress does not end the task").isTrue();
    assertThat(told.facts(key, "UserTask_DoTask")).contains("17 HTX điểm (giao: 18)").contains("Sở Tài chính");
    desk.complete(desk.openTasks(key).stream().filter(task -> "UserTask_Contribute".equals(task.getTaskDefinitionKey())).findFirst().orElseThrow(),
        Map.of("kind", "opinion", "answer", "Đề nghị bổ sung kinh phí"));
    desk.submit(key);
    assertThat(figure(code).done()).as("not accepted yet").isEqualByComparingTo("0");
    assertThat(desk.candidates(key, "UserTask_AcceptProduct")).containsExactly("KG-UBND.head");
    assertThat(told.facts(key, "UserTask_AcceptProduct")).contains("Đã nộp").contains("17 HTX điểm").contains("Đề nghị bổ sung kinh phí");
    desk.complete(key, "UserTask_AcceptProduct", Map.of("decision", "returned", "reason", "Còn thiếu một HTX"));
    assertThat(told.at(key, "UserTask_DoTask", "returnReason")).contains("Còn thiếu một HTX");
    desk.tell(key, "HTX điểm", 18, null);
    desk.submit(key);
    desk.accept(key);

    assertThat(desk.get(key).stage()).isEqualTo(Stage.DONE);
    assertThat(desk.isRunning(key)).as("the open contribution fell away").isFalse();
    assertThat(plans.results(code)).extracting(PlanResult::quantity, PlanResult::unit, PlanResult::documentNumber)
        .containsExactly(tuple(new BigDecimal("18"), "HTX điểm", "12/BC-LMHTX ngày 01/3/2022"));
    assertThat(figure(code).isReached()).isTrue();
    assertThat(chronicle.of(key)).extracting(line -> line.entry().title()).contains("Nhận việc, phân công người chịu trách nhiệm", "Phối hợp thực hiện nhiệm vụ",
        "Thực hiện, nộp sản phẩm", "Nghiệm thu sản phẩm");
  }

  @Test
  void whoLeavesTheBodyIsNoLongerResponsibleForATaskOfThePlan() {
    identity.saveUser(identity.newUser("roi.trachnhiem"));
    identity.createMembership("roi.trachnhiem", "officer");
    identity.createMembership("roi.trachnhiem", "KG-LMHTX");
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    try {
      desk.complete(key, "UserTask_ReceiveTask", Map.of("responsible", "roi.trachnhiem", "direction", "Làm ngay"));
      assertThat(desk.get(key).responsible()).isEqualTo("roi.trachnhiem");
      identity.deleteMembership("roi.trachnhiem", "KG-LMHTX");
      events.publishEvent(new PersonMoved());
      assertThat(desk.get(key).responsible()).isNull();
      assertThat(desk.task(key, "UserTask_DoTask").getAssignee()).isNull();
      assertThat(chronicle.of(key)).extracting(line -> line.entry().title()).contains("Người chịu trách nhiệm rời cơ quan");
    } finally {
      identity.deleteUser("roi.trachnhiem");
    }
  }

  @Test
  void whenAllHaveContributedOneMoreMayBeAsked() {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    desk.openTasks(key).stream().filter(task -> "UserTask_Contribute".equals(task.getTaskDefinitionKey()))
        .forEach(task -> desk.complete(task, Map.of("kind", "nothing")));
    assertThat(desk.passed(key, "EndEvent_ContributionGiven")).isTrue();
    assertThat(contribution.of(key)).extracting(Contribution::kind).containsOnly(Contribution.Kind.NOTHING);
    contribution.ask(key, "KG-SKHDT", "Góp ý dự thảo", null, "lmhtx.cv1");
    assertThat(desk.candidates(key, "UserTask_Contribute")).containsExactly("KG-SKHDT");
    assertThat(told.facts(key, "UserTask_Contribute")).contains("Góp ý dự thảo");
    assertThatThrownBy(() -> contribution.ask(key, "KG-SKHDT", "Lần nữa", null, "lmhtx.cv1")).hasMessageContaining("đã được đề nghị");
    assertThatThrownBy(() -> contribution.ask(key, "KG-LMHTX", "Tự hỏi", null, "lmhtx.cv1")).hasMessageContaining("không tự phối hợp");
    desk.tell(key, "HTX điểm", 18, null);
    desk.submit(key);
    desk.accept(key);
    assertThat(desk.passed(key, "EndEvent_NotNeeded")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(contribution.of(key)).filteredOn(one -> one.agency().equals("KG-SKHDT")).extracting(Contribution::kind)
        .containsExactly(Contribution.Kind.NOT_NEEDED);
  }

  @Test
  void contributionsOfAnEarlierVersionGoOnByTheirOwnModel() {
    String code = desk.plan(MODELS.replace("Sở Tài chính, ", ""));
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    String body = contribution.of(key).get(0).agency();
    former.carryOn("plan-task-contribution", "plan-task-contribution-contribute", key, Map.of("body", body, "caseTitle", "Xây dựng HTX điểm"));
    assertThat(told.facts(key, "UserTask_Contribute")).contains("Xây dựng HTX điểm");
    desk.complete(key, "UserTask_Contribute", Map.of("kind", "contribution", "answer", "Đã cử cán bộ cùng làm"));
    assertThat(contribution.of(key)).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(Contribution.Kind.CONTRIBUTION));
    assertThat(told.facts(key, "UserTask_DoTask")).contains("Đã cử cán bộ cùng làm");
  }

  @Test
  void nothingIsHandedInWithoutItsQuantityAndNobodyOfAnotherBodyIsNamed() {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    assertThatThrownBy(() -> desk.complete(key, "UserTask_ReceiveTask", Map.of("responsible", "skhdt.cv1"))).isInstanceOf(RuntimeException.class);
    desk.receive(key);
    assertThatThrownBy(() -> desk.submit(key)).hasMessageContaining("Chưa ghi số lượng");
    assertThatThrownBy(() -> desk.tell(key, "HTX điểm", -1, null)).hasMessageContaining("không được âm");
  }

  @Test
  void aLaterDayIsAskedForAndDecided() {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    assertThatThrownBy(() -> extension.ask(key, LocalDate.of(2022, 5, 1), "Sớm hơn", "lmhtx.cv1")).hasMessageContaining("phải sau hạn hiện nay");
    extension.ask(key, LocalDate.of(2022, 9, 30), "Chờ kinh phí", "lmhtx.cv1");
    assertThatThrownBy(() -> extension.ask(key, LocalDate.of(2022, 9, 30), "Lần nữa", "lmhtx.cv1")).hasMessageContaining("đang có một đề nghị");
    assertThat(desk.candidates(key, "UserTask_DecideExtension")).containsExactly("KG-UBND.leader");
    assertThat(told.facts(key, "UserTask_DecideExtension")).contains("Chờ kinh phí").contains("30/09/2022");
    desk.complete(key, "UserTask_DecideExtension", Map.of("decision", "refused", "reason", "Không đủ lý do"));
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 6, 30));
    extension.ask(key, LocalDate.of(2022, 9, 30), "Chờ kinh phí", "lmhtx.cv1");
    desk.complete(key, "UserTask_DecideExtension", Map.of("decision", "granted", "newDue", "2022-08-31", "documentNumber", "15/UBND-KT"));
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 8, 31));
    assertThat(desk.get(key).plannedDue()).isEqualTo(LocalDate.of(2022, 8, 31));
    assertThat(chronicle.of(key)).filteredOn(line -> line.entry().what() == Entry.What.TERM_MOVED).singleElement()
        .satisfies(line -> assertThat(line.entry().reason()).contains("15/UBND-KT"));
    extension.ask(key, LocalDate.of(2022, 10, 31), "Lần ba", "lmhtx.cv1");
    desk.tell(key, "HTX điểm", 18, null);
    desk.submit(key);
    desk.accept(key);
    assertThat(desk.passed(key, "EndEvent_ExtensionFallen")).isTrue();
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void theOwnerCancelsWithAReason() {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    extension.ask(key, LocalDate.of(2022, 9, 30), "Chờ kinh phí", "lmhtx.cv1");
    assertThatThrownBy(() -> extension.cancel(key, " ", "dieuphoi")).hasMessageContaining("Lý do hủy");
    extension.cancel(key, "Tỉnh thôi làm", "dieuphoi");
    assertThat(desk.get(key).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(desk.get(key).endReason()).isEqualTo("Tỉnh thôi làm");
    assertThat(desk.isRunning(key)).isFalse();
    assertThat(desk.passed(key, "EndEvent_Cancelled")).isTrue();
    assertThat(extensions.of(key)).extracting(Extensions.Extension::decision).containsExactly("FALLEN");
    assertThatThrownBy(() -> extension.cancel(key, "Lần nữa", "dieuphoi")).hasMessageContaining("đã hủy");
  }

  @Test
  void aStandingTaskIsToldOfQuarterByQuarter() {
    String code = desk.plan(STANDING);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 3, 31));
    desk.complete(key, "UserTask_DoTask", Map.of("summary", "Chưa có tin bài nào trong kỳ"));
    assertThat(desk.get(key).stage()).as("nothing to accept").isEqualTo(Stage.WAITING);
    assertThat(desk.timer(key, "Event_PeriodBegins")).isEqualTo(LocalDate.of(2022, 4, 1));
    desk.on("2022-04-01");
    desk.run(key, "Event_PeriodBegins");
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 6, 30));
    desk.tell(key, "tin bài", 12, "12 tin trên báo");
    desk.submit(key);
    desk.accept(key);
    assertThat(figure(code).done()).isEqualByComparingTo("12");
    desk.on("2022-07-01");
    desk.run(key, "Event_PeriodBegins");
    desk.tell(key, "tin bài", 30, null);
    desk.submit(key);
    desk.accept(key);
    assertThat(figure(code).done()).as("periods add up").isEqualByComparingTo("42");
    desk.on("2022-10-03");
    desk.run(key, "Event_PeriodBegins");
    assertThat(desk.due(key, "UserTask_DoTask")).as("31/12/2022 is a Saturday, 2 January a day in lieu").isAfterOrEqualTo(LocalDate.of(2022, 12, 31));
    desk.complete(key, "UserTask_DoTask", Map.of("summary", "Hết năm, không có gì thêm"));
    assertThat(desk.get(key).stage()).isEqualTo(Stage.DONE);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @Test
  void aLineWithoutAQuantityLeavesItsPaperInTheResults() {
    String code = desk.plan("title: Văn phòng, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-05-31, product: Kế hoạch chi tiết");
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    desk.tell(key, "Tiến độ chung", null, "Đang viết");
    desk.submit(key);
    desk.accept(key);
    assertThat(plans.results(code)).extracting(PlanResult::unit, PlanResult::documentNumber).containsExactly(tuple("sản phẩm", "12/BC-LMHTX ngày 01/3/2022"));
  }

  @Test
  void aShareOfMembersIsToldByHeadsAndCounted() {
    String code = desk.plan("title: Phổ biến Luật, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: Thành viên được phổ biến, "
        + "target: { quantity: 80, unit: '% thành viên (45 thành viên)', op: '>=' }",
        "title: Bồi dưỡng cán bộ, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: Cán bộ được bồi dưỡng, "
            + "target: { quantity: 50, unit: '% cán bộ', op: '>=' }");
    desk.handOut(code);
    String members = desk.key(code, "1");
    desk.receive(members);
    assertThat(told.facts(members, "UserTask_DoTask")).contains("ít nhất 36 thành viên").doesNotContain("80 %");
    desk.tell(members, "thành viên", 40, null);
    desk.submit(members);
    desk.accept(members);
    assertThat(figure(code)).satisfies(share -> assertThat(share.done()).as("40 of 45, rounded down").isEqualByComparingTo("88.8"));

    String officers = desk.key(code, "2");
    desk.receive(officers);
    desk.tell(officers, "cán bộ", 6, null);
    desk.tell(officers, "tổng số cán bộ", 10, null);
    desk.submit(officers);
    desk.accept(officers);
    TargetFigure share = plans.targets(code, Concerned.NOBODY, 2022).figures().get(1);
    assertThat(share.total()).isEqualTo(10);
    assertThat(share.done()).isEqualByComparingTo("60");
    assertThat(share.isReached()).isTrue();
  }

  @Test
  void theOwnerGivesATaskToAnotherBodyWithWhatWasToldOfIt() {
    String code = desk.plan("title: Hoàn thiện HTX điểm, lead: 'UBND các huyện, thành phố', coordinating: [], due: 2022-09-30, product: HTX điểm, "
        + "target: { quantity: 30, unit: HTX điểm, op: '=' }");
    desk.handOut(code);
    Assignment task = desk.tasksOf(code).get(0);
    desk.receive(task.key());
    desk.tell(task.key(), "HTX điểm", 1, null);
    assertThatThrownBy(() -> service.passOn(task.key(), desk.tasksOf(code).get(1).agency(), "Đổi")).hasMessageContaining("đã được giao dòng ấy");
    service.passOn(task.key(), "KG-LMHTX", "Huyện kết thúc, chưa rõ xã nào nhận");
    assertThat(desk.candidates(task.key(), "UserTask_DoTask")).containsExactly("KG-LMHTX");
    assertThat(chronicle.of(task.key())).filteredOn(line -> line.entry().what() == Entry.What.HANDED_OVER).singleElement()
        .satisfies(line -> assertThat(line.entry().title()).contains("chưa rõ xã nào nhận"));
    assertThat(told.facts(task.key(), "UserTask_DoTask")).contains("1 HTX điểm");
    assertThat(service.body(task.key())).isEqualTo("KG-LMHTX");
  }
}
