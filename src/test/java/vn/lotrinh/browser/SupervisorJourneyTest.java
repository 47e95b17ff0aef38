package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;

/** Who only watches reads agencies by their names and is offered nothing that would be refused. */
@SystemTest
@BrowserTest
class SupervisorJourneyTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired OrganisationService organisation;

  @Test
  void aSupervisorReadsATaskAndItsCaseWithoutButtonsToChangeThem() {
    Task task = tasks.createTaskQuery().processInstanceBusinessKeyLike("KG-135-2021-%").taskUnassigned().orderByTaskCreateTime().asc().listPage(0, 1).get(0);
    try (Browser browser = Browser.at(port)) {
      browser.login("theodoi", PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task.getId());
      browser.see(".rehearsal-band", "DIỄN TẬP · hôm nay là ");
      String agencies = browser.see(".meta .groups").getText();
      browser.until(driver -> !browser.see(".meta .groups").getText().contains("KG-"));
      browser.see("html.only-reading");
      browser.gone(".claim, .createCommentLink");
      assertThat(browser.driven().findElements(By.cssSelector(".claim"))).as("hidden, not renamed: " + agencies).isNotEmpty();
      browser.picture("theo-doi-viec");

      browser.go("/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId() + "/runtime");
      browser.see(".djs-container svg");
      browser.until(driver -> !driver.findElements(By.cssSelector(".btn-toolbar")).isEmpty());
      assertThat(browser.driven().findElements(By.cssSelector(".btn-toolbar"))).noneMatch(WebElement::isDisplayed);
      browser.picture("theo-doi-cockpit");
    }
  }

  @Test
  void cockpitsPageOfTasksOpensForASupervisor() {
    try (Browser browser = Browser.at(port)) {
      browser.login("theodoi", PASSWORD).go("/camunda/app/cockpit/default/#/tasks");
      browser.see(".tasks-dashboard");
      browser.see(".tasks-dashboard", "Việc giao theo cơ quan");
      assertThat(browser.text()).doesNotContain("không có quyền", "Không có quyền");
      browser.picture("theo-doi-cockpit-viec");
    }
  }

  @Test
  void anOfficerStillClaims() {
    String agency = organisation.holder("MTTQ", "KG");
    String officer = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    BpmnModelInstance model = Bpmn.createExecutableProcess("claiming-test").name("Quy trình thử nhận việc").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Claimed").name("Việc thử").camundaCandidateGroups(agency).endEvent().done();
    String deployment = repository.createDeployment().addModelInstance("claiming-test.bpmn", model).deploy().getId();
    try (Browser browser = Browser.at(port)) {
      String instance = runtime.startProcessInstanceByKey("claiming-test", "KG-" + UUID.randomUUID()).getId();
      String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
      browser.login(officer, PASSWORD).go("/camunda/app/tasklist/default/#/?task=" + task);
      browser.see(".createCommentLink");
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
