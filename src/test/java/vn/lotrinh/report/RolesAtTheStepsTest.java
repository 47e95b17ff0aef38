package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.web.Visitor;

/** Who may do which step of a report, through every channel: the officer drafts, the heads check, sign, the clerk numbers, and nobody else. */
@SystemTest
class RolesAtTheStepsTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String OFFICER = "ag-lmhtx.cv1";
  private static final String HEAD = "ag-lmhtx.ld";
  private static final String CLERK = "ag-lmhtx.vt";
  private static final List<String> EVERYBODY = List.of(OFFICER, "ag-lmhtx.cv2", HEAD, CLERK);
  private static final List<String> OTHERS = List.of("ag-ubnd.ld", "dieuphoi", "theodoi", "quantri");

  /** Step after step: whose it is, and how it is done. */
  private static final Map<String, String> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("UserTask_CheckContent", HEAD);
    STEPS.put("UserTask_CheckFormat", CLERK);
    STEPS.put("UserTask_SignReport", HEAD);
    STEPS.put("UserTask_IssueReport", CLERK);
  }

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired DocumentOffices offices;
  @Autowired OrganisationService organisation;
  @Autowired TaskService tasks;

  private String key;

  @BeforeEach
  void aReportIsDrafted() {
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    key = offices.start(offices.campaign(), "VB1");
  }

  @AfterEach
  void end() {
    offices.endAll();
  }

  @Test
  void noStepOfDecisionIsDoneBySomebodyWithoutItsRoleWhateverTheChannel() throws Exception {
    offices.draft(key);
    Map<String, Visitor> inTasklist = new LinkedHashMap<>();
    for (String user : List.of(OFFICER, HEAD, CLERK)) inTasklist.put(user, new Visitor(port));
    for (Map.Entry<String, Visitor> one : inTasklist.entrySet()) one.getValue().login(one.getKey(), PASSWORD);
    for (Map.Entry<String, String> step : STEPS.entrySet()) {
      String task = offices.task(key, step.getKey()).getId();
      for (String user : EVERYBODY) if (!user.equals(step.getValue())) refusedEverywhere(user, task, step.getKey(), inTasklist.get(user));
      for (String user : OTHERS) {
        assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of())).getStatusCode().value()).as(user)
            .isIn(403, 404, 422);
      }
      assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
      doneBy(step.getValue(), step.getKey(), task);
    }
    assertThat(offices.document(key).is(Step.ISSUED)).isTrue();
  }

  private void refusedEverywhere(String user, String task, String step, Visitor browser) throws Exception {
    for (String channel : List.of("/engine-rest/task/", "/engine-rest/engine/default/task/")) {
      refused(call(user, HttpMethod.POST, channel + task + "/claim", Map.of("userId", user)), step + " claim " + user);
      refused(call(user, HttpMethod.POST, channel + task + "/complete", Map.of("variables", Map.of())), step + " complete " + user);
      refused(call(user, HttpMethod.POST, channel + task + "/submit-form", Map.of("variables", Map.of())), step + " submit " + user);
      refused(call(user, HttpMethod.POST, channel + task + "/assignee", Map.of("userId", user)), step + " assignee " + user);
    }
    if (browser != null) {
      for (String act : List.of("claim", "complete", "submit-form")) {
        var answer = browser.send("POST", "/camunda/api/engine/engine/default/task/" + task + "/" + act, act.equals("claim") ? "{\"userId\":\"" + user + "\"}" : "{}",
            browser.webApplicationToken());
        assertThat(answer.statusCode()).as(step + " " + act + " " + user).isEqualTo(422);
        assertThat(answer.body()).contains("tài khoản của bạn không giữ vai trò ấy");
      }
    }
    JsonNode hands = call(user, HttpMethod.GET, "/api/tasks/" + task + "/hands", null).getBody();
    assertThat(hands.get("mayTake").asBoolean()).as(step + " hands " + user).isFalse();
    assertThat(hands.get("mayTakeOver").asBoolean()).isFalse();
    assertThat(call(user, HttpMethod.POST, "/api/tasks/" + task + "/take-over", Map.of()).getStatusCode().value()).isEqualTo(422);
    ResponseEntity<JsonNode> given = call("dieuphoi", HttpMethod.POST, "/api/tasks/" + task + "/assign", Map.of("user", user));
    assertThat(given.getStatusCode().value()).as(step + " assigned to " + user).isEqualTo(422);
    assertThat(text(given)).contains("Chỉ giao được việc này cho người giữ vai trò");
    assertThat(seenInTasklist(user, task)).as(step + " listed for " + user).isFalse();
    assertThat(found(user, task)).as(step + " found by " + user).isFalse();
  }

  private void doneBy(String user, String step, String task) {
    assertThat(seenInTasklist(user, task)).as(step + " listed for " + user).isTrue();
    assertThat(found(user, task)).as(step + " found by " + user).isTrue();
    assertThat(call("dieuphoi", HttpMethod.GET, "/engine-rest/task?candidateUser=" + user + "&processInstanceBusinessKey=" + key, null).getBody()).hasSize(1);
    assertThat(call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", user)).getStatusCode().value()).isEqualTo(204);
    if (step.equals("UserTask_IssueReport")) offices.issue(key, step, LocalDate.of(DocumentKey.of(key).year(), 11, 28));
    else {
      Map<String, Object> answers = step.equals("UserTask_SignReport")
          ? Map.of("decision", value("sign"), "capacity", value("direct"), "signerTitle", value("Chủ tịch"), "signerName", value("Họ Và Tên"))
          : Map.of("decision", value("accept"));
      ResponseEntity<JsonNode> done = call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", answers));
      assertThat(done.getStatusCode().value()).as(step + " " + done.getBody()).isEqualTo(204);
    }
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text, "type", "String");
  }

  private boolean seenInTasklist(String user, String task) {
    JsonNode listed = call(user, HttpMethod.GET, "/engine-rest/task?processInstanceBusinessKey=" + key, null).getBody();
    return listed.findValuesAsText("id").contains(task);
  }

  private boolean found(String user, String task) {
    return call(user, HttpMethod.GET, "/api/tasks?q=" + key, null).getBody().get("tasks").findValuesAsText("id").contains(task);
  }

  private void refused(ResponseEntity<JsonNode> answer, String what) {
    assertThat(answer.getStatusCode().value()).as(what).isEqualTo(422);
    assertThat(answer.getBody().get("message").asText()).as(what).startsWith("Bước này do Liên minh Hợp tác xã").contains("không giữ vai trò ấy");
  }

  private static String text(ResponseEntity<JsonNode> answer) {
    return String.valueOf(answer.getBody());
  }

  private ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }
}
