package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;

/** After a notice of violation other registrations are refused, by hand and by file (NĐ 92/2024/NĐ-CP Điều 33.1.a, 33.2). */
@SystemTest
class RegistrationBarTest {

  private static final String NUMBER = DissolutionOffices.NUMBER;
  private static final String TEXT = DissolutionOffices.TEXT;
  private static final String HEADINGS = "Mã HTX;Tên HTX;Địa chỉ;Vốn điều lệ (triệu đồng);Số thành viên\n";

  @Autowired DissolutionOffices desk;
  @Autowired Dissolutions dissolutions;
  @Autowired CooperativeService cooperatives;
  @Autowired TestRestTemplate http;

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void nD33_1_a_aChangeByHandIsRefusedFromTheNoticeUntilItIsRemedied() {
    String key = desk.startCompulsory(false);
    String code = dissolutions.get(key).cooperative();
    assertThat(edit(code, Map.of("address", "ấp 1"), false).getStatusCode()).as("before the notice").isEqualTo(HttpStatus.OK);
    desk.toExplanation(key, "found");
    ResponseEntity<JsonNode> refused = edit(code, Map.of("address", "ấp 2", "members", "18"), false);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/message").asText()).contains("ngày 03/03/2025", key,
        "thay đổi Địa chỉ cho đến khi khắc phục", "Điều 33.1.a");
    assertThat(cooperatives.get(code).address()).isEqualTo("ấp 1");
    assertThat(cooperatives.get(code).members()).as("nothing half-written").isEqualByComparingTo("20");
    assertThat(edit(code, Map.of("members", "18"), false).getStatusCode()).as("not registered").isEqualTo(HttpStatus.OK);
    assertThat(edit(code, Map.of("address", "ấp 3"), true).getStatusCode()).as("needed for dissolving").isEqualTo(HttpStatus.OK);
    remedy(key);
    assertThat(edit(code, Map.of("address", "ấp 4"), false).getStatusCode()).as("remedied").isEqualTo(HttpStatus.OK);
    assertThat(cooperatives.get(code).address()).isEqualTo("ấp 4");
  }

  @Test
  void nD33_1_a_aRowOfAFileThatChangesWhatIsRegisteredIsRefusedWithTheNotice() {
    String key = desk.startCompulsory(false);
    String barred = dissolutions.get(key).cooperative();
    desk.toExplanation(key, "found");
    String other = desk.startCompulsory(false);
    String figures = dissolutions.get(other).cooperative();
    desk.toExplanation(other, "found");
    String free = desk.cooperative(false);
    String file = HEADINGS + row(barred, "ấp 3", "500", "18") + row(figures, "", "", "18") + row(free, "ấp 3", "500", "18");
    JsonNode preview = preview(file);
    assertThat(states(preview)).containsExactly(barred + " refused", figures + " changed", free + " changed");
    assertThat(preview.at("/rows/0/problems")).hasSize(1);
    assertThat(preview.at("/rows/0/problems/0/cell").asText()).isEqualTo("C2");
    assertThat(preview.at("/rows/0/problems/0/sentence").asText()).startsWith("Không ghi được thay đổi Địa chỉ, Vốn điều lệ (triệu đồng): ")
        .contains("thông báo về hành vi vi phạm ngày 03/03/2025 (hồ sơ " + key + ")", "Điều 33.1.a", "Điều 33.2");
    assertThat(confirm(preview).getStatusCode()).isEqualTo(HttpStatus.OK);
    Cooperative kept = cooperatives.get(barred);
    assertThat(kept.address()).isNull();
    assertThat(kept.charterCapitalMillion()).isNull();
    assertThat(cooperatives.get(figures).members()).isEqualByComparingTo("18");
    assertThat(cooperatives.get(free).address()).isEqualTo("ấp 3");
    remedy(key);
    assertThat(states(preview(file))).as("remedied").containsExactly(barred + " changed", figures + " unchanged", free + " unchanged");
  }

  @Test
  void nD33_1_a_aFileThatWasLookedAtBeforeTheNoticeIsNotWrittenAfterIt() {
    String key = desk.startCompulsory(false);
    String code = dissolutions.get(key).cooperative();
    String free = desk.cooperative(false);
    JsonNode registered = preview(HEADINGS + row(code, "ấp 3", "", "18") + row(free, "ấp 3", "", "18"));
    JsonNode figures = preview(HEADINGS + row(code, "", "", "17"));
    assertThat(states(registered)).containsExactly(code + " changed", free + " changed");
    desk.toExplanation(key, "found");
    ResponseEntity<JsonNode> refused = confirm(registered);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/message").asText()).contains("có 1 hợp tác xã",
        "mã " + code, "ngày 03/03/2025 (hồ sơ " + key + ")", "tải tệp lên lại");
    assertThat(cooperatives.get(code).address()).isNull();
    assertThat(cooperatives.get(free).address()).as("all or none").isNull();
    assertThat(confirm(figures).getStatusCode()).as("nothing registered changes").isEqualTo(HttpStatus.OK);
    assertThat(cooperatives.get(code).members()).isEqualByComparingTo("17");
  }

  private void remedy(String key) {
    desk.complete(key, "UserTask_Explain", Map.of("content", TEXT));
    desk.complete(key, "UserTask_ReviewExplanation", Map.of("decision", "accept", "reason", TEXT, "documentNumber", NUMBER));
  }

  private String row(String code, String address, String capital, String members) {
    return String.join(";", code, cooperatives.get(code).name(), address, capital, members) + "\n";
  }

  private static List<String> states(JsonNode preview) {
    return StreamSupport.stream(preview.at("/rows").spliterator(), false)
        .map(row -> row.at("/code").asText() + " " + row.at("/state").asText()).toList();
  }

  private ResponseEntity<JsonNode> edit(String code, Map<String, String> fields, boolean forDissolving) {
    Map<String, Object> wanted = Map.of("fields", fields, "reason", "Đề nghị của hợp tác xã", "another", false,
        "forDissolving", forDissolving);
    return coordinator().exchange("/api/cooperatives/" + code, HttpMethod.PUT, new HttpEntity<>(wanted), JsonNode.class);
  }

  private JsonNode preview(String file) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "so.csv";
      }
    });
    ResponseEntity<JsonNode> answer = coordinator().postForEntity("/api/cooperatives/import", form, JsonNode.class);
    assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(HttpStatus.OK);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> confirm(JsonNode preview) {
    return coordinator().postForEntity("/api/cooperatives/import/" + preview.at("/id").asLong() + "/confirm", null, JsonNode.class);
  }

  private TestRestTemplate coordinator() {
    return http.withBasicAuth("dieuphoi", "DienTap#2021");
  }
}
