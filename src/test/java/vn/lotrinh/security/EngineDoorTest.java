package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** The door in front of the engine, tried at every address that the engine's own description of its interface names. */
@SystemTest
class EngineDoorTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String NO = "Bạn không có quyền thực hiện thao tác này.";
  private static final String NO_EXPRESSION = "Truy vấn không nhận biểu thức";
  private static final List<String> INTERFACES = List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");

  /** What an officer, head or clerk may send besides reading; everything else that is no GET is refused. */
  private static final Set<String> OFFICE_SENDS = Set.of("POST /task", "POST /task/count", "POST /filter/{id}/count", "POST /filter/{id}/list",
      "POST /filter/{id}/singleResult", "POST /process-instance", "POST /process-instance/count", "POST /variable-instance", "POST /variable-instance/count",
      "POST /history/task", "POST /history/task/count", "POST /history/process-instance", "POST /history/process-instance/count",
      "POST /history/activity-instance", "POST /history/activity-instance/count", "POST /history/variable-instance",
      "POST /history/variable-instance/count", "POST /history/detail", "POST /group", "POST /group/count", "POST /identity/password-policy",
      "POST /task/{id}/claim", "POST /task/{id}/unclaim", "POST /task/{id}/assignee", "POST /task/{id}/submit-form", "POST /task/{id}/complete",
      "POST /task/{id}/comment/create");
  private static final Set<String> WATCHER_DOES_NOT = Set.of("POST /task/{id}/claim", "POST /task/{id}/submit-form", "POST /task/{id}/complete",
      "POST /task/{id}/comment/create");
  private static final Set<String> SUPERVISOR_DOES_NOT = Set.of("POST /task/{id}/unclaim", "POST /task/{id}/assignee");
  private static final Set<String> WATCHER_ALSO = Set.of("POST /execution", "POST /execution/count", "POST /external-task", "POST /external-task/count",
      "POST /job", "POST /job/count", "POST /job-definition", "POST /job-definition/count", "POST /history/job-log", "POST /history/job-log/count",
      "POST /history/external-task-log", "POST /history/external-task-log/count");
  private static final Set<String> OFFICE_DOES_NOT_READ = Set.of("authorization", "authorization/count", "batch", "deployment", "job", "job-definition",
      "external-task", "incident", "execution", "metrics", "telemetry/data", "history/job-log", "history/cleanup/jobs", "event-subscription", "schema/log");

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;

  private Task task;
  private Job job;

  @BeforeEach
  void somethingToAimAt() {
    task = engine.getTaskService().createTaskQuery().active().listPage(0, 1).get(0);
    job = engine.getManagementService().createJobQuery().listPage(0, 1).get(0);
  }

  static Stream<Arguments> addresses() throws IOException {
    try (InputStream description = EngineDoorTest.class.getResourceAsStream("/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(description).get("paths");
      List<Arguments> all = new ArrayList<>();
      for (Iterator<Map.Entry<String, JsonNode>> path = paths.fields(); path.hasNext(); ) {
        Map.Entry<String, JsonNode> each = path.next();
        each.getValue().fieldNames().forEachRemaining(method -> all.add(Arguments.of(method.toUpperCase(), each.getKey())));
      }
      assertThat(all).hasSizeGreaterThan(350);
      return all.stream();
    }
  }

  private ResponseEntity<String> send(String user, String method, String address, String body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD)
        .exchange(URI.create("http://localhost:" + port + address), HttpMethod.valueOf(method), new HttpEntity<>(body, headers), String.class);
  }

  private String filled(String path) {
    String owner = path.split("/")[1];
    String id = switch (owner) {
      case "task" -> task.getId();
      case "job" -> job.getId();
      case "process-instance", "execution" -> task.getProcessInstanceId();
      case "process-definition" -> task.getProcessDefinitionId();
      case "filter" -> engine.getFilterService().createFilterQuery().listPage(0, 1).get(0).getId();
      case "deployment" -> engine.getRepositoryService().createDeploymentQuery().listPage(0, 1).get(0).getId();
      case "user" -> "lmhtx.cv1";
      case "group" -> "officer";
      default -> "x";
    };
    return path.replace("{id}", id).replace("{key}", "pilot").replace("{userId}", "lmhtx.cv1").replaceAll("\\{[^}]+}", "x");
  }

  /** Jobs with their tries, tasks with their holder, filters, accounts, rights, models, cases: what no refused call may change. */
  private Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    engine.getManagementService().createJobQuery().list().forEach(each ->
        state.put("job " + each.getId(), each.getRetries() + " " + each.getDuedate() + " " + each.isSuspended()));
    engine.getTaskService().createTaskQuery().list().forEach(each -> state.put("task " + each.getId(), each.getAssignee() + " " + each.getDueDate()));
    engine.getFilterService().createFilterQuery().list().forEach(each -> state.put("filter " + each.getId(), each.getName() + each.getProperties()));
    state.put("users", "" + engine.getIdentityService().createUserQuery().count());
    state.put("rights", "" + engine.getAuthorizationService().createAuthorizationQuery().count());
    state.put("models", "" + engine.getRepositoryService().createProcessDefinitionQuery().count());
    state.put("cases", "" + engine.getRuntimeService().createProcessInstanceQuery().count());
    return state;
  }

  private static boolean sends(String role, String method, String path) {
    String call = method + " " + path;
    boolean watches = !role.equals("lmhtx.cv1");
    if (watches && WATCHER_DOES_NOT.contains(call) || role.equals("theodoi") && SUPERVISOR_DOES_NOT.contains(call)) return false;
    if (call.equals("PUT /user/{id}/credentials")) return role.equals("lmhtx.cv1");      // the address is filled with this account's own name
    return OFFICE_SENDS.contains(call) || watches && WATCHER_ALSO.contains(call);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lmhtx.cv1", "theodoi", "dieuphoi"})
  void whatTheListDoesNotNameIsRefusedAtEveryAddressAndChangesNothing(String user) throws IOException {
    Map<String, String> before = state();
    List<String> through = new ArrayList<>();
    addresses().forEach(address -> {
      String method = (String) address.get()[0];
      String path = (String) address.get()[1];
      if (Set.of("GET", "OPTIONS").contains(method) || sends(user, method, path)) return;
      for (String each : List.of("/engine-rest", "/engine-rest/engine/default")) {
        ResponseEntity<String> answer = send(user, method, each + filled(path), "{}");
        if (answer.getStatusCode().value() != 403 || !answer.getBody().contains(NO)) through.add(method + " " + each + path + " → " + answer.getStatusCode());
      }
    });
    assertThat(through).isEmpty();
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void theWebApplicationsInterfaceRefusesTheSame() throws Exception {
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    Map<String, String> before = state();
    List<String> through = new ArrayList<>();
    for (Arguments address : addresses().toList()) {
      String method = (String) address.get()[0];
      String path = (String) address.get()[1];
      if (Set.of("GET", "OPTIONS").contains(method) || sends("lmhtx.cv1", method, path)) continue;
      String answer = officer.send(method, "/camunda/api/engine/engine/default" + filled(path), "{}").body();
      if (!answer.contains(NO)) through.add(method + " " + path + " → " + answer);
    }
    assertThat(through).isEmpty();
    for (String path : List.of("/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/cockpit/plugin/base/default/process-instance", "/camunda/api/engine/engine/khac/task", "/camunda/app/tasklist/default/")) {
      assertThat(officer.send("POST", path, "{}").statusCode()).as(path).isIn(403, 405);
    }
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void anOfficerReadsNothingOfTheMachinery() {
    for (String path : OFFICE_DOES_NOT_READ) {
      assertThat(send("lmhtx.cv1", "GET", "/engine-rest/" + path, null).getStatusCode().value()).as(path).isEqualTo(403);
    }
    assertThat(send("theodoi", "GET", "/engine-rest/job", null).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void aRefusedExecutionTakesNoTryFromATimer() {
    for (int i = 0; i < 3; i++) assertThat(send("lmhtx.cv1", "POST", "/engine-rest/job/" + job.getId() + "/execute", null).getStatusCode().value()).isEqualTo(403);
    assertThat(engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult().getRetries()).isEqualTo(job.getRetries());
  }

  /** Spellings under which an expression was tried; the marker tells whether the server evaluated it. */
  static Stream<String> bodiesWithAnExpression() {
    String mark = "${''.getClass().forName('java.lang.System').setProperty('lo-trinh.door','open')}";
    return Stream.of(
        "{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"taskOwnerExpression\":\"x\",\"candidateGroupsExpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"\\u0061ssignee\\u0045xpression\":\"%s\"}]}", "{\"orQueries\":[],\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}",
        "{\"a\":{\"b\":[{\"c\":[{\"followUpAfterExpression\":\"%s\"}]}]}}", "{\"ASSIGNEEEXPRESSION\":\"%s\"}", "{\"assigneeExpression \":\"%s\"}",
        "{\"orQueries\":[{\"createdOnExpression\":{\"x\":\"%s\"}}]}", "{\"processInstanceBusinessKeyExpression\":\"%s\"}",
        "{\"processInstanceBusinessKeyLikeExpression\":\"%s\"}", "\uFEFF{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")
        .map(body -> body.formatted(mark));
  }

  @ParameterizedTest
  @MethodSource("bodiesWithAnExpression")
  void noExpressionFromOutsideReachesAQuery(String body) {
    System.clearProperty("lo-trinh.door");
    String filter = "/filter/" + engine.getFilterService().createFilterQuery().listPage(0, 1).get(0).getId();
    for (String user : List.of("lmhtx.cv1", "theodoi", "dieuphoi", "quantri")) {
      for (String path : List.of("/task", "/task/count", filter + "/list", filter + "/count", filter + "/singleResult", "/variable-instance",
          "/history/task", "/process-instance", "/history/process-instance", "/group")) {
        for (String each : INTERFACES.subList(0, 2)) {
          ResponseEntity<String> answer = send(user, "POST", each + path, body);
          assertThat(answer.getStatusCode().value()).as("%s %s %s", user, path, body).isIn(400, 403);
        }
      }
    }
    assertThat(System.getProperty("lo-trinh.door")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/task?assigneeExpression=x", "/task/count?candidateGroupExpression=x", "/task?assignee%45xpression=x", "/task?a=1&dueBeforeEXPRESSION=x",
      "/task?followUpAfterExpression%20=x", "/filter?ownerExpression=x", "/history/task?taskAssigneeExpression=x"})
  void norDoesOneInAParameter(String path) {
    for (String user : List.of("lmhtx.cv1", "theodoi", "quantri")) {
      ResponseEntity<String> answer = send(user, "GET", "/engine-rest" + path, null);
      assertThat(answer.getStatusCode().value()).isEqualTo(403);
      assertThat(answer.getBody()).contains(NO_EXPRESSION);
    }
  }

  @Test
  void evenTheAdministratorStoresNoExpressionInAFilterAndDeploysNothing() {
    String filter = "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{\"taskAssigneeExpression\":\"${1}\"},\"properties\":{}}";
    assertThat(send("quantri", "POST", "/engine-rest/filter/create", filter).getBody()).contains(NO_EXPRESSION);
    assertThat(send("quantri", "POST", "/engine-rest/deployment/create", "{}").getStatusCode().value()).isEqualTo(403);
    assertThat(send("quantri", "POST", "/engine-rest/message", "{\"messageName\":\"x\"}").getStatusCode().value()).isEqualTo(403);
    assertThat(send("quantri", "GET", "/engine-rest/authorization", null).getStatusCode().value()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "application/vnd.x+json", "multipart/form-data"})
  void onlyJsonIsRead(String type) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Content-Type", type);
    ResponseEntity<String> answer = http.withBasicAuth("lmhtx.cv1", PASSWORD).exchange("/engine-rest/task/count", HttpMethod.POST,
        new HttpEntity<>("{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}".getBytes(), headers), String.class);
    assertThat(answer.getStatusCode().value()).isIn(400, 403, 415);
  }

  @Test
  void whoSearchesWithValuesFinds() {
    assertThat(send("lmhtx.cv1", "POST", "/engine-rest/task/count", "{\"orQueries\":[{\"nameLike\":\"%a%\"}]}").getStatusCode().value()).isEqualTo(200);
    assertThat(send("lmhtx.cv1", "PUT", "/engine-rest/user/skhdt.cv1/credentials", "{\"password\":\"x\"}").getBody()).contains(NO);
    assertThat(send("lmhtx.cv1", "PUT", "/engine-rest/user/lmhtx.cv1/profile", "{\"firstName\":\"Giám đốc\"}").getBody()).contains(NO);
  }
}
