package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.pilot.PilotDesk;
import vn.lotrinh.web.Visitor;

/** An officer of another body, here a district committee that has no part in the case, gets nothing of it through any door. */
@SystemTest
class OtherAgencyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String CASE = "KG-135-2021-1.1";
  private static final String STRANGER = "rg-ubnd.cv1";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired TaskService tasks;
  @Autowired Accounts accounts;
  @Autowired PilotDesk pilot;
  @Autowired OrganisationService organisation;

  private Task task;
  private String owner;

  /** Other tests may have passed the merger of the province. */
  @BeforeEach
  void theOpenTaskOfTheFirstCase() {
    task = pilot.drafting(CASE);
    String agency = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElseThrow();
    owner = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    if (!accounts.exists(STRANGER)) accounts.open(STRANGER, "Chuyên viên 1 – UBND thành phố Rạch Giá", null, PASSWORD, "KG-RG-UBND", List.of(Role.OFFICER));
  }

  private ResponseEntity<String> as(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    String address = path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());
    return http.withBasicAuth(user, PASSWORD).exchange(address, method, new HttpEntity<>(body, headers), String.class);
  }

  static Stream<Arguments> doors() {
    Map<String, Object> submission = Map.of("variables", Map.of("summary", Map.of("value", "Nội dung của người ngoài", "type", "String")));
    return Stream.of(
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}/deployed-form", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}/form-variables", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}/variables", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}/identity-links", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/task/{task}/comment", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/process-instance/{instance}", null),
        Arguments.of(HttpMethod.GET, "/engine-rest/process-instance/{instance}/variables", null),
        Arguments.of(HttpMethod.POST, "/engine-rest/task/{task}/claim", Map.of("userId", STRANGER)),
        Arguments.of(HttpMethod.POST, "/engine-rest/task/{task}/submit-form", submission),
        Arguments.of(HttpMethod.POST, "/engine-rest/task/{task}/complete", submission),
        Arguments.of(HttpMethod.POST, "/engine-rest/task/{task}/comment/create", Map.of("message", "x")),
        Arguments.of(HttpMethod.PUT, "/engine-rest/process-instance/{instance}/variables/province", Map.of("value", "XX", "type", "String")),
        Arguments.of(HttpMethod.GET, "/api/cases/" + CASE + "/documents", null),
        Arguments.of(HttpMethod.GET, "/api/cases/" + CASE + "/documents?task={task}", null));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void isClosed(HttpMethod method, String path, Object body) {
    HttpStatusCode answer = as(STRANGER, method, path, body).getStatusCode();
    assertThat(answer.is4xxClientError()).as("%s %s answered %s", method, path, answer).isTrue();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNotEqualTo(STRANGER);
  }

  @Test
  void listsDoNotShowIt() {
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/task", null).getBody()).doesNotContain(task.getId());
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/history/task?processInstanceId={instance}", null).getBody()).doesNotContain(task.getId());
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/variable-instance?processInstanceIdIn={instance}", null).getBody()).doesNotContain("KG-135");
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/history/variable-instance?processInstanceId={instance}", null).getBody()).doesNotContain("KG-135");
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/process-instance", null).getBody()).isEqualTo("[]");
    assertThat(as(STRANGER, HttpMethod.GET, "/engine-rest/history/process-instance", null).getBody()).doesNotContain(CASE);
  }

  @Test
  void theOwnAgencySeesIt() {
    assertThat(as(owner, HttpMethod.GET, "/engine-rest/task", null).getBody()).contains(task.getId());
    assertThat(as(owner, HttpMethod.GET, "/engine-rest/task/{task}/deployed-form", null).getStatusCode().value()).isEqualTo(200);
    assertThat(as(owner, HttpMethod.GET, "/api/cases/" + CASE + "/documents?task={task}", null).getBody()).contains("missing");
  }

  @Test
  void evenTheOwnAgencyWritesNoVariablesPastTheForm() {
    Map<String, Object> value = Map.of("value", "x", "type", "String");
    assertThat(as(owner, HttpMethod.PUT, "/engine-rest/task/{task}/variables/summary", value).getStatusCode().value()).isEqualTo(403);
    assertThat(as(owner, HttpMethod.PUT, "/engine-rest/task/{task}/localVariables/summary", value).getStatusCode().value()).isEqualTo(403);
    assertThat(as(owner, HttpMethod.POST, "/engine-rest/task/{task}/bpmnError", Map.of("errorCode", "x")).getStatusCode().value()).isEqualTo(403);
    assertThat(as(owner, HttpMethod.POST, "/engine-rest/engine/default/task/{task}/delegate", Map.of("userId", STRANGER)).getStatusCode().value()).isEqualTo(403);
    assertThat(as(owner, HttpMethod.POST, "/engine-rest/task/{task}/identity-links", Map.of("userId", STRANGER, "type", "candidate")).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void theSupervisorReadsButDoesNotWork() {
    assertThat(as("theodoi", HttpMethod.GET, "/engine-rest/task/{task}", null).getStatusCode().value()).isEqualTo(200);
    assertThat(as("theodoi", HttpMethod.GET, "/api/cases/" + CASE + "/documents", null).getStatusCode().value()).isEqualTo(200);
    assertThat(as("theodoi", HttpMethod.POST, "/engine-rest/task/{task}/claim", Map.of("userId", "theodoi")).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void tasklistAndOurPagesShowNothingEither() throws Exception {
    Visitor stranger = new Visitor(port);
    stranger.login(STRANGER, PASSWORD);
    String tasklist = "/camunda/api/engine/engine/default/task/" + task.getId();
    assertThat(stranger.get("/camunda/api/engine/engine/default/task").body()).doesNotContain(task.getId());
    assertThat(stranger.get(tasklist).statusCode()).isBetween(400, 499);
    assertThat(stranger.get(tasklist + "/deployed-form").statusCode()).isBetween(400, 499);
    assertThat(stranger.get("/cases/" + CASE).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cases/" + CASE + "/documents").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cases/task/" + task.getId() + "/documents").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cases").body()).doesNotContain(CASE);
    assertThat(stranger.get("/").body()).doesNotContain(CASE);
    assertThat(stranger.get("/camunda/app/cockpit/default/").body()).doesNotContain(CASE);
  }
}
