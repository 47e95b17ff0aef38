package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** Where work sticks: figures against a recount by hand, on a model of the test's own. */
@SystemTest
class BottlenecksTest {

  private static final LocalDate OPENED = LocalDate.of(2022, 3, 1);

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired CaseWays ways;
  @Autowired EngineView engine;
  @Autowired TestDate date;

  private final String model = "bottlenecks-" + UUID.randomUUID().toString().substring(0, 8);
  private MockMvc web;
  private String deployment;

  @BeforeEach
  void aModelWithTwoSteps() {
    date.set(OPENED);
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    BpmnModelInstance steps = Bpmn.createExecutableProcess(model).name("Quy trình có nút thắt").camundaHistoryTimeToLiveString("P1D").startEvent("StartEvent_Begin")
        .userTask("UserTask_Check").name("Kiểm tra\nhồ sơ").camundaCandidateGroups("KG-SNV").camundaDueDate("${due}")
        .exclusiveGateway("Gateway_Good").sequenceFlowId("SequenceFlow_Good").condition("tốt", "${good}").userTask("UserTask_Sign").name("Ký").camundaCandidateGroups("KG-STTTT")
        .camundaDueDate("${due}").endEvent("EndEvent_Signed").moveToLastGateway().sequenceFlowId("SequenceFlow_Refused").condition("không", "${!good}").endEvent("EndEvent_Refused")
        .done();
    deployment = repository.createDeployment().addModelInstance(model + ".bpmn", steps).deploy().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aSupervisorReadsHalfAndNineInTenOfTheTimesAndWhatWaits() throws Exception {
    List<String> checks = open(5);
    int[] days = {2, 4, 6, 8};
    for (int n = 0; n < days.length; n++) {
      date.set(OPENED.plusDays(days[n]));
      tasks.complete(checks.get(n));
    }
    date.set(OPENED.plusDays(30));
    String told = body("/api/bottlenecks/" + model, "supervisor");
    // 2, 4, 6, 8: half within 5, nine in ten within 7.4 days; the fifth has waited 30 days and was due after 5
    assertThat(told).contains("\"step\":\"UserTask_Check\",\"title\":\"Kiểm tra hồ sơ\",\"waiting\":1,\"lateOpen\":1,\"oldest\":30,\"done\":4,\"doneLate\":2,\"median\":5.0,\"ninth\":7.4,\"term\":5.0")
        .contains("\"heat\":\"STUCK\"").contains("\"step\":\"UserTask_Sign\",\"title\":\"Ký\",\"waiting\":4");
    String page = body("/bottlenecks/" + model, "supervisor");
    assertThat(page).contains("Quy trình có nút thắt", "Kiểm tra hồ sơ", "30 ngày", "7,4 ngày", "!!! tắc", "data-model=\"/models/" + model + "/1\"", "5–7,4 ngày",
        "5 đang chờ, 5 quá hạn");
    assertThat(body("/bottlenecks", "supervisor")).contains("/bottlenecks/" + model);
  }

  @Test
  void thePeriodAndTheBodyOfTheAddressNarrow() throws Exception {
    List<String> checks = open(2);
    date.set(OPENED.plusDays(1));
    tasks.complete(checks.get(0));
    date.set(OPENED.plusDays(40));
    tasks.complete(checks.get(1));
    assertThat(body("/api/bottlenecks/" + model + "?from=2022-03-01&until=2022-03-31", "supervisor")).contains("\"done\":1,\"doneLate\":0,\"median\":1.0");
    assertThat(body("/api/bottlenecks/" + model + "?from=2022-04-01&until=2022-04-30", "supervisor")).contains("\"done\":1,\"doneLate\":1,\"median\":40.0");
    assertThat(body("/api/bottlenecks/" + model + "?agency=KG-STTTT", "supervisor")).contains("UserTask_Sign").doesNotContain("UserTask_Check");
    assertThat(answer("/bottlenecks/" + model + "?from=2022-05-01&until=2022-04-30", "supervisor").getStatus()).isEqualTo(422);
    assertThat(answer("/bottlenecks/" + model + "?from=hôm-qua", "supervisor").getStatus()).isEqualTo(400);
  }

  @Test
  void theExcelFileHasTheSameNumbers() throws Exception {
    List<String> checks = open(1);
    date.set(OPENED.plusDays(3));
    tasks.complete(checks.get(0));
    byte[] file = answer("/bottlenecks/" + model + ".xlsx", "supervisor").getContentAsByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<String> rows = book.getFirstSheet().read().stream().map(row -> row.getCellText(0) + "|" + row.getCellText(4) + "|" + row.getCellText(6)).toList();
      assertThat(rows).contains("Kiểm tra hồ sơ|1|3.0");
    }
  }

  @Test
  void whoDoesNotWatchReadsNoneOfItAndWhatIsNotThereIsNotFound() throws Exception {
    assertThat(answer("/bottlenecks", "officer").getStatus()).isEqualTo(403);
    assertThat(answer("/bottlenecks/" + model, "officer", "KG-SNV").getStatus()).isEqualTo(403);
    assertThat(answer("/bottlenecks/no-such-model", "supervisor").getStatus()).isEqualTo(404);
    assertThat(answer("/models/" + model + "/1", "officer").getContentAsString(StandardCharsets.UTF_8)).contains("UserTask_Check");
    assertThat(answer("/models/" + model + "/2", "officer").getStatus()).isEqualTo(404);
  }

  @Test
  void thePageOfACaseKnowsTheWayItWentAndWhereItStands() throws Exception {
    String key = "KG-" + model;
    start(key, true);
    tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId());
    CaseWays.Way way = ways.of(engine.runsOf(key)).get(0);
    assertThat(way.here()).containsExactly("Ký");
    assertThat(way.marks()).contains("{\"id\":\"UserTask_Sign\",\"look\":\"way-here\"", "{\"id\":\"UserTask_Check\",\"look\":\"way-passed\"");
    assertThat(way.flows()).contains("SequenceFlow_Good").doesNotContain("SequenceFlow_Refused");
    assertThat(body("/cases/" + key, "officer", "KG-SNV")).contains("Đường đi trên sơ đồ", "đang ở: Ký", "data-model=\"/models/" + model + "/1\"");

    start(key + "-2", false);
    tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(key + "-2").singleResult().getId());
    assertThat(ways.of(engine.runsOf(key + "-2")).get(0).flows()).contains("SequenceFlow_Refused").doesNotContain("SequenceFlow_Good");
    assertThat(body("/cases/" + key + "-2", "supervisor")).contains("Đường đi trên sơ đồ", "· đã kết thúc");
  }

  @Test
  void aSupervisorFindsWhatHasEndedByItsCase() throws Exception {
    String key = "KG-" + model + "-E";
    start(key, false);
    assertThat(body("/api/models/" + model + "/ended", "supervisor")).isEqualTo("{\"count\":0,\"cases\":[]}");
    date.set(OPENED.plusDays(2));
    tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId());
    assertThat(body("/api/models/" + model + "/ended", "supervisor"))
        .isEqualTo("{\"count\":1,\"cases\":[{\"key\":\"" + key + "\",\"title\":\"Hồ sơ " + key + "\",\"startedOn\":\"2022-03-01\",\"endedOn\":\"2022-03-03\"}]}");
    assertThat(answer("/api/models/" + model + "/ended", "officer", "KG-SNV").getStatus()).isEqualTo(403);
  }

  private List<String> open(int cases) {
    for (int n = 0; n < cases; n++) start("KG-" + model + "-" + n, true);
    return tasks.createTaskQuery().processDefinitionKey(model).taskDefinitionKey("UserTask_Check").list().stream().map(org.camunda.bpm.engine.task.Task::getId).toList();
  }

  private void start(String key, boolean good) {
    Date due = Date.from(OPENED.plusDays(5).atTime(23, 59, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    runtime.startProcessInstanceByKey(model, key, Map.of("caseTitle", "Hồ sơ " + key, "due", due, "good", good));
  }

  private String body(String address, String... groups) throws Exception {
    MockHttpServletResponse answer = answer(address, groups);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String address, String... groups) throws Exception {
    String[] authorities = Arrays.stream(groups).map("GROUP_"::concat).toArray(String[]::new);
    return web.perform(get(URI.create(address.replace("ô", "%C3%B4"))).with(user("nguoi-xem").authorities(AuthorityUtils.createAuthorityList(authorities)))).andReturn().getResponse();
  }
}
