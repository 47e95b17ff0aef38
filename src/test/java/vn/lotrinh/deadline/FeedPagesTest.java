package vn.lotrinh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.PageToken;

/** A calendar program reads what is due without logging in, until its person may not, or no longer wants it. */
@SystemTest
class FeedPagesTest {

  private static final String AGENCY = "KG-SKHCN";
  private static final Pattern ADDRESS = Pattern.compile("http[^\"<]*(/feeds/[A-Za-z0-9_-]{43}\\.ics)");

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @Autowired TestDate date;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String person = "lich" + mark;
  private final String model = "feed-" + mark;
  private MockMvc web;
  private RequestPostProcessor token;
  private String deployment;

  @BeforeEach
  void anOfficerAndATask() throws Exception {
    date.set(LocalDate.of(2021, 4, 1));
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    token = PageToken.of(web);
    User officer = identity.newUser(person);
    officer.setLastName("Chuyên viên " + mark);
    identity.saveUser(officer);
    identity.createMembership(person, AGENCY);
    deployment = repository.createDeployment().addModelInstance(model + ".bpmn", Bpmn.createExecutableProcess(model).name("Thử lịch").camundaHistoryTimeToLiveString("P1D")
        .startEvent().userTask("UserTask_Check").name("Kiểm tra, đối chiếu " + mark).camundaCandidateGroups(AGENCY).camundaDueDate("${due}").endEvent().done()).deploy().getId();
    runtime.startProcessInstanceByKey(model, "KG-" + model, Map.of("caseTitle", "Bà Nguyễn Thị " + mark,
        "due", Date.from(LocalDate.of(2021, 4, 12).atTime(23, 59, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant())));
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
    identity.deleteUser(person);
  }

  @Test
  void theOwnTasksStandInTheCalendarWithTitleDayAndLinkAndNothingElse() throws Exception {
    String address = made("");
    MockHttpServletResponse answer = web.perform(get(address)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.getHeader("Set-Cookie")).as("no session is opened").isNull();
    String calendar = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(calendar).contains("SUMMARY:Kiểm tra\\, đối chiếu " + mark, "DTSTART;VALUE=DATE:20210412", "/cases/KG-" + model)
        .doesNotContain("Nguyễn Thị", "Chuyên viên", person, "DESCRIPTION", "ATTENDEE", "ORGANIZER");
    tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey("KG-" + model).singleResult().getId());
    assertThat(read(address)).doesNotContain(mark);
  }

  @Test
  void anotherAddressClosesTheFirstAndARevokedOneOpensNothing() throws Exception {
    String first = made("");
    String second = made("");
    assertThat(second).isNotEqualTo(first);
    assertThat(status(first)).isEqualTo(404);
    assertThat(status(second)).isEqualTo(200);
    assertThat(page(get("/feeds"))).contains("Đổi địa chỉ", "Thu hồi").doesNotContain(second);
    web.perform(post("/feeds/revoke").param("agency", "").with(me()).with(token));
    assertThat(status(second)).isEqualTo(404);
    assertThat(status("/feeds/" + "A".repeat(43) + ".ics")).isEqualTo(404);
    assertThat(page(get("/feeds"))).contains("chưa có địa chỉ");
  }

  @Test
  void theAddressItselfIsKeptNowhere() throws Exception {
    String secret = made("").replaceAll("/feeds/|\\.ics", "");
    List<String> kept = jdbc.sql("select secret from deadline_feed where person = :person").param("person", person).query(String.class).list();
    assertThat(kept).hasSize(1).doesNotContain(secret).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  void whoLeavesTheBodyReadsNothingOfItAnyMoreAndWhoIsGoneNothingAtAll() throws Exception {
    String own = made("");
    String body = made(AGENCY);
    assertThat(read(body)).contains("Kiểm tra\\, đối chiếu " + mark, "X-WR-CALNAME:Việc của Sở Khoa học và Công nghệ");
    identity.deleteMembership(person, AGENCY);
    assertThat(status(body)).isEqualTo(404);
    assertThat(read(own)).doesNotContain(mark);
    identity.deleteUser(person);
    assertThat(status(own)).isEqualTo(404);
  }

  @Test
  void nobodyMakesAnAddressForABodyOfOthers() throws Exception {
    assertThat(web.perform(post("/feeds").param("agency", "KG-STC").with(me()).with(token)).andReturn().getResponse().getStatus()).isEqualTo(403);
    assertThat(web.perform(post("/feeds").param("agency", "KG-khong-co").with(me()).with(token)).andReturn().getResponse().getStatus()).isEqualTo(422);
    assertThat(web.perform(post("/feeds").param("agency", "")).andReturn().getResponse().getStatus()).as("without a login or a token").isIn(302, 401, 403);
  }

  private String made(String agency) throws Exception {
    String page = page(post("/feeds").param("agency", agency).with(token));
    Matcher found = ADDRESS.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse answer = web.perform(request.with(me())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  /** As a program without a login. */
  private String read(String address) throws Exception {
    return web.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  private int status(String address) throws Exception {
    return web.perform(get(address)).andReturn().getResponse().getStatus();
  }

  private RequestPostProcessor me() {
    return user(person).authorities(AuthorityUtils.createAuthorityList(Arrays.stream(new String[] {"officer", AGENCY}).map("GROUP_"::concat).toArray(String[]::new)));
  }
}
