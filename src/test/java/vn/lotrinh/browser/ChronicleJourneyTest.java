package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.People;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;

/** What one officer wrote and decided stands before the next one, with the names of people and bodies. */
@SystemTest
@BrowserTest
class ChronicleJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String FORM = """
      {"type": "default", "id": "chronicle-test", "schemaVersion": 16, "components": [
        {"type": "radio", "id": "Field_decision", "key": "decision", "label": "Kết luận", "validate": {"required": true},
          "values": [{"label": "Đồng ý", "value": "accept"}, {"label": "Trả lại để hoàn chỉnh", "value": "return"}]},
        {"type": "textarea", "id": "Field_reason", "key": "reason", "label": "Lý do"}]}
      """;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;
  @Autowired People people;

  private final String key = "KG-w" + UUID.randomUUID().toString().substring(0, 8);
  private String deployment;
  private String officer;
  private String next;
  private String body;
  private String task;

  @BeforeEach
  void aStepThatDecidesAndOneAfterIt() {
    String first = organisation.holder("MTTQ", "KG");
    String second = organisation.holder("LMHTX", "KG");
    officer = organisation.agency(first).orElseThrow().handle() + ".cv1";
    next = organisation.agency(second).orElseThrow().handle() + ".cv1";
    body = organisation.name(first);
    BpmnModelInstance model = Bpmn.createExecutableProcess("chronicle-test").name("Quy trình thử").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Judge").name("Xem xét đề nghị").camundaCandidateGroups(first)
        .userTask("UserTask_Mend").name("Hoàn chỉnh đề nghị").camundaCandidateGroups(second).endEvent().done();
    UserTask judge = model.getModelElementById("UserTask_Judge");
    judge.setCamundaFormRef("chronicle-test");
    judge.setCamundaFormRefBinding("deployment");
    deployment = repository.createDeployment().addModelInstance("chronicle-test.bpmn", model).addString("chronicle-test.form", FORM).deploy().getId();
    task = tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("chronicle-test", key).getId()).singleResult().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void anOpinionAndADecisionWithItsReasonStandBeforeTheNextOneWithNames() {
    try (Browser browser = Browser.at(port)) {
      browser.login(officer, PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.click(".claim", "Nhận việc");
      browser.see(".said-line", "Đã nhận việc.");
      browser.until(driver -> driver.getTitle().equals("Xem xét đề nghị · Lộ trình HTX"));
      browser.click(".createCommentLink");
      browser.type("#comment-form-message", "Đề nghị hỏi thêm HTX về vốn góp");
      browser.click(".modal-footer button.btn-primary");
      browser.see(".said-line", "Đã ghi ý kiến vào hồ sơ.");
      browser.gone(".modal-dialog");
      browser.click(".nav-tabs a", "Quá trình xử lý");
      browser.see(".event-body", "Đề nghị hỏi thêm HTX về vốn góp");
      browser.see(".operation-user", people.name(officer));
      browser.picture("qua-trinh-xu-ly");
      assertThat(browser.see(".history-pane, .tab-content, [cam-tasklist-task]").getText()).doesNotContain(officer);
      browser.form();
      browser.until(driver -> browser.see(".fjs-form-field-radio input").isEnabled());
      browser.click(".fjs-form-field-radio label", "Trả lại để hoàn chỉnh");
      browser.type(".fjs-form-field-textarea textarea", "Thiếu danh sách thành viên");
      browser.complete().done();

      browser.logout().login(next, PASSWORD).go("/cases/" + key);
      browser.see("li.chronicle-opinion", "Đề nghị hỏi thêm HTX về vốn góp");
      browser.see("li.chronicle-opinion", people.name(officer));
      browser.see("li.chronicle-completed", "Trả lại để hoàn chỉnh");
      browser.see("li.chronicle-completed", "Thiếu danh sách thành viên");
      browser.see("li.chronicle-completed", people.name(officer));
      browser.see("li.chronicle-completed", body);
      assertThat(browser.see("main").getText()).doesNotContain(officer);
      browser.picture("dien-bien-ho-so");
    }
  }
}
