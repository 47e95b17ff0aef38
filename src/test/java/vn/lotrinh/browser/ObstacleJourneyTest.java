package vn.lotrinh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** An officer raises a difficulty beside the form, the coordinator puts it to a body, the body answers, and the officer reads the answer at the task. */
@SystemTest
@BrowserTest
class ObstacleJourneyTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String WORK = "VMTHU-2021-01";
  private static final String TEXT = "Thiếu kinh phí tổ chức 02 lớp tập huấn";
  private static final String ANSWER = "Sở đã bố trí 200 triệu đồng trong quý III.";

  @LocalServerPort int port;
  @Autowired TestDate date;
  @Autowired TestRestTemplate http;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  private String deployment;

  @BeforeEach
  void working() {
    date.set(LocalDate.of(2021, 4, 1));
    deployment = repository.createDeployment().addModelInstance("obstacle-journey-test.bpmn", Bpmn.createExecutableProcess("obstacle-journey-test").name("Quy trình thử")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Work").name("Mở lớp tập huấn").camundaCandidateGroups("KG-HD-UBND").endEvent().done())
        .deploy().getId();
    runtime.startProcessInstanceByKey("obstacle-journey-test", WORK, Map.of("caseTitle", "Mở lớp tập huấn huyện Hòn Đất"));
  }

  @AfterEach
  void end() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike("VM-2021-%").list().forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aDifficultyIsRaisedPutToABodyAnsweredAndRead() {
    try (Browser browser = Browser.at(port)) {
      browser.login("ubnd-hondat.cv1", PASSWORD).go(task(WORK, "UserTask_Work"));
      browser.click(".nav-tabs a", "Vướng mắc");
      browser.driven().switchTo().frame(browser.see("iframe.obstacles"));
      browser.see(".obstacles-raise textarea").sendKeys(TEXT);
      browser.picture("neu-vuong-mac");
      browser.click(".obstacles-main", "Nêu vướng mắc");
      browser.see("#obstacles-message", "Đã nêu vướng mắc VM-2021-");
      browser.see(".obstacle-state", "Chờ tổng hợp");
      browser.driven().switchTo().defaultContent();
      browser.logout();
      String key = http.withBasicAuth("ubnd-hondat.cv1", PASSWORD).getForObject("/api/obstacles?case=" + WORK, JsonNode.class).at("/obstacles/0/key").asText();

      browser.login("lmhtx.cv1", PASSWORD).go(task(key, "UserTask_Consolidate"));
      browser.click(".claim", "Nhận việc");
      browser.see(".fjs-container", TEXT);
      choose(browser, 0, "Kinh phí thực hiện");
      choose(browser, 1, "Chuyển cơ quan giải quyết");
      choose(browser, 2, "Sở Tài chính tỉnh Kiên Giang");
      browser.picture("tong-hop-vuong-mac");
      browser.complete().done();
      browser.logout();

      browser.login("stc.cv1", PASSWORD).go(task(key, "UserTask_Answer"));
      browser.click(".claim", "Nhận việc");
      browser.see(".fjs-container", TEXT);
      choose(browser, 0, "Trả lời");
      browser.see(".fjs-form-field-textarea textarea").sendKeys(ANSWER);
      browser.picture("tra-loi-vuong-mac");
      browser.complete().done();
      browser.logout();

      browser.login("ubnd-hondat.cv1", PASSWORD).go(task(WORK, "UserTask_Work"));
      browser.click(".nav-tabs a", "Vướng mắc");
      browser.driven().switchTo().frame(browser.see("iframe.obstacles"));
      browser.see(".obstacle-state", "Đã trả lời");
      browser.see(".obstacle-reply", ANSWER);
      browser.picture("tra-loi-o-viec");
      browser.driven().switchTo().defaultContent();
      browser.go("/obstacles").see("td", "Đã trả lời, chờ xác nhận");
      browser.picture("vuong-mac");
    }
  }

  private static void choose(Browser browser, int field, String option) {
    browser.click(".fjs-form-field-select .fjs-input-group", field);
    browser.click(".fjs-dropdownlist-item", option);
  }

  private String task(String key, String userTask) {
    List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(userTask).list();
    assertThat(open).as(userTask + " of " + key).hasSize(1);
    return "/camunda/app/tasklist/default/#/?task=" + open.get(0).getId();
  }
}
