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
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;

/** What people read after they have done something, and that nothing of what they typed is lost on the way. */
@SystemTest
@BrowserTest
class AfterwardsJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String FORM = """
      {"type": "default", "id": "afterwards-test", "schemaVersion": 16, "components": [
        {"type": "textarea", "id": "Field_note", "key": "note", "label": "Ghi chú"}]}
      """;
  private static final String NOTE = ".fjs-form-field-textarea textarea";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  private String deployment;
  private String instance;
  private String handle;
  private String task;

  @BeforeEach
  void oneTaskWithAnother() {
    String agency = organisation.holder("MTTQ", "KG");
    handle = organisation.agency(agency).orElseThrow().handle();
    BpmnModelInstance model = Bpmn.createExecutableProcess("afterwards-test").name("Quy trình thử").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Write").name("Soạn góp ý " + word).camundaCandidateGroups(agency)
        .userTask("UserTask_Sign").name("Ký góp ý").camundaCandidateGroups(agency).endEvent().done();
    UserTask first = model.getModelElementById("UserTask_Write");
    first.setCamundaFormRef("afterwards-test");
    first.setCamundaFormRefBinding("deployment");
    deployment = repository.createDeployment().addModelInstance("afterwards-test.bpmn", model).addString("afterwards-test.form", FORM).deploy().getId();
    instance = runtime.startProcessInstanceByKey("afterwards-test", "KG-" + word).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void savingLeavingAndCompletingAreAnsweredAndNothingTypedIsLost() {
    try (Browser browser = Browser.at(port)) {
      browser.login(handle + ".cv1", PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.click(".claim", "Nhận việc");
      browser.see(".said-line", "Đã nhận việc.");
      browser.until(driver -> browser.see(NOTE).isEnabled());
      browser.type(NOTE, "Đồng ý với dự thảo");
      browser.click(".way-home a");
      browser.see("h1", "Việc đang chờ");
      browser.go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.until(driver -> "Đồng ý với dự thảo".equals(browser.see(NOTE).getDomProperty("value")));

      browser.type(NOTE, "Đồng ý, đề nghị bổ sung phụ lục");
      browser.driven().manage().deleteCookieNamed("SESSION");
      browser.driven().manage().deleteCookieNamed("JSESSIONID");
      browser.see("#login");
      browser.login(handle + ".cv1", PASSWORD);
      browser.until(driver -> driver.getCurrentUrl().contains("task=" + task));
      browser.until(driver -> "Đồng ý, đề nghị bổ sung phụ lục".equals(browser.see(NOTE).getDomProperty("value")));

      browser.type(NOTE, "Đồng ý, có phụ lục");
      browser.click("button", "Lưu");
      browser.see(".said-line", "Đã lưu tạm trên máy này, chưa gửi đi.");
      browser.complete();
      browser.see(".said-line", "Đã hoàn thành “Soạn góp ý " + word + "”");
      browser.see(".said-line", "Tiếp theo: “Ký góp ý” ở ");
      browser.picture("hoan-thanh-da-noi");
    }
  }

  @Test
  void theHeadGivesATaskToAColleagueAndTakesItOver() {
    tasks.claim(task, handle + ".cv1");
    try (Browser browser = Browser.at(port)) {
      browser.login(handle + ".ld", PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.see(".hands select");
      String colleague = (String) browser.script("""
          const choice = document.querySelector('.hands select');
          const other = [...choice.options].find(option => option.value.endsWith('.cv2'));
          choice.value = other.value;
          choice.dispatchEvent(new Event('change'));
          return other.textContent;""");
      browser.picture("giao-viec").click(".hands button", "Giao việc");
      browser.see(".said-line", "Đã giao việc cho " + colleague);
      assertThat(holder()).isEqualTo(handle + ".cv2");
      browser.click(".hands button", "Nhận thay");
      browser.see(".said-line", "Bạn đã nhận thay việc này.");
      assertThat(holder()).isEqualTo(handle + ".ld");
    }
  }

  @Test
  void whoHoldsATaskGivesItBackAndIsOfferedNothingMore() {
    tasks.claim(task, handle + ".cv1");
    try (Browser browser = Browser.at(port)) {
      browser.login(handle + ".cv1", PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.see(".meta .assignee");
      browser.until(driver -> !driver.findElements(By.cssSelector(".hands")).isEmpty());
      assertThat(browser.driven().findElements(By.cssSelector(".hands button"))).isEmpty();
      browser.script("document.querySelector('[ng-click=\"unclaim()\"]').click()");
      browser.see(".said-line", "Đã trả lại việc.");
      assertThat(holder()).isNull();
    }
  }

  @Test
  void withoutTheNetworkEveryWordIsVietnamese() {
    tasks.claim(task, handle + ".cv1");
    try (Browser browser = Browser.at(port)) {
      browser.login(handle + ".cv1", PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.until(driver -> browser.see(NOTE).isEnabled());
      browser.type(NOTE, "Viết dở");
      browser.offline(true);
      browser.complete();
      browser.see(".said-line", "Không nối được với máy chủ nên chưa thực hiện được.");
      browser.click(".nav-tabs a", "Quá trình xử lý");
      browser.click(".task-filters a, [cam-tasklist-filters] a", "Quá hạn");
      browser.until(driver -> browser.text().contains("Không nối được với máy chủ"));
      browser.picture("mat-mang");
      assertThat(browser.text()).doesNotContain("Request", "terminated", "Possible causes", "offline", "network", "Error");
      browser.offline(false);
    }
  }

  @Test
  void whatWasTypedIntoAFormOfOurPagesIsAskedAboutOnLeaving() {
    String asks = "const leaving = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(leaving); return leaving.defaultPrevented";
    try (Browser browser = Browser.at(port)) {
      browser.login("quantri", PASSWORD).go("/holidays");
      assertThat(browser.script(asks)).isEqualTo(false);
      browser.type("input[name=reason], textarea[name=reason]", "Nghỉ bù");
      assertThat(browser.script(asks)).isEqualTo(true);
      browser.script("document.querySelector('[name=reason]').value = ''; document.querySelector('[name=reason]').dispatchEvent(new Event('input', {bubbles: true}))");
      assertThat(browser.script(asks)).as("as it was").isEqualTo(false);
      browser.go("/cases");
      browser.type("input[type=search]", "Hòn Đất");
      assertThat(browser.script(asks)).as("what is looked for is not lost").isEqualTo(false);
    }
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }
}
