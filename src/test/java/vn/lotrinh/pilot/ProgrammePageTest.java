package vn.lotrinh.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.Visitor;

/** Who may see and do what with a programme, on its page and through its interface. */
@SystemTest
class ProgrammePageTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired PilotDesk desk;
  @Autowired PlanService plans;
  @Autowired TestRestTemplate http;
  @Autowired WebApplicationContext context;
  private String programme;

  @AfterEach
  void end() {
    desk.end(programme);
  }

  @Test
  void theInterfaceShowsHowTheProgrammeStands() {
    programme = desk.inPhaseTwo("P1-2021", 2);
    JsonNode view = get("lmhtx.cv1").getBody();
    assertThat(view.at("/phases/0/acceptedOn").asText()).isEqualTo("2021-04-01");
    assertThat(view.at("/phases/1/openedOn").asText()).isEqualTo("2021-04-01");
    assertThat(view.at("/tasks")).hasSize(plans.plan(programme).tasks().size());
    assertThat(view.at("/ranking/2/outcome").asText()).isEqualTo("xếp hạng 3/3, Kế hoạch chỉ chọn tối đa 02 HTX");
    assertThat(view.at("/members")).hasSize(2);
    assertThat(view.at("/dossiers/0/conditions")).hasSize(9);
    assertThat(view.at("/tasks/1/state").asText()).isEqualTo("DONE");
    assertThat(view.at("/journal").size()).as("nothing is cut off").isGreaterThan(30);
    assertThat(view.at("/journal")).filteredOn(entry -> entry.get("what").asText().startsWith("Mở giai đoạn")).hasSize(2)
        .allMatch(entry -> entry.get("actor").isNull());
    assertThat(get("theodoi").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("ubnd-rachgia.cv1").getStatusCode()).as("a district").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("htx01.cv1").getStatusCode()).as("a co-operative").isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void onlyACoordinatorStartsAProgrammeAndOnlyOnce() {
    programme = "P2-2021";
    desk.on("2021-04-01");
    plans.load(PilotDesk.plan(programme, Map.of()));
    assertThat(start("lmhtx.ld").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(start("dieuphoi").getStatusCode()).isEqualTo(HttpStatus.CREATED);
    ResponseEntity<JsonNode> again = start("dieuphoi");
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(again.getBody().get("message").asText()).isEqualTo("Chương trình P2-2021 đã được khởi động ngày 01/04/2021 bởi Điều phối viên chương trình.");
    assertThat(get("dieuphoi", "P-KHONG-CO").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void theListShowsPlansBegunOrNotAndTakesInNewOnes() throws Exception {
    programme = "P9-2021";
    desk.on("2021-04-01");
    byte[] yaml = PilotDesk.plan(programme, Map.of()).getContentAsByteArray();
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).exchange("/api/programmes/plans/p9.yaml", HttpMethod.PUT, new HttpEntity<>(yaml), String.class)
        .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    ResponseEntity<String> broken = http.withBasicAuth("dieuphoi", PASSWORD).exchange("/api/programmes/plans/p9.yaml", HttpMethod.PUT,
        new HttpEntity<>("code: [1, 2".getBytes()), String.class);
    assertThat(broken.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(broken.getBody()).contains("p9.yaml");
    assertThat(http.withBasicAuth("dieuphoi", PASSWORD).exchange("/api/programmes/plans/p9.yaml", HttpMethod.PUT, new HttpEntity<>(yaml), String.class)
        .getBody()).contains(programme);
    Visitor coordinator = new Visitor(port);
    coordinator.login("dieuphoi", PASSWORD);
    assertThat(coordinator.get("/programmes").body()).contains(programme).contains("Khởi động").contains("Nạp kế hoạch");
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    Visitor cooperative = new Visitor(port);
    cooperative.login("htx01.cv1", PASSWORD);
    assertThat(cooperative.get("/programmes").body()).contains("Không có chương trình nào thuộc cơ quan bạn.").doesNotContain("Chưa có kế hoạch");
    assertThat(officer.get("/programmes").body()).contains("KG-135-2021").doesNotContain("Nạp kế hoạch");
    String token = Visitor.encoded(Visitor.token(coordinator.get("/programmes").body()));
    assertThat(coordinator.post("/programmes", "plan=" + programme + "&_csrf=" + token).statusCode()).isEqualTo(200);
    assertThat(get("dieuphoi").getBody().get("startedOn").asText()).isEqualTo("2021-04-01");
  }

  @Test
  void theAllianceProposesAChangeOfTheList() {
    programme = desk.inPhaseTwo("P3-2021", 2);
    Map<String, String> change = Map.of("cooperative", "HTX-KG-01", "reason", "Xin rút khỏi Đề án");
    assertThat(post("stttt.cv1", "/api/programmes/P3-2021/member-changes", change).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    ResponseEntity<JsonNode> done = post("lmhtx.cv1", "/api/programmes/P3-2021/member-changes", change);
    assertThat(done.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(done.getBody().get("key").asText()).isEqualTo("P3-2021-TD-01");
    assertThat(desk.isOpen("P3-2021-TD-01", "UserTask_ProposeChange")).isTrue();
    ResponseEntity<JsonNode> again = post("lmhtx.cv1", "/api/programmes/P3-2021/member-changes", change);
    assertThat(again.getStatusCode()).as("a repeat opens nothing").isEqualTo(HttpStatus.OK);
    assertThat(again.getBody().get("key").asText()).isEqualTo("P3-2021-TD-01");
    assertThat(post("lmhtx.cv1", "/api/programmes/P3-2021/member-changes", Map.of("cooperative", "HTX-KG-01", "reason", "x")).getBody().get("message").asText())
        .isEqualTo("Lý do phải từ 10 đến 4000 ký tự.");
    ResponseEntity<JsonNode> noMember = post("dieuphoi", "/api/programmes/P3-2021/member-changes", Map.of("cooperative", "HTX-KG-07", "reason", "Xin rút khỏi Đề án"));
    assertThat(noMember.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void noChangeIsProposedBeforeThereIsAList() {
    programme = desk.start("P5-2021");
    ResponseEntity<JsonNode> early = post("dieuphoi", "/api/programmes/P5-2021/member-changes", Map.of("cooperative", "HTX-KG-01", "reason", "Xin rút khỏi Đề án"));
    assertThat(early.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(early.getBody().get("message").asText()).contains("chưa có danh sách HTX thí điểm");
  }

  @Test
  void thePageShowsAnnexPhasesDossiersAndMembers() throws Exception {
    programme = desk.inPhaseTwo("P4-2021", 2);
    MockMvc pages = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    Authentication alliance = new UsernamePasswordAuthenticationToken("lmhtx.cv1", null, AuthorityUtils.createAuthorityList("GROUP_KG-LMHTX", "GROUP_officer"));
    String page = pages.perform(MockMvcRequestBuilders.get("/programmes/P4-2021").with(SecurityMockMvcRequestPostProcessors.authentication(alliance)))
        .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(page).contains("Chương trình P4-2021 – Lộ trình HTX", "<svg class=\"timeline\"", "Giai đoạn 3", "hoàn thành", "chưa bắt đầu", "hệ thống", "HTX Mẫu 02",
        "Kế hoạch chỉ chọn tối đa 02 HTX", "<svg class=\"scores\"", "Phê duyệt danh sách HTX thí điểm");
  }

  @Test
  void aCoordinatorOpensAStepBeforeItsDayWithAReason() throws Exception {
    programme = desk.start("P16-2021");
    desk.complete(programme + "-1.1", "UserTask_DraftDocument", Map.of("summary", PilotDesk.TEXT));
    desk.complete(programme + "-1.1", "UserTask_IssueDocument", Map.of("decision", "issue", "documentNumber", PilotDesk.NUMBER));
    String address = "/api/programmes/" + programme + "/openings";
    Map<String, String> opening = Map.of("work", "pilot.dossiers", "reason", "Các cơ quan đã sẵn sàng");
    assertThat(post("lmhtx.ld", address, opening).getStatusCode()).as("the body that leads the step").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(refused(address, Map.of("work", "pilot.dossiers", "reason", "Sớm"))).isEqualTo("Lý do mở sớm phải từ 10 đến 1000 ký tự.");
    assertThat(refused(address, Map.of("reason", "Các cơ quan đã sẵn sàng"))).isEqualTo("Thiếu “work”.");
    assertThat(refused(address, Map.of("work", "pilot.list", "reason", "Các cơ quan đã sẵn sàng"))).contains("không chờ đến kỳ của việc");
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    assertThat(officer.get("/programmes/" + programme).body()).contains(programme).doesNotContain("Đang chờ đến kỳ");
    Visitor coordinator = new Visitor(port);
    coordinator.login("dieuphoi", PASSWORD);
    String page = coordinator.get("/programmes/" + programme).body();
    assertThat(page).contains("Đang chờ đến kỳ", "hướng dẫn lập hồ sơ, tổng hợp đánh giá sơ bộ");
    String opened = coordinator.post("/programmes/" + programme + "/openings", "work=pilot.dossiers&reason="
        + Visitor.encoded(opening.get("reason")) + "&_csrf=" + Visitor.encoded(Visitor.token(page))).body();
    assertThat(opened).contains("Mở sớm: hướng dẫn lập hồ sơ", opening.get("reason")).doesNotContain("Đang chờ đến kỳ");
    assertThat(refused(address, opening)).as("only once, and by whom").startsWith("Việc “").contains(" đã được ").endsWith(" mở sớm ngày 01/04/2021.");
    assertThat(desk.due(programme, "Event_GuidanceOpens")).isEqualTo(LocalDate.of(2021, 4, 1));
    desk.passGate(programme, "Event_GuidanceOpens");
    assertThat(desk.isOpen(programme, "UserTask_GuideCooperatives")).isTrue();
  }

  private String refused(String address, Map<String, String> body) {
    ResponseEntity<JsonNode> answer = post("dieuphoi", address, body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    return answer.getBody().get("message").asText();
  }

  private ResponseEntity<JsonNode> get(String user) {
    return get(user, programme);
  }

  private ResponseEntity<JsonNode> get(String user, String code) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/programmes/" + code, JsonNode.class);
  }

  private ResponseEntity<JsonNode> start(String user) {
    return post(user, "/api/programmes", Map.of("plan", programme));
  }

  private ResponseEntity<JsonNode> post(String user, String address, Map<String, String> body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity(address, body, JsonNode.class);
  }
}
