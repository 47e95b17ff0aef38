package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.Post;
import vn.lotrinh.SystemTest;
import vn.lotrinh.issuance.Numbers;
import vn.lotrinh.report.LibreOffice;
import vn.lotrinh.report.OfficePresent;
import vn.lotrinh.web.PageToken;

/**
 * The papers that the system writes for a dissolution, each from a played case: offered at its step, filled from the case, numbered by the body's
 * register, opened by LibreOffice. The pictures stay in target/paper-pages.
 */
@SystemTest
@ExtendWith(OfficePresent.class)
class DissolutionPapersTest {

  private static final Path PAGES = Path.of("target", "paper-pages");
  private static final int DPI = 80;
  private static final RequestPostProcessor REGISTRY = as("hd-tckh.cv1", "officer", "KG-HD-TCKH");
  private static final RequestPostProcessor ALLIANCE = as("lmhtx.cv1", "officer", "KG-LMHTX");
  private static final RequestPostProcessor COMMITTEE = as("hd-ubnd.cv1", "officer", "KG-HD-UBND");
  private static final RequestPostProcessor STRANGER = as("sct.cv1", "officer", "KG-SCT");
  private static final String SIGNED = """
      {"issuedOn": "%s", "capacity": "kt", "headTitle": "Trưởng phòng", "signerTitle": "Phó Trưởng phòng", "signerName": "Họ Và Tên"}""";

  @Autowired WebApplicationContext web;
  @Autowired ObjectMapper json;
  @Autowired DissolutionOffices desk;
  @Autowired RestorationService restorations;
  @Autowired Numbers numbers;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  private MockMvcTester http;
  private RequestPostProcessor token;

  @BeforeEach
  void openDoors() throws Exception {
    http = MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build());
    // numbers follow the days, and other cases have drawn for later ones
    jdbc.sql("delete from issuance_number_use where number in (select id from issuance_number where body = 'KG-HD-TCKH')").update();
    jdbc.sql("delete from issuance_number where body = 'KG-HD-TCKH'").update();
    token = PageToken.of(MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build());
  }

  @AfterEach
  void end() {
    desk.endAll();
  }

  @Test
  void theNoticeOfViolationIsDraftedNumberedAndTakenUpByItsStep() throws Exception {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    assertThat(offered(REGISTRY, key)).containsExactly("Thông báo về hành vi vi phạm (Mẫu số 01)");
    assertThat(word(get(address(key, "violation-notice") + ".docx", REGISTRY))).contains("DỰ THẢO", DissolutionOffices.TEXT);
    int before = numbers.last("KG-HD-TCKH", "TB", 2025);
    String number = issue(key, "violation-notice", "2025-03-03");
    assertThat(number).isEqualTo("%02d/TB-TCKH".formatted(before + 1));

    String page = page("thong-bao-vi-pham", key, "violation-notice");
    assertThat(page).containsSubsequence("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "PHÒNG TÀI CHÍNH", "Số: " + number, "Hòn Đất, ngày 03 tháng 3 năm 2025",
        "THÔNG BÁO", "Về hành vi vi phạm của Hợp tác xã Thử", "Kính gửi: Hợp tác xã Thử", "1. Hợp tác xã có hành vi vi phạm", "2. Hành vi vi phạm", DissolutionOffices.TEXT,
        "khoản 1 Điều 103", "3. Yêu cầu giải trình", "chậm nhất ngày 17 tháng 3 năm 2025", "Nơi nhận:", "- Như trên;", "- Lưu: VT.");
    assertThat(page).contains("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Họ Và Tên").doesNotContain("DỰ THẢO").doesNotContain("{{");

    desk.complete(key, "UserTask_IssueViolationNotice", Map.of("documentNumber", number + " ngày 03/3/2025", "explanationDue", "2025-03-17", "address", "found"));
    assertThat(body(get("/api/cases/" + key + "/papers", REGISTRY)).toString()).as("the numbered paper stays with the case").contains(number);
    assertThat(get("/cases/" + key + "/documents", REGISTRY)).bodyText().contains("Văn bản hệ thống soạn", number + " ngày 03/03/2025");
    assertThat(numbers.entries(Set.of("KG-HD-TCKH"), 2025)).filteredOn(entry -> entry.document().equals(key)).as("one number, not two").hasSize(1);
  }

  @Test
  void onlyTheBodyNumbersItsPaperAndOnlyOnce() throws Exception {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    String notice = address(key, "violation-notice");
    assertThat(get("/api/cases/" + key + "/papers", STRANGER)).hasStatus(404);
    assertThat(get(notice + ".docx", STRANGER)).hasStatus(404);
    assertThat(get(address(key, "revocation-decision") + ".docx", REGISTRY)).as("not at this step").hasStatus(404);
    assertThat(message(post(notice, SIGNED.formatted("2025-03-03"), COMMITTEE))).startsWith("Chỉ Phòng Tài chính");
    assertThat(message(post(notice, SIGNED.formatted("2025-03-04"), REGISTRY))).contains("không được sau hôm nay (03/03/2025)");
    assertThat(message(post(notice, SIGNED.formatted("2025-03-03").replace("Họ Và Tên", "ThS. Họ Tên"), REGISTRY))).contains("học hàm, học vị");
    assertThat(numbers.entries(Set.of("KG-HD-TCKH"), 2025)).as("nothing is drawn").noneMatch(entry -> entry.document().equals(key));
    String number = issue(key, "violation-notice", "2025-03-03");
    assertThat(message(post(notice, SIGNED.formatted("2025-03-03"), REGISTRY))).contains("đã được cấp số " + number);
    assertThat(http.post().uri("/cases/" + key + "/papers/violation-notice").with(REGISTRY).with(token).param("issuedOn", "x").exchange()).hasStatusOk()
        .bodyText().contains("đã được cấp số");
  }

  @Test
  void nD30_18_3_aNumberedPaperIsReplacedByACorrectedOneAndBothStay() throws Exception {
    String key = desk.startCompulsory(false);
    desk.complete(key, "UserTask_VerifyGround", desk.ground(Map.of("monthsInactive", 35)));
    String replacements = address(key, "violation-notice") + "/replacements";
    assertThat(message(post(replacements, reasoned("2025-03-03"), REGISTRY))).contains("chưa có số");
    String first = issue(key, "violation-notice", "2025-03-03");
    assertThat(message(post(replacements, SIGNED.formatted("2025-03-03"), REGISTRY))).contains("Lý do thay thế");
    assertThat(message(post(replacements, reasoned("2025-03-03"), COMMITTEE))).startsWith("Chỉ Phòng Tài chính");
    assertThat(message(post(replacements, reasoned("2025-03-02"), REGISTRY))).contains("không được trước văn bản bị thay thế");
    String second = replaced(replacements);
    assertThat(second).isNotEqualTo(first);
    assertThat(word(get(address(key, "violation-notice") + ".docx?version=1", REGISTRY))).contains("Số: " + first).doesNotContain("thay thế");
    assertThat(word(get(address(key, "violation-notice") + ".docx?version=2", REGISTRY))).contains("Số: " + second, "(thay thế Thông báo số " + first + " ngày 03/03/2025)");
    assertThat(body(get("/api/cases/" + key + "/papers", REGISTRY)).toString()).contains(second, first + " ngày 03/03/2025: Ghi sai mã số hợp tác xã");
    assertThat(get("/cases/" + key + "/papers/violation-notice", REGISTRY)).bodyText().contains("Đã được thay thế bằng số " + second);
    assertThat(numbers.entries(Set.of("KG-HD-TCKH"), 2025)).filteredOn(line -> line.paperNumber().equals(first)).extracting(Numbers.Line::replacedBy).containsExactly(second);

    Map<String, Object> form = new HashMap<>(Map.of("documentNumber", first + " ngày 03/3/2025", "explanationDue", "2025-03-17", "address", "found"));
    assertThatThrownBy(() -> desk.complete(key, "UserTask_IssueViolationNotice", form)).hasMessageContaining("đã được thay thế bằng văn bản số " + second);
    form.remove("documentNumber");
    desk.complete(key, "UserTask_IssueViolationNotice", form);
    assertThat(journal.newest(key, Recorded.NOTICE).orElseThrow().documentNumber()).isEqualTo(second + " ngày 03/03/2025");
    String third = replaced(replacements);
    assertThat(journal.of(key)).filteredOn(entry -> entry.kind() == Recorded.NOTICE).extracting(Journal.Entry::documentNumber)
        .as("its step has ended; both are told").containsExactly(second + " ngày 03/03/2025", third + " ngày 03/03/2025");
    desk.complete(key, "UserTask_PublishNotice", Map.of());
    desk.on("2025-03-18");
    desk.run(key, "BoundaryEvent_NoShow");
    assertThat(word(get(address(key, "revocation-decision") + ".docx", REGISTRY))).contains("Căn cứ Thông báo số " + third).doesNotContain(second);
  }

  private String replaced(String replacements) throws Exception {
    MvcTestResult done = post(replacements, reasoned("2025-03-03"), REGISTRY);
    assertThat(done).hasStatus(201);
    return body(done).get("number").asText();
  }

  private static String reasoned(String day) {
    return SIGNED.formatted(day).replaceFirst("\\{", "{\"reason\": \"Ghi sai mã số hợp tác xã\", ");
  }

  @Test
  void theDecisionsAndNoticesOfACompulsoryCaseAreWritten() throws Exception {
    String key = desk.startCompulsory(false);
    desk.toExplanation(key, "found");
    desk.on("2025-03-17");
    desk.run(key, "BoundaryEvent_NoShow");
    desk.on("2025-03-20");
    String decision = issue(key, "revocation-decision", "2025-03-20");
    assertThat(decision).contains("/QĐ-TCKH");
    assertThat(page("quyet-dinh-thu-hoi", key, "revocation-decision")).containsSubsequence("QUYẾT ĐỊNH", "Về việc thu hồi Giấy chứng nhận đăng ký",
        "TRƯỞNG PHÒNG TÀI CHÍNH", "Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;", "Căn cứ Nghị định số 92/2024/NĐ-CP",
        "Căn cứ Thông báo số " + desk.typed(key, "UserTask_IssueViolationNotice") + " về hành vi vi phạm và hết thời hạn mà không giải trình.", "QUYẾT ĐỊNH:", "Điều 1. Thu hồi", "Lý do thu hồi:",
        "Điều 2. Trong thời hạn 10 ngày", "Điều 3.", "Nơi nhận:", "KT. TRƯỞNG PHÒNG").doesNotContain("cưỡng chế về quản lý thuế");
    desk.complete(key, "UserTask_DecideRevocation", Map.of("documentNumber", decision + " ngày 20/3/2025"));
    desk.on("2025-03-25");
    issue(key, "dissolving-notice", "2025-03-25");
    assertThat(page("dang-lam-thu-tuc", key, "dissolving-notice")).contains("đã ban hành Quyết định số " + decision + " ngày 20/03/2025", "khoản 3 Điều 51")
        .containsSubsequence("THÔNG BÁO", "đang làm thủ tục giải thể", "Kính gửi:").doesNotContain("khoản 5 Điều 50");
    desk.number(key, "UserTask_PublishRevocation");
    restorations.restore(key, RestorationReason.NO_CASE, "Hợp tác xã đã hoạt động trở lại", "Tờ trình 5", null);
    issue(key, "restoration-decision", "2025-03-25");
    assertThat(page("quyet-dinh-khoi-phuc", key, "restoration-decision")).containsSubsequence("QUYẾT ĐỊNH", "Điều 56 Nghị định số 92/2024/NĐ-CP", "QUYẾT ĐỊNH:",
        "Điều 1. Hủy bỏ Quyết định số " + decision, "Lý do: Hợp tác xã đã hoạt động trở lại.", "Điều 2. Khôi phục tình trạng pháp lý", "Điều 3.");
  }

  @Test
  void afterSixMonthsOfSilenceTheNoticeSaysSo() throws Exception {
    String key = desk.startCompulsory(false);
    desk.toRevoked(key);
    desk.on("2025-09-25");
    desk.run(key, "StartEvent_SixMonthsPassed");
    desk.on("2025-09-26");
    RequestPostProcessor successor = as("kt.cv1", "officer", Post.of(desk.candidates(key, "UserTask_ConcludeSilent").get(0)).agency());
    assertThat(message(post(address(key, "dissolved-notice"), SIGNED.formatted("2025-09-26"), REGISTRY))).as("the district's office has ended").startsWith("Chỉ Phòng Kinh tế");
    assertThat(issue(successor, key, "dissolved-notice", "2025-09-26")).contains("/TB-KT");
    assertThat(page(successor, "da-giai-the-im-lang", key, "dissolved-notice")).containsSubsequence("THÔNG BÁO", "Về việc giải thể Hợp tác xã Thử", "Đã hết thời hạn 06 tháng",
        "đã giải thể kể từ ngày 26 tháng 9 năm 2025", "khoản 2 Điều 97").doesNotContain("hồ sơ hợp lệ");
  }

  @Test
  void invitationMinutesAndNoticesOfAVoluntaryCaseAreWritten() throws Exception {
    String key = desk.start();
    desk.toMeeting(key, "none", false, false);
    assertThat(offered(ALLIANCE, key)).containsExactly("Giấy mời họp đại hội thành viên về việc giải thể");
    desk.on("2025-01-06");
    assertThat(issue(ALLIANCE, key, "meeting-invitation", "2025-01-06")).isEqualTo("01/GM-HTX");
    assertThat(page(ALLIANCE, "giay-moi", key, "meeting-invitation")).containsSubsequence("HỢP TÁC XÃ THỬ", "GIẤY MỜI", "Họp đại hội thành viên lần thứ 1", "Kính gửi: Các thành viên",
        "khoản 1 Điều 98", "ít nhất 03 ngày");
    desk.on("2025-01-10");
    Map<String, Object> meeting = desk.meeting("2025-01-06", "2025-01-10", 15, 12);
    meeting.put("proxies", 2);
    meeting.put("votesCast", 17);
    meeting.put("votesFor", 13);
    desk.complete(key, "UserTask_HoldMeeting", meeting);
    issue(ALLIANCE, key, "meeting-minutes", "2025-01-10");
    assertThat(page(ALLIANCE, "bien-ban", key, "meeting-minutes")).containsSubsequence("BIÊN BẢN", "Hôm nay, ngày 10 tháng 01 năm 2025", "Thành viên chính thức", "20", "Dự họp trực tiếp", "15",
        "người được ủy quyền", "02", "Tổng số dự họp", "17", "85%", "Số phiếu biểu quyết", "17", "Tán thành", "13", "Không tán thành", "04", "76,47%", "đại hội thành viên thông qua",
        "THƯ KÝ");
    desk.complete(key, "UserTask_SendResolution", Map.of("documentNumber", "02/NQ-HTX ngày 10/01/2025", "sentToAll", true));
    desk.on("2025-01-13");
    issue(key, "dissolving-notice", "2025-01-13");
    assertThat(page("dang-lam-thu-tuc-tu-nguyen", key, "dissolving-notice")).contains("đã nhận Nghị quyết số 02/NQ-HTX ngày 10/01/2025", "khoản 5 Điều 50")
        .doesNotContain("khoản 3 Điều 51");
  }

  @Test
  void aValidDossierEndsWithTheNoticeOfDissolution() throws Exception {
    String key = desk.start();
    desk.toTaxOffice(key);
    desk.complete(key, "UserTask_GiveTaxOpinion", Map.of("opinion", "completed", "documentNumber", DissolutionOffices.NUMBER));
    issue(key, "dissolved-notice", "2025-01-14");
    assertThat(page("da-giai-the", key, "dissolved-notice")).containsSubsequence("đã nhận hồ sơ đăng ký giải thể của Hợp tác xã Thử", "ngày 14 tháng 01 năm 2025",
        "khoản 4 Điều 50", "đã giải thể kể từ ngày 14 tháng 01 năm 2025").doesNotContain("Đã hết thời hạn 06 tháng");
  }

  @Test
  void everyPaperIsOfferedAtStepsThatTheModelsHave() {
    assertThat(YAML_STEPS).isNotEmpty().allSatisfy(step -> assertThat(DissolutionStep.ALL.userTasks()).contains(step));
  }

  private static final Set<String> YAML_STEPS = steps();

  private static Set<String> steps() {
    return vn.lotrinh.YamlText.of(new org.springframework.core.io.ClassPathResource("dissolution/papers.yaml")).as(PaperOffice.Forms.class).papers().stream()
        .flatMap(form -> form.steps().stream()).collect(java.util.stream.Collectors.toSet());
  }

  private static String address(String key, String name) {
    return "/api/cases/" + key + "/papers/" + name;
  }

  private List<String> offered(RequestPostProcessor who, String key) throws IOException {
    List<String> titles = new ArrayList<>();
    body(get("/api/cases/" + key + "/papers", who)).forEach(one -> titles.add(one.get("title").asText()));
    return titles;
  }

  private String issue(String key, String name, String day) throws IOException {
    return issue(REGISTRY, key, name, day);
  }

  private String issue(RequestPostProcessor who, String key, String name, String day) throws IOException {
    MvcTestResult answer = post(address(key, name), SIGNED.formatted(day), who);
    assertThat(answer).as(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)).hasStatus(201);
    return body(answer).get("number").asText();
  }

  private String page(String file, String key, String name) throws Exception {
    return page(REGISTRY, file, key, name);
  }

  /** The numbered paper as it comes out of the printer, on A4. */
  private String page(RequestPostProcessor who, String file, String key, String name) throws Exception {
    Files.createDirectories(PAGES);
    Path document = Files.write(PAGES.resolve(file + ".docx"), get(address(key, name) + ".docx?version=1", who).getResponse().getContentAsByteArray());
    StringBuilder all = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.convert(document, "pdf").toFile())) {
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4)).as("A4").isEqualTo(210);
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(number - 1, DPI), "png", PAGES.resolve(file + "-" + number + ".png").toFile());
      }
      PDFTextStripper text = new PDFTextStripper();
      text.setSortByPosition(true);
      all.append(text.getText(pdf));
    }
    return all.toString().replaceAll("[ \\u00a0]+", " ").replaceAll(" ?\\R", " ");
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

  private JsonNode body(MvcTestResult answer) throws IOException {
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private String message(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatus(422);
    return body(answer).get("message").asText();
  }

  private static String word(MvcTestResult answer) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }
}
