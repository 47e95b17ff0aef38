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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;

/** A number arrives at the engine as an office has written it, or not at all. */
@SystemTest
@BrowserTest
class NumberInputJourneyTest {

  private static final String FORM = """
      {"type": "default", "id": "number-input-test", "schemaVersion": 16, "components": [
        {"type": "textfield", "id": "Field_pad", "key": "pad", "label": "Ghi chú"},
        {"type": "number", "id": "Field_whole", "key": "whole", "label": "Số nguyên", "decimalDigits": 0},
        {"type": "number", "id": "Field_part", "key": "part", "label": "Điểm", "decimalDigits": 1, "increment": "0.5"}]}
      """;
  private static final String PAD = ".fjs-form-field-textfield input";
  private static final String WHOLE = ".fjs-form-field-number input[step='1']";
  private static final String PART = ".fjs-form-field-number input[step='0.5']";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired OrganisationService organisation;

  private String deployment;
  private String instance;
  private String officer;

  @BeforeEach
  void oneTaskWithNumbers() {
    String agency = organisation.holder("MTTQ", "KG");
    officer = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    BpmnModelInstance model = Bpmn.createExecutableProcess("number-input-test").name("Quy trình thử số").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Numbers").name("Nhập số").camundaCandidateGroups(agency).userTask("UserTask_After").endEvent().done();
    UserTask task = model.getModelElementById("UserTask_Numbers");
    task.setCamundaFormRef("number-input-test");
    task.setCamundaFormRefBinding("deployment");
    deployment = repository.createDeployment().addModelInstance("number-input-test.bpmn", model).addString("number-input-test.form", FORM).deploy().getId();
    instance = runtime.startProcessInstanceByKey("number-input-test", "KG-" + UUID.randomUUID()).getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void groupedAndDecimalNumbersArriveAsWrittenAndDoubtfulOnesAreRefused() {
    try (Browser browser = Browser.at(port)) {
      browser.login(officer, "DienTap#2021").go("/camunda/app/tasklist/default/#/?task=" + task());
      browser.click(".claim", "Nhận việc");
      browser.see(".meta .assignee", "Chuyên viên");
      browser.until(driver -> browser.see(WHOLE).isEnabled());
      for (String doubtful : new String[] {"50,5", "1e1", "50.5", "1.25", "1.2500"}) {
        write(browser, WHOLE, doubtful);
        browser.see(".number-reading", "Chưa nhận “" + doubtful + "”. Chỉ nhập số nguyên, viết liền, ví dụ 50000.");
        paste(browser, WHOLE, doubtful);
        browser.see(".number-reading", "Chưa nhận “" + doubtful + "”.");
        assertThat(browser.see(WHOLE).getDomProperty("value")).as("pasted " + doubtful).isEmpty();
      }
      browser.picture("so-chua-nhan").complete();
      assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getTaskDefinitionKey()).isEqualTo("UserTask_Numbers");

      shows(browser, WHOLE, "1250000", () -> write(browser, WHOLE, "1.250.000"));
      shows(browser, WHOLE, "1250000", () -> paste(browser, WHOLE, "1 250 000"));
      shows(browser, WHOLE, "50000", () -> write(browser, WHOLE, "50.000"));
      shows(browser, PART, "72.5", () -> write(browser, PART, "72,5"));
      shows(browser, PART, "1250", () -> paste(browser, PART, "1.250"));
      browser.see(".number-reading", "Đã hiểu “1.250” là 1250.");
      write(browser, PART, "72,55");
      browser.see(".number-reading", "Viết số thập phân bằng dấu phẩy, ví dụ 72,5.");
      shows(browser, PART, "1250.5", () -> write(browser, PART, "1.250,5"));
      shows(browser, WHOLE, "50000", () -> paste(browser, WHOLE, "50.000"));
      browser.until(driver -> "50000".equals(browser.script(
          "return new Promise(done => setTimeout(() => done(document.querySelector(arguments[0]).value), 700))", WHOLE)));   // the viewer has settled
      browser.script("const send = XMLHttpRequest.prototype.send; XMLHttpRequest.prototype.send = function (body) {"
          + " if (String(body).includes('\"whole\"')) window.sent = body; return send.call(this, body); };");
      browser.complete();
      browser.until(driver -> tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("UserTask_After").count() == 1);
      assertThat(String.valueOf(browser.script("return window.sent"))).containsPattern("\"whole\":\\{[^}]*\"value\":50000[,}]")
          .containsPattern("\"part\":\\{[^}]*\"value\":1250\\.5[,}]");
    }
  }

  private String task() {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private static void shows(Browser browser, String field, String number, Runnable written) {
    written.run();
    browser.until(driver -> number.equals(browser.see(field).getDomProperty("value")));
  }

  private static void write(Browser browser, String field, String text) {
    emptied(browser, field).sendKeys(text);
  }

  /** Through the clipboard, as an officer does it. */
  private static void paste(Browser browser, String field, String text) {
    WebElement pad = emptied(browser, PAD);
    pad.sendKeys(text, Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "x"));
    emptied(browser, field).sendKeys(Keys.chord(Keys.CONTROL, "v"));
  }

  private static WebElement emptied(Browser browser, String field) {
    WebElement input = browser.see(field);
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    return input;
  }
}
