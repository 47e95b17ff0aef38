package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Beginning, reading and giving up foundings through the interface and on the pages: who may what, and what is refused how. */
@SystemTest
class FoundingHttpTest {

  private static final String PASSWORD = "DienTap#2021";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired FoundingOffices desk;
  @Autowired Foundings foundings;

  @BeforeEach
  void today() {
    desk.on("2025-01-06");
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void aCoordinatorBeginsAndTheBodiesOfTheCaseRead() {
    String name = desk.name();
    ResponseEntity<JsonNode> started = begin("dieuphoi", Map.of("name", name, "place", "huyện Hòn Đất", "sector", "Nông nghiệp", "plan",
        "none"));
    assertThat(started.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    String key = started.getBody().at("/started/0").asText();
    assertThat(foundings.get(key).place()).isEqualTo("KG-HD");
    assertThat(get("dieuphoi", "/" + key).getBody().at("/name").asText()).isEqualTo(name);
    assertThat(get("lmhtx.cv1", "/" + key).getBody().at("/mayWithdraw").asBoolean()).as("acts for the founders").isTrue();
    assertThat(get("htx01.cv1", "/" + key).getStatusCode()).as("no party").isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
    assertThat(get("theodoi", "").getBody().findValuesAsText("number")).contains(key);
    assertThat(get("lmhtx.cv1", "").getStatusCode()).as("the whole list is for watchers").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("dieuphoi", "/TL-2025-999999").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(begin("lmhtx.cv1", Map.of("name", desk.name(), "place", "KG-HD", "sector", "x")).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(http.getForEntity("/api/foundings/" + key, JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void aListBeginsWholeOrNotAtAll() {
    int before = foundings.all().size();
    String good = desk.name();
    ResponseEntity<JsonNode> refused = begin("dieuphoi", Map.of("plan", "none", "foundings", List.of(told(good, "KG-HD"), told("Đồng Tâm",
        "KG-HD"), told(desk.name(), "xã Không Có"),
        told(desk.name(), ""))));
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/message").asText()).contains("Dòng 2: Tên phải bắt đầu")
        .contains("Dòng 3: Ngày 06/01/2025 không có huyện, xã nào").contains("Dòng 4: Chưa điền “Địa bàn”");
    assertThat(begin("dieuphoi", Map.of("plan", "none", "foundings", List.of(told(good, "KG-HD"), told(good + " ", "KG-HD")))).getBody()
        .at("/message").asText())
        .contains("Dòng 2: tên").contains("đã có ở dòng trên");
    assertThat(foundings.all()).hasSize(before);
    assertThat(begin("dieuphoi", Map.of("plan", "none", "foundings", List.of(told(good, "KG-HD"), told(desk.name(), "Hòn Đất")))).getBody()
        .at("/started")).hasSize(2);
  }

  @Test
  void hostileInputIsRefusedInASentence() {
    assertThat(message(Map.of())).isEqualTo("Chưa điền “Tên hợp tác xã”.");
    assertThat(message(Map.of("foundings", List.of()))).isEqualTo("Chưa ghi hợp tác xã nào để thành lập.");
    assertThat(message(Map.of("name", "Hợp tác xã " + "a".repeat(500), "place", "KG-HD", "sector", "x"))).contains("dài quá");
    assertThat(message(Map.of("name", desk.name(), "place", "KG", "sector", "x"))).as("a province is no seat")
        .contains("không có huyện, xã nào");
    assertThat(message(Map.of("name", desk.name(), "place", "KG-HD", "sector", "x", "plan", "KHONG-CO"))).contains("Chưa nạp kế hoạch");
    assertThat(message(Map.of("name", desk.name() + "\u0000", "place", "KG-HD", "sector", "x"))).isNotBlank();
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) many.add(told("Hợp tác xã Nhiều " + i, "KG-HD"));
    assertThat(message(Map.of("foundings", many, "plan", "none"))).contains("không quá 100");
    assertThat(begin("dieuphoi", "không phải JSON").getStatusCode().is4xxClientError()).isTrue();
  }

  @Test
  void whoActsForTheFoundersWithdrawsAndNobodyElse() {
    String key = desk.start();
    assertThat(withdraw("tckh-hondat.cv1", key, Map.of("reason", "x")).getStatusCode()).as("the registry does not")
        .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.UNAUTHORIZED);
    assertThat(withdraw("theodoi", key, Map.of("reason", "x")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(withdraw("lmhtx.cv1", key, Map.of()).getBody().at("/message").asText()).isEqualTo("Chưa điền “Lý do”.");
    assertThat(withdraw("lmhtx.cv1", key, Map.of("reason", "Thôi", "on", "2025-01-07")).getBody().at("/message").asText())
        .contains("chưa tới");
    assertThat(withdraw("lmhtx.cv1", key, Map.of("reason", "Thôi", "on", "2025-01-06")).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("lmhtx.cv1", "/" + key).getBody().at("/stage").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void peopleBeginOnePasteManyAndWithdrawOnThePages() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/foundings/start").body();
    assertThat(page).contains("huyện Hòn Đất", "Dán từ bảng tính");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    HttpResponse<String> one = visitor.post("/foundings/start",
        "name=" + Visitor.encoded(desk.name()) + "&place=KG-HD&sector=" + Visitor.encoded("Nông nghiệp") + "&plan=none" + token);
    assertThat(one.body()).contains("Đã khởi động hồ sơ TL-2025-");
    String key = one.uri().getPath().replaceAll(".*/", "");
    assertThat(visitor.get("/foundings/" + key).body()).contains(key, "lập danh sách, dự thảo Điều lệ", "Ghi nhận việc rút");
    String rows = "Tên HTX\tĐịa bàn\tTrụ sở\tLĩnh vực\n" + desk.name() + "\tHòn Đất\t\tNông nghiệp\n\n" + desk.name()
        + "\thuyện Hòn Đất\tấp 1\tVận tải\tÔng Mẫu\n";
    assertThat(visitor.post("/foundings/start/list", "rows=" + Visitor.encoded(rows) + "&plan=none" + token).body())
        .contains("Đã khởi động 2 hồ sơ thành lập");
    assertThat(visitor.post("/foundings/start/list", "rows=" + Visitor.encoded("a;b;c;d;e;f") + token).body()).contains("nhiều hơn 5 cột");
    visitor.post("/foundings/" + key + "/withdrawal", "reason=" + Visitor.encoded("Không đủ vốn") + "&on=2025-01-03" + token);
    assertThat(visitor.get("/foundings/" + key).body()).contains("nhập muộn ngày 06/01/2025", "sáng lập viên rút");
    assertThat(visitor.get("/cases/" + key).body()).contains("Thành lập:");
  }

  private static Map<String, Object> told(String name, String place) {
    return Map.of("name", name, "place", place, "sector", "Nông nghiệp");
  }

  private String message(Object body) {
    ResponseEntity<JsonNode> answer = begin("dieuphoi", body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    return answer.getBody().at("/message").asText();
  }

  private ResponseEntity<JsonNode> begin(String user, Object body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/foundings", body, JsonNode.class);
  }

  private ResponseEntity<JsonNode> get(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/foundings" + path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> withdraw(String user, String key, Object body) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/foundings/" + key + "/withdrawal", HttpMethod.POST, new HttpEntity<>(body),
        JsonNode.class);
  }
}
