package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

/** The second of two people who complete the same task reads that it is done, by whom and when; a stranger reads nothing of it. */
@SystemTest
class LateCompletionTest {

  private static final String PASSWORD = "DienTap#2021";

  @Autowired TestRestTemplate http;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;
  @Autowired TestDate date;

  private String deployment;
  private String instance;
  private String handle;
  private String task;

  @BeforeEach
  void oneTaskOfTwoColleagues() {
    date.set(LocalDate.of(2021, 4, 1));        // other tests may have passed the merger of the province
    String agency = organisation.holder("MTTQ", "KG");
    handle = organisation.agency(agency).orElseThrow().handle();
    deployment = repository.createDeployment().addModelInstance("late-completion-test.bpmn", Bpmn.createExecutableProcess("late-completion-test")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Agree").name("Góp ý dự thảo").camundaCandidateGroups(agency)
        .userTask("UserTask_After").endEvent().done()).deploy().getId();
    instance = runtime.startProcessInstanceByKey("late-completion-test", "KG-" + UUID.randomUUID()).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void theSecondReadsThatItIsDoneByWhomAndWhen() {
    assertThat(send(handle + ".cv1", "complete").getStatusCode().value()).isEqualTo(204);
    for (String call : new String[] {"complete", "submit-form"}) {
      ResponseEntity<String> late = send(handle + ".cv2", call);
      assertThat(late.getStatusCode().value()).as(call).isEqualTo(409);
      assertThat(late.getBody()).as(call).containsPattern("Việc “Góp ý dự thảo” do Chuyên viên 1 – [^”]* hoàn thành lúc \\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{4}\\.")
          .contains("Nội dung vừa gửi chưa được ghi.").doesNotContain("Cannot");
    }
    ResponseEntity<String> opened = http.withBasicAuth(handle + ".cv2", PASSWORD).getForEntity("/engine-rest/task/" + task, String.class);
    assertThat(opened.getStatusCode().value()).isEqualTo(404);
    assertThat(opened.getBody()).contains("do Chuyên viên 1");
  }

  @Test
  void aTaskThatItsCaseNoLongerNeedsIsToldAsThat() {
    runtime.createProcessInstanceModification(instance).cancelAllForActivity("UserTask_Agree").startBeforeActivity("UserTask_After").execute();
    assertThat(send(handle + ".cv2", "complete").getBody()).contains("không còn phải làm").doesNotContain("hoàn thành lúc");
  }

  @Test
  void aStrangerReadsNothingOfIt() {
    send(handle + ".cv1", "complete");
    String stranger = organisation.agency(organisation.holder("STC", "KG")).orElseThrow().handle() + ".cv1";
    ResponseEntity<String> told = send(stranger, "complete");
    assertThat(told.getStatusCode().value()).isGreaterThanOrEqualTo(400);
    assertThat(told.getBody()).doesNotContain("Góp ý", "Chuyên viên");
  }

  private ResponseEntity<String> send(String user, String call) {
    Object body = call.equals("claim") ? Map.of("userId", user) : Map.of("variables", Map.of());
    return http.withBasicAuth(user, PASSWORD).postForEntity("/engine-rest/task/" + task + "/" + call, body, String.class);
  }
}
