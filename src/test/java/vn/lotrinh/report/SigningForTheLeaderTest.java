package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.web.Visitor;

/** A deputy signs for the leader on the strength of a recorded authorisation, and only as long as it lasts (NĐ 30/2020 Điều 13). */
@SystemTest
class SigningForTheLeaderTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String PAGE = "/agencies/AG-LMHTX";
  private static final String DEPUTY = "ag-lmhtx.cv2";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired DocumentOffices offices;
  @Autowired OrganisationService organisation;
  @Autowired JdbcClient jdbc;

  private String key;
  private LocalDate today;

  @BeforeEach
  void aReportWaitsForItsSignature() {
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    key = offices.start(offices.campaign(), "VB1");
    today = LocalDate.of(DocumentKey.of(key).year(), 11, 28);
    offices.draft(key);
    offices.accept(key, "UserTask_CheckContent");
    offices.accept(key, "UserTask_CheckFormat");
  }

  @AfterEach
  void forget() {
    offices.endAll();
    jdbc.sql("delete from organisation_appointment where agency = 'AG-LMHTX'").update();
    jdbc.sql("delete from organisation_mandate where agency = 'AG-LMHTX'").update();
    jdbc.sql("select lo_trinh_derive(null, null)").query((row, n) -> 1).list();
  }

  @Test
  void theLeaderAuthorisesADeputyWhoSignsAndTheReportAndTheChronicleSaySo() throws Exception {
    String task = offices.task(key, "UserTask_SignReport").getId();
    assertThat(sign(DEPUTY, task).getStatusCode().value()).as("without an authorisation").isEqualTo(422);
    Visitor leader = visitor("ag-lmhtx.ld");
    String page = leader.get(PAGE).body();
    assertThat(page).contains("Ủy quyền ký thay lãnh đạo").contains("lãnh đạo cơ quan");
    assertThat(post(leader, "/appointments", authorisation("KT", "")).body()).contains("Quyết định 12/QĐ-LMHTX", "đang có hiệu lực");
    ResponseEntity<JsonNode> signed = sign(DEPUTY, task);
    assertThat(signed.getStatusCode().value()).as(String.valueOf(signed.getBody())).isEqualTo(204);
    assertThat(offices.word(key, 2)).contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    JsonNode chronicle = call("dieuphoi", HttpMethod.GET, "/api/cases/" + key + "/chronicle", null).getBody();
    assertThat(chronicle.findValuesAsText("authority")).anyMatch(text -> text.startsWith("KT. Chủ tịch theo Quyết định 12/QĐ-LMHTX ngày "));
    assertThat(visitor("dieuphoi").get("/cases/" + key).body()).contains("KT. Chủ tịch theo Quyết định 12/QĐ-LMHTX");
  }

  @Test
  void anAuthorisationEndsOnItsDayAndAtOnceWhenItIsTakenBack() throws Exception {
    String task = offices.task(key, "UserTask_SignReport").getId();
    Visitor leader = visitor("ag-lmhtx.ld");
    post(leader, "/appointments", authorisation("TUQ", today.plusDays(1).toString()));
    assertThat(mayTake(DEPUTY, task)).isTrue();
    offices.on(today.plusDays(2));
    assertThat(mayTake(DEPUTY, task)).as("two days later").isFalse();
    assertThat(sign(DEPUTY, task).getStatusCode().value()).isEqualTo(422);
    offices.on(today);
    assertThat(mayTake(DEPUTY, task)).isTrue();
    long id = jdbc.sql("select max(id) from organisation_appointment where agency = 'AG-LMHTX'").query(Long.class).single();
    assertThat(post(leader, "/appointments/" + id + "/end", "lastDay=" + today.minusDays(1)).body()).contains("kết thúc ngày");
    assertThat(mayTake(DEPUTY, task)).as("taken back").isFalse();
  }

  @Test
  void whoSignsByAuthorisationPassesItOnToNobodyAndOthersAuthoriseNobody() throws Exception {
    post(visitor("ag-lmhtx.ld"), "/appointments", authorisation("KT", ""));
    for (String user : new String[] {DEPUTY, "ag-lmhtx.cv1", "ag-lmhtx.vt", "ag-ubnd.ld"}) {
      Visitor visitor = visitor(user);
      assertThat(visitor.get(PAGE).body()).as(user).doesNotContain("Ủy quyền ký thay lãnh đạo");
      assertThat(post(visitor, "/appointments", authorisation("KT", "").replace("cv2", "cv1")).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(post(visitor("ag-lmhtx.ld"), "/appointments", authorisation("TUQ", "").replace("cv2", "cv1")).body()).contains("giới hạn thời gian");
    assertThat(post(visitor("ag-lmhtx.ld"), "/appointments", authorisation("KT", "").replace(DEPUTY, "ag-ubnd.ld")).body()).contains("người của cơ quan");
    assertThat(post(visitor("ag-lmhtx.ld"), "/mandates", "byAgency=AG-UBND").statusCode()).as("a mandate is the coordinator's").isEqualTo(403);
  }

  @Test
  void theLeaderHimselfDoesNotSignForSomebodyElse() {
    String task = offices.task(key, "UserTask_SignReport").getId();
    ResponseEntity<JsonNode> refused = call("ag-lmhtx.ld", HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of(
        "decision", value("sign"), "capacity", value("kt"), "headTitle", value("Chủ tịch"), "signerTitle", value("Phó Chủ tịch"), "signerName", value("Họ Và Tên"))));
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().get("message").asText()).contains("phải có ủy quyền còn hiệu lực");
  }

  @Test
  void aSmallBodyLetsItsOfficersNumberByARecordedCombinationOfRoles() throws Exception {
    offices.sign(key, "UserTask_SignReport");
    String task = offices.task(key, "UserTask_IssueReport").getId();
    assertThat(mayTake("ag-lmhtx.cv1", task)).isFalse();
    post(visitor("dieuphoi"), "/appointments", "duty=clerk&role=officer&document=" + Visitor.encoded("Thông báo 3/TB") + "&from=" + today);
    assertThat(mayTake("ag-lmhtx.cv1", task)).isTrue();
    assertThat(mayTake("ag-lmhtx.vt", task)).as("the clerk remains one").isTrue();
    assertThat(visitor("dieuphoi").get(PAGE).body()).contains("mọi cán bộ", "Thông báo 3/TB");
  }

  @Test
  void anotherBodyDoesTheWorkOnARecordedMandateAndTheChronicleSaysSo() throws Exception {
    String task = offices.task(key, "UserTask_SignReport").getId();
    assertThat(sign("ag-ubnd.ld", task).getStatusCode().value()).as("before").isNotEqualTo(204);
    Visitor coordinator = visitor("dieuphoi");
    String mandate = "byAgency=AG-UBND&document=" + Visitor.encoded("Công văn 15/UBND-KT") + "&documentDay=2025-07-02&from=" + today + "&until=";
    assertThat(post(coordinator, "/mandates", mandate).body()).contains("Được làm thay bởi Ủy ban nhân dân tỉnh", "Công văn 15/UBND-KT ngày 02/07/2025");
    assertThat(post(coordinator, "/mandates", mandate).body()).contains("đã có cơ quan làm thay");
    assertThat(mayTake("ag-ubnd.ld", task)).isTrue();
    assertThat(mayTake("ag-ubnd.cv1", task)).as("signing remains a leader's").isFalse();
    assertThat(call("ag-ubnd.ld", HttpMethod.GET, "/api/tasks?q=" + key, null).getBody().get("count").asInt()).isEqualTo(1);
    assertThat(sign("ag-ubnd.ld", task).getStatusCode().value()).isEqualTo(204);
    assertThat(call("dieuphoi", HttpMethod.GET, "/api/cases/" + key + "/chronicle", null).getBody().findValuesAsText("authority"))
        .anyMatch(text -> text.endsWith("làm thay theo Công văn 15/UBND-KT ngày 02/07/2025"));
    long id = jdbc.sql("select max(id) from organisation_mandate where agency = 'AG-LMHTX'").query(Long.class).single();
    post(coordinator, "/mandates/" + id + "/end", "lastDay=" + today.minusDays(1));
    assertThat(call("ag-ubnd.vt", HttpMethod.GET, "/api/tasks/" + offices.task(key, "UserTask_IssueReport").getId() + "/hands", null).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void aProgramRecordsWhatTheBodysPageRecords() {
    String body = "/api/agencies/AG-LMHTX";
    Map<String, Object> combination = Map.of("duty", "clerk", "role", "officer", "document", "Thông báo 3/TB", "from", today.toString());
    assertThat(call("ag-ubnd.ld", HttpMethod.POST, body + "/appointments", combination).getStatusCode().value()).as("another body's leader").isEqualTo(403);
    ResponseEntity<JsonNode> done = call("dieuphoi", HttpMethod.POST, body + "/appointments", combination);
    assertThat(done.getStatusCode().value()).isEqualTo(201);
    assertThat(done.getBody().get("held").findValuesAsText("duty")).containsExactly("leader", "head", "format", "clerk");
    assertThat(done.getBody().at("/held/3/people").has("ag-lmhtx.cv1")).as("counts at once").isTrue();
    ResponseEntity<JsonNode> twice = call("dieuphoi", HttpMethod.POST, body + "/appointments", combination);
    assertThat(twice.getStatusCode().value()).isEqualTo(422);
    assertThat(twice.getBody().get("message").asText()).contains("đã được giao trong thời gian này");
    long id = jdbc.sql("select max(id) from organisation_appointment where agency = 'AG-LMHTX'").query(Long.class).single();
    JsonNode ended = call("dieuphoi", HttpMethod.POST, body + "/appointments/" + id + "/end", Map.of("lastDay", today.minusDays(1).toString())).getBody();
    assertThat(ended.at("/held/3/people").has("ag-lmhtx.cv1")).isFalse();
    assertThat(ended.get("recorded").findValuesAsText("endedBy")).as("the entry stays, with who ended it").contains("dieuphoi");

    Map<String, Object> mandate = Map.of("byAgency", "AG-UBND", "document", "Công văn 15/UBND-KT", "documentDay", "2025-07-02", "from", today.toString());
    assertThat(call("ag-lmhtx.ld", HttpMethod.POST, body + "/mandates", mandate).getStatusCode().value()).as("a coordinator's").isEqualTo(403);
    assertThat(call("dieuphoi", HttpMethod.POST, body + "/mandates", mandate).getBody().findValuesAsText("byAgency")).containsExactly("AG-UBND");
    assertThat(call("ag-ubnd.cv1", HttpMethod.GET, body + "/mandates", null).getBody().findValuesAsText("document")).containsExactly("Công văn 15/UBND-KT");
    assertThat(call("dieuphoi", HttpMethod.GET, "/api/agencies/KHONG-CO/mandates", null).getBody().get("message").asText()).contains("Không có cơ quan nào");
  }

  private static String authorisation(String capacity, String until) {
    return "duty=leader&person=" + DEPUTY + "&capacity=" + capacity + "&headTitle=" + Visitor.encoded("Chủ tịch") + "&signerTitle=" + Visitor.encoded("Phó Chủ tịch")
        + "&document=" + Visitor.encoded("Quyết định 12/QĐ-LMHTX") + "&documentDay=2025-01-02&from=2025-07-01&until=" + until;
  }

  private boolean mayTake(String user, String task) {
    JsonNode hands = call(user, HttpMethod.GET, "/api/tasks/" + task + "/hands", null).getBody();
    return hands.get("mayTake").asBoolean();
  }

  private ResponseEntity<JsonNode> sign(String user, String task) {
    return call(user, HttpMethod.POST, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of("decision", value("sign"), "capacity", value("direct"),
        "signerTitle", value("Chuyên viên"), "signerName", value("Họ Và Tên"))));
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text, "type", "String");
  }

  private Visitor visitor(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    return visitor;
  }

  private java.net.http.HttpResponse<String> post(Visitor visitor, String act, String form) throws Exception {
    return visitor.post(PAGE + act, form + "&_csrf=" + Visitor.encoded(Visitor.token(visitor.get("/agencies").body())));
  }

  private ResponseEntity<JsonNode> call(String user, HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }
}
