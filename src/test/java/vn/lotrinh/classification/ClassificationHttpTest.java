package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** Criteria, opening, results and points through the interface and on the pages: who may what. */
@SystemTest
class ClassificationHttpTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ScoringOffices desk;

  @BeforeEach
  void today() {
    desk.on("2025-01-02");
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void nothingOpensBeforeTheCriteriaHaveTheirPointsAndThenTheyAreFixed() {
    assertThat(get("lmhtx.cv1", "/criteria/2022").at("/complete").asBoolean()).isFalse();
    assertThat(get("lmhtx.cv1", "/criteria/2022").at("/confirmed").asBoolean()).as("shown as cần xác nhận").isFalse();
    assertThat(get("lmhtx.cv1", "/criteria/2022").at("/sum").asInt()).as("1 to 9").isEqualTo(60);
    ResponseEntity<JsonNode> early = open("dieuphoi", Map.of("year", 2022));
    assertThat(early.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(early.getBody().at("/message").asText()).contains("tiêu chí 10–15 chưa được quản trị viên nhập").contains("đúng 40");
    assertThat(enter("dieuphoi", 2022, points(8, 8, 8, 6, 6, 4)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(enter("quantri", 2022, points(8, 8, 8, 6, 6, 3)).getBody().at("/message").asText()).contains("cộng lại phải đúng 40, hiện là 39");
    assertThat(enter("quantri", 2022, points(8, 8, 8, 6, 5.5, 4.5)).getBody().at("/complete").asBoolean()).isTrue();
    assertThat(get("lmhtx.cv1", "/criteria/2021").at("/complete").asBoolean()).as("earlier years keep theirs").isFalse();
    assertThat(get("lmhtx.cv1", "/criteria/2023").at("/sum").asInt()).as("later ones follow").isEqualTo(100);
    // those of Kiên Giang: other tests leave co-operatives whose provinces are gone again
    Map<String, Object> ours = Map.of("year", 2022, "cooperatives", IntStream.rangeClosed(1, 12).mapToObj("HTX-KG-%02d"::formatted).toList());
    JsonNode opened = open("dieuphoi", ours).getBody();
    assertThat(opened.at("/total").asInt()).isEqualTo(12);
    finished(opened);
    JsonNode year = get("theodoi", "/2022?size=5");
    assertThat(year.at("/cases").asInt()).isEqualTo(opened.at("/total").asInt());
    assertThat(year.at("/open").asInt()).isEqualTo(opened.at("/total").asInt());
    assertThat(year.at("/stages/SELF_SCORING").asInt()).isEqualTo(opened.at("/total").asInt());
    assertThat(year.at("/classifications")).hasSize(5);
    assertThat(enter("quantri", 2022, points(8, 8, 8, 6, 6, 4)).getBody().at("/message").asText()).contains("đã mở chấm điểm nên không sửa");
    JsonNode again = open("dieuphoi", ours).getBody();
    finished(again);
    assertThat(http.withBasicAuth("dieuphoi", PASSWORD).getForObject(again.at("/address").asText(), JsonNode.class).at("/refused").asInt()).as("never twice").isEqualTo(12);
    assertThat(desk.candidates("PL-2022-HTX-KG-12", "UserTask_ScoreOwn")).containsExactly("HTX-KG-12");
  }

  @Test
  void hostileInputIsRefusedInASentence() {
    assertThat(open("lmhtx.cv1", Map.of("year", 2024)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(open("dieuphoi", Map.of()).getBody().at("/message").asText()).isEqualTo("Thiếu năm chấm điểm (“year”).");
    assertThat(open("dieuphoi", Map.of("year", 2026)).getBody().at("/message").asText()).isEqualTo("Năm chấm điểm phải từ 2020 đến 2025.");
    assertThat(open("dieuphoi", Map.of("year", "hai nghìn")).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(enter("quantri", 2025, List.of()).getBody().at("/message").asText()).isEqualTo("Thiếu danh sách tiêu chí (“criteria”).");
    List<Map<String, Object>> odd = points(8, 8, 8, 6, 6, 4);
    odd.add(Map.of("code", "16", "max", 1));
    assertThat(enter("quantri", 2025, odd).getBody().at("/message").asText()).contains("“16” không phải là tiêu chí 10–15");
    assertThat(status("dieuphoi", "/2024?rank=GIOI")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(status("dieuphoi", "/2024?page=-5&size=999999")).isEqualTo(HttpStatus.OK);
    assertThat(status("dieuphoi", "/2024/KHONG-CO")).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(status("dieuphoi", "/criteria/1999")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(http.getForEntity("/api/classifications/2024", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void pointsOfACaseAreForThoseItConcernsAndRanksForEverybody() {
    String key = desk.open();
    String code = CaseKey.of(key).cooperative();
    assertThat(save("htx01.cv1", key, "scores", "1a", 5).getStatusCode()).as("another co-operative").isEqualTo(HttpStatus.NOT_FOUND);
    ResponseEntity<JsonNode> faults = save("lmhtx.cv1", key, "scores", "1a", 7);
    assertThat(faults.getBody().at("/faults/0/message").asText()).isEqualTo("Điểm phải từ 0 đến 6.");
    assertThat(save("lmhtx.cv1", key, "scores", "1a", "5,5").getBody().at("/rows/0/points").asDouble()).isEqualTo(5.5);
    JsonNode asked = tables("lmhtx.cv1", key, "?task=" + desk.task(key, "UserTask_ScoreOwn").getId());
    assertThat(asked.at("/missing/0/name").asText()).isEqualTo("scores");
    assertThat(asked.at("/missing/0/lack").asText()).contains("còn 22 mục chưa có điểm");
    desk.sendOwn(key, "15");
    assertThat(tables("lmhtx.cv1", key, "?task=" + desk.task(key, "UserTask_CheckScore").getId()).at("/missing")).as("nothing is missing in a check").isEmpty();
    desk.confirm(key);
    JsonNode whole = get("theodoi", "/2024/" + code);
    assertThat(whole.at("/classification/rank").asText()).isEqualTo("TOT");
    assertThat(whole.at("/classification/total").asDouble()).isEqualTo(85);
    assertThat(whole.at("/rounds/0/scores")).hasSize(23);
    assertThat(status("htx01.cv1", "/2024/" + code)).isEqualTo(HttpStatus.FORBIDDEN);
    JsonNode list = get("htx01.cv1", "/2024?rank=TOT&q=" + code);
    assertThat(list.at("/total").asInt()).isEqualTo(1);
    assertThat(list.at("/ranks/TOT").asInt()).isPositive();
    assertThat(get("htx01.cv1", "/2024?stage=SELF_SCORING&q=" + code).at("/total").asInt()).isZero();
  }

  @Test
  void theYearComesAsAnExcelFileWithEveryPoint() throws Exception {
    String key = desk.open();
    desk.sendOwn(key, "15");
    desk.confirm(key);
    ResponseEntity<byte[]> file = http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/classifications/2024.xlsx?q=" + CaseKey.of(key).cooperative(), byte[].class);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getBody()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).getCellText(7)).isEqualTo("1a (tối đa 6)");
      assertThat(rows.get(1).getCellAsNumber(5)).hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("85"));
      assertThat(rows.get(1).getCellText(6)).isEqualTo("Tốt");
    }
    assertThat(http.withBasicAuth("htx01.cv1", PASSWORD).getForEntity("/api/classifications/2024.xlsx", byte[].class).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void peopleSeeYearsResultsAndPoints() throws Exception {
    String key = desk.open();
    String code = CaseKey.of(key).cooperative();
    desk.sendOwn(key, "15");
    desk.correct(key, "5", 2);
    desk.giveBack(key);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    assertThat(visitor.get("/classifications").body()).contains("Năm 2024").contains("Mở cho mọi HTX đang hoạt động");
    assertThat(visitor.get("/").body()).as("start page").contains("HTX đã xong xếp loại năm 2024", "href=\"/classifications/2024\"");
    assertThat(visitor.get("/classifications/2024?q=" + code).body()).contains("HTX Chấm").contains("Chưa xong: HTX tự chấm điểm").contains("Xuất Excel");
    assertThat(visitor.get("/classifications/2024/" + code).body()).contains("Lần 1: HTX 85,0 điểm, sau kiểm tra 79,0 điểm").contains("Không đủ giấy tờ chứng minh")
        .contains("Lần 2").contains("Trả lại để HTX chấm lại");
    assertThat(visitor.get("/classifications/criteria?year=2024").body()).contains("Cần xác nhận").contains("không sửa được nữa").doesNotContain("Lưu điểm tối đa");
    assertThat(visitor.get("/classifications/1990").statusCode()).isEqualTo(200);
    Visitor officer = new Visitor(port);
    officer.login("htx01.cv1", PASSWORD);
    assertThat(officer.get("/classifications").body()).doesNotContain("Mở cho mọi HTX đang hoạt động");
    assertThat(officer.get("/classifications/2024/" + code).statusCode()).isEqualTo(403);
  }

  @Test
  void theAdministratorEntersPointsOnThePage() throws Exception {
    Visitor administrator = new Visitor(port);
    administrator.login("quantri", PASSWORD);
    String page = administrator.get("/classifications/criteria?year=2025").body();
    assertThat(page).contains("Lưu điểm tối đa").contains("Cần xác nhận");
    String form = "year=2025&most-10=9,5&most-11=6,5&most-12=8&most-13=6&most-14=6&most-15=4&source=" + Visitor.encoded("TT 01/2020/TT-BKHĐT") + "&confirmed=true&_csrf="
        + Visitor.encoded(Visitor.token(page));
    assertThat(administrator.post("/classifications/criteria", form).body()).contains("Đã xác nhận").contains("value=\"9,5\"").contains("có thể mở chấm điểm");
    assertThat(administrator.post("/classifications/criteria", form.replace("9,5", "chín")).statusCode()).isEqualTo(422);
  }

  private void finished(JsonNode opened) {
    await().atMost(Duration.ofSeconds(60)).until(() -> "FINISHED".equals(
        http.withBasicAuth("dieuphoi", PASSWORD).getForObject(opened.at("/address").asText(), JsonNode.class).at("/state").asText()));
  }

  private static List<Map<String, Object>> points(double... most) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (int i = 0; i < most.length; i++) points.add(Map.of("code", String.valueOf(10 + i), "max", most[i]));
    return points;
  }

  private JsonNode get(String user, String rest) {
    return http.withBasicAuth(user, PASSWORD).getForObject("/api/classifications" + rest, JsonNode.class);
  }

  private HttpStatus status(String user, String rest) {
    return (HttpStatus) http.withBasicAuth(user, PASSWORD).getForEntity("/api/classifications" + rest, JsonNode.class).getStatusCode();
  }

  private ResponseEntity<JsonNode> open(String user, Map<String, Object> body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/classifications", body, JsonNode.class);
  }

  private ResponseEntity<JsonNode> enter(String user, int year, List<Map<String, Object>> criteria) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/classifications/criteria/" + year, HttpMethod.PUT,
        new HttpEntity<>(new HashMap<>(Map.of("criteria", criteria))), JsonNode.class);
  }

  private JsonNode tables(String user, String key, String rest) {
    return http.withBasicAuth(user, PASSWORD).getForObject("/api/cases/" + key + "/tables" + rest, JsonNode.class);
  }

  private ResponseEntity<JsonNode> save(String user, String key, String table, String criterion, Object points) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/cases/" + key + "/tables/" + table, HttpMethod.PUT,
        new HttpEntity<>(List.of(Map.of("criterion", criterion, "points", points))), JsonNode.class);
  }
}
