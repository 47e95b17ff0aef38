package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.Application;
import vn.lotrinh.SystemTest;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;

@SystemTest
class RehearsalPagesTest {

  @Autowired WebApplicationContext context;
  @Autowired TestDate date;
  @Autowired ComingUp comingUp;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired MailService mails;

  private MockMvc pages;

  @BeforeEach
  void open() {
    date.set(LocalDate.of(2021, 4, 1));
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  @Test
  void onlyCoordinatorsAndAdministratorsAreOfferedToMoveTheDate() throws Exception {
    assertThat(page(get("/rehearsal"), "coordinator")).contains("thứ Năm, 01/04/2021", "data-days=\"7\"");
    assertThat(page(get("/rehearsal"), "camunda-admin")).contains("data-days=\"7\"");
    assertThat(page(get("/rehearsal"), "officer")).contains("thứ Năm, 01/04/2021", "bạn đang xem").doesNotContain("data-days");
  }

  @Test
  void accountsAreListedByAgencyThoseThatExistTodayFirst() throws Exception {
    String page = page(get("/rehearsal"), "officer");
    assertThat(page).contains("DienTap#2021", "data-copy=\"lmhtx.cv1\"", "data-copy=\"dieuphoi\"", "không hoạt động vào ngày này");
    assertThat(page.indexOf("data-copy=\"lmhtx.cv1\"")).isLessThan(page.indexOf("data-copy=\"ag-lmhtx.cv1\""));
    date.set(LocalDate.of(2025, 7, 1));
    String later = page(get("/rehearsal"), "officer");
    assertThat(later.indexOf("data-copy=\"ag-lmhtx.cv1\"")).isLessThan(later.indexOf("data-copy=\"lmhtx.cv1\""));
  }

  @Test
  void bodiesAreGroupedByKindAndThoseOfOnePlaceStandTogether() throws Exception {
    String page = page(get("/rehearsal"), "officer");
    assertThat(page.indexOf("Cơ quan cấp tỉnh")).isLessThan(page.indexOf("data-copy=\"lmhtx.cv1\""));
    assertThat(page.indexOf("data-copy=\"tckh-rachgia.vt\"")).isBetween(page.indexOf("data-copy=\"ubnd-rachgia.cv1\""), page.indexOf("data-copy=\"ubnd-tanhiep.cv1\""));
    date.set(LocalDate.of(2025, 7, 1));
    String later = page(get("/rehearsal"), "officer");
    assertThat(later.indexOf("data-copy=\"ag-kt-hondat.cv1\"")).isBetween(later.indexOf(">Cấp xã<"), later.indexOf(">Hợp tác xã<"));
    assertThat(later).doesNotContain(">Cấp huyện<");
  }

  @Test
  void accountsAreFoundByWordsWithoutDiacritics() throws Exception {
    assertThat(page(get("/api/rehearsal/accounts").param("q", "ke hoach HON dat lan"), "officer")).contains("tckh-hondat.ld").doesNotContain("tckh-hondat.cv1", "ubnd");
    assertThat(page(get("/api/rehearsal/accounts").param("q", "KG-LMHTX"), "officer")).contains("\"lmhtx.cv1\"", "\"lmhtx.vt\"").doesNotContain("ag-lmhtx");
    assertThat(page(get("/api/rehearsal/accounts").param("q", "khong co ai"), "officer")).isEqualTo("[]");
    assertThat(page(get("/api/rehearsal/accounts"), "officer")).contains("\"dieuphoi\"", "\"ag-kt-hondat.vt\"");
  }

  @Test
  void whatComesNextAreTermsAndDaysOnWhichCasesGoOn() {
    String key = "KG-" + UUID.randomUUID();
    String deployment = repository.createDeployment().addModelInstance("coming-up-test.bpmn", Bpmn.createExecutableProcess("coming-up-test")
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Due").name("Việc").camundaCandidateGroups("KG-SKHCN").camundaDueDate("${due}")
        .boundaryEvent("BoundaryEvent_Late").name("Hết thời hạn đăng ký").timerWithDate("${wakes}").endEvent().moveToActivity("UserTask_Due").endEvent()
        .done()).deploy().getId();
    runtime.startProcessInstanceByKey("coming-up-test", key, Map.of("due", at(LocalDate.of(2021, 4, 2)), "wakes", at(LocalDate.of(2021, 4, 3))));

    assertThat(comingUp.next(LocalDate.of(2021, 4, 1))).contains(LocalDate.of(2021, 4, 2));
    assertThat(comingUp.tasks(LocalDate.of(2021, 4, 1), 500)).extracting(ComingUp.DueTask::caseKey).contains(key);
    assertThat(comingUp.tasks(LocalDate.of(2021, 4, 3), 500)).extracting(ComingUp.DueTask::caseKey).doesNotContain(key);
    assertThat(comingUp.next(LocalDate.of(2021, 4, 2))).contains(LocalDate.of(2021, 4, 3));
    assertThat(comingUp.cases(LocalDate.of(2021, 4, 1), 50)).contains(new ComingUp.WakingCase(key, "Hết thời hạn đăng ký", LocalDate.of(2021, 4, 3)));
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void theInboxShowsAMailInAFrameWithoutRightsWhoseLinksLeadOutside() throws Exception {
    String recipient = "inbox." + UUID.randomUUID();
    mails.send(new Mail(recipient, "a@dientap.example", LocalDate.of(2021, 4, 1), "test", "Thư thử <b>một</b>", "rehearsal/test-mail",
        Map.of("name", "<script>alert(1)</script>")));
    String page = page(get("/rehearsal/inbox").param("recipient", recipient), "officer");
    assertThat(page).contains("Thư thử &lt;b&gt;một&lt;/b&gt;", recipient, "&lt;base target=&quot;_top&quot;&gt;",
        "sandbox=\"allow-top-navigation-by-user-activation allow-popups\"").doesNotContain("<script>alert", "allow-scripts", "allow-same-origin");
    assertThat(page(get("/rehearsal/inbox").param("recipient", recipient).param("to", "x").param("day", "2021-04-01").param("kind", "y"), "officer"))
        .as("an address that names no mail shows the newest").contains("Thư thử");
    assertThat(page(get("/rehearsal/inbox").param("recipient", "nobody"), "officer")).contains("Chưa có thư nào gửi cho");
  }

  private String page(MockHttpServletRequestBuilder request, String role) throws Exception {
    var answer = pages.perform(request.with(user("rehearsal.tester").authorities(AuthorityUtils.createAuthorityList("GROUP_" + role)))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private static Date at(LocalDate day) {
    return Date.from(day.atTime(23, 59, 59).atZone(ZoneId.of(Application.TIME_ZONE)).toInstant());
  }
}
