package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.Application;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;

@SystemTest
@BrowserTest
class RehearsalJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final ZoneId ZONE = ZoneId.of(Application.TIME_ZONE);

  @LocalServerPort int port;
  @Autowired TestDate date;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired OrganisationService organisation;

  private final String title = "Việc thử " + UUID.randomUUID();
  private LocalDate today;
  private String officer;
  private String deployment;

  /** The day is the one before the next daily round, wherever other tests have left it. */
  @BeforeEach
  void oneTaskThatFallsDueInAFewDays() {
    Date round = management.createJobQuery().processDefinitionKey("daily-round").timers().orderByJobDuedate().asc().listPage(0, 1).get(0).getDuedate();
    today = LocalDate.ofInstant(round.toInstant(), ZONE).minusDays(1);
    date.set(today);
    String agency = organisation.holder("MTTQ", "KG", today);
    officer = organisation.agency(agency).orElseThrow().handle() + ".cv1";
    deployment = repository.createDeployment().addModelInstance("journey-test.bpmn", Bpmn.createExecutableProcess("journey-test").name("Quy trình thử")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Journey").name(title).camundaCandidateGroups(agency)
        .camundaDueDate("${due}").endEvent().done()).deploy().getId();
    runtime.startProcessInstanceByKey("journey-test", "KG-" + UUID.randomUUID(), Map.of("caseTitle", "Hồ sơ thử",
        "due", Date.from(today.plusDays(4).atTime(23, 59, 59).atZone(ZONE).toInstant())));
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void movingTheDateBringsADigestWhoseLinkOpensTheTask() {
    try (Browser browser = Browser.at(port)) {
      browser.go("/rehearsal").login("dieuphoi", PASSWORD);
      String before = browser.see(".day").getText();
      browser.picture("rehearsal").click("[data-days='7']");
      browser.until(driver -> !browser.see(".day").getText().equals(before));

      browser.go("/rehearsal/inbox?recipient=" + officer);
      assertThat(browser.see(".letter h2").getText()).startsWith("Nhắc việc ngày");
      browser.picture("rehearsal-inbox").driven().switchTo().frame(browser.see(".letter iframe"));
      String link = browser.driven().findElement(By.linkText(title)).getDomAttribute("href");
      browser.driven().switchTo().defaultContent();

      browser.logout();
      browser.go(link.substring(URI.create(link).getScheme().length() + 3).replaceFirst("^[^/]*", ""));
      browser.login(officer, PASSWORD);
      assertThat(browser.see(".task-details h2, [cam-tasklist-task] h2", title)).isNotNull();
      browser.picture("task-from-mail");
    }
  }

  @Test
  void aDayThatCannotBeReachedIsToldInASentence() {
    try (Browser browser = Browser.at(port)) {
      browser.go("/rehearsal").login("quantri", PASSWORD);
      browser.type(".move-to input", "31/02/2022");
      browser.click(".move-to button");
      browser.see("#move [role=alert]", "Không có ngày 31/02/2022.");
      browser.type(".move-to input", "01/01/2020");
      browser.click(".move-to button");
      browser.see("#move [role=alert]", "không lùi về 01/01/2020 được.");
    }
  }
}
