package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.form.LongTexts;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.web.Visitor;

/** The campaign through the interface and the pages: who may do and see what, and a body played by a program from its task to its acceptance. */
@SystemTest
class CampaignHttpTest {

  private static final String PASSWORD = "DienTap#2021";
  /** Past years of Kiên Giang that nobody else opens. */
  private static final AtomicInteger YEAR = new AtomicInteger(2002);

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired ReportOffices desk;
  @Autowired OrganisationService organisation;
  @Autowired ReportService report;
  @Autowired JdbcClient jdbc;

  private int year;
  private String campaign;

  @BeforeEach
  void today() {
    desk.on("2021-11-01");
    organisation.load(new ClassPathResource("organisation/kien-giang.yaml"));
    year = YEAR.incrementAndGet();
    campaign = "BC-KG-" + year;
  }

  @AfterEach
  void end() {
    desk.end(campaign);
    jdbc.sql("delete from report_indicator_set").update();        // a set serves the years after it too
  }

  private ResponseEntity<JsonNode> open(String user) {
    ResponseEntity<JsonNode> opened = http.withBasicAuth(user, PASSWORD).postForEntity("/api/reports", Map.of("year", year, "province", "KG"), JsonNode.class);
    desk.runJobs(campaign);
    return opened;
  }

  private ResponseEntity<JsonNode> get(String user, String address) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(address, JsonNode.class);
  }

  private ResponseEntity<JsonNode> put(String user, String address, Object body) {
    return http.withBasicAuth(user, PASSWORD).exchange(address, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class);
  }

  @Test
  void coordinatorsOpenOnce() {
    assertThat(open("lmhtx.cv1").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    ResponseEntity<JsonNode> opened = open("dieuphoi");
    assertThat(opened.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(opened.getBody().at("/key").asText()).isEqualTo(campaign);
    ResponseEntity<JsonNode> again = open("dieuphoi");
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(again.getBody().at("/message").asText()).contains("đã mở ngày 01/11/2021 (" + campaign + ")");
    assertThat(http.withBasicAuth("dieuphoi", PASSWORD).postForEntity("/api/reports", Map.of(), JsonNode.class).getBody().at("/message").asText()).contains("“year”");
  }

  @Test
  void aBodySeesItsOwnSubmissionTheLienMinhAll() {
    open("dieuphoi");
    JsonNode all = get("lmhtx.cv1", "/api/reports/" + year).getBody();
    assertThat(all.at("/bodies").size()).isGreaterThan(15);
    assertThat(all.at("/missing").size()).isEqualTo(all.at("/bodies").size());
    assertThat(all.at("/lines").size()).isGreaterThan(30);
    JsonNode own = get("skhdt.cv1", "/api/reports/" + year).getBody();
    assertThat(own.at("/bodies")).hasSize(1);
    assertThat(own.at("/bodies/0/agency").asText()).isEqualTo("KG-SKHDT");
    assertThat(own.at("/lines")).isEmpty();
    assertThat(get("ubnd.cv1", "/api/reports/" + year).getStatusCode()).as("does not report").isEqualTo(HttpStatus.NOT_FOUND);
    String foreign = "/api/reports/submissions/" + campaign + "-KG-STC";
    assertThat(get("skhdt.cv1", foreign).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("stc.cv1", foreign).getBody().at("/figures").size()).isGreaterThan(2);
    assertThat(get("theodoi", foreign).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("theodoi", "/api/reports/1999").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("theodoi", "/api/reports").getBody().findValuesAsText("key")).contains(campaign);
  }

  /** Every sign of a bullet list is escaped where the next form quotes it: the text that was accepted doubles. */
  @Test
  void difficultiesInBulletsAreReadWholeByWhoeverReviewsThem() {
    open("dieuphoi");
    String key = campaign + "-KG-STC";
    String task = get("stc.cv1", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody().at("/0/id").asText();
    put("stc.cv1", "/api/cases/" + key + "/tables/figures",
        List.of(Map.of("code", "courses", "value", 3), Map.of("code", "learners", "value", "1.250"), Map.of("code", "budget", "value", 99.5)));
    String difficulties = LongTexts.bullets(4000);
    Map<String, Object> form = Map.of("variables", Map.of("confirmed", Map.of("value", true), "obstacles", Map.of("value", difficulties), "remarks",
        Map.of("value", difficulties.substring(0, 2000))));
    assertThat(http.withBasicAuth("stc.cv1", PASSWORD).postForEntity("/engine-rest/task/" + task + "/submit-form", form, String.class).getStatusCode().value()).isEqualTo(204);
    confirmedByTheHead(key);
    String review = get("lmhtx.cv1", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody().at("/0/id").asText();
    assertThat(get("lmhtx.cv1", "/engine-rest/task/" + review + "/form-variables").getBody().at("/facts/value").asText()).contains("\\- ".repeat(1999)).hasSizeGreaterThan(6000);
    assertThat(get("lmhtx.cv1", "/engine-rest/task/" + review + "/form-variables?variableNames=decision").getBody().has("facts")).isFalse();
    assertThat(get("skhdt.cv1", "/engine-rest/task/" + review + "/form-variables").getBody().toString()).doesNotContain("\\-");
    Map<String, Object> back = Map.of("variables", Map.of("decision", Map.of("value", "returned"), "reason", Map.of("value", LongTexts.bullets(1000))));
    assertThat(http.withBasicAuth("lmhtx.cv1", PASSWORD).postForEntity("/engine-rest/task/" + review + "/submit-form", back, String.class).getStatusCode().value()).isEqualTo(204);
    String again = get("stc.cv1", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody().at("/0/id").asText();
    assertThat(get("stc.cv1", "/engine-rest/task/" + again + "/form-variables").getBody().at("/returnReason/value").asText()).contains("\\- ".repeat(499));
  }

  @Test
  void aProgramPlaysABodyFromItsTaskToItsAcceptance() {
    open("dieuphoi");
    String key = campaign + "-KG-STC";
    String tables = "/api/cases/" + key + "/tables";
    String task = get("stc.cv1", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody().at("/0/id").asText();
    JsonNode missing = get("stc.cv1", tables + "?task=" + task).getBody().at("/missing/0");
    assertThat(missing.at("/name").asText()).isEqualTo("figures");
    assertThat(missing.at("/rowKey").asText()).isEqualTo("code");
    assertThat(missing.at("/lack").asText()).contains("Chưa có số liệu “Số lượt học viên”.");
    Map<String, Object> form = Map.of("variables", Map.of("confirmed", Map.of("value", true), "obstacles", Map.of("value", "Thiếu kinh phí")));
    ResponseEntity<JsonNode> refused = http.withBasicAuth("stc.cv1", PASSWORD).postForEntity("/engine-rest/task/" + task + "/submit-form", form, JsonNode.class);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/message").asText()).contains("Số lượt học viên").contains("Bảng số liệu");
    assertThat(put("skhdt.cv1", tables + "/figures", List.of()).getStatusCode()).as("year body").isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(put("stc.cv1", tables + "/figures", List.of(Map.of("code", "courses", "value", 2.5))).getBody().at("/faults/0/message").asText()).contains("phải là số nguyên");
    put("stc.cv1", tables + "/figures", List.of(Map.of("code", "courses", "value", 3), Map.of("code", "learners", "value", "1.250"), Map.of("code", "budget", "value", 99.5)));
    assertThat(get("stc.cv1", tables + "?task=" + task).getBody().at("/missing")).isEmpty();
    assertThat(http.withBasicAuth("stc.cv1", PASSWORD).postForEntity("/engine-rest/task/" + task + "/submit-form", form, String.class).getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(put("stc.cv1", tables + "/figures", List.of()).getStatusCode()).as("handed in").isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(get("stc.cv1", "/api/reports/submissions/" + key).getBody().at("/body/state").asText()).isEqualTo("PREPARED");
    confirmedByTheHead(key);
    desk.accept(key);
    JsonNode seen = get("stc.cv1", "/api/reports/" + year).getBody();
    assertThat(seen.at("/bodies/0/state").asText()).isEqualTo("ACCEPTED");
    assertThat(report.running()).filteredOn(one -> one.key().equals(campaign)).singleElement().satisfies(one -> {
      assertThat(one.reported()).isEqualTo(1);
      assertThat(one.bodies()).isGreaterThan(15);
    });
    JsonNode versions = get("lmhtx.cv1", "/api/reports/submissions/" + key).getBody().at("/versions");
    assertThat(versions.at("/0/version/obstacles").asText()).isEqualTo("Thiếu kinh phí");
    assertThat(versions.at("/0/version/confirmedBy").asText()).isEqualTo("stc.ld");
    assertThat(versions.at("/0/version/confirmedOn").asText()).isEqualTo("2021-11-01");
    JsonNode lines = get("dieuphoi", "/api/reports/" + year).getBody();
    assertThat(lines.at("/obstacles/0/text").asText()).isEqualTo("Thiếu kinh phí");
    assertThat(lines.findValuesAsText("code")).contains("learners");
  }

  /** The officer who prepared the figures does not answer for them: the head of his department does. */
  private void confirmedByTheHead(String key) {
    String task = get("stc.ld", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody().at("/0/id").asText();
    assertThat(get("stc.cv1", "/engine-rest/task?processInstanceBusinessKey=" + key).getBody()).as("not the officer's").isEmpty();
    assertThat(get("stc.ld", "/engine-rest/task/" + task + "/form-variables").getBody().at("/facts/value").asText()).contains("| Số lượt học viên |");
    Map<String, Object> form = Map.of("variables", Map.of("decision", Map.of("value", "accepted")));
    ResponseEntity<JsonNode> refused = http.withBasicAuth("stc.cv1", PASSWORD).postForEntity("/engine-rest/task/" + task + "/submit-form", form, JsonNode.class);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.getBody().at("/message").asText()).contains("không giữ vai trò ấy");
    assertThat(http.withBasicAuth("stc.ld", PASSWORD).postForEntity("/engine-rest/task/" + task + "/submit-form", form, String.class).getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void administratorsReplaceTheIndicatorsUntilTheCampaignOpens() {
    JsonNode set = get("lmhtx.cv1", "/api/indicators/" + year).getBody();
    assertThat(set.at("/year").asInt()).isEqualTo(year);
    ((ObjectNode) set.at("/indicators/0")).put("name", "Số HTX đầu năm");
    assertThat(put("dieuphoi", "/api/indicators/" + year, set).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(put("quantri", "/api/indicators/" + year, set).getBody().at("/indicators/0/name").asText()).isEqualTo("Số HTX đầu năm");
    assertThat(put("quantri", "/api/indicators/" + (year + 1), set).getBody().at("/message").asText()).contains("ghi năm " + year);
    ((ObjectNode) set.at("/indicators/0")).put("sort", 1);
    ResponseEntity<JsonNode> unknown = put("quantri", "/api/indicators/" + year, set);
    assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(unknown.getBody().at("/message").asText()).contains("dòng ").contains("không có khóa “sort”");
    open("dieuphoi");
    ((ObjectNode) set.at("/indicators/0")).remove("sort");
    assertThat(put("quantri", "/api/indicators/" + year, set).getBody().at("/message").asText()).contains("đã khóa vì đợt báo cáo " + campaign + " đã mở");
    assertThat(get("theodoi", "/api/reports/" + year).getBody().at("/lines/0/name").asText()).isEqualTo("Số HTX đầu năm");
    HttpHeaders yaml = new HttpHeaders();
    yaml.setAccept(List.of(MediaType.valueOf("application/yaml")));
    String text = http.withBasicAuth("quantri", PASSWORD).exchange("/api/indicators/2199", HttpMethod.GET, new HttpEntity<>(yaml), String.class).getBody();
    assertThat(text).contains("indicators");
  }

  @Test
  void yearProvinceWithAnotherSetIsCollectedTheSameWay() {
    String province = desk.province();
    String text = """
        title: Bộ chỉ tiêu riêng
        threshold: 20
        indicators:
          - { code: bees, group: Nuôi ong, name: Số đàn ong, unit: đàn, type: integer, levels: [huyen], tables: [place] }
          - { code: honey, group: Nuôi ong, name: Sản lượng mật, unit: tấn, type: decimal, levels: [huyen] }
          - { code: yield, group: Nuôi ong, name: Mật mỗi đàn, unit: tấn/đàn, type: decimal, levels: [huyen], formula: honey / bees }
        checks:
          - { expression: honey <= bees, message: "Mật ({honey}) không thể quá một tấn mỗi đàn ({bees})." }
        """;
    assertThat(put("quantri", "/api/indicators/" + year, text.getBytes(StandardCharsets.UTF_8)).getStatusCode()).isEqualTo(HttpStatus.OK);
    String key = http.withBasicAuth("dieuphoi", PASSWORD).postForEntity("/api/reports", Map.of("year", year, "province", province), JsonNode.class).getBody().at("/key").asText();
    desk.runJobs(key);
    String districtA = key + "-" + province + "-A-UBND";
    desk.enter(districtA, "bees", 10, "honey", 20);
    assertThatThrownBy(() -> desk.submit(districtA)).hasMessageContaining("Mật (20) không thể quá một tấn mỗi đàn (10).");
    desk.enter(districtA, "honey", 5);
    desk.submit(districtA);
    JsonNode lines = get("dieuphoi", "/api/reports/" + year + "?province=" + province).getBody().at("/lines");
    assertThat(lines.findValuesAsText("current")).containsExactly("10", "5", "0.5");
    desk.forget(province);
  }

  @Test
  void peopleSeeWhoIsLateAndOpenOne() throws Exception {
    open("dieuphoi");
    desk.on("2021-12-20");
    Visitor coordinator = new Visitor(port);
    coordinator.login("dieuphoi", PASSWORD);
    String page = coordinator.get("/reports/" + year + "?province=KG").body();
    assertThat(page).contains("Báo cáo năm " + year + ", tỉnh Kiên Giang").contains("<svg class=\"bar\"").contains("quá hạn").contains("UBND cấp huyện").contains("Cập nhật Hệ thống thông tin quốc gia");
    assertThat(coordinator.get("/").body()).as("start page").contains("đơn vị đã nộp báo cáo năm " + year, "href=\"/reports/" + year + "\"");
    assertThat(coordinator.get("/reports").body()).contains(campaign).contains("Mở đợt báo cáo");
    assertThat(coordinator.get("/reports/submissions/" + campaign + "-KG-HD-UBND").body()).contains("Tổng số HTX cuối kỳ").contains("Chưa có số liệu");
    Visitor officer = new Visitor(port);
    officer.login("skhdt.cv1", PASSWORD);
    assertThat(officer.get("/reports").body()).contains(campaign).doesNotContain("Mở đợt báo cáo");
    assertThat(officer.get("/reports/" + year).body()).contains("Sở Kế hoạch và Đầu tư").doesNotContain("Số liệu tổng hợp đến lúc này");
    assertThat(officer.get("/reports/submissions/" + campaign + "-KG-HD-UBND").statusCode()).isEqualTo(404);
  }
}
