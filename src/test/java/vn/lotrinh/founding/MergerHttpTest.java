package vn.lotrinh.founding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** Beginning, reading and giving up mergers through the interface and on the pages: who may what. */
@SystemTest
class MergerHttpTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final List<String> TWO = List.of("HTX-KG-01", "HTX-KG-02");

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired FoundingOffices desk;
  @Autowired WithdrawalService giveUp;

  @BeforeEach
  void today() {
    desk.on("2025-01-06");
  }

  @AfterEach
  void end() {
    desk.end("SN-");
  }

  @Test
  void aCoordinatorBeginsAndThoseWhoBecomeOneReadAndWithdraw() {
    Map<String, Object> order = Map.of("kind", "absorption", "cooperatives", TWO, "receiver", "HTX-KG-01", "plan", "none");
    assertThat(post("htx01.cv1", "", order).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    ResponseEntity<JsonNode> started = post("dieuphoi", "", order);
    assertThat(started.getStatusCode()).as(String.valueOf(started.getBody())).isEqualTo(HttpStatus.CREATED);
    String key = started.getBody().at("/number").asText();
    assertThat(desk.candidates(key, "UserTask_DraftMerger")).as("has officers of its own").containsExactly("HTX-KG-01");
    assertThat(get("htx01.cv1", "/" + key).getBody().at("/cooperatives")).hasSize(2);
    assertThat(get("htx05.cv1", "/" + key).getStatusCode()).isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
    assertThat(get("htx01.cv1", "").getStatusCode()).as("the whole list is for watchers").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("theodoi", "").getBody().findValuesAsText("number")).contains(key);
    assertThat(post("dieuphoi", "", order).getBody().at("/message").asText()).contains("đang có hồ sơ " + key);
    assertThat(post("theodoi", "/" + key + "/withdrawal", Map.of("reason", "x")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post("htx01.cv1", "/" + key + "/withdrawal", Map.of("reason", "Không thống nhất")).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("htx01.cv1", "/" + key).getBody().at("/stage").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatTheLawKnowsBesideIsRefusedInASentenceOnThePageToo() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/mergers").body();
    assertThat(page).contains("Hợp nhất, sáp nhập hợp tác xã", "Mã hợp tác xã nhận sáp nhập");
    String token = "&_csrf=" + Visitor.encoded(Visitor.token(page));
    assertThat(visitor.post("/mergers", "kind=division&codes=HTX-KG-03,HTX-KG-04" + token).body()).contains("Điều 92 Luật Hợp tác xã 2023");
    assertThat(visitor.post("/mergers", "kind=consolidation&codes=HTX-KG-03" + token).body()).contains("ít nhất hai");
    String begun = visitor.post("/mergers", "kind=consolidation&plan=none&codes=" + Visitor.encoded("HTX-KG-03\nHTX-KG-04") + token).body();
    assertThat(begun).contains("Đã khởi động hồ sơ SN-2025-", "Ghi nhận việc rút");
    assertThat(visitor.get("/mergers").body()).contains("kiểm kê, dự thảo hợp đồng");
  }

  private ResponseEntity<JsonNode> post(String user, String path, Object body) {
    return http.withBasicAuth(user, PASSWORD).postForEntity("/api/mergers" + path, body, JsonNode.class);
  }

  private ResponseEntity<JsonNode> get(String user, String path) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/mergers" + path, JsonNode.class);
  }
}
