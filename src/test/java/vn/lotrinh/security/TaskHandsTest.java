package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.pilot.PilotDesk;

/** A task that somebody took goes back, over and on inside its body, and to nobody else. */
@SystemTest
class TaskHandsTest {

  private static final String PASSWORD = "DienTap#2021";

  @Autowired TestRestTemplate http;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService rights;
  @Autowired OrganisationService organisation;
  @Autowired PilotDesk pilot;

  private String task;
  private String officer;
  private String colleague;
  private String head;

  @BeforeEach
  void aTaskThatNobodyHasTaken() {
    task = pilot.drafting("KG-135-2021-1.1").getId();
    String agency = tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).findFirst().orElseThrow();
    String handle = organisation.agency(agency).orElseThrow().handle();
    officer = handle + ".cv1";
    colleague = handle + ".cv2";
    head = handle + ".ld";
    tasks.setAssignee(task, null);
  }

  private ResponseEntity<JsonNode> as(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path.replace("{task}", task), method, new HttpEntity<>(body, headers), JsonNode.class);
  }

  private int engine(String user, String act, Object body) {
    return as(user, HttpMethod.POST, "/engine-rest/task/{task}/" + act, body).getStatusCode().value();
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }

  private List<String> words() {
    return tasks.getTaskComments(task).stream().map(Comment::getFullMessage).toList();
  }

  @Test
  void whoTookItGivesItBackAndKeepsNoRightOfHisOwn() {
    assertThat(engine(officer, "claim", Map.of("userId", officer))).isEqualTo(204);
    assertThat(engine(officer, "unclaim", null)).isEqualTo(204);
    assertThat(holder()).isNull();
    assertThat(rights.createAuthorizationQuery().userIdIn(officer).resourceType(Resources.TASK).resourceId(task).count()).isZero();
    assertThat(words()).anyMatch("Trả lại việc."::equals);
    assertThat(engine(colleague, "claim", Map.of("userId", colleague))).isEqualTo(204);
  }

  @Test
  void oneTakesATaskForOneselfOnly() {
    for (Object body : List.of(Map.of("userId", "skhdt.cv1"), Map.of("userId", "khong.co"), Map.of("userId", head), Map.of())) {
      assertThat(engine(officer.equals("skhdt.cv1") ? colleague : officer, "claim", body)).isEqualTo(403);
    }
    assertThat(holder()).isNull();
  }

  @Test
  void aColleagueReadsWhoHasTakenIt() {
    engine(officer, "claim", Map.of("userId", officer));
    ResponseEntity<JsonNode> refused = as(colleague, HttpMethod.POST, "/engine-rest/task/{task}/claim", Map.of("userId", colleague));
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().get("message").asText()).contains("đã nhận").doesNotContain(officer);
    assertThat(engine(colleague, "unclaim", null)).isEqualTo(422);
    assertThat(holder()).isEqualTo(officer);
  }

  @Test
  void theHeadTakesOverAndGivesOnInsideTheBody() {
    engine(officer, "claim", Map.of("userId", officer));
    assertThat(as(head, HttpMethod.POST, "/api/tasks/{task}/take-over", Map.of("reason", "Nghỉ ốm")).getStatusCode().value()).isEqualTo(204);
    assertThat(holder()).isEqualTo(head);
    assertThat(words()).anyMatch(word -> word.startsWith("Nhận thay việc từ") && word.endsWith("Lý do: Nghỉ ốm"));
    assertThat(as(head, HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", colleague)).getStatusCode().value()).isEqualTo(204);
    assertThat(holder()).isEqualTo(colleague);
    assertThat(as(head, HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", "theodoi")).getStatusCode().value()).isEqualTo(422);
    assertThat(as(head, HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", "khong.co")).getStatusCode().value()).isEqualTo(422);
    assertThat(engine(head, "assignee", Map.of("userId", officer))).isEqualTo(204);
    assertThat(holder()).isEqualTo(officer);
  }

  @Test
  void theCoordinatorAssignsInsideTheBodyButNotToHimself() {
    engine(officer, "claim", Map.of("userId", officer));
    JsonNode hands = as("dieuphoi", HttpMethod.GET, "/api/tasks/{task}/hands", null).getBody();
    assertThat(hands.get("mayAssign").asBoolean()).isTrue();
    assertThat(hands.get("colleagues").findValuesAsText("user")).contains(colleague).doesNotContain(officer);
    assertThat(as("dieuphoi", HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", "dieuphoi")).getStatusCode().value()).isEqualTo(422);
    assertThat(as("dieuphoi", HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", colleague, "reason", "x".repeat(501))).getStatusCode().value())
        .isEqualTo(422);
    assertThat(as("dieuphoi", HttpMethod.POST, "/api/tasks/{task}/assign", Map.of("user", colleague)).getStatusCode().value()).isEqualTo(204);
    assertThat(holder()).isEqualTo(colleague);
  }

  @Test
  void nobodyElseTouchesIt() {
    engine(officer, "claim", Map.of("userId", officer));
    String stranger = officer.startsWith("ubnd") ? "lmhtx.ld" : "ubnd.ld";
    assertThat(as(stranger, HttpMethod.GET, "/api/tasks/{task}/hands", null).getStatusCode().value()).isEqualTo(404);
    for (String act : List.of("give-back", "take-over", "assign")) {
      assertThat(as(stranger, HttpMethod.POST, "/api/tasks/{task}/" + act, Map.of("user", stranger)).getStatusCode().value()).as(act).isEqualTo(404);
      assertThat(as("theodoi", HttpMethod.POST, "/api/tasks/{task}/" + act, Map.of("user", "theodoi")).getStatusCode().value()).as(act).isEqualTo(403);
      assertThat(as(colleague, HttpMethod.POST, "/api/tasks/{task}/" + act, Map.of("user", colleague)).getStatusCode().value()).as(act).isEqualTo(422);
    }
    assertThat(holder()).isEqualTo(officer);
  }
}
