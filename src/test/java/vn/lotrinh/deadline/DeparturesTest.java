package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;

/** An officer who has claimed a task goes to another agency, or goes altogether. */
@SystemTest
class DeparturesTest {

  private static final String PASSWORD = "Mat-khau-2021!";

  @Autowired ProcessEngine engine;
  @Autowired TestRestTemplate http;
  @Autowired JdbcClient jdbc;
  @Autowired MailService mails;
  @Autowired TestDate date;
  @Autowired Departures departures;

  private Office office;
  private String mover;
  private String colleague;
  private String task;

  @BeforeEach
  void claim() {
    date.set(LocalDate.parse("2024-03-04"));
    office = new Office(engine);
    mover = office.officer("di");
    colleague = office.officer("lai");
    task = office.open("Việc đang làm", "2024-03-29", "2024-03-29");
    assertThat(call(mover, HttpMethod.POST, "/task/" + task + "/claim", Map.of("userId", mover))).isEqualTo(204);
    assertThat(call(mover, HttpMethod.GET, "/task/" + task + "/form-variables", null)).isEqualTo(200);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theAdministratorMovesHimAndTheTaskIsTheAgencysAgain() {
    administrator(HttpMethod.DELETE, "/group/" + office.agency + "/members/" + mover);
    assertBackAtTheAgency();
    assertThat(letters(colleague)).singleElement().extracting(SentMail::text).asString()
        .contains("Chuyên viên " + mover).contains("Việc đang làm").contains("trở về danh sách việc chung");
    assertThat(letters(mover)).isEmpty();
  }

  @Test
  void theHeadReadsOnceWhatCameBack() {
    String head = office.head("truong");
    String second = office.open("Việc thứ hai", "2024-03-29", "2024-03-29");
    engine.getTaskService().setAssignee(second, mover);
    administrator(HttpMethod.DELETE, "/group/" + office.agency + "/members/" + mover);
    java.util.List<SentMail> told = mails.inbox(head, 100).stream().filter(mail -> mail.kind().startsWith("roi-di:")).toList();
    assertThat(told).singleElement().satisfies(letter -> assertThat(letter.subject()).contains("Chuyên viên " + mover).contains("2 mục"));
    assertThat(told.get(0).text()).contains("Việc đang làm", "Việc thứ hai", "Cần phân công lại");
  }

  @Test
  void hisAccountIsRemoved() {
    administrator(HttpMethod.DELETE, "/user/" + mover);
    assertThat(office.task(task).getAssignee()).isNull();
    assertThat(grants()).isZero();
    assertThat(letters(colleague)).hasSize(1);
  }

  @Test
  void theTaskHadBeenGivenBackBeforeHeWasMoved() {
    engine.getTaskService().setAssignee(task, null);
    engine.getIdentityService().deleteMembership(mover, office.agency);
    assertNoRight();
    assertThat(letters(colleague)).as("nobody held it").isEmpty();
  }

  @Test
  void hisPlaceChangedPastEveryInterfaceAndTheMorningGivesTheTaskBack() {
    jdbc.sql("delete from act_id_membership where user_id_ = ? and group_id_ = ?").param(mover).param(office.agency).update();
    assertNoRight();
    office.round();
    assertBackAtTheAgency();
  }

  @Test
  void whoStaysKeepsHisTask() {
    administrator(HttpMethod.DELETE, "/group/" + office.agency + "/members/" + colleague);
    assertThat(office.task(task).getAssignee()).isEqualTo(mover);
    assertThat(call(mover, HttpMethod.POST, "/task/" + task + "/complete", Map.of())).isEqualTo(204);
  }

  @Test
  void whatWasGivenBackIsToldOnce() {
    administrator(HttpMethod.DELETE, "/group/" + office.agency + "/members/" + mover);
    departures.giveBack();
    assertThat(letters(colleague)).hasSize(1);
  }

  private void assertBackAtTheAgency() {
    assertNoRight();
    assertThat(office.task(task).getAssignee()).isNull();
    assertThat(jdbc.sql("select assignee is null from deadline_task where task_id = ?").param(task).query(Boolean.class).single()).isTrue();
    assertThat(jdbc.sql("select person from deadline_departure where task_id = ?").param(task).query(String.class).list()).containsExactly(mover);
    assertThat(call(colleague, HttpMethod.POST, "/task/" + task + "/claim", Map.of("userId", colleague))).isEqualTo(204);
  }

  private void assertNoRight() {
    assertThat(grants()).isZero();
    for (String path : new String[] {"", "/form-variables", "/variables"}) assertThat(call(mover, HttpMethod.GET, "/task/" + task + path, null)).isIn(403, 404);
    assertThat(call(mover, HttpMethod.POST, "/task/" + task + "/submit-form", Map.of())).isIn(403, 404);
    assertThat(call(mover, HttpMethod.POST, "/task/" + task + "/complete", Map.of())).isIn(403, 404);
  }

  private int grants() {
    return jdbc.sql("select count(*) from act_ru_authorization where user_id_ = ? and resource_type_ in (7, 19)").param(mover).query(Integer.class).single();
  }

  private java.util.List<SentMail> letters(String person) {
    return mails.inbox(person, 100).stream().filter(mail -> mail.kind().contains("tro-ve")).toList();
  }

  private void administrator(HttpMethod method, String path) {
    assertThat(http.withBasicAuth("quantri", "DienTap#2021").exchange("/engine-rest" + path, method, HttpEntity.EMPTY, String.class).getStatusCode().value()).isEqualTo(204);
  }

  private int call(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange("/engine-rest" + path, method, new HttpEntity<>(body, headers), String.class).getStatusCode().value();
  }
}
