package vn.lotrinh.annex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.web.PageToken;

/** Annexes over HTTP: for programs, on the pages, and who may do what. The plans are of 2031, where no other test looks. */
@SystemTest
class AnnexHttpTest {

  private static final RequestPostProcessor COORDINATOR = user("dieuphoi").authorities(AuthorityUtils.createAuthorityList("GROUP_coordinator"));
  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer",
      "GROUP_KG-LMHTX"));
  private static final RequestPostProcessor SUPERVISOR = user("theodoi").authorities(AuthorityUtils.createAuthorityList("GROUP_supervisor"));

  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired TestDate date;
  @Autowired PlanService plans;

  private final int number = ThreadLocalRandom.current().nextInt(1_000, 999_999);
  private final String code = "KG-" + number + "-2031";
  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    date.set(LocalDate.of(2025, 1, 2));
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  private AnnexSample sample() {
    return AnnexSample.of("PHỤ LỤC\nPhân công nhiệm vụ năm 2031\n(Kèm theo Kế hoạch số " + number
        + "/KH-UBND ngày 15/01/2031 của UBND tỉnh Kiên Giang)", List.of(
        "STT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Thời gian | Sản phẩm",
        "1 | Tập huấn | Liên minh HTX tỉnh | Các đơn vị liên quan | Quý II | 02 lớp",
        "2 | Hội chợ | Sở Tài chính | Các đơn vị liên quan | Theo kế hoạch | 01 hội chợ"));
  }

  @Test
  void anAnnexIsReadMendedAndKeptAsAPlan() throws Exception {
    MvcTestResult taken = upload("phu-luc.docx", sample().word(), COORDINATOR);
    assertThat(taken).hasStatus(201);
    JsonNode read = body(taken);
    assertThat(read.get("code").asText()).isEqualTo(code);
    assertThat(read.get("state").asText()).isEqualTo("reading");
    assertThat(read.at("/plan/tasks/0/due").asText()).isEqualTo("2031-06-30");
    assertThat(read.get("open").asInt()).isEqualTo(3);
    assertThat(read.get("doubts").toString()).contains("Theo kế hoạch", "Cần chọn cơ quan", "bảng 1, dòng 3, cột 5");
    assertThat(read.get("bodies").toString()).contains("AG-LMHTX");
    assertThat(plans.codes()).doesNotContain(code);
    assertThat(body(upload("phu-luc.xlsx", sample().excel(), COORDINATOR)).get("plan")).isEqualTo(read.get("plan"));

    String mended = "{\"tasks\": {\"KG-2\": {\"dueText\": \"Tháng 9/2031\"}}}";
    JsonNode half = body(put(mended, MediaType.APPLICATION_JSON, COORDINATOR));
    assertThat(half.get("open").asInt()).isEqualTo(2);
    assertThat(half.at("/plan/tasks/1/start").asText()).isEqualTo("2031-09-01");
    assertThat(plans.codes()).as("nothing is kept while a cell is open").doesNotContain(code);

    JsonNode kept = body(put("{\"confirmed\": [{\"task\": \"KG-1\", \"field\": \"coordinating\"}, {\"task\": \"KG-2\", \"field\": "
        + "\"coordinating\"}]}", MediaType.APPLICATION_JSON, COORDINATOR));
    assertThat(kept.get("state").asText()).isEqualTo("kept");
    assertThat(kept.get("version").asInt()).isEqualTo(1);
    assertThat(plans.plan(code).task("2").due()).isEqualTo(LocalDate.of(2031, 9, 30));
    assertThat(plans.plan(code).tasks()).noneMatch(task -> task.isToConfirm());

    MvcTestResult yaml = get("/api/plans/" + code + "/plan.yaml", SUPERVISOR);
    assertThat(yaml.getResponse().getContentAsString(UTF_8)).contains("code: \"" + code + "\"", "Tháng 9/2031");
    JsonNode again = body(upload(code + ".yaml", yaml.getResponse().getContentAsByteArray(), COORDINATOR));
    assertThat(again.get("open").asInt()).as("a plan that was confirmed comes back without doubts").isZero();
    assertThat(again.get("plan")).isEqualTo(kept.get("plan"));
  }

  @Test
  void aPlanMendedAsYamlIsTakenWhole() throws Exception {
    upload("phu-luc.docx", sample().word(), COORDINATOR);
    String yaml = get("/api/plans/" + code + "/plan.yaml", COORDINATOR).getResponse().getContentAsString(UTF_8);
    MvcTestResult broken = put(yaml.replace("due: \"2031-06-30\"", "due: \"2031-06-31\""), MediaType.parseMediaType("application/yaml"),
        COORDINATOR);
    assertThat(broken).hasStatus(422);
    assertThat(broken.getResponse().getContentAsString(UTF_8)).contains(code + ".yaml, dòng ", "“2031-06-31” của “due”", "năm-tháng-ngày");
    JsonNode mended = body(put(yaml.replace("lead: \"Sở Tài chính\"", "lead: \"Sở Nội vụ\""),
        MediaType.parseMediaType("application/yaml"), COORDINATOR));
    assertThat(mended.at("/plan/tasks/1/lead").asText()).isEqualTo("Sở Nội vụ");
    assertThat(mended.get("open").asInt()).isEqualTo(3);
  }

  @Test
  void theDoubtfulLinesOfAShippedPlanAreAskedUntilSomebodyConfirms() throws Exception {
    String yaml = Files.readString(Path.of("plans", "ca-mau-2025.yaml")).replace("CM-2025", code).replace("2025-",
        "2031-").replace("'2025", "'2031").replaceAll("(?m)^  process: .*\n", "");
    JsonNode read = body(upload("ca-mau.yaml", yaml.getBytes(UTF_8), COORDINATOR));
    assertThat(read.get("doubts").toString()).contains("Hạn hỏng trong OCR", "CM-3.5");
    assertThat(read.get("open").asInt()).isEqualTo(7);
    JsonNode kept = body(put("{\"confirmed\": \"all\", \"tasks\": {\"CM-3.5\": {\"due\": \"2031-09-30\"}}}", MediaType.APPLICATION_JSON,
        COORDINATOR));
    assertThat(kept.get("state").asText()).isEqualTo("kept");
    assertThat(plans.plan(code).tasks()).noneMatch(task -> task.isToConfirm());
  }

  @Test
  void onlyACoordinatorReadsAnnexes() throws Exception {
    assertThat(upload("phu-luc.docx", sample().word(), OFFICER)).hasStatus(403);
    assertThat(upload("phu-luc.docx", sample().word(), SUPERVISOR)).hasStatus(403);
    upload("phu-luc.docx", sample().word(), COORDINATOR);
    assertThat(put("{}", MediaType.APPLICATION_JSON, SUPERVISOR)).hasStatus(403);
    assertThat(get("/plans/" + code + "/review", SUPERVISOR)).hasStatus(403);
    assertThat(get("/api/plans/" + code, OFFICER)).hasStatus(403);
    assertThat(get("/api/plans/" + code, SUPERVISOR)).hasStatus(200);
  }

  @Test
  void whatIsNoAnnexIsRefusedInOneSentence() throws Exception {
    refused(upload("phu-luc.docx", "x".getBytes(UTF_8), COORDINATOR), "không phải là tệp Word");
    refused(upload("phu-luc.xlsx", "x".getBytes(UTF_8), COORDINATOR), "không phải là tệp Excel");
    refused(upload("phu-luc.pdf", "x".getBytes(UTF_8), COORDINATOR), "Chỉ nhận phụ lục");
    refused(upload("phu-luc.yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0x20}, COORDINATOR), "UTF-8");
    refused(upload("phu-luc.yaml", "code: KG-1\ntitle: T\nissuer: I\nprovince: P\nperiod: 2025\ntasks: []\n".getBytes(UTF_8), COORDINATOR),
        "phu-luc.yaml, dòng 5: mục “period”");
    upload("phu-luc.docx", sample().word(), COORDINATOR);
    refused(put("{\"tasks\": {\"KG-9\": {\"lead\": \"x\"}}}", MediaType.APPLICATION_JSON, COORDINATOR), "không có nhiệm vụ KG-9");
    refused(put("{\"tasks\": {\"KG-1\": {\"due\": \"30/6/2031\"}}}", MediaType.APPLICATION_JSON, COORDINATOR), "“30/6/2031” của “due”");
    refused(put("{\"tasks\": {\"KG-1\": {\"targets\": \"nhiều lớp\"}}}", MediaType.APPLICATION_JSON, COORDINATOR), "nhiều lớp");
    refused(put("[1", MediaType.APPLICATION_JSON, COORDINATOR), "phải là JSON");
    assertThat(body(get("/api/plans/" + code, COORDINATOR)).get("open").asInt()).as("nothing half-written").isEqualTo(3);
  }

  @Test
  void theSchemaIsServed() throws Exception {
    assertThat(json.readTree(get("/api/plans/schema.json",
        OFFICER).getResponse().getContentAsString(UTF_8)).get("title").asText()).isEqualTo("Kế hoạch");
  }

  private void refused(MvcTestResult answer, String sentence) throws Exception {
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString(UTF_8)).contains(sentence);
  }

  private MvcTestResult upload(String name, byte[] file, RequestPostProcessor who) {
    return http.post().uri("/api/plans").multipart().file(new MockMultipartFile("file", name, null, file)).with(who).with(token).exchange();
  }

  private MvcTestResult put(String content, MediaType type, RequestPostProcessor who) {
    return http.put().uri("/api/plans/" + code).contentType(type).content(content.getBytes(UTF_8)).with(who).with(token).exchange();
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return http.get().uri(address).with(who).exchange();
  }

  private JsonNode body(MvcTestResult answer) throws Exception {
    return json.readTree(answer.getResponse().getContentAsString(UTF_8));
  }
}
