package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

/** A day is a day in Viet Nam, whatever zone the computer is set to on which somebody reads or chooses it. */
@SystemTest
@BrowserTest
class DaysJourneyTest {

  private static final String FORM = """
      {"type": "default", "id": "days-test", "schemaVersion": 16, "components": [
        {"type": "textfield", "id": "Field_note", "key": "note", "label": "Ghi chú"},
        {"type": "datetime", "id": "Field_asked", "key": "askedOn", "label": "Ngày đề nghị", "subtype": "date", "dateLabel": "Ngày đề nghị"},
        {"type": "datetime", "id": "Field_held", "key": "heldOn", "label": "Ngày họp", "subtype": "date", "dateLabel": "Ngày họp"}]}
      """;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired OrganisationService organisation;
  @Autowired TestDate date;

  private String deployment;
  private String instance;
  private String officer;

  @BeforeEach
  void oneTaskWithDays() {
    date.set(LocalDate.of(2021, 4, 1));        // other tests may have passed the merger of the province
    String agency = organisation.holder("MTTQ", "KG");
    officer = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    BpmnModelInstance model = Bpmn.createExecutableProcess("days-test").name("Quy trình thử ngày").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Days").name("Chọn ngày").camundaCandidateGroups(agency).userTask("UserTask_After").endEvent().done();
    UserTask task = model.getModelElementById("UserTask_Days");
    task.setCamundaFormRef("days-test");
    task.setCamundaFormRefBinding("deployment");
    deployment = repository.createDeployment().addModelInstance("days-test.bpmn", model).addString("days-test.form", FORM).deploy().getId();
    instance = runtime.startProcessInstanceByKey("days-test", "KG-" + UUID.randomUUID()).getId();
    Task open = tasks.createTaskQuery().processInstanceId(instance).singleResult();
    open.setDueDate(Date.from(ZonedDateTime.parse("2025-02-10T23:59:00+07:00").toInstant()));
    open.setFollowUpDate(Date.from(ZonedDateTime.parse("2025-02-08T00:00:00+07:00").toInstant()));
    tasks.saveTask(open);
    tasks.setVariableLocal(open.getId(), "heldOn", "2025-03-09");
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Ho_Chi_Minh", "Asia/Singapore", "America/Los_Angeles", "Pacific/Auckland"})
  void dueDaysAndChosenDaysAreTheSameOnEveryComputer(String zone) {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    try (Browser browser = Browser.at(port).inZone(zone)) {
      browser.login(officer, "DienTap#2021").go("/camunda/app/tasklist/default/#/?task=" + task);
      assertThat(browser.see(".meta .due-date", "2025").getText()).contains("10/02/2025").doesNotContain(":59");
      assertThat(browser.see(".meta .followup-date", "2025").getText()).contains("08/02/2025").doesNotContain("00:00");
      browser.click(".claim", "Nhận việc");
      browser.until(driver -> field(browser, "Ngày đề nghị").isEnabled());
      assertThat(field(browser, "Ngày họp").getDomProperty("value")).isEqualTo("09/03/2025");
      choose(browser, "Ngày đề nghị", "05/06/2025");
      browser.click("button[ng-click^='save(']");
      browser.see(".said-line", "Đã lưu tạm");
      for (int load = 0; load < 3; load++) {
        browser.driven().navigate().refresh();
        browser.until(driver -> "05/06/2025".equals(field(browser, "Ngày đề nghị").getDomProperty("value")));
        assertThat(field(browser, "Ngày họp").getDomProperty("value")).as("loaded for the " + load + ". time").isEqualTo("09/03/2025");
      }
      browser.complete();
      browser.until(driver -> tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("UserTask_After").count() == 1);
      assertThat(answered("askedOn")).isEqualTo("2025-06-05");
      assertThat(answered("heldOn")).isEqualTo("2025-03-09");
    }
  }

  /** Tasklist may draw the form anew after the claim: a day stands when it is still there after a while, and is typed again when it is not. */
  private static void choose(Browser browser, String label, String day) {
    for (int attempt = 1; ; attempt++) {
      if (attempt > 1) field(browser, label).clear();
      field(browser, label).sendKeys(day, Keys.TAB);
      Instant typed = Instant.now();
      try {
        new WebDriverWait(browser.driven(), Duration.ofSeconds(12)).until(driver -> typed.plusSeconds(4).isBefore(Instant.now()) && stands(browser, label, day));
        return;
      } catch (TimeoutException late) {
        if (attempt == 4) throw late;
      }
    }
  }

  private static boolean stands(Browser browser, String label, String day) {
    return day.equals(field(browser, label).getDomProperty("value")) && browser.see("button[ng-click^='save(']").isEnabled();
  }

  private Object answered(String key) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(key).list().get(0).getValue();
  }

  private static WebElement field(Browser browser, String label) {
    return browser.until(driver -> (WebElement) browser.script("""
        return [...document.querySelectorAll('.fjs-form-field-datetime')].find(field => field.textContent.includes(arguments[0]))?.querySelector('input')
        """, label));
  }
}
