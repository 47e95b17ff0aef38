package vn.lotrinh.casetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.Visitor;

/** Tables through the interface and on the page: who sees, who saves, what is refused. */
@SystemTest
class CaseTableHttpTest {

  private static final String PASSWORD = "DienTap#2021";
  private static int count;

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  private String deployment;
  private String key;
  private String task;

  @BeforeEach
  void anOpenTaskOfTheAlliance() {
    deployment = repository.createDeployment().addModelInstance(TestRoomOfTables.MODEL + ".bpmn", Bpmn.createExecutableProcess(TestRoomOfTables.MODEL)
        .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("UserTask_Fill").name("Lập bảng kê").camundaCandidateGroups("KG-LMHTX").endEvent().done())
        .deploy().getId();
    key = "BANG-" + ++count;
    runtime.startProcessInstanceByKey(TestRoomOfTables.MODEL, key);
    task = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId();
  }

  @AfterEach
  void end() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void aTaskSaysWhatItAsksFor() {
    JsonNode asked = get("lmhtx.cv1", "?task=" + task).getBody();
    assertThat(asked.at("/missing/0/name").asText()).isEqualTo("creditors");
    assertThat(asked.at("/missing/0/columns/1").toString()).contains("\"key\":\"amount\"", "\"type\":\"number\"", "\"required\":true", "\"title\":\"Số nợ (triệu đồng)\"");
    assertThat(asked.at("/missing/0/columns/3/options").toString()).isEqualTo("[\"Thuế\",\"Ngân hàng\"]");
    assertThat(save("lmhtx.cv1", List.of(Map.of("creditor", "Ngân hàng A", "amount", "1.250,5", "due", "31/12/2025", "kind", "Ngân hàng"))).getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(get("lmhtx.cv1", "?task=" + task).getBody().at("/missing")).isEmpty();
    JsonNode table = get("lmhtx.cv1", "/creditors").getBody();
    assertThat(table.at("/rows/0/amount").asDouble()).isEqualTo(1250.5);
    assertThat(table.at("/rows/0/due").asText()).isEqualTo("2025-12-31");
    assertThat(table.at("/editable").asBoolean()).isTrue();
  }

  @Test
  void theStepIsNotDoneBeforeItsTableIs() {
    assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("Bảng kê chủ nợ chưa có dòng nào. Bảng nằm ở thẻ “Bảng số liệu” của việc này.");
    save("lmhtx.cv1", List.of(Map.of("creditor", "A", "amount", 1)));
    tasks.complete(task);
    assertThat(save("lmhtx.cv1", List.of(Map.of("creditor", "B", "amount", 2))).getBody().at("/message").asText()).as("the step is done")
        .contains("chỉ sửa được khi việc cần bảng này đang mở");
    assertThat(get("lmhtx.cv1", "/creditors").getBody().at("/editable").asBoolean()).isFalse();
  }

  @Test
  void everyWrongCellIsNamedAndNothingIsKept() {
    ResponseEntity<JsonNode> refused = save("lmhtx.cv1", List.of(Map.of("creditor", "A", "amount", 1), Map.of("creditor", "B", "amount", "nhiều", "due", "hôm nay")));
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/faults").findValuesAsText("column")).containsExactly("amount", "due");
    assertThat(refused.getBody().at("/message").asText()).startsWith("Chưa lưu bảng: có 2 chỗ chưa đúng. Dòng 2:");
    ResponseEntity<JsonNode> byRule = save("lmhtx.cv1", List.of(Map.of("creditor", "A", "amount", -1)));
    assertThat(byRule.getBody().at("/faults/0/message").asText()).isEqualTo("Số nợ không được là số âm.");
    assertThat(get("lmhtx.cv1", "/creditors").getBody().at("/rows")).isEmpty();
  }

  @Test
  void hostileRowsAreRefusedInASentence() {
    assertThat(put("lmhtx.cv1", "creditors", "không phải JSON").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(put("lmhtx.cv1", "creditors", "{\"x\": 1}").getBody().at("/message").asText()).isEqualTo("Thiếu các dòng của bảng (“rows”).");
    assertThat(put("lmhtx.cv1", "creditors", "[1, null, []]").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(put("lmhtx.cv1", "creditors", "[" + "{},".repeat(5000) + "{}]").getBody().at("/message").asText()).isEqualTo("Mỗi bảng không quá 5.000 dòng.");
    assertThat(put("lmhtx.cv1", "creditors", "[{\"creditor\": \"a\\u0000b\", \"amount\": 1}]").getBody().at("/faults/0/message").asText())
        .contains("có ký tự không đọc được ở ký tự thứ 2: “a[U+0000]b”");
    assertThat(put("lmhtx.cv1", "khong-co", "[]").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void aFileTakesThePlaceOfTheTableAndItsBadCellsAreNamedByTheirPlace() {
    ResponseEntity<JsonNode> refused = upload("lmhtx.cv1", "Chủ nợ;Số nợ (triệu đồng);Loại\nA;1.250,5;Thuế\n;;\nB;nhiều;Thuế\nC;-1;Thuế\n");
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/faults/0/row").asInt()).isEqualTo(4);
    assertThat(refused.getBody().at("/faults/0/message").asText()).startsWith("Ô B4 (Số nợ (triệu đồng)): ");
    ResponseEntity<JsonNode> byRule = upload("lmhtx.cv1", "Chủ nợ;Số nợ (triệu đồng)\nA;1\n;\nC;-1\n");
    assertThat(byRule.getBody().at("/faults/0/message").asText()).as("the row of the file, though a blank one stands above").isEqualTo("Ô B4 (Số nợ (triệu đồng)): Số nợ không được là số âm.");
    assertThat(get("lmhtx.cv1", "/creditors").getBody().at("/rows")).as("nothing is half-written").isEmpty();
    assertThat(upload("lmhtx.cv1", "Chủ nợ;Số nợ (triệu đồng);Hạn trả\nA;1.250,5;31/12/2025\n").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("lmhtx.cv1", "/creditors").getBody().at("/rows/0/due").asText()).isEqualTo("2025-12-31");
    ResponseEntity<byte[]> file = http.withBasicAuth("lmhtx.cv1", PASSWORD).getForEntity("/api/cases/" + key + "/tables/creditors.xlsx", byte[].class);
    assertThat(file.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(new String(file.getBody(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(upload("htx01.cv1", "Chủ nợ;Số nợ (triệu đồng)\nA;1\n").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(upload("dieuphoi", "Chủ nợ;Số nợ (triệu đồng)\nA;1\n").getBody().at("/message").asText()).contains("chỉ sửa được khi việc cần bảng này đang mở");
  }

  private ResponseEntity<JsonNode> upload(String user, String csv) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", new ByteArrayResource(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "bang.csv";
      }
    });
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return http.withBasicAuth(user, PASSWORD).exchange("/api/cases/" + key + "/tables/creditors/file", HttpMethod.POST, new HttpEntity<>(form, headers), JsonNode.class);
  }

  @Test
  void whoSavedInBetweenIsNotOverwritten() {
    String version = get("lmhtx.cv1", "/creditors").getBody().at("/version").asText();
    save("lmhtx.cv2", List.of(Map.of("creditor", "A", "amount", 1)));
    ResponseEntity<JsonNode> late = put("lmhtx.cv1", "creditors", "{\"version\": \"" + version + "\", \"rows\": []}");
    assertThat(late.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(late.getBody().at("/message").asText()).contains("vừa được người khác lưu");
  }

  @Test
  void onlyWhoHasTheTaskSavesAndOthersOnlyReadWhatConcernsThem() {
    List<Map<String, Object>> row = List.of(Map.of("creditor", "A", "amount", 1));
    assertThat(save("htx01.cv1", row).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("htx01.cv1", "?task=" + task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("dieuphoi", "/creditors").getBody().at("/editable").asBoolean()).isFalse();
    assertThat(save("dieuphoi", row).getBody().at("/message").asText()).contains("chỉ sửa được khi việc cần bảng này đang mở");
    assertThat(get("skhdt.cv1", "/creditors").getStatusCode()).as("named as a reader by the table").isEqualTo(HttpStatus.OK);
    assertThat(http.getForEntity("/api/cases/" + key + "/tables", JsonNode.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void thePageShowsTheTableToWhomItConcerns() throws Exception {
    Visitor officer = new Visitor(port);
    officer.login("lmhtx.cv1", PASSWORD);
    assertThat(officer.get("/cases/task/" + task + "/tables").body()).contains("Bảng kê chủ nợ").contains("Lưu bảng").contains("Thêm dòng").contains("chưa có dòng nào");
    Visitor stranger = new Visitor(port);
    stranger.login("htx01.cv1", PASSWORD);
    assertThat(stranger.get("/cases/task/" + task + "/tables").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/cases/task/khong-co/tables").body()).contains("không thuộc cơ quan của bạn");
  }

  private ResponseEntity<JsonNode> get(String user, String rest) {
    return http.withBasicAuth(user, PASSWORD).getForEntity("/api/cases/" + key + "/tables" + rest, JsonNode.class);
  }

  private ResponseEntity<JsonNode> save(String user, List<Map<String, Object>> rows) {
    return http.withBasicAuth(user, PASSWORD).exchange("/api/cases/" + key + "/tables/creditors", HttpMethod.PUT, new HttpEntity<>(rows), JsonNode.class);
  }

  private ResponseEntity<JsonNode> put(String user, String name, String json) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(user, PASSWORD).exchange("/api/cases/" + key + "/tables/" + name, HttpMethod.PUT, new HttpEntity<>(json, headers), JsonNode.class);
  }
}
