package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
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
import org.springframework.http.HttpStatus;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.Visitor;

/** A day off that is declared after the work was given out: terms, timers, letters and history. */
@SystemTest
class HolidayPagesTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String COUNTED = "working-days-sample";
  private static final String DAY = "2024-08-14";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired DeadlineTasks deadlineTasks;
  @Autowired WorkingCalendar calendar;
  @Autowired MailService mails;
  @Autowired TestDate date;

  private Office office;

  @BeforeEach
  void open() {
    date.set(LocalDate.parse("2024-08-12"));
    office = new Office(engine);
    engine.getRepositoryService().createDeployment().name(COUNTED).enableDuplicateFiltering(true)
        .addModelInstance(COUNTED + ".bpmn", Bpmn.createExecutableProcess(COUNTED).camundaHistoryTimeToLiveString("P1D").startEvent()
            .userTask("Counted").name("Việc ba ngày").camundaCandidateGroups("${agency}").camundaDueDate("${deadline.workingDays(3)}")
            .camundaFollowUpDate("${deadline.workingDays(3)}").boundaryEvent("Late").timerWithDate("${deadline.workingDays(3)}").endEvent()
            .moveToActivity("Counted").endEvent().done()).deploy();
  }

  @AfterEach
  void close() {
    if (!calendar.isWorkingDay(LocalDate.parse(DAY))) declare("WITHDRAWN");
    runtime.createProcessInstanceQuery().processDefinitionKey(COUNTED).list().forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
    office.close();
  }

  @Test
  void aDayOffMovesOpenTermsAndTimersTellsWhoIsConcernedAndKeepsHistory() {
    String an = office.officer("an");
    String counted = runtime.startProcessInstanceByKey(COUNTED, "HS-" + office.mark, Map.of("agency", office.agency)).getId();
    String named = office.open("Việc đúng ngày ấy", DAY, DAY);
    String later = office.open("Việc hôm sau", "2024-08-15", "2024-08-15");

    int change = declare("OFF");

    Task task = tasks.createTaskQuery().processInstanceId(counted).singleResult();
    await().atMost(Duration.ofSeconds(20)).until(() -> day(office.task(named).getDueDate()).equals("2024-08-15"));
    await().atMost(Duration.ofSeconds(20)).until(() -> day(office.task(task.getId()).getDueDate()).equals("2024-08-16"));
    assertThat(day(office.task(task.getId()).getFollowUpDate())).isEqualTo("2024-08-16");
    assertThat(day(office.task(named).getFollowUpDate())).as("the plan's day stays").isEqualTo(DAY);
    assertThat(day(office.task(later).getDueDate())).isEqualTo("2024-08-15");
    assertThat(day(management.createJobQuery().processInstanceId(counted).singleResult().getDuedate())).isEqualTo("2024-08-16");
    assertThat(deadlineTasks.dueBy(LocalDate.parse("2024-08-16"))).filteredOn(due -> due.taskId().equals(task.getId())).singleElement()
        .satisfies(due -> assertThat(due.due()).isEqualTo("2024-08-16"));
    assertThat(mails.inbox(an, 10)).singleElement().extracting(SentMail::text).asString()
        .contains("Hạn xử lý thay đổi vì ngày 14/08/2024 nghỉ", "Việc ba ngày", "hạn 15/08/2024 nay là 16/08/2024", "Việc đúng ngày ấy", "Thông báo 12/TB")
        .doesNotContain("Việc hôm sau");
    JsonNode moved = http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/holidays/" + change + "/terms", JsonNode.class);
    assertThat(moved.toString()).contains("Việc ba ngày", "2024-08-15", "2024-08-16");
    JsonNode chronicle = http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/cases/HS-" + office.mark + "/chronicle", JsonNode.class);
    assertThat(chronicle).as("the case keeps it").hasSize(2).filteredOn(line -> line.at("/step").asText().equals("Việc ba ngày")).singleElement().satisfies(line -> {
      assertThat(line.at("/what").asText()).isEqualTo("TERM_MOVED");
      assertThat(line.at("/text").asText()).isEqualTo("từ ngày 15/08/2024 sang ngày 16/08/2024");
      assertThat(line.at("/reason").asText()).isEqualTo("ngày 14/08/2024 nghỉ: Nghỉ bù (Thông báo 12/TB)");
      assertThat(line.at("/due").asText()).isEqualTo("2024-08-16");
      assertThat(line.at("/person").asText()).as("by name").isNotEqualTo("quantri").isNotBlank();
    });

    declare("WITHDRAWN");
    await().atMost(Duration.ofSeconds(20)).until(() -> day(office.task(task.getId()).getDueDate()).equals("2024-08-15"));
    await().atMost(Duration.ofSeconds(20)).until(() -> day(office.task(named).getDueDate()).equals(DAY));
    JsonNode year = http.withBasicAuth("lmhtx.cv1", PASSWORD).getForObject("/api/holidays?year=2024", JsonNode.class);
    assertThat(year.at("/changes").toString()).as("both stay on record").contains("OFF", "WITHDRAWN");
  }

  @Test
  void thePageShowsTheYearAndOnlyAnAdministratorDeclares() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("quantri", PASSWORD);
    String page = visitor.get("/holidays?year=2024").body();
    assertThat(page).contains("02/09/2024", "thứ Hai", "04/05/2024", "làm việc", "Công bố một ngày", "bảng ngày nghỉ chính thức");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    String declared = visitor.post("/holidays", "day=" + DAY + "&kind=OFF&reason=" + Visitor.encoded("Bão số 3") + "&source=" + Visitor.encoded("Công điện 5") + token).body();
    assertThat(declared).contains("Bão số 3", "Công điện 5", "Rút lại", "Quản trị hệ thống").doesNotContain(">quantri<");
    assertThat(visitor.post("/holidays", "day=" + DAY + "&kind=OFF&reason=x&source=y" + token).body()).contains("Ngày 14/08/2024 đã là ngày nghỉ.");
    assertThat(visitor.post("/holidays", "day=2024-08-15&kind=WITHDRAWN&reason=x&source=y" + token).body()).contains("chưa được công bố riêng");
    assertThat(visitor.post("/holidays", "day=2024-08-15&kind=OFF&reason=&source=y" + token).body()).contains("Chưa điền “Lý do”");
    assertThat(visitor.get("/holidays?year=2026").body()).contains("24/11/2026");
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    assertThat(officer.get("/holidays?year=2024").body()).contains("02/09/2024").doesNotContain("Công bố một ngày");
    assertThat(http.withBasicAuth("dieuphoi", PASSWORD).postForEntity("/api/holidays", Map.of("day", "2024-08-15", "kind", "OFF", "reason", "x", "source", "y"), String.class)
        .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  private int declare(String kind) {
    Map<String, String> said = new HashMap<>(Map.of("day", DAY, "kind", kind, "reason", "Nghỉ bù", "source", "Thông báo 12/TB"));
    return http.withBasicAuth("quantri", PASSWORD).postForObject("/api/holidays", said, JsonNode.class).at("/change").asInt();
  }

  private static String day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh")).toString();
  }
}
