package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
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

/** The month's sheet; in a month of 2019 nothing but the test's own is due. */
@SystemTest
class MonthPagesTest {

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired TestDate date;
  @Autowired ObjectMapper json;

  private final String model = "month-" + UUID.randomUUID().toString().substring(0, 8);
  private MockMvc web;
  private String deployment;

  @BeforeEach
  void aModel() {
    date.set(LocalDate.of(2021, 4, 1));
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    deployment = repository.createDeployment().addModelInstance(model + ".bpmn", Bpmn.createExecutableProcess(model).name("Thử lịch").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Check").name("Việc " + model).camundaCandidateGroups("${body}").camundaDueDate("${due}").endEvent().done()).deploy().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void everyDayTellsWhatIsDueHowManyAndWhetherItIsWorked() throws Exception {
    for (int n = 0; n < 7; n++) start(n, "KG-SKHCN", LocalDate.of(2019, 5, 15));
    start(7, "KG-SKHCN", LocalDate.of(2019, 5, 16));
    String first = tasks.createTaskQuery().processInstanceBusinessKey("KG-" + model + "-7").singleResult().getId();
    tasks.setAssignee(first, "lich.cv1");
    tasks.complete(first);
    JsonNode days = json.readTree(body("/api/calendar?month=2019-05", "supervisor"));
    assertThat(days).hasSize(35);
    assertThat(days.get(0).get("date").asText()).isEqualTo("2019-04-29");
    JsonNode full = day(days, "2019-05-15");
    assertThat(full.get("count").asInt()).isEqualTo(7);
    assertThat(full.get("tasks")).hasSize(5);
    assertThat(full.get("more").asInt()).isEqualTo(2);
    assertThat(full.at("/tasks/0/words").asText()).isEqualTo("quá hạn");
    assertThat(day(days, "2019-05-16").at("/tasks/0/words").asText()).isEqualTo("xong trễ");
    assertThat(day(days, "2019-05-01").get("off").asBoolean()).as("a holiday").isTrue();
    assertThat(day(days, "2019-05-11").get("off").asBoolean()).as("a Saturday").isTrue();
    String page = body("/calendar?month=2019-05", "supervisor");
    assertThat(page).contains("Tháng 5/2019", "8 việc đến hạn trong tháng, 7 chưa xong", "và 2 việc nữa", "Sở Khoa học và Công nghệ", "month=2019-04", "month=2019-06");
  }

  @Test
  void anOfficerSeesTheOwnBodiesOnlyAndTheFilterNarrows() throws Exception {
    start(1, "KG-SKHCN", LocalDate.of(2019, 8, 14));
    start(2, "KG-STTTT", LocalDate.of(2019, 8, 14));
    assertThat(count("/api/calendar?month=2019-08", "officer", "KG-SKHCN")).isEqualTo(1);
    assertThat(count("/api/calendar?month=2019-08&agency=KG-STTTT", "officer", "KG-SKHCN")).as("another body's").isZero();
    assertThat(count("/api/calendar?month=2019-08", "supervisor")).isEqualTo(2);
    assertThat(count("/api/calendar?month=2019-08&agency=KG-STTTT", "supervisor")).isEqualTo(1);
    tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey("KG-" + model + "-1").singleResult().getId(), "lich." + model);
    assertThat(count("/api/calendar?month=2019-08&person=lich." + model, "supervisor")).isEqualTo(1);
    assertThat(count("/api/calendar?month=2019-08&person=khong.ai", "supervisor")).isZero();
  }

  @Test
  void aMonthThatIsNoneIsRefused() throws Exception {
    assertThat(answer("/calendar?month=thang-5", "supervisor").getStatus()).isEqualTo(400);
    assertThat(answer("/calendar?month=0019-05", "supervisor").getStatus()).isEqualTo(422);
  }

  private void start(int n, String body, LocalDate due) {
    runtime.startProcessInstanceByKey(model, "KG-" + model + "-" + n, Map.of("caseTitle", "Hồ sơ " + n, "body", body,
        "due", Date.from(due.atTime(23, 59, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant())));
  }

  private static JsonNode day(JsonNode days, String date) {
    for (JsonNode day : days) if (day.get("date").asText().equals(date)) return day;
    throw new AssertionError(date);
  }

  private long count(String address, String... groups) throws Exception {
    long count = 0;
    for (JsonNode day : json.readTree(body(address, groups))) count += day.get("count").asLong();
    return count;
  }

  private String body(String address, String... groups) throws Exception {
    MockHttpServletResponse answer = answer(address, groups);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String address, String... groups) throws Exception {
    return web.perform(get(address).with(user("nguoi-xem").authorities(AuthorityUtils.createAuthorityList(Arrays.stream(groups).map("GROUP_"::concat).toArray(String[]::new)))))
        .andReturn().getResponse();
  }
}
