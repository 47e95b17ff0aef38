package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.PageToken;
import vn.lotrinh.issuance.WordFile;

/** The documents over HTTP: for programs and on their pages, and who may do what. */
@SystemTest
class ReportDocumentHttpTest {

  private static final RequestPostProcessor COORDINATOR = as("dieuphoi", "coordinator");
  private static final RequestPostProcessor ADMINISTRATOR = as("quantri", "camunda-admin");
  private static final RequestPostProcessor ALLIANCE = as("ag-lmhtx.cv1", "officer", "AG-LMHTX");
  private static final RequestPostProcessor CLERK = as("ag-lmhtx.vt", "clerk", "AG-LMHTX");
  private static final RequestPostProcessor DEPARTMENT = as("ag-stc.cv1", "officer", "AG-STC");
  private static final RequestPostProcessor STRANGER = as("sct.cv1", "officer", "AG-SCT");

  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired DocumentOffices desk;

  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theReportIsToBeHadBeforeDuringAndAfter() throws Exception {
    String campaign = desk.campaign();
    int year = year(campaign);
    String address = "/api/reports/" + year;
    MvcTestResult early = get(address + "/report.docx", COORDINATOR);
    assertThat(early.getResponse().getHeader("Content-Disposition")).contains(campaign + "-VB1-xem-truoc.docx");
    assertThat(word(early)).contains("DỰ THẢO (lần 1)", "(Chưa soạn.)");
    String key = desk.issued(campaign);
    MvcTestResult issued = get(address + "/report.docx", ALLIANCE);
    assertThat(issued.getResponse().getContentType()).isEqualTo(WordFile.TYPE);
    assertThat(issued.getResponse().getHeader("Content-Disposition")).contains("01-BC-LMHTX-" + year + ".docx");
    assertThat(word(issued)).contains("Số: 01/BC-LMHTX");
    assertThat(word(get(address + "/report.docx?document=VB1&version=1", DEPARTMENT))).contains("DỰ THẢO");
    try (XSSFWorkbook figures = new XSSFWorkbook(new ByteArrayInputStream(get(address + "/figures.xlsx", COORDINATOR).getResponse().getContentAsByteArray()))) {
      assertThat(figures.getSheetAt(0).getRow(3).getCell(2).getStringCellValue()).isEqualTo("Tổng số HTX");
    }
    JsonNode list = body(get(address + "/documents", COORDINATOR)).get("documents");
    assertThat(list).hasSize(1);
    assertThat(list.get(0).toString()).contains("\"key\":\"" + key + "\"", "\"paperNumber\":\"01/BC-LMHTX\"", "\"stage\":\"DRAFT\"", "\"stage\":\"ISSUED\"", "\"mayCorrect\":true");
    assertThat(word(get(address + "/report.docx?document=VB2", COORDINATOR))).as("not begun: a look at it").contains("DỰ THẢO", "ỦY BAN NHÂN DÂN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/report.docx", "/figures.xlsx", "/documents"})
  void othersSeeNothing(String what) {
    int year = year(desk.campaign());
    assertThat(get("/api/reports/" + year + what, STRANGER)).hasStatus(403);
    assertThat(http.get().uri("/api/reports/" + year + what).exchange()).hasStatus(401);
    assertThat(get("/api/reports/1999" + what, COORDINATOR)).hasStatus(404);
  }

  @Test
  void anErrorIsMendedByWhoeverWroteTheReport() throws Exception {
    String key = desk.issued(desk.campaign());
    String address = "/api/reports/" + DocumentKey.of(key).year() + "/documents/VB1/corrections";
    assertThat(post(address, "{\"kind\":\"letter\",\"error\":\"Sai địa danh\"}", DEPARTMENT)).hasStatus(403);
    assertThat(message(post(address, "{\"kind\":\"x\",\"error\":\"Sai địa danh\"}", COORDINATOR))).contains("replace");
    MvcTestResult started = post(address, "{\"kind\":\"letter\",\"error\":\"Sai địa danh\"}", ALLIANCE);
    assertThat(started).hasStatus(201);
    assertThat(body(started).get("key").asText()).isEqualTo(key + "-DC1");
    assertThat(message(get("/api/reports/" + DocumentKey.of(key).year() + "/figures.xlsx?document=VB1-DC1", COORDINATOR))).contains("chưa có bản nào");
  }

  @Test
  void thePagesShowVersionsNumbersAndTemplates() throws Exception {
    String key = desk.issued(desk.campaign());
    int year = DocumentKey.of(key).year();
    assertThat(get("/reports/" + year + "/documents", ALLIANCE)).hasStatusOk().bodyText().contains("01/BC-LMHTX", "Bản phát hành", "version=1", "Sửa văn bản đã phát hành");
    assertThat(get("/reports/" + year + "/documents", DEPARTMENT)).hasStatusOk().bodyText().doesNotContain("Sửa văn bản đã phát hành");
    assertThat(get("/reports/" + year + "/documents", STRANGER)).hasStatus(403);
    assertThat(http.post().uri("/reports/" + year + "/documents/VB1/corrections").with(ALLIANCE).with(token).param("kind", "replace").param("error", "Sai số thành viên").exchange())
        .hasStatus(302).hasRedirectedUrl("/cases/" + key + "-TT1");
    assertThat(get("/reports/" + year + "/documents", COORDINATOR)).bodyText().contains("Bản thay thế", "Sai số thành viên").doesNotContain("Sửa văn bản đã phát hành");
    assertThat(get("/reports/numbers?year=" + year, CLERK)).hasStatusOk().bodyText().contains("01/BC-LMHTX", "Cập nhật theo sổ giấy");
    assertThat(get("/reports/numbers?year=" + year, ALLIANCE)).bodyText().contains("01/BC-LMHTX").doesNotContain("Cập nhật theo sổ giấy");
    assertThat(get("/reports/numbers", STRANGER)).hasStatus(403);
    assertThat(get("/reports/templates", ADMINISTRATOR)).hasStatusOk().bodyText().contains("Công văn đính chính", "Thay mẫu");
    assertThat(get("/reports/templates", COORDINATOR)).bodyText().doesNotContain("Thay mẫu");
    assertThat(get("/reports/templates", ALLIANCE)).hasStatus(403);
  }

  @Test
  void theClerkSaysWhereThePaperRegisterStands() throws Exception {
    int year = year(desk.campaign());
    String stand = "{\"body\":\"AG-LMHTX\",\"kind\":\"BC\",\"year\":" + year + ",\"last\":%d}";
    assertThat(post("/api/reports/numbers", stand.formatted(12), ALLIANCE)).hasStatus(403);
    assertThat(post("/api/reports/numbers", stand.formatted(12).replace("LMHTX", "UBND"), CLERK)).hasStatus(403);
    assertThat(body(post("/api/reports/numbers", stand.formatted(12), CLERK)).get("series").toString()).contains("\"last\":12");
    assertThat(message(post("/api/reports/numbers", stand.formatted(11), CLERK))).contains("chỉ nâng lên được");
    assertThat(message(post("/api/reports/numbers", stand.formatted(0), CLERK))).contains("từ 1 đến 99.999");
    assertThat(http.post().uri("/reports/numbers").with(CLERK).with(token).param("body", "AG-LMHTX").param("kind", "CV").param("year", String.valueOf(year)).param("last", "3")
        .exchange()).hasStatus(302);
    assertThat(body(get("/api/reports/numbers?year=" + year, COORDINATOR)).get("series").toString()).contains("\"kind\":\"CV\"");
  }

  @Test
  void anAdministratorPutsAnotherTemplateIn() throws Exception {
    String address = "/api/reports/templates/correction-letter";
    byte[] shipped = get(address, COORDINATOR).getResponse().getContentAsByteArray();
    assertThat(put(address, shipped, COORDINATOR)).hasStatus(403);
    assertThat(message(put(address, SampleReport.template(), ADMINISTRATOR))).contains("Mẫu thiếu {{noiDungDinhChinh}}");
    assertThat(message(put("/api/reports/templates/khac", shipped, ADMINISTRATOR))).contains("Không có mẫu văn bản nào");
    JsonNode kept = body(put(address, shipped, ADMINISTRATOR));
    assertThat(kept.get("version").asInt()).isEqualTo(1);
    assertThat(body(get("/api/reports/templates", COORDINATOR)).toString()).contains("\"recordedBy\":\"Quản trị hệ thống\"");
    assertThat(get(address + "?version=0", COORDINATOR).getResponse().getContentAsByteArray()).isEqualTo(shipped);
    assertThat(message(get(address + "?version=9", COORDINATOR))).contains("không có phiên bản 9");
  }

  private static int year(String campaign) {
    return Integer.parseInt(campaign.substring(campaign.lastIndexOf('-') + 1));
  }

  private static RequestPostProcessor as(String name, String... groups) {
    return user(name).authorities(AuthorityUtils.createAuthorityList(java.util.Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new)));
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return http.get().uri(address).with(who).exchange();
  }

  private MvcTestResult post(String address, String body, RequestPostProcessor who) {
    return http.post().uri(address).with(who).with(token).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
  }

  private MvcTestResult put(String address, byte[] body, RequestPostProcessor who) {
    return http.put().uri(address).with(who).with(token).contentType(MediaType.APPLICATION_OCTET_STREAM).content(body).exchange();
  }

  private JsonNode body(MvcTestResult answer) throws IOException {
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private String message(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatus(422);
    return body(answer).get("message").asText();
  }

  private static String word(MvcTestResult answer) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }
}
