package vn.lotrinh.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** Who sees a run, and what. */
@SystemTest
class BulkHttpTest {

  private static final String PASSWORD = "DienTap#2021";

  private final String name = UUID.randomUUID().toString();

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired BulkService bulk;
  @Autowired LedgerWork ledger;
  @Autowired Runs runs;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void open() {
    ledger.open();
  }

  @Test
  void programsReadARun() {
    long run = finish("dieuphoi", List.of("A", "KHONG-1"));
    JsonNode found = get("theodoi", run).getBody();
    assertThat(found.at("/state").asText()).isEqualTo("FINISHED");
    assertThat(found.at("/total").asInt()).isEqualTo(2);
    assertThat(found.at("/outcomes/0/result").asText()).isEqualTo("KQ-A");
    assertThat(found.at("/outcomes/1/reason").asText()).isEqualTo("Không có KHONG-1.");
    assertThat(get("dieuphoi", 999_999_999L).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void anOfficerSeesNoRunButHisOwn() {
    assertThat(get("lmhtx.cv1", finish("dieuphoi", List.of("A"))).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("lmhtx.cv1", finish("lmhtx.cv1", List.of("A"))).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void thePageShowsTheBarWhoWasRefusedAndWhatWasDonePageByPage() throws Exception {
    long run = finish("dieuphoi", keys(250));
    Visitor visitor = new Visitor(port);
    visitor.login("theodoi", PASSWORD);
    assertThat(visitor.get("/bulk/" + run + "?of=refused").body()).contains("value=\"100\"", "đã xong", "Không có mục nào bị từ chối.").doesNotContain("data-running");
    assertThat(visitor.get("/bulk/" + run).body()).contains("Trang 1 / 3", "href=\"/cooperatives/KQ-M-0099\"").doesNotContain("M-0100");
    assertThat(visitor.get("/bulk/" + run + "?of=done&page=77").body()).contains("Trang 3 / 3", "M-0249");
    assertThat(visitor.get("/bulk").body()).contains("Thử " + name);
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    assertThat(officer.get("/bulk/" + run).statusCode()).isEqualTo(403);
    assertThat(officer.get("/bulk").statusCode()).isEqualTo(403);
  }

  @Test
  void aRunThatStoppedAfterItsLastTryGoesOnAtTheCoordinatorsWord() throws Exception {
    long run = runs.add("khong-con", "Việc không còn", keys(5), Map.of("run", name), "dieuphoi", Instant.EPOCH);
    bulk.goOn();
    await().until(() -> bulk.progress(run).state() == BulkProgress.State.INTERRUPTED);
    jdbc.sql("update bulk_run set kind = :kind where id = :run").param("kind", LedgerWork.KIND).param("run", run).update();
    Visitor supervisor = new Visitor(port);
    supervisor.login("theodoi", PASSWORD);
    assertThat(supervisor.get("/bulk/" + run).body()).contains("bị gián đoạn").doesNotContain("Chạy tiếp");
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/bulk/" + run).body();
    assertThat(page).contains("Chạy tiếp");
    visitor.post("/bulk/" + run + "/resume", "_csrf=" + Visitor.encoded(Visitor.token(page)));
    await().until(() -> bulk.progress(run).state() == BulkProgress.State.FINISHED);
    assertThat(ledger.written(name)).hasSize(5);
  }

  private long finish(String user, List<String> keys) {
    return bulk.finish(LedgerWork.KIND, "Thử " + name, keys, Map.of("run", name), user).run();
  }

  private ResponseEntity<JsonNode> get(String user, long run) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/bulk/" + run, JsonNode.class);
  }

  private static List<String> keys(int count) {
    return IntStream.range(0, count).mapToObj("M-%04d"::formatted).toList();
  }
}
