package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.rehearsal.TestDate;

/** People find a task by whatever its card tells them. Every test has cases of its own, named by a random word. */
@SystemTest
class TaskSearchTest {

  private static final String PROCESS = "task-search-test";
  private static final String AGENCY = "KG-SKHCN";
  private static final String ELSEWHERE = "KG-STTTT";
  private static final LocalDate TODAY = LocalDate.of(2021, 4, 1);

  @Autowired WebApplicationContext context;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
  private MockMvc pages;
  private String deployment;
  private String cooperative;

  @BeforeEach
  void threeCasesOfOneCooperative() {
    date.set(TODAY);
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    deployment = repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS)
        .name("Hướng dẫn nghiệp vụ").camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Check").name("Kiểm tra Điều lệ " + word)
        .camundaCandidateGroups("${agency}").camundaDueDate("${due}").endEvent().done()).deploy().getId();
    cooperative = cooperatives.select(Selection.ALL, TODAY, 0, 1).get(0).code();
    start("late", AGENCY, TODAY.plusDays(30));
    start("first", AGENCY, TODAY.plusDays(2));
    start("middle", AGENCY, TODAY.plusDays(9));
    start("elsewhere", ELSEWHERE, TODAY.plusDays(1));
  }

  @AfterEach
  void cleanUp() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void whatIsDueFirstStandsFirstAndOnlyWhatOneMayOpenIsFound() throws Exception {
    assertThat(keys(word, AGENCY, "officer")).containsExactly(key("first"), key("middle"), key("late"));
    assertThat(keys(word, ELSEWHERE, "officer")).containsExactly(key("elsewhere"));
    assertThat(keys(word, "supervisor")).containsExactly(key("elsewhere"), key("first"), key("middle"), key("late"));
    assertThat(keys(word, "officer")).as("of no agency").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kiem tra dieu le", "KIỂM TRA", "điều lệ", "huong dan", "ho so so", "03/04/2021", "3/4/2021", "kien giang", "Kiên Giang huong dan 3/4/2021"})
  void everyWordOfTheCardFindsItWithAndWithoutDiacritics(String words) throws Exception {
    assertThat(keys(words + " " + word, AGENCY, "officer")).contains(key("first"));
    assertThat(keys(Normalizer.normalize(words, Normalizer.Form.NFD) + " " + word, AGENCY, "officer")).as("typed decomposed").contains(key("first"));
  }

  @Test
  void aTaskIsFoundByItsCooperativeAndByTheKeyOfItsCase() throws Exception {
    String name = cooperatives.get(cooperative).name();
    for (String words : List.of(name, cooperative, key("first"), key("first").toLowerCase())) {
      assertThat(keys(words + " " + word, AGENCY, "officer")).as(words).contains(key("first"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "31/31/2021", "khongcogi"})
  void signsMeanThemselves(String words) throws Exception {
    assertThat(keys(words + " " + word, AGENCY, "officer")).isEmpty();
  }

  @Test
  void theStartPageFindsTheSame() throws Exception {
    String page = pages.perform(get("/").param("q", "dieu le " + word).with(user("search").authorities(authorities(AGENCY, "officer")))).andReturn()
        .getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(page.indexOf(key("first"))).isPositive().isLessThan(page.indexOf(key("middle")));
    assertThat(page).contains("3 việc đang mở").doesNotContain(key("elsewhere"));
  }

  private String key(String name) {
    return "KG-" + word + "-" + name;
  }

  private void start(String name, String agency, LocalDate due) {
    Map<String, Object> variables = new HashMap<>(Map.of("caseTitle", "Hồ sơ số " + name, "agency", agency, "cooperative", cooperative));
    variables.put("due", Date.from(due.atTime(23, 59).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant()));
    runtime.startProcessInstanceByKey(PROCESS, key(name), variables);
  }

  private List<String> keys(String words, String... groups) throws Exception {
    String answer = pages.perform(get("/api/tasks").param("q", words).with(user("search").authorities(authorities(groups)))).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
    List<String> keys = new ArrayList<>();
    for (JsonNode task : new ObjectMapper().readTree(answer).get("tasks")) keys.add(task.get("caseKey").asText());
    return keys;
  }

  private static List<GrantedAuthority> authorities(String... groups) {
    return AuthorityUtils.createAuthorityList(Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new));
  }
}
