package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** A body that took over the work of another sees what that one could see, in every place of a case, also of a case that had ended before. */
@SystemTest
class SuccessorHttpTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String BEFORE = "lmhtx.cv1";
  private static final String SUCCESSOR = "ag-lmhtx.cv1";
  private static final String STRANGER = "htx02.cv1";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ScoringOffices desk;

  private String key;
  private String paper;

  @BeforeEach
  void aCaseOfTheFormerAllianceEnds() {
    key = desk.open();
    paper = handIn(BEFORE);
    desk.sendOwn(key, "12");
    desk.confirm(key);
    assertThat(desk.isRunning(key)).isFalse();
  }

  @AfterEach
  void end() {
    desk.on("2025-01-02");
    desk.endAll();
  }

  @Test
  void theSuccessorSeesTheClosedCaseItsPapersItsTablesAndWhatHappened() {
    assertThat(everyPlace(SUCCESSOR)).as("before the merger it has nothing to do with it").doesNotContain(HttpStatus.OK);
    desk.on("2025-07-02");
    assertThat(everyPlace(SUCCESSOR)).containsOnly(HttpStatus.OK);
    assertThat(everyPlace(BEFORE)).as("who did it goes on reading").containsOnly(HttpStatus.OK);
    assertThat(everyPlace(STRANGER)).doesNotContain(HttpStatus.OK);
    assertThat(get(SUCCESSOR, "/api/cases/" + key + "/documents").getBody()).contains("Biên bản kiểm tra");
    assertThat(get(SUCCESSOR, "/api/cases/" + key + "/tables/checked-scores").getBody()).contains("Vốn của HTX");
    assertThat(json(SUCCESSOR, "/api/cases/" + key + "/chronicle")).hasSizeGreaterThan(2);
  }

  @Test
  void theSuccessorFindsTheClosedCaseOnThePages() throws Exception {
    assertThat(pages(SUCCESSOR)).as("before the merger").doesNotContain(200);
    assertThat(found(SUCCESSOR)).doesNotContain("/cases/" + key);
    desk.on("2025-07-02");
    assertThat(pages(SUCCESSOR)).containsOnly(200);
    assertThat(found(SUCCESSOR)).contains("/cases/" + key);
    assertThat(visitor(SUCCESSOR).get("/cases/" + key + "/documents").body()).contains("Biên bản kiểm tra");
    assertThat(pages(STRANGER)).doesNotContain(200);
    assertThat(found(STRANGER)).doesNotContain("/cases/" + key);
  }

  @Test
  void theSuccessorReadsInTheEngineWhatItsPredecessorDid() {
    List<String> done = tasks(BEFORE);
    assertThat(done).contains("UserTask_CheckScore");
    assertThat(tasks(SUCCESSOR)).as("before the merger").isEmpty();
    desk.on("2025-07-02");
    assertThat(tasks(SUCCESSOR)).containsExactlyInAnyOrderElementsOf(done);
    assertThat(tasks(BEFORE)).containsExactlyInAnyOrderElementsOf(done);
    assertThat(tasks(STRANGER)).isEmpty();
  }

  @Test
  void takingOverFinishedWorkGivesNoHandOnOpenWork() {
    String open = desk.open();
    desk.sendOwn(open, "12");
    String task = desk.task(open, "UserTask_CheckScore").getId();
    desk.on("2025-07-02");
    assertThat(get(SUCCESSOR, "/engine-rest/task/" + task).getStatusCode()).as("until the round hands it over").isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(json(SUCCESSOR, "/engine-rest/task?processInstanceBusinessKey=" + open)).isEmpty();
  }

  private List<String> tasks(String user) {
    return json(user, "/engine-rest/history/task?processInstanceBusinessKey=" + key).findValuesAsText("taskDefinitionKey");
  }

  private List<Integer> pages(String user) throws Exception {
    Visitor visitor = visitor(user);
    return List.of(visitor.get("/cases/" + key).statusCode(), visitor.get("/cases/" + key + "/documents").statusCode(),
        visitor.get("/classifications/2024/" + CaseKey.of(key).cooperative()).statusCode());
  }

  private String found(String user) throws Exception {
    return visitor(user).get("/cases?q=" + key).body();
  }

  private Visitor visitor(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login(user, PASSWORD);
    return visitor;
  }

  private HttpStatusCode[] everyPlace(String user) {
    String address = "/api/cases/" + key;
    return Stream.of(address + "/documents", address + "/documents/" + paper + "/content", address + "/tables", address + "/tables/scores",
            address + "/tables/checked-scores", address + "/chronicle", "/api/classifications/2024/" + CaseKey.of(key).cooperative())
        .map(one -> get(user, one).getStatusCode()).toArray(HttpStatusCode[]::new);
  }

  private ResponseEntity<String> get(String user, String address) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(address, String.class);
  }

  private JsonNode json(String user, String address) {
    return http.withBasicAuth(user, PASSWORD).getForObject(address, JsonNode.class);
  }

  private String handIn(String user) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("title", "Biên bản kiểm tra");
    parts.add("file", new ByteArrayResource("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "bien-ban.pdf";
      }
    });
    ResponseEntity<JsonNode> created = http.withBasicAuth(user, PASSWORD).postForEntity("/api/cases/" + key + "/documents", new HttpEntity<>(parts), JsonNode.class);
    assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return created.getBody().at("/id").asText();
  }
}
