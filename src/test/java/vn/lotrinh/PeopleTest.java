package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.security.Accounts;
import vn.lotrinh.web.Visitor;

/** One person, opened by the administrator as "Nguyễn Văn" and "Tám", is "Nguyễn Văn Tám" wherever a person is named. */
@SystemTest
class PeopleTest {

  private static final String PASSWORD = "DienTap#2021";

  @Autowired IdentityService identity;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;
  @Autowired Accounts accounts;
  @Autowired TestRestTemplate http;
  @LocalServerPort int port;

  @BeforeEach
  void open() {
    User account = identity.newUser("nguyenvantam");
    account.setFirstName(" Nguyễn  Văn ");
    account.setLastName("Tám");
    account.setPassword(PASSWORD);
    identity.saveUser(account);
    identity.createMembership("nguyenvantam", "coordinator");
  }

  @AfterEach
  void close() {
    identity.deleteUser("nguyenvantam");
  }

  @Test
  void familyAndMiddleNameStandBeforeTheGivenName() throws Exception {
    assertThat(people.name("nguyenvantam")).isEqualTo("Nguyễn Văn Tám");
    assertThat(accounts.person("nguyenvantam").title()).isEqualTo("Nguyễn Văn Tám");
    Visitor visitor = new Visitor(port);
    visitor.login("nguyenvantam", PASSWORD);
    assertThat(visitor.get("/").body()).contains("Nguyễn Văn Tám");
    JsonNode names = http.withBasicAuth("nguyenvantam", PASSWORD).getForObject("/api/names?user=nguyenvantam&user=khong-co&agency=KG-STC&agency=khong-co", JsonNode.class);
    assertThat(names.at("/people/nguyenvantam").asText()).isEqualTo("Nguyễn Văn Tám");
    assertThat(names.at("/agencies/KG-STC").asText()).startsWith("Sở Tài chính");
    assertThat(names.at("/people")).hasSize(1);
    assertThat(names.at("/agencies")).hasSize(1);
  }

  @Test
  void whatHappenedToATaskNamesPeopleInTasklistAndKeepsLoginsForPrograms() throws Exception {
    String officer = organisation.agency(organisation.holder("MTTQ", "KG")).orElseThrow().handle() + ".cv1";
    Task task = tasks.newTask("t-" + officer.replace('.', '-'));
    task.setName("Việc thử");
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), organisation.holder("MTTQ", "KG"));
    try {
      assertThat(http.withBasicAuth(officer, PASSWORD).postForEntity("/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", officer), String.class)
          .getStatusCode().is2xxSuccessful()).isTrue();
      http.withBasicAuth(officer, PASSWORD).postForEntity("/engine-rest/task/" + task.getId() + "/comment/create", Map.of("message", "Xin thêm tài liệu"), String.class);
      Visitor visitor = new Visitor(port);
      visitor.login(officer, PASSWORD);
      String told = visitor.send("GET", "/camunda/api/engine/engine/default/history/user-operation?taskId=" + task.getId(), "").body();
      assertThat(told).contains("\"newValue\":\"" + people.name(officer) + "\"", "\"userId\":\"" + people.name(officer) + "\"", "\"timestamp\":\"20")
          .doesNotContain("\"" + officer + "\"");
      assertThat(visitor.send("GET", "/camunda/api/engine/engine/default/task/" + task.getId() + "/comment", "").body())
          .contains("Xin thêm tài liệu", "\"userId\":\"" + people.name(officer) + "\"");
      assertThat(http.withBasicAuth(officer, PASSWORD).getForObject("/engine-rest/task/" + task.getId() + "/comment", String.class)).contains("\"" + officer + "\"");
    } finally {
      tasks.deleteTask(task.getId(), true);
    }
  }

  @Test
  void aPostHasItsTitleAndWhoIsGoneIsNotNamedByALogin() {
    assertThat(people.name("lmhtx.cv1")).contains("Chuyên viên 1").doesNotContain("lmhtx.cv1");
    assertThat(people.name("da-nghi-viec")).isEqualTo(People.GONE);
    assertThat(people.name(null)).isNull();
  }
}
