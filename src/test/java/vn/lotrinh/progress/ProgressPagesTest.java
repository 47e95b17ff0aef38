package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lotrinh.Application;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** Who sees which case, and what the pages say about it. Every test has cases of its own, named by a random word. */
@SystemTest
class ProgressPagesTest {

  static final String PROCESS = "progress-pages-test";
  private static final String FIRST = "KG-SKHCN";
  private static final String SECOND = "KG-STTTT";

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired TestDate date;

  private final String word = "W" + UUID.randomUUID().toString().substring(0, 8);
  private final String key = "KG-" + word;
  private MockMvc pages;
  private String deployment;

  @BeforeEach
  void twoStepsAtTwoAgencies() {
    date.set(LocalDate.of(2021, 4, 1));
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS).name("Quy trình thử").camundaHistoryTimeToLiveString("P1D").startEvent()
        .userTask("UserTask_First").name("Nộp hồ sơ").camundaCandidateGroups(FIRST).camundaDueDate("${due}").camundaFollowUpDate("${planned}")
        .userTask("UserTask_Second").name("Kiểm tra hồ sơ").camundaCandidateGroups(SECOND).camundaDueDate("${due}").endEvent().done();
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", model).deploy().getId();
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void theStaffOfAnEndedBodyReadWhereTheirWorkIsNow() throws Exception {
    date.set(LocalDate.of(2025, 7, 14));
    String page = pages.perform(get("/").with(user("so-cu").authorities(AuthorityUtils.createAuthorityList("GROUP_KG-SKHDT", "GROUP_officer"))))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("đã kết thúc hoạt động nên không còn nhận việc", "Việc nay thuộc về", "/agencies/AG-", "nhờ quản trị đưa tài khoản vào nhóm")
        .doesNotContain("Không có việc nào đang chờ cơ quan bạn");
  }

  @Test
  void theAdministratorsStartPageLeadsToEverythingHeLooksAfter() throws Exception {
    String page = pages.perform(get("/").with(user("quantri").authorities(AuthorityUtils.createAuthorityList("GROUP_camunda-admin"))))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    for (String address : new String[] {"/agencies", "/holidays", "/reports/templates", "/terms", "/mails", "/bulk", "#/users"}) {
      assertThat(page).contains(address + "\"");
    }
  }

  @Test
  void onlyAgenciesThatTookPartAndThoseWhoWatchSeeACase() throws Exception {
    start(key, "Hồ sơ " + word);
    assertThat(status("/cases/" + key, FIRST, "officer")).isEqualTo(200);
    assertThat(status("/cases/" + key, SECOND, "officer")).as("not yet at that agency").isEqualTo(404);
    assertThat(status("/cases/" + key, "KG-MTTQ", "head")).isEqualTo(404);
    assertThat(status("/cases/" + key, "officer")).as("of no agency").isEqualTo(404);
    for (String watcher : new String[] {"supervisor", "coordinator", "camunda-admin"}) assertThat(status("/cases/" + key, watcher)).isEqualTo(200);

    complete(key);
    assertThat(status("/cases/" + key, SECOND, "officer")).isEqualTo(200);
    assertThat(status("/cases/" + key, FIRST, "officer")).as("took part").isEqualTo(200);
    assertThat(status("/cases/KG-unknown", "supervisor")).isEqualTo(404);
  }

  @Test
  void listsAndStartPagesShowOnlyTheOwnAgencysCases() throws Exception {
    start(key, "Hồ sơ " + word);
    assertThat(page("/cases?q=" + word, FIRST, "officer")).contains(key);
    assertThat(page("/cases?q=" + word, SECOND, "officer")).doesNotContain(key);
    assertThat(page("/cases?q=" + word, "supervisor")).contains(key);
    assertThat(page("/", FIRST, "officer")).contains(key, "Nộp hồ sơ");
    assertThat(page("/", SECOND, "officer")).doesNotContain(key);
  }

  @Test
  void whoeverTookOverFromAnAgencySeesItsCases() throws Exception {
    start(key, "Hồ sơ " + word);
    assertThat(status("/cases/" + key, "AG-SKHCN", "officer")).as("before the merger").isEqualTo(404);
    date.set(LocalDate.of(2025, 7, 1));
    assertThat(status("/cases/" + key, "AG-SKHCN", "officer")).isEqualTo(200);
  }

  /** One rule for the case, its papers and its chronicle, before and after the merger. */
  @Test
  void whoeverSeesACaseSeesItsPapersAndItsChronicleToo() throws Exception {
    start(key, "Hồ sơ " + word);
    String[][] people = {{FIRST, "officer"}, {SECOND, "officer"}, {"AG-SKHCN", "officer"}, {"KG-MTTQ", "head"}, {"officer"}, {"supervisor"}, {"coordinator"}, {"camunda-admin"}};
    everywhere(people, List.of(true, false, false, false, false, true, true, true));
    complete(key);
    complete(key);
    date.set(LocalDate.of(2025, 7, 1));
    everywhere(people, List.of(true, true, true, false, false, true, true, true));
    assertThat(page("/api/cases/" + key + "/chronicle", "AG-SKHCN", "officer")).contains("\"step\":\"Nộp hồ sơ\"", "\"agency\":\"Sở Khoa học và Công nghệ");
  }

  private void everywhere(String[][] people, List<Boolean> sees) throws Exception {
    for (int i = 0; i < people.length; i++) {
      for (String address : List.of("/cases/" + key, "/cases/" + key + "/documents", "/api/cases/" + key + "/documents", "/api/cases/" + key + "/chronicle")) {
        assertThat(status(address, people[i])).as(address + " " + String.join(",", people[i])).isEqualTo(sees.get(i) ? 200 : 404);
      }
    }
  }

  @Test
  void aCaseTellsItsHistoryWithBothDaysAndHowItStoodToThem() throws Exception {
    start(key, "Hồ sơ " + word);
    date.set(LocalDate.of(2021, 4, 14));
    complete(key);
    String page = page("/cases/" + key, "supervisor");
    assertThat(page).contains("Hồ sơ " + word, "Quy trình thử", "Sở Khoa học và Công nghệ", "10/04/2021", "12/04/2021", "trễ 2 ngày làm việc", "14/04/2021");
    assertThat(page.indexOf("Nộp hồ sơ", page.indexOf("<h2>Các bước</h2>"))).isLessThan(page.lastIndexOf("Kiểm tra hồ sơ"));
    complete(key);
    assertThat(page("/cases/" + key, "supervisor")).contains("Hồ sơ đã kết thúc.");
    assertThat(page("/", FIRST, "officer")).contains("Vừa hoàn thành", "trễ 2 ngày làm việc");
  }

  @Test
  void whatIsLateStandsBeforeWhatIsNot() throws Exception {
    start(key + "-B", "Việc sau " + word, LocalDate.of(2021, 4, 20));
    start(key + "-A", "Việc trước " + word, LocalDate.of(2021, 3, 30));
    String page = page("/", FIRST, "officer");
    assertThat(page.indexOf("Việc trước " + word)).isPositive().isLessThan(page.indexOf("Việc sau " + word));
    assertThat(page).contains("quá hạn 2 ngày làm việc");
    assertThat(page("/", "supervisor")).contains("Việc trước " + word).doesNotContain("Việc sau " + word);
  }

  @Test
  void aTaskCanBeOpenedOnlyByWhomItWaitsFor() throws Exception {
    start(key, "Hồ sơ " + word);
    complete(key);
    String link = "/camunda/app/tasklist/default/#/?task=" + tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId();
    assertThat(page("/cases/" + key, SECOND, "officer")).contains(link);
    assertThat(page("/cases/" + key, FIRST, "officer")).doesNotContain(link).contains("Kiểm tra hồ sơ");
  }

  @Test
  void aHostileTitleIsOnlyText() throws Exception {
    start(key, "<img src=x onerror=alert(1)> \"&' " + word);
    for (String address : new String[] {"/", "/cases?q=" + word, "/cases/" + key}) {
      assertThat(page(address, FIRST, "officer")).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
    }
    assertThat(page("/cases?q=\"><script>" + word, FIRST, "officer")).doesNotContain("<script>" + word);
  }

  @Test
  void searchNeedsNoDiacriticsAndTakesWildcardsLiterally() throws Exception {
    start(key, "Hợp tác xã Đông Hải " + word);
    assertThat(page("/cases?q=dong hai " + word.toLowerCase(), FIRST, "officer")).contains(key);
    assertThat(page("/cases?q=ĐÔNG  HẢI", FIRST, "officer")).contains(key);
    assertThat(page("/cases?q=" + key, FIRST, "officer")).contains("Đông Hải " + word);
    assertThat(page("/cases?q=dong_hai " + word, FIRST, "officer")).doesNotContain(key).contains("Không có hồ sơ nào khớp");
    assertThat(page("/cases?q=%", FIRST, "officer")).doesNotContain(key);
  }

  @Test
  void longListsHavePages() throws Exception {
    for (int i = 10; i < 37; i++) start(key + "-" + i, "Hồ sơ " + word);
    assertThat(page("/cases?q=" + word, FIRST, "officer")).contains("27 hồ sơ", key + "-10", "Trang 1 / 2").doesNotContain(key + "-36");
    assertThat(page("/cases?q=" + word + "&page=2", FIRST, "officer")).contains(key + "-36", "Trang 2 / 2").doesNotContain(key + "-10");
    assertThat(status("/cases?page=-1", FIRST)).isEqualTo(200);
    assertThat(status("/cases?page=x", FIRST)).isEqualTo(400);
  }

  @Test
  void aCaseKnowsItsPartsAndWhatItIsAPartOf() throws Exception {
    start(key, "Chương trình " + word);
    runtime.startProcessInstanceByKey(PROCESS, key + "-HS-01", Map.of("caseTitle", "Thành phần " + word, "partOf", key, "due", evening(LocalDate.of(2021, 4, 12)),
        "planned", evening(LocalDate.of(2021, 4, 10))));
    start(key + "-X", "Trùng phần đầu của mã " + word);
    assertThat(page("/cases/" + key, "supervisor")).contains("Hồ sơ thành phần", "/cases/" + key + "-HS-01").doesNotContain("/cases/" + key + "-X");
    assertThat(page("/cases/" + key + "-HS-01", "supervisor")).contains("href=\"/cases/" + key + "\"").doesNotContain("Hồ sơ thành phần");
  }

  @Test
  void anEmptyStartPageSaysWhatToExpect() throws Exception {
    assertThat(page("/", "KG-HND", "officer")).contains("Không có việc nào đang chờ cơ quan bạn.");
    assertThat(page("/", "officer")).contains("Tài khoản của bạn chưa thuộc cơ quan nào");
  }

  @Test
  void anAdministratorSeesTheSystemsHealth() throws Exception {
    assertThat(page("/", "camunda-admin")).contains("sự cố", "tác vụ nền đã dừng vì lỗi", "/camunda/app/admin/");
    assertThat(page("/", "supervisor")).doesNotContain("tác vụ nền đã dừng vì lỗi");
  }

  private void start(String caseKey, String title) {
    start(caseKey, title, LocalDate.of(2021, 4, 12));
  }

  private void start(String caseKey, String title, LocalDate due) {
    runtime.startProcessInstanceByKey(PROCESS, caseKey, Map.of("caseTitle", title, "due", evening(due), "planned", evening(LocalDate.of(2021, 4, 10))));
  }

  private void complete(String caseKey) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(caseKey).singleResult();
    tasks.complete(task.getId());
  }

  private static Date evening(LocalDate day) {
    return Date.from(day.atTime(23, 59, 59).atZone(ZoneId.of(Application.TIME_ZONE)).toInstant());
  }

  private int status(String address, String... groups) throws Exception {
    return answer(address, groups).getStatus();
  }

  private String page(String address, String... groups) throws Exception {
    MockHttpServletResponse answer = answer(address, groups);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  /** @param address its words may be written as people type them */
  private MockHttpServletResponse answer(String address, String... groups) throws Exception {
    URI uri = UriComponentsBuilder.fromUriString(address).encode().build().toUri();
    String[] authorities = Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new);
    return pages.perform(get(uri).with(user("progress.tester").authorities(AuthorityUtils.createAuthorityList(authorities)))).andReturn().getResponse();
  }
}
