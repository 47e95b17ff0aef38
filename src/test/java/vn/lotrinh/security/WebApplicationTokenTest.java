package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.web.Visitor;

/** What Tasklist sends is believed only with the token of the session in which its page was opened. */
@SystemTest
class WebApplicationTokenTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String TASK = "/camunda/api/engine/engine/default/task/";

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;

  private String officer;
  private String colleague;
  private Task task;

  @BeforeEach
  void aTaskThatAnOfficerHolds() {
    String body = organisation.holder("MTTQ", "KG");
    officer = organisation.agency(body).orElseThrow().handle() + ".cv1";
    colleague = organisation.agency(body).orElseThrow().handle() + ".ld";
    task = tasks.newTask();
    task.setName("Việc thử");
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), body);
    tasks.claim(task.getId(), officer);
  }

  @AfterEach
  void close() {
    tasks.deleteTask(task.getId(), true);
  }

  @Test
  void withoutTheSessionsOwnTokenNothingIsWritten() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(officer, PASSWORD);
    String token = visitor.webApplicationToken();
    Visitor other = new Visitor(port);
    other.login(colleague, PASSWORD);
    String address = TASK + task.getId();
    for (String wrong : List.of("x", "Required", token + "x", token.toLowerCase() + " ", other.webApplicationToken())) {
      for (String act : List.of("/unclaim", "/claim", "/assignee", "/comment/create", "/submit-form", "/complete")) {
        String body = act.equals("/comment/create") ? "{\"message\": \"x\"}" : act.equals("/unclaim") ? "" : "{\"userId\": \"" + officer + "\"}";
        assertThat(visitor.send("POST", address + act, act.contains("form") || act.equals("/complete") ? "{}" : body, wrong).statusCode()).as(act + " " + wrong).isEqualTo(403);
      }
      assertThat(visitor.send("POST", address + "/unclaim", "").statusCode()).as("without a token").isEqualTo(403);
    }
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo(officer);
    assertThat(tasks.getTaskComments(task.getId())).isEmpty();

    assertThat(visitor.send("POST", address + "/unclaim", "", token).statusCode()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
  }
}
