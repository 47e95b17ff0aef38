package vn.lotrinh.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import vn.lotrinh.cooperative.Support;
import vn.lotrinh.cooperative.SupportRegister;
import vn.lotrinh.web.PageToken;

/** Kinds of a plan's lines, and the register of support, on pages and for programs. */
@SystemTest
class SheetPagesTest {

  private static final RequestPostProcessor COORDINATOR = user("dieuphoi")
      .authorities(AuthorityUtils.createAuthorityList("GROUP_coordinator"));
  private static final RequestPostProcessor OFFICER = user("lmhtx.cv1")
      .authorities(AuthorityUtils.createAuthorityList("GROUP_officer", "GROUP_KG-LMHTX"));
  private static final String LINE =
      "title: Tổ chức lớp bồi dưỡng, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: 02 lớp, "
      + "targets: [{ quantity: 2, unit: lớp, op: '>=' }, { quantity: 5, unit: tin bài, op: '>=' }]";

  @Autowired WebApplicationContext web;
  @Autowired AssignmentOffices desk;
  @Autowired LineKinds lines;
  @Autowired SupportRegister supports;

  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @Test
  void aCoordinatorConfirmsWhatTheWordsSuggest() throws Exception {
    desk.on("2022-01-10");
    String code = desk.plan(LINE);
    assertThat(get("/plans/" + code + "/kinds", COORDINATOR)).contains("Tổ chức lớp bồi dưỡng", "gợi ý, chưa lưu",
        "value=\"class\" selected");
    assertThat(lines.of(code, "1")).as("only shown").isEmpty();
    assertThat(http.post().uri("/plans/" + code + "/kinds").param("kind.1", "class").with(COORDINATOR).with(token).exchange())
        .hasStatus(302);
    assertThat(lines.of(code, "1")).hasValue("class");
    assertThat(get("/plans/" + code + "/kinds", COORDINATOR)).contains("vẫn nhập tay: tin bài").doesNotContain("gợi ý, chưa lưu");
    assertThat(http.put().uri("/api/plans/" + code + "/kinds").contentType(MediaType.APPLICATION_JSON).content("{\"1\": \"\"}")
        .with(COORDINATOR).with(token).exchange()).hasStatusOk();
    assertThat(lines.of(code, "1")).isEmpty();
    assertThat(http.put().uri("/api/plans/" + code + "/kinds").contentType(MediaType.APPLICATION_JSON).content("{\"1\": \"nhảm\"}")
        .with(COORDINATOR).with(token).exchange()).hasStatus(422);
    assertThat(http.get().uri("/plans/" + code + "/kinds").with(OFFICER).exchange()).hasStatus(403);
    assertThat(http.put().uri("/api/plans/" + code + "/kinds").contentType(MediaType.APPLICATION_JSON).content("{}").with(OFFICER)
        .with(token).exchange()).hasStatus(403);
  }

  @Test
  void fiveThousandLearnersAreUploadedToTheTaskAndSeenInPart() throws Exception {
    String code = desk.plan(LINE);
    lines.confirm(code, "1", "class", "dieuphoi");
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    StringBuilder file = new StringBuilder("Tên lớp;Ngày khai giảng;Số tiết;Họ và tên học viên;Số định danh;Hợp tác xã, đơn vị\n");
    for (int i = 0; i < 5000; i++) file.append("Lớp %d;05/01/2022;24;Học viên %d;%012d;HTX Đông Hải\n".formatted(i % 50, i, i));
    MvcTestResult refused = upload(key, file.toString().replace("000000000017", "17"));
    assertThat(refused).hasStatus(422);
    assertThat(new String(refused.getResponse().getContentAsByteArray(), UTF_8))
        .contains("Ô E19 (Số định danh): Phải là 9 hoặc 12 chữ số.");
    assertThat(upload(key, file.toString())).hasStatusOk();
    assertThat(get("/api/cases/" + key + "/tables/quantities", OFFICER)).contains("\"unit\":\"lớp\"", "\"quantity\":50");
    String task = desk.task(key, "UserTask_DoTask").getId();
    assertThat(get("/cases/task/" + task + "/tables", OFFICER)).contains("Bảng kết quả: Lớp tập huấn, bồi dưỡng", "Học viên 99",
        "Còn 4900 dòng nữa không hiện ở đây")
        .doesNotContain("Học viên 100<");
    desk.endAll();
  }

  @Test
  void thePlansPageAddsUpTheMoneyAndLeadsToTheCasesOfOtherRooms() throws Exception {
    String code = desk.plan("title: Bảo đảm kinh phí, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: Kinh phí, "
        + "target: { quantity: 100000000, unit: đồng, op: '<=' }",
        "title: Giải thể tự nguyện, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: 3 HTX, work: dissolution.voluntary, "
            + "target: { quantity: 3, unit: HTX, op: '=' }",
        "title: Thành lập mới, lead: Liên minh Hợp tác xã tỉnh, coordinating: [], due: 2022-06-30, product: 2 HTX, work: founding, "
            + "target: { quantity: 2, unit: HTX, op: '=' }");
    lines.confirm(code, "1", "budget", "dieuphoi");
    desk.handOut(code);
    String key = desk.key(code, "1");
    desk.receive(key);
    assertThat(upload(key, "Hoạt động, khoản chi;Nguồn;Dự toán (đồng);Đã cấp (đồng);Đã chi (đồng)\nLớp tập huấn;Ngân sách huyện;60000000;60000000;45000000\n"
        + "Hội nghị;Ngân sách xã;40000000;;\n")).hasStatusOk();
    String page = get("/plans/" + code, COORDINATOR);
    assertThat(page).contains("Kinh phí từng hoạt động", "Lớp tập huấn", "60.000.000", "45.000.000", "100.000.000", "Đã chi 45% dự toán", "Ngân sách xã");
    assertThat(page).contains("/dissolutions?plan=" + code + "&amp;step=2&amp;state=all", "Hồ sơ thành lập", "href=\"/foundings\"");
    assertThat(get("/api/plans/" + code, COORDINATOR)).contains("\"money\"", "\"planned\":100000000", "\"address\":\"/foundings\"");
    desk.endAll();
  }

  private MvcTestResult upload(String key, String csv) {
    return http.post().uri("/api/cases/" + key + "/tables/result/file").multipart()
        .file(new MockMultipartFile("file", "lop.csv", "text/csv", csv.getBytes(UTF_8)))
        .with(OFFICER).with(token).exchange();
  }

  @Test
  void whatACooperativeWasGivenStandsOnItsPageAndInTheYear() throws Exception {
    supports.tell("HOTRO-1", "", List.of(new Support("HTX-KG-02", LocalDate.of(2029, 5, 6), "Tiếp cận thị trường", "Gian hàng hội chợ",
        BigDecimal.valueOf(12_500_000), "Ngân sách tỉnh",
        "7/QĐ-UBND", "KG-LMHTX", "HOTRO-1", null), new Support("HTX-KG-02", LocalDate.of(2029, 7, 8), "Tiếp cận thị trường", "Nhãn hiệu",
            null, "Nguồn khác", null, "KG-LMHTX", "HOTRO-1", null)));
    assertThat(get("/cooperatives/HTX-KG-02", OFFICER)).contains("Được hỗ trợ theo chính sách", "2029", "Gian hàng hội chợ", "12.500.000",
        "7/QĐ-UBND", "chờ nghiệm thu");
    assertThat(get("/cooperatives/HTX-KG-03", OFFICER)).doesNotContain("Được hỗ trợ theo chính sách");
    assertThat(get("/api/supports?year=2029", OFFICER))
        .contains("\"policy\":\"Tiếp cận thị trường\",\"cooperatives\":1,\"times\":2,\"amount\":12500000");
    assertThat(get("/api/supports?year=2029&policy=Bảo hiểm", OFFICER)).contains("\"rows\":[]");
    supports.accept("HOTRO-1", "", LocalDate.of(2029, 8, 1));
    assertThat(get("/api/cooperatives/HTX-KG-02/supports", OFFICER)).contains("\"acceptedOn\":\"2029-08-01\"");
    assertThat(http.get().uri("/api/supports?year=99999").with(OFFICER).exchange()).hasStatus(422);
    assertThat(http.get().uri("/api/cooperatives/KHONG-CO/supports").with(OFFICER).exchange()).hasStatus(422);
    supports.tell("HOTRO-1", "", List.of());
    assertThat(supports.of("HTX-KG-02")).noneMatch(one -> one.caseKey().equals("HOTRO-1"));
  }

  private String get(String address, RequestPostProcessor who) throws Exception {
    MvcTestResult answer = http.get().uri(address).with(who).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
