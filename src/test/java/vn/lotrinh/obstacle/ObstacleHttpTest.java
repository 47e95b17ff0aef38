package vn.lotrinh.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** Raising, reading, taking back and judging through the interface and on the pages: who may what. */
@SystemTest
class ObstacleHttpTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String RAISER = "ubnd-hondat.cv1";
  private static final String TEXT = "Thiếu kinh phí tổ chức <b>02</b> lớp tập huấn";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired RaisingBody desk;
  @Autowired ObstacleFigures figures;
  private String work;

  @BeforeEach
  void working() {
    desk.on("2021-04-01");
    desk.deploy();
    work = desk.work("KG-135-2021-" + desk.work().substring(3));
  }

  @AfterEach
  void end() {
    desk.undeploy();
  }

  @Test
  void aProgramRaisesReadsAndJudges() {
    ResponseEntity<JsonNode> raised = raise(RAISER, Map.of("task", task(), "text", TEXT, "kind", "kinh-phi", "body", "KG-STC"));
    assertThat(raised.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    String key = raised.getBody().at("/key").asText();
    assertThat(raised.getHeaders().getLocation()).hasToString("/api/obstacles/" + key);
    assertThat(raised.getBody().at("/plan").asText()).isEqualTo("KG-135-2021");
    assertThat(desk.candidates(key, "UserTask_Consolidate")).as("this plan's difficulties are gathered by the department").containsExactly("KG-SKHDT");
    assertThat(desk.opened(key, "UserTask_Consolidate", "body")).isEqualTo("KG-STC");
    assertThat(raise(RAISER, Map.of("task", task(), "text", TEXT.toUpperCase())).getBody().at("/message").asText()).contains("đã được nêu, mã " + key);
    assertThat(post(RAISER, key + "/confirmation", Map.of("resolved", true)).getBody().at("/message").asText()).contains("không xác nhận được");
    desk.forward(key, "KG-STC");
    desk.answer(key);
    desk.run(key, "ServiceTask_TellRaiser");
    assertThat(get("stc.cv1", "/" + key).at("/replies/0/text").asText()).isEqualTo(RaisingBody.ANSWER);
    assertThat(post(RAISER, key + "/confirmation", Map.of("resolved", false, "reason", "ngắn")).getBody().at("/message").asText()).contains("từ 10 đến 4.000 ký tự");
    assertThat(post(RAISER, key + "/confirmation", Map.of("resolved", false, "reason", "Kinh phí chưa về đến huyện")).getBody().at("/line/state").asText()).isEqualTo("RAISED");
    assertThat(post(RAISER, key + "/withdrawal", Map.of("reason", "Huyện đã tự bố trí được")).getBody().at("/line/state").asText()).isEqualTo("WITHDRAWN");
    assertThat(post(RAISER, key + "/withdrawal", Map.of("reason", "Huyện đã tự bố trí được")).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  @Test
  void onlyWhoseTaskItIsRaisesAndOnlyWhoTakesPartSees() {
    assertThat(raise("skhdt.cv1", Map.of("task", task(), "text", TEXT)).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(raise("theodoi", Map.of("task", task(), "text", TEXT)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(raise("dieuphoi", Map.of("task", task(), "text", TEXT)).getBody().at("/message").asText()).contains("giao cho cơ quan khác");
    String key = raise(RAISER, Map.of("task", task(), "text", TEXT)).getBody().at("/key").asText();
    assertThat(status("skhdt.cv1", "/" + key)).as("gathers").isEqualTo(HttpStatus.OK);
    assertThat(status("stc.cv1", "/" + key)).as("not asked").isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(keys("stc.cv1", "")).doesNotContain(key);
    assertThat(keys(RAISER, "?case=" + work)).containsExactly(key);
    assertThat(keys("theodoi", "?case=" + work)).containsExactly(key);
    desk.forward(key, "KG-STC");
    assertThat(keys("stc.cv1", "")).contains(key);
    assertThat(post("stc.cv1", key + "/withdrawal", Map.of("reason", "Không muốn trả lời nữa")).getBody().at("/message").asText()).contains("do cơ quan khác nêu");
    assertThat(post("theodoi", key + "/withdrawal", Map.of("reason", "Không muốn trả lời nữa")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.getForEntity("/api/obstacles", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    desk.complete(work, "UserTask_Work", Map.of("done", "Đã làm"));
    desk.complete(work, "UserTask_Look", Map.of());
    assertThat(desk.isRunning(work)).isFalse();
    assertThat(status(RAISER, "/" + key)).as("the raising case is over").isEqualTo(HttpStatus.OK);
    assertThat(desk.open(key)).as("it is answered all the same").containsExactly("UserTask_Answer");
  }

  @Test
  void hostileInputIsRefusedInASentence() {
    assertThat(raise(RAISER, Map.of("text", TEXT)).getBody().at("/message").asText()).isEqualTo("Thiếu việc đang vướng (“task”).");
    assertThat(raise(RAISER, Map.of("task", "khong-co", "text", TEXT)).getBody().at("/message").asText()).contains("đã kết thúc hoặc không thuộc cơ quan của bạn");
    assertThat(raise(RAISER, Map.of("task", task(), "text", "ngắn")).getBody().at("/message").asText()).contains("từ 10 đến 4.000 ký tự, hiện có 4");
    assertThat(raise(RAISER, Map.of("task", task(), "text", "x".repeat(4_001))).getBody().at("/message").asText()).contains("hiện có 4001");
    assertThat(raise(RAISER, Map.of("task", task(), "text", "Thiếu vốn\u0007 vay ưu đãi")).getBody().at("/message").asText()).contains("ký tự không đọc được");
    assertThat(raise(RAISER, Map.of("task", task(), "text", TEXT, "kind", "x' or 1=1")).getBody().at("/message").asText()).contains("Không có loại vướng mắc nào");
    assertThat(raise(RAISER, Map.of("task", task(), "text", TEXT, "body", "HTX-KG-01")).getBody().at("/message").asText()).contains("không có trong danh sách cơ quan có thể hỏi");
    assertThat(raise(RAISER, Map.of("task", List.of("a"), "text", TEXT)).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(keys(RAISER, "?case=" + work)).as("nothing is kept").isEmpty();
    assertThat(status(RAISER, "?state=GIOI")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(status(RAISER, "?year=hai")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(status(RAISER, "?older=-1")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(status(RAISER, "?page=-5&size=999999&kind=%27&body=%22&plan=%25")).isEqualTo(HttpStatus.OK);
    assertThat(status(RAISER, "/VM-2021-999999")).isEqualTo(HttpStatus.NOT_FOUND);
    String full = raise(RAISER, Map.of("task", task(), "text", "🌾".repeat(4_000))).getBody().at("/key").asText();
    desk.forward(full, "KG-STC");
    assertThat(status("stc.cv1", "/" + full)).as("the longest text breaks nothing later").isEqualTo(HttpStatus.OK);
  }

  @Test
  void theListNarrowsIsPrintedAndTaken() throws Exception {
    String key = raise(RAISER, Map.of("task", task(), "text", TEXT, "kind", "kinh-phi")).getBody().at("/key").asText();
    desk.on("2021-05-04");
    String other = raise(RAISER, Map.of("task", task(), "text", "=HYPERLINK(\"http://x\") thiếu đất làm kho")).getBody().at("/key").asText();
    String here = "case=" + work;
    assertThat(keys("theodoi", "?kind=kinh-phi&" + here)).containsExactly(key);
    assertThat(keys("theodoi", "?kind=none&" + here)).containsExactly(other);
    assertThat(keys("theodoi", "?older=30&" + here)).containsExactly(key);
    assertThat(keys("theodoi", "?older=33&" + here)).as("open for 33 days, not longer").isEmpty();
    assertThat(keys("theodoi", "?plan=KG-135-2021&state=open&year=2021&body=" + RaisingBody.RAISER + "&" + here)).containsExactly(other, key);
    assertThat(keys("theodoi", "?year=2020&" + here)).isEmpty();
    Visitor visitor = new Visitor(port);
    visitor.login("theodoi", PASSWORD);
    String page = visitor.get("/obstacles?" + here).body();
    assertThat(page).contains(key, "Thiếu kinh phí tổ chức &lt;b&gt;02&lt;/b&gt;", "Kinh phí thực hiện", "Xuất Excel", "Chờ tổng hợp");
    assertThat(visitor.get("/obstacles/" + key).body()).contains("Hỗ trợ HTX Mẫu 01", "/cases/" + work).doesNotContain("Rút vướng mắc");
    assertThat(visitor.get("/").body()).contains("vướng mắc chờ trả lời");
    byte[] file = http.withBasicAuth("theodoi", PASSWORD).getForObject("/api/obstacles.xlsx?" + here, byte[].class);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).getCell(1).getText()).as("text, no formula").startsWith("=HYPERLINK");
      assertThat(rows.get(2).getCell(8).asNumber()).hasToString("33");
    }
    Visitor officer = new Visitor(port);
    officer.login(RAISER, PASSWORD);
    assertThat(officer.get("/cases/task/" + task() + "/obstacles").body()).contains("Nêu thêm một vướng mắc", key, "Rút vướng mắc", "Sở Tài chính tỉnh Kiên Giang");
    assertThat(officer.get("/obstacles/" + key).body()).contains("Rút vướng mắc");
    Visitor stranger = new Visitor(port);
    stranger.login("stc.cv1", PASSWORD);
    assertThat(stranger.get("/cases/task/" + task() + "/obstacles").body()).contains("không thuộc cơ quan của bạn").doesNotContain(key);
    assertThat(stranger.get("/obstacles/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void coordinatorsNameKindsAndWhoGathersForAPlan() throws Exception {
    String title = "Tín dụng vi mô " + work.substring(work.length() - 8);
    assertThat(post("skhdt.cv1", "kinds", Map.of("title", title)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    String code = post("dieuphoi", "kinds", Map.of("title", "  " + title + " ")).getBody().at("/code").asText();
    assertThat(post("dieuphoi", "kinds", Map.of("title", title.toUpperCase())).getBody().at("/message").asText()).contains("Đã có loại vướng mắc");
    assertThat(post("dieuphoi", "kinds", Map.of("title", "!!!")).getBody().at("/message").asText()).contains("phải có chữ");
    assertThat(post("dieuphoi", "kinds", Map.of()).getBody().at("/message").asText()).contains("từ 1 đến 80 ký tự");
    String key = raise(RAISER, Map.of("task", task(), "text", TEXT, "kind", code)).getBody().at("/key").asText();
    assertThat(get(RAISER, "/" + key).at("/line/kindTitle").asText()).isEqualTo(title);
    assertThat(gatherer("skhdt.cv1", "KG-STC").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(gatherer("dieuphoi", "HTX-KG-01").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(gatherer("dieuphoi", "KG-STC").getBody().at("/body").asText()).isEqualTo("Sở Tài chính tỉnh Kiên Giang");
    String next = raise(RAISER, Map.of("task", task(), "text", "Thiếu phòng học cho lớp tập huấn")).getBody().at("/key").asText();
    assertThat(desk.candidates(next, "UserTask_Consolidate")).containsExactly("KG-STC");
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    assertThat(visitor.get("/obstacles/settings").body()).contains(title, "KG-135-2021", "Sở Tài chính tỉnh Kiên Giang");
    assertThat(gatherer("dieuphoi", "KG-SKHDT").getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  private ResponseEntity<JsonNode> gatherer(String user, String body) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/obstacles/gatherers/KG-135-2021", HttpMethod.PUT, new HttpEntity<>(Map.of("body", body)), JsonNode.class);
  }

  @Test
  void theYearlyReportReadsThemByKindWithTheirAnswers() {
    String key = raise(RAISER, Map.of("task", task(), "text", TEXT, "kind", "von")).getBody().at("/key").asText();
    desk.forward(key, "KG-STC");
    desk.answer(key);
    String gone = raise(RAISER, Map.of("task", task(), "text", "Nêu nhầm, sẽ rút lại ngay")).getBody().at("/key").asText();
    post(RAISER, gone + "/withdrawal", Map.of("reason", "Nêu nhầm, không vướng gì"));
    LocalDate first = LocalDate.of(2021, 1, 1);
    List<ObstacleFigures.OfKind> told = figures.during(first, first.plusYears(1).minusDays(1), List.of(RaisingBody.RAISER));
    assertThat(told).filteredOn(group -> group.kind().equals("Vốn, tín dụng")).flatExtracting(ObstacleFigures.OfKind::obstacles).filteredOn(one -> one.key().equals(key))
        .singleElement().satisfies(one -> {
          assertThat(one.answer()).isEqualTo(RaisingBody.ANSWER);
          assertThat(one.answeredBy()).isEqualTo("Sở Tài chính tỉnh Kiên Giang");
          assertThat(one.open()).as("its raiser has not confirmed").isTrue();
        });
    assertThat(told).flatExtracting(ObstacleFigures.OfKind::obstacles).extracting(ObstacleFigures.Told::key).doesNotContain(gone);
    assertThat(figures.during(first, first.plusYears(1).minusDays(1), List.of("KG-RG-UBND"))).flatExtracting(ObstacleFigures.OfKind::obstacles)
        .extracting(ObstacleFigures.Told::key).doesNotContain(key);
    assertThat(figures.during(first.plusYears(1), first.plusYears(2), List.of(RaisingBody.RAISER))).as("still open then").flatExtracting(ObstacleFigures.OfKind::obstacles)
        .extracting(ObstacleFigures.Told::key).contains(key);
  }

  private String task() {
    return desk.task(work, "UserTask_Work").getId();
  }

  private ResponseEntity<JsonNode> raise(String user, Map<String, Object> body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/obstacles", new HashMap<>(body), JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String user, String path, Map<String, Object> body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/obstacles/" + path, body, JsonNode.class);
  }

  private JsonNode get(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForObject("/api/obstacles" + path, JsonNode.class);
  }

  private HttpStatusCode status(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(URI.create(http.getRootUri() + "/api/obstacles" + path), JsonNode.class).getStatusCode();
  }

  private List<String> keys(String user, String question) {
    return get(user, question).at("/obstacles").findValuesAsText("key");
  }
}
