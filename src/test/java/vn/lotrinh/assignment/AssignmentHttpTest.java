package vn.lotrinh.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.Concerned;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.PageToken;

/** A plan that is handed out, over HTTP: on the pages, for programs, and who may do what. */
@SystemTest
class AssignmentHttpTest {

  private static final RequestPostProcessor COORDINATOR = user("dieuphoi").authorities(AuthorityUtils.createAuthorityList("GROUP_coordinator"));
  private static final RequestPostProcessor LEAD = user("lmhtx.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));
  private static final RequestPostProcessor STRANGER = user("stc.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-STC"));
  private static final RequestPostProcessor SUPERVISOR = user("theodoi").authorities(AuthorityUtils.createAuthorityList("GROUP_supervisor"));
  private static final String MODELS = "title: Xây dựng HTX điểm, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: 18 HTX điểm, "
      + "target: { quantity: 18, unit: HTX điểm, op: '=' }";

  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired AssignmentOffices desk;
  @Autowired PlanService plans;

  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    desk.on("2022-01-10");
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return http.get().uri(path).with(who).exchange();
  }

  private MvcTestResult post(String path, String body, RequestPostProcessor who) {
    return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).with(who).with(token).exchange();
  }

  private JsonNode body(MvcTestResult result) throws Exception {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private String page(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aProgramHandsOutAndSeesTheTreeMove() throws Exception {
    String code = desk.plan(MODELS);
    assertThat(body(get("/api/plans/" + code + "/hand-out", COORDINATOR)).get("tasks").asInt()).isEqualTo(1);
    assertThat(post("/api/plans/" + code + "/hand-out", "{}", SUPERVISOR)).hasStatus(403);
    MvcTestResult given = post("/api/plans/" + code + "/hand-out", "{}", COORDINATOR);
    assertThat(given).hasStatus(202);
    desk.waitFor(body(given).get("run").asLong());
    assertThat(body(post("/api/plans/" + code + "/hand-out", "{}", COORDINATOR)).get("opened").asInt()).isZero();
    JsonNode tree = body(get("/api/plans/" + code, SUPERVISOR)).get("tree");
    assertThat(tree.get(0).get("state").asText()).isEqualTo("GIVEN");
    assertThat(tree.get(0).get("bodies").asInt()).isEqualTo(1);
    assertThat(get("/api/plans/" + code, STRANGER)).hasStatus(403);

    String key = desk.key(code, "1");
    desk.receive(key);
    MvcTestResult saved = http.put().uri("/api/cases/" + key + "/tables/quantities").contentType(MediaType.APPLICATION_JSON)
        .content("{\"rows\": [{\"unit\": \"HTX điểm\", \"quantity\": 17, \"note\": \"Còn một\"}]}").with(LEAD).with(token).exchange();
    assertThat(saved).hasStatusOk();
    assertThat(body(get("/api/plans/" + code, SUPERVISOR)).at("/tree/0/reported/0/quantity").asInt()).isEqualTo(17);
    desk.submit(key);
    desk.accept(key);
    JsonNode done = body(get("/api/plans/" + code, SUPERVISOR)).get("tree").get(0);
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(done.at("/figures/0/done").asInt()).isEqualTo(17);
  }

  @Test
  void aResultIsCorrectedWithAReasonAndTheOldOneStaysReadable() throws Exception {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    desk.tell(key, "HTX điểm", 18, null);
    desk.submit(key);
    desk.accept(key);
    long id = body(get("/api/plans/" + code + "/results", SUPERVISOR)).get(0).get("id").asLong();
    String address = "/api/plans/" + code + "/results/" + id + "/correction";
    assertThat(post(address, "{\"quantity\": 16, \"reason\": \"\"}", COORDINATOR)).hasStatus(422);
    assertThat(post(address, "{\"quantity\": 16, \"reason\": \"Tính trùng\"}", LEAD)).hasStatus(403);
    JsonNode results = body(post(address, "{\"quantity\": 16, \"reason\": \"Tính trùng hai HTX\"}", COORDINATOR));
    assertThat(results).hasSize(2);
    assertThat(results.get(0).get("quantity").asInt()).isEqualTo(16);
    assertThat(results.get(0).get("correctionReason").asText()).isEqualTo("Tính trùng hai HTX");
    assertThat(results.get(1).get("counts").asBoolean()).isFalse();
    assertThat(plans.targets(code, Concerned.NOBODY, 2022).figures().get(0).done()).isEqualByComparingTo("16");
    assertThat(post(address, "{\"quantity\": 15, \"reason\": \"Lần nữa\"}", COORDINATOR)).hasStatus(422);
    assertThat(page(get("/plans/" + code + "/results", SUPERVISOR))).contains("Tính trùng hai HTX").contains("không tính nữa").doesNotContain("Ghi kết quả đúng");
  }

  @Test
  void thePagesShowWhatWillBeGivenAndGiveIt() {
    String code = desk.plan(MODELS, "title: Việc của ai, lead: Các đơn vị liên quan, coordinating: [], due: 2022-06-30, product: Báo cáo");
    assertThat(page(get("/plans/" + code, COORDINATOR))).contains("Chưa giao việc").contains("Xây dựng HTX điểm").contains("Giao việc");
    assertThat(page(get("/plans/" + code + "/hand-out", COORDINATOR))).contains("Mở hôm nay").contains("Chưa rõ cơ quan").contains("lead-2");
    assertThat(get("/plans/" + code + "/hand-out", SUPERVISOR)).hasStatus(403);
    MvcTestResult given = http.post().uri("/plans/" + code + "/hand-out").param("lead-2", "KG-SKHDT").with(COORDINATOR).with(token).exchange();
    assertThat(given).hasStatus(302);
    desk.waitForPlan(code);
    assertThat(page(get("/plans/" + code, SUPERVISOR))).contains("Chờ nhận việc").contains("Sở Kế hoạch và Đầu tư");
  }

  @Test
  void anOfficerOfAnotherBodySeesNothingAndOneOfTheLeadAsksForMoreTime() throws Exception {
    String code = desk.plan(MODELS);
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    assertThat(get("/api/assignments/" + key, STRANGER)).hasStatus(404);
    assertThat(get("/assignments/" + key, STRANGER)).hasStatus(404);
    assertThat(post("/api/assignments/" + key + "/extensions", "{\"due\": \"2022-09-30\", \"reason\": \"Chờ\"}", STRANGER)).hasStatus(404);
    assertThat(post("/api/assignments/" + key + "/due", "{\"due\": \"2022-09-30\", \"reason\": \"Chờ\"}", LEAD)).hasStatus(403);
    assertThat(post("/api/assignments/" + key + "/extensions", "{\"due\": \"2022-09-30\", \"reason\": \"Chờ kinh phí\"}", LEAD)).hasStatus(201);
    assertThat(post("/api/assignments/" + key + "/contributions", "{\"agency\": \"KG-STC\", \"question\": \"Góp ý\"}", LEAD)).hasStatus(201);
    assertThat(get("/assignments/" + key, STRANGER)).as("asked to contribute").hasStatusOk();
    assertThat(page(get("/assignments/" + key, LEAD))).contains("Chờ kinh phí").contains("Góp ý");
    assertThat(post("/api/assignments/" + key + "/due", "{\"due\": \"2022-08-31\", \"reason\": \"Tỉnh đổi lịch\"}", COORDINATOR)).hasStatusOk();
    assertThat(desk.due(key, "UserTask_DoTask")).isEqualTo(LocalDate.of(2022, 8, 31));
    assertThat(post("/api/assignments/" + key + "/responsible", "{\"user\": \"lmhtx.cv2\"}", LEAD)).hasStatusOk();
    assertThat(desk.task(key, "UserTask_DoTask").getAssignee()).isEqualTo("lmhtx.cv2");
    assertThat(post("/api/assignments/" + key + "/cancel", "{\"reason\": \"Thôi làm\"}", COORDINATOR)).hasStatusOk();
    assertThat(desk.isRunning(key)).isFalse();
  }
}
