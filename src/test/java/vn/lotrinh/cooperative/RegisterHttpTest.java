package vn.lotrinh.cooperative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.People;
import vn.lotrinh.SystemTest;
import vn.lotrinh.web.PageToken;
import vn.lotrinh.rehearsal.TestDate;

/** The register over HTTP: for programs and on its pages, and who may do what. */
@SystemTest
class RegisterHttpTest {

  private static final RequestPostProcessor COORDINATOR = user("dieuphoi").authorities(AuthorityUtils.createAuthorityList("GROUP_coordinator"));
  private static final RequestPostProcessor ADMINISTRATOR = user("quantri").authorities(AuthorityUtils.createAuthorityList("GROUP_camunda-admin"));
  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1").authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));

  @Autowired People people;
  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired TestDate date;

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    date.set(LocalDate.of(2025, 1, 2));
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @Test
  void aFileGoesFromPreviewToTheRegister() throws Exception {
    JsonNode preview = body(upload(file(), COORDINATOR));
    assertThat(preview.get("counts").toString()).isEqualTo("{\"total\":3,\"new\":2,\"changed\":0,\"unchanged\":0,\"refused\":1}");
    assertThat(preview.get("rows").get(0).get("state").asText()).isEqualTo("new");
    JsonNode refused = preview.get("rows").get(2);
    assertThat(refused.toString()).contains("\"row\":4", "\"state\":\"refused\"", "\"cell\":\"D4\"", "“nhiều” không phải là số").doesNotContain("told", "cells");
    String address = "/api/cooperatives/import/" + preview.get("id").asLong();

    JsonNode page = body(get(address + "?state=new&size=1&page=2", ADMINISTRATOR));
    assertThat(page.get("pages").asInt()).isEqualTo(2);
    assertThat(page.get("rows")).hasSize(1);
    assertThat(page.get("rows").get(0).get("code").asText()).isEqualTo(code(2));

    assertThat(body(post(address + "/confirm", COORDINATOR)).get("confirmedBy").asText()).as("by name").isEqualTo(people.name("dieuphoi")).isNotEqualTo("dieuphoi");
    JsonNode found = body(get("/api/cooperatives?q=mau " + own + "&status=DANG_HOAT_DONG&place=KG", OFFICER));
    assertThat(found.get("total").asInt()).isEqualTo(2);
    assertThat(found.get("cooperatives").get(0).toString()).contains("\"code\":\"" + code(1) + "\"", "\"placeName\":\"huyện An Biên\"", "\"status\":\"DANG_HOAT_DONG\"");
    JsonNode one = body(get("/api/cooperatives/" + code(1), OFFICER));
    assertThat(one.get("cooperative").get("members").asInt()).isEqualTo(12);

    JsonNode again = body(upload(new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Số thành viên", "Ngày thành lập").row(code(1), "HTX Mẫu 1", 13, "1/2/2020").bytes(), COORDINATOR));
    assertThat(again.get("rows").get(0).get("changes").toString()).contains("{\"field\":\"members\",\"title\":\"Số thành viên\",\"from\":12,\"to\":13}",
        "{\"field\":\"foundedOn\",\"title\":\"Ngày thành lập\",\"from\":null,\"to\":\"2020-02-01\"}");
  }

  @Test
  void filesComeOutAsExcel() throws Exception {
    JsonNode preview = body(upload(file(), COORDINATOR));
    MvcTestResult refused = get("/api/cooperatives/import/" + preview.get("id").asLong() + "/refused.xlsx", COORDINATOR);
    assertThat(refused.getResponse().getContentType()).isEqualTo(CooperativeController.EXCEL);
    assertThat(UploadedWorkbook.read(refused.getResponse().getContentAsByteArray()).rows()).hasSize(1);
    MvcTestResult register = get("/api/cooperatives.xlsx?place=KG&status=DANG_HOAT_DONG,TAM_NGUNG_KINH_DOANH", OFFICER);
    assertThat(register.getResponse().getHeader("Content-Disposition")).contains("so-hop-tac-xa-2025-01-02.xlsx");
    assertThat(UploadedWorkbook.read(register.getResponse().getContentAsByteArray()).rows()).isNotEmpty();
  }

  @Test
  void onlyCoordinatorAndAdministratorWrite() throws Exception {
    long id = body(upload(file(), ADMINISTRATOR)).get("id").asLong();
    assertThat(upload(file(), OFFICER)).hasStatus(403);
    assertThat(post("/api/cooperatives/import/" + id + "/confirm", OFFICER)).hasStatus(403);
    assertThat(post("/cooperatives/import/" + id + "/confirm", OFFICER)).hasStatus(403);
    for (String address : new String[] {"/api/cooperatives/import/" + id, "/api/cooperatives/import/" + id + "/refused.xlsx", "/cooperatives/import", "/cooperatives/import/" + id}) {
      assertThat(get(address, OFFICER)).as(address).hasStatus(403);
    }
    assertThat(http.get().uri("/api/cooperatives").exchange()).hasStatus(401);
    assertThat(http.get().uri("/api/cooperatives.xlsx").exchange()).hasStatus(401);
    assertThat(http.get().uri("/cooperatives").exchange()).hasStatus(302);
    assertThat(get("/api/cooperatives?q=" + own, OFFICER)).bodyText().contains("\"total\":0");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"/api/cooperatives?status=NGUNG|không phải là tình trạng pháp lý", "/api/cooperatives?place=XX|Không có địa bàn nào mang mã “XX”",
      "/api/cooperatives?kind=x|không phải là loại hình", "/api/cooperatives/import/1?state=x|không phải là kết quả xem trước", "/api/cooperatives/import/99999999|Không có lần nhập sổ nào"})
  void wrongQuestionsAreAnsweredInOneSentence(String address, String sentence) throws Exception {
    if (address.contains("import/1?")) address = address.replace("import/1", "import/" + body(upload(file(), COORDINATOR)).get("id").asLong());
    MvcTestResult answer = get(address, COORDINATOR);
    assertThat(answer).hasStatus(422);
    assertThat(json.readTree(answer.getResponse().getContentAsByteArray()).get("message").asText()).contains(sentence);
  }

  @Test
  void anythingButARegisterIsRefused() throws Exception {
    assertThat(message(upload("không phải Excel".getBytes(UTF_8), COORDINATOR))).contains("không phải là tệp Excel");
    assertThat(message(upload(new SampleWorkbook("Sổ").row("Họ tên", "Số điện thoại").row("Người Mẫu", "0900 000 000").bytes(), COORDINATOR))).contains("Không tìm thấy dòng tiêu đề");
    assertThat(message(http.post().uri("/api/cooperatives/import").multipart().with(COORDINATOR).with(token).exchange())).contains("Chưa chọn tệp");
    assertThat(get("/api/cooperatives/KHONG-CO-" + own, OFFICER)).hasStatus(404);
  }

  @Test
  void thePagesShowRegisterPreviewAndResult() throws Exception {
    long id = body(upload(file(), COORDINATOR)).get("id").asLong();
    String preview = page("/cooperatives/import/" + id, COORDINATOR);
    assertThat(preview).contains("Mới: 2", "Từ chối: 1", "D4: Số thành viên: “nhiều” không phải là số", "Xác nhận, ghi vào sổ", "refused.xlsx");
    assertThat(page("/cooperatives/import/" + id + "?state=refused", COORDINATOR)).contains("HTX Mẫu 3").doesNotContain("HTX Mẫu 1");
    assertThat(post("/cooperatives/import/" + id + "/confirm", COORDINATOR)).hasStatus(302).hasRedirectedUrl("/cooperatives/import/" + id);
    assertThat(page("/cooperatives/import/" + id, COORDINATOR)).contains("Đã ghi vào sổ lúc 02/01/2025").doesNotContain("Xác nhận, ghi vào sổ");
    assertThat(page("/cooperatives/import", COORDINATOR)).contains("so &amp; tay.xlsx", "Đã ghi vào sổ", "data-largest=\"20971520\"");

    String list = page("/cooperatives?q=htx mau " + own + "&place=KG-AB", OFFICER);
    assertThat(list).contains("2 hợp tác xã khớp", code(1), code(2), "/api/cooperatives.xlsx?q=htx%20mau", "place=KG-AB").doesNotContain("Nhập từ Excel");
    assertThat(page("/cooperatives?q=" + own + "&status=DANG_HOAT_DONG", COORDINATOR)).contains("Nhập từ Excel");
    assertThat(page("/cooperatives?q=khongco" + own, OFFICER)).contains("Không có hợp tác xã nào khớp");
    String one = page("/cooperatives/" + code(1), OFFICER);
    assertThat(one).contains("HTX Mẫu 1 " + own + " &lt;b&gt;", "Số thành viên", "huyện An Biên", "/cases?q=" + code(1), "12,5", "Nợ thuế", "1.250", "2023");
    assertThat(get("/cooperatives/KHONG-CO-" + own, OFFICER)).hasStatus(404);
  }

  private byte[] file() {
    return new SampleWorkbook("Sổ").row("Mã HTX", "Tên HTX", "Địa bàn", "Số thành viên", "Nợ thuế (tr.đ)", "Doanh thu 2023 (tr.đ)")
        .row(code(1), "HTX Mẫu 1 " + own + " <b>", "huyện An Biên", 12, 12.5, 1250).row(code(2), "HTX Mẫu 2 " + own, "huyện An Biên", 8, null, null)
        .row(code(3), "HTX Mẫu 3 " + own, "huyện An Biên", "nhiều", null, null).bytes();
  }

  private String code(int n) {
    return "H-" + own + "-" + n;
  }

  private MvcTestResult upload(byte[] content, RequestPostProcessor who) {
    return http.post().uri("/api/cooperatives/import").multipart().file(new MockMultipartFile("file", "so & tay.xlsx", CooperativeController.EXCEL, content)).with(who).with(token)
        .exchange();
  }

  private MvcTestResult post(String address, RequestPostProcessor who) {
    return http.post().uri(address).with(who).with(token).exchange();
  }

  private MvcTestResult get(String address, RequestPostProcessor who) {
    return http.get().uri(address).with(who).exchange();
  }

  private String page(String address, RequestPostProcessor who) {
    MvcTestResult answer = get(address, who);
    assertThat(answer).hasStatusOk();
    String page = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    assertThat(page).doesNotContain("th:", "??", "onclick=", "<script>");
    return page;
  }

  private JsonNode body(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private String message(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatus(422);
    return json.readTree(answer.getResponse().getContentAsByteArray()).get("message").asText();
  }
}
