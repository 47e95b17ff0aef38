package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;

/**
 * People hear what others did with their tasks: one letter for what came together, nothing for what they did themselves or what changed
 * back.
 */
@SystemTest
class TaskNewsTest {

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired MailService mails;
  @Autowired TaskNews news;
  @Autowired JdbcClient jdbc;
  @Autowired TestRestTemplate http;
  @Autowired TestDate date;
  private Office office;

  @BeforeEach
  void open() {
    date.set(LocalDate.parse("2021-12-09"));
    news.tell();
    end();
    office = new Office(engine);
  }

  @AfterEach
  void close() {
    SecurityContextHolder.clearContext();
    office.close();
    end();
  }

  private void end() {
    runtime.createProcessInstanceQuery().processDefinitionKey("task-news").list().forEach(one ->
        runtime.deleteProcessInstance(one.getId(), "test"));
    jdbc.sql("update deadline_news set told_at = at where told_at is null").update();
  }

  private void as(String person, Runnable act) {
    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    act.run();
    SecurityContextHolder.clearContext();
  }

  private List<Job> gathering() {
    return management.createJobQuery().processDefinitionKey("task-news").activityId("Event_Gathered").list();
  }

  private SentMail only(String person) {
    List<SentMail> found = mails.inbox(person, 10);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void whatIsGivenTogetherIsToldInOneLetterWithALinkToEachTask() {
    String an = office.officer("an");
    String head = office.head("truong");
    String one = office.open("Lập danh sách", "2021-12-20", "2021-12-20");
    String other = office.open("Viết báo cáo", "2021-12-21", "2021-12-21");
    as(head, () -> List.of(one, other).forEach(task -> tasks.setAssignee(task, an)));
    assertThat(gathering()).as("one bundle").hasSize(1);
    assertThat(mails.inbox(an, 10)).as("it is gathered").isEmpty();
    management.executeJob(gathering().get(0).getId());
    SentMail letter = only(an);
    assertThat(letter.subject()).isEqualTo("2 việc được giao");
    assertThat(letter.text()).containsSubsequence("VIỆC ĐƯỢC GIAO CHO ÔNG/BÀ", "Lập danh sách", "bởi Chuyên viên " + head,
        "Hạn: 20/12/2021",
        "Mở việc: ", "/camunda/app/tasklist/default/#/?task=" + one, "Viết báo cáo", "#/?task=" + other, "/my-mail");
    assertThat(letter.html()).contains("Mở việc</a>");
    assertThat(mails.inbox(head, 10)).as("who gave it knows").isEmpty();
    assertThat(history.createHistoricActivityInstanceQuery().activityId("EndEvent_Told").count()).isPositive();
  }

  @Test
  void whatIsTakenAwayIsToldAndWhatOneDoesOneselfIsNot() {
    String an = office.officer("an");
    String binh = office.officer("binh");
    String task = office.open("Đổi tay", "2021-12-20", "2021-12-20");
    as(an, () -> tasks.claim(task, an));
    news.tell();
    assertThat(mails.inbox(an, 10)).as("claimed by the person").isEmpty();
    as(binh, () -> tasks.setAssignee(task, binh));
    news.tell();
    assertThat(only(an).subject()).isEqualTo("1 việc đã chuyển đi");
    assertThat(only(an).text()).contains("VIỆC KHÔNG CÒN CỦA ÔNG/BÀ", "Đổi tay", "bởi Chuyên viên " + binh).doesNotContain("Mở việc: ");
    assertThat(mails.inbox(binh, 10)).isEmpty();
  }

  @Test
  void whatChangesBackMeanwhileIsNoNews() {
    String an = office.officer("an");
    String head = office.head("truong");
    String task = office.open("Giao nhầm", "2021-12-20", "2021-12-20");
    as(head, () -> {
      tasks.setAssignee(task, an);
      tasks.setAssignee(task, null);
    });
    String done = office.open("Xong ngay", "2021-12-20", "2021-12-20");
    as(head, () -> tasks.setAssignee(done, an));
    as(an, () -> tasks.complete(done));
    news.tell();
    assertThat(mails.inbox(an, 10)).isEmpty();
    as(head, () -> tasks.setAssignee(task, an));
    news.tell();
    news.tell();
    assertThat(mails.inbox(an, 10)).as("told once").hasSize(1);
  }

  @Test
  void hundredsOfTasksAreOneLetter() {
    String an = office.officer("an");
    String head = office.head("truong");
    List<String> many = java.util.stream.IntStream.range(0, 40).mapToObj(n -> office.open("Việc số " + n, "2021-12-20", "2021-12-20"))
        .toList();
    as(head, () -> many.forEach(task -> tasks.setAssignee(task, an)));
    news.tell();
    assertThat(only(an).subject()).isEqualTo("40 việc được giao");
    assertThat(only(an).text()).contains("… và 10 việc khác.");
  }

  @Test
  void whoTurnsItOffHearsNothingAndTheOfficeMayForbidThat() {
    String wish = "/api/my-mail/viec-cua-toi";
    String task = office.open("Không báo", "2021-12-20", "2021-12-20");
    http.withBasicAuth("lmhtx.cv2", "DienTap#2021").exchange(wish, HttpMethod.PUT, new HttpEntity<>(Map.of("wanted", false)), String.class);
    try {
      as("quantri", () -> tasks.setAssignee(task, "lmhtx.cv2"));
      news.tell();
      assertThat(mails.inbox("lmhtx.cv2", 50)).noneMatch(one -> one.text().contains("Không báo"));
    } finally {
      http.withBasicAuth("lmhtx.cv2", "DienTap#2021").exchange(wish, HttpMethod.PUT, new HttpEntity<>(Map.of("wanted", true)),
          String.class);
    }
    assertThat(http.withBasicAuth("lmhtx.cv2", "DienTap#2021").exchange("/api/my-mail/nhac-viec", HttpMethod.PUT,
        new HttpEntity<>(Map.of("wanted", false)), String.class)
        .getBody()).as("reminders are always sent").contains("Cơ quan quy định");
  }
}
