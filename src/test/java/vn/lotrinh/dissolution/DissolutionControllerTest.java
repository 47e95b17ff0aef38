package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.web.Visitor;

/** Starting many at once, and who may see and do what with a case, through the interface. */
@SystemTest
class DissolutionControllerTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired DissolutionOffices desk;
  @Autowired DissolutionService service;
  @Autowired PlanService plans;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void today() {
    desk.on("2025-01-02");
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void manyStartInOneGoAndNoneTwice() {
    List<String> codes = IntStream.range(0, 81).mapToObj(n -> desk.cooperative(false)).toList();
    JsonNode first = start(codes, "2025-06-15").getBody();
    assertThat(first.at("/started")).hasSize(81);
    assertThat(first.at("/refused")).isEmpty();
    assertThat(first.at("/started/0").asText()).matches("GT-2025-\\d{4}");
    JsonNode again = start(codes, null).getBody();
    assertThat(again.at("/started")).isEmpty();
    assertThat(again.at("/refused")).hasSize(81);
    assertThat(again.at("/refused/0/code").asText()).isEqualTo(codes.get(0));
    assertThat(again.at("/refused/0/reason").asText()).endsWith("đang trong thủ tục giải thể " + first.at("/started/0").asText() + ".");
  }

  @Test
  void whoCannotStartIsNamedWithTheReason() {
    String dissolved = desk.cooperative(false);
    String fresh = desk.cooperative(false);
    String key = service.start(dissolved, Procedure.VOLUNTARY, null);
    desk.toSettlement(key, "none", false, false);
    desk.on("2025-07-11");
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.number(key, "UserTask_ConcludeSilent");
    JsonNode answer = start(List.of("KHONG-CO", dissolved, fresh, fresh), null).getBody();
    assertThat(answer.at("/started")).as("named twice, started once").hasSize(1);
    assertThat(answer.at("/refused/0/reason").asText()).isEqualTo("Không có hợp tác xã nào mang mã “KHONG-CO” trong sổ đăng ký.");
    assertThat(answer.at("/refused/1/reason").asText()).endsWith("đã giải thể, phá sản hoặc chấm dứt tồn tại.");
  }

  @Test
  void onlyCoordinatorsStart() {
    ResponseEntity<JsonNode> refused = http.withBasicAuth("lmhtx.cv1", PASSWORD)
        .postForEntity("/api/dissolutions", Map.of("cooperatives", List.of("X"), "procedure", "voluntary"), JsonNode.class);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    ResponseEntity<JsonNode> unknown = http.withBasicAuth("dieuphoi", PASSWORD)
        .postForEntity("/api/dissolutions", Map.of("cooperatives", List.of("X"), "procedure", "nhanh"), JsonNode.class);
    assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(unknown.getBody().at("/message").asText()).contains("không có; dùng “voluntary”");
  }

  @Test
  void aCaseShowsWhereItStandsToThoseItConcerns() {
    String code = desk.cooperative(true);
    String key = start(List.of(code), "2025-06-15").getBody().at("/started/0").asText();
    assertThat(get("lmhtx.cv1", key).getBody().at("/outlook").asText()).isEqualTo("GREEN");
    desk.toSettlement(key, "none", false, false);
    JsonNode view = get("theodoi", key).getBody();
    assertThat(view.at("/stage").asText()).isEqualTo("SETTLEMENT");
    assertThat(view.at("/stageTitle").asText()).isEqualTo("đang làm thủ tục giải thể");
    assertThat(view.at("/legalStatus").asText()).isEqualTo("DANG_LAM_THU_TUC_GIAI_THE");
    assertThat(view.at("/silentDay").asText()).isEqualTo("2025-07-10");
    assertThat(view.at("/history").size()).as("start, inventory, meeting, resolution, publication").isGreaterThanOrEqualTo(5);
    assertThat(view.at("/termsToConfirm/0/confirmed").asBoolean()).isFalse();
    assertThat(get("htx01.cv1", key).getStatusCode()).as("another co-operative").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("dieuphoi", "GT-2025-9999").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void objectionsCourtCasesAndWithdrawalsComeThroughTheInterface() {
    String key = start(List.of(desk.cooperative(false)), null).getBody().at("/started/0").asText();
    Map<String, Object> objection = Map.of("party", "Ngân hàng", "taxOffice", false, "paper", "CV 1", "content", "Còn nợ");
    assertThat(post("dieuphoi", key, "objections", objection).getStatusCode()).as("nothing to object to yet").isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    desk.toSettlement(key, "none", false, false);
    assertThat(post("htx01.cv1", key, "objections", objection).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("lmhtx.cv1", key, "objections", Map.of("party", "Ngân hàng")).getBody().at("/message").asText()).isEqualTo("Thiếu “paper”.");
    assertThat(post("lmhtx.cv1", key, "objections", objection).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    ResponseEntity<JsonNode> court = post("dieuphoi", key, "court-cases", Map.of("court", "Tòa án", "paper", "TB 1"));
    assertThat(court.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(post("dieuphoi", key, "obstacles/" + court.getBody().at("/id").asLong() + "/end", Map.of("paper", "QĐ 1")).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(post("skhdt.cv1", key, "withdrawal", Map.of("resolution", "NQ", "reason", "đổi ý")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("lmhtx.cv1", key, "withdrawal", Map.of("resolution", "NQ", "reason", "đổi ý")).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(desk.open(key)).containsExactly("UserTask_PublishWithdrawal");
  }

  @Test
  void aCompulsoryCaseShowsItsGroundItsTargetAndItsArithmetic() {
    plans.load(new FileSystemResource("plans/ca-mau-2025.yaml"));
    String key = desk.startCompulsory(false, new CaseTarget("CM-2025", "1.2", LocalDate.of(2025, 9, 30)));
    desk.toExplanation(key, "found");
    JsonNode view = get("dieuphoi", key).getBody();
    assertThat(view.at("/procedure").asText()).isEqualTo("compulsory-dissolution");
    assertThat(view.at("/plan").asText() + view.at("/step").asText()).isEqualTo("CM-20251.2");
    assertThat(view.at("/ground").asText()).isEqualTo("DORMANT");
    assertThat(view.at("/basis").asText()).contains("điểm b khoản 1 Điều 103");
    assertThat(view.at("/noticeOn").asText()).isEqualTo("2025-03-03");
    assertThat(view.at("/explanationDue").asText()).isEqualTo("2025-03-17");
    assertThat(view.at("/latestStart").asText()).isEqualTo("2025-03-13");
    assertThat(view.at("/earliestEnd").asText()).isEqualTo("2025-09-19");
    assertThat(view.at("/outlook").asText()).isEqualTo("GREEN");
    assertThat(view.at("/arithmetic/0/fullTerms").asText()).isEqualTo("2025-03-20");
    assertThat(view.at("/decisionOn").isNull()).isTrue();
  }

  @Test
  void ordersForbiddenActsAndRestorationsComeThroughTheInterface() {
    String key = desk.startCompulsory(false);
    assertThat(post("lmhtx.cv1", key, "forbidden-acts", Map.of("party", "Giám đốc", "paper", "BB 1")).getStatusCode()).as("nothing decided yet")
        .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(post("dieuphoi", key, "restoration", Map.of("reason", "Sai", "paper", "TT 1")).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    desk.toRevoked(key);
    assertThat(post("htx01.cv1", key, "orders", Map.of("body", "Tòa án", "paper", "YC 1")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("lmhtx.cv1", key, "orders", Map.of("body", "Tòa án", "paper", "YC 1")).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(post("lmhtx.cv1", key, "forbidden-acts", Map.of("party", "Giám đốc", "paper", "BB 1")).getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(get("dieuphoi", key).getBody().at("/obstacles")).extracting(one -> one.at("/kind").asText()).containsExactly("ORDER", "FORBIDDEN_ACT");
    assertThat(post("lmhtx.cv1", key, "restoration", Map.of("reason", "Sai", "paper", "TT 1")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("dieuphoi", key, "restoration", Map.of("reason", "Sai căn cứ", "paper", "TT 1")).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(desk.open(key)).containsExactly("UserTask_CancelRevocation");
  }

  @Test
  void thePageOfACompulsoryCaseTellsTheArithmeticAndTakesARestoration() throws Exception {
    String key = desk.startCompulsory(false, new CaseTarget(null, null, LocalDate.of(2025, 9, 30)));
    desk.toRevoked(key);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/dissolutions/" + key).body();
    assertThat(page).contains("Giải thể bắt buộc").contains("điểm b khoản 1 Điều 103").contains("Tính theo luật").contains("30/09/2025")
        .contains("kịp hạn ngay cả khi").contains("Hành vi bị cấm").doesNotContain("Hủy bỏ nghị quyết giải thể");
    String csrf = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    String after = visitor.post("/dissolutions/" + key + "/orders", "body=" + Visitor.encoded("Tòa án khu vực 2") + "&paper=YC1" + csrf).body();
    assertThat(after).contains("Yêu cầu không đăng ký").contains("Tòa án khu vực 2");
    visitor.post("/dissolutions/" + key + "/forbidden-acts", "party=A&paper=BB1&content=B&_csrf=" + Visitor.encoded(Visitor.token(after)));
    visitor.post("/dissolutions/" + key + "/restoration", "reason=A&paper=TT1&_csrf=" + Visitor.encoded(Visitor.token(after)));
    assertThat(desk.open(key)).containsExactly("UserTask_CancelRevocation");
    assertThat(visitor.get("/dissolutions/" + key).statusCode()).isEqualTo(200);
  }

  @Test
  void aLateEntryTheLawAndWhoActsForTheCooperativeAreToldOnThePage() throws Exception {
    String key = desk.startCompulsory(false);
    desk.toPublication(key, "found");
    desk.on("2025-04-10");
    desk.number(key, "UserTask_PublishRevocation", "2025-03-25");
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    assertThat(visitor.get("/dissolutions/" + key).body()).contains("nhập muộn ngày 10/04/2025").contains("Luật áp dụng")
        .contains("Nghị định 92/2024/NĐ-CP").contains("Liên minh HTX làm thay, chưa có văn bản ủy quyền").contains("Điều 33.1.a, 33.2");
    assertThat(visitor.get("/cases/" + key).body()).contains("ngày 25/03/2025, nhập muộn;");
  }

  @Test
  void coordinatorsConfirmWhatTheLawLeavesOpen() throws Exception {
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/dissolutions/terms", String.class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/terms").body();
    assertThat(page).contains("Trả con dấu cho cơ quan công an").contains("cần xác nhận");
    visitor.post("/terms/dissolution/seal", "length=7&_csrf=" + Visitor.encoded(Visitor.token(page)));
    JsonNode seal = seal();
    assertThat(seal.at("/length").asInt()).isEqualTo(7);
    assertThat(seal.at("/confirmed").asBoolean()).isTrue();
    http.withBasicAuth("dieuphoi", PASSWORD).put("/api/dissolutions/terms/seal", Map.of("length", 5, "confirmed", false));
    assertThat(seal().at("/confirmed").asBoolean()).isFalse();
    ResponseEntity<JsonNode> wrong = http.withBasicAuth("dieuphoi", PASSWORD).exchange("/api/dissolutions/terms/seal", HttpMethod.PUT,
        new HttpEntity<>(Map.of("length", 0, "confirmed", true)), JsonNode.class);
    assertThat(wrong.getBody().at("/message").asText()).contains("từ 1 đến 1000");
  }

  private JsonNode seal() {
    JsonNode terms = http.withBasicAuth("dieuphoi", PASSWORD).getForEntity("/api/dissolutions/terms", JsonNode.class).getBody();
    return StreamSupport.stream(terms.spliterator(), false).filter(term -> term.at("/name").asText().equals("seal")).findFirst().orElseThrow();
  }

  @Test
  void peopleWriteObjectionsAndTheirEndOnThePage() throws Exception {
    String key = service.start(desk.cooperative(false), Procedure.VOLUNTARY, null);
    desk.toSettlement(key, "none", false, false);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/dissolutions/" + key).body();
    assertThat(page).contains("Hết 06 tháng").contains("10/07/2025").contains("Chưa có phản đối");
    String after = visitor.post("/dissolutions/" + key + "/court-cases", "court=" + Visitor.encoded("Tòa án khu vực 2") + "&paper=TB1&_csrf="
        + Visitor.encoded(Visitor.token(page))).body();
    assertThat(after).contains("Tòa án khu vực 2").contains("Đã giải quyết");
    visitor.post("/dissolutions/" + key + "/objections", "party=A&paper=CV1&content=B&_csrf=" + Visitor.encoded(Visitor.token(after)));
    assertThat(desk.open(key)).contains("UserTask_RecordObjection");
    Visitor stranger = new Visitor(port);
    stranger.login("htx01.cv1", PASSWORD);
    assertThat(stranger.get("/dissolutions/" + key).statusCode()).isEqualTo(403);
  }

  private ResponseEntity<JsonNode> start(List<String> codes, String due) {
    Map<String, Object> body = new HashMap<>(Map.of("cooperatives", codes, "procedure", "voluntary"));
    if (due != null) body.put("due", due);
    return http.withBasicAuth("dieuphoi", PASSWORD).postForEntity("/api/dissolutions", body, JsonNode.class);
  }

  private ResponseEntity<JsonNode> get(String user, String key) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/dissolutions/" + key, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String user, String key, String what, Map<String, Object> body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/dissolutions/" + key + "/" + what, body, JsonNode.class);
  }
}
