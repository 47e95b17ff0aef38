package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.PaperKind;

/** What people see of a case's papers. */
@SystemTest
class DocumentPagesTest {

  private static final Who OFFICER = Whos.officer("cv-pages", "T-PAGE");

  @Autowired WebApplicationContext web;
  @Autowired CaseTasks tasks;
  @Autowired CaseFiles cases;
  @Autowired DocumentService document;
  @Autowired PaperDesk desk;
  @Autowired Clock clock;

  private final String caseKey = "T-" + UUID.randomUUID();
  private final String task = UUID.randomUUID().toString();

  @BeforeEach
  void openTask() {
    tasks.open(task, caseKey, Set.of("T-PAGE"));
    cases.admit(caseKey, Set.of("T-PAGE"), clock.instant());
    document.require(task, caseKey, List.of(new PaperKind("charter", "Điều lệ")));
    document.expect(task, caseKey, List.of(new PaperKind("plan", "Phương án <hoạt động>")));
  }

  @Test
  void theTabShowsWhatIsThereAndWhatIsMissing() throws IOException {
    submit("charter", "Điều lệ cũ.pdf");
    submit("charter", "Điều lệ mới.pdf");
    submit("other", "Ảnh trụ sở.pdf");

    String page = page("/cases/task/" + task + "/documents", "GROUP_officer", "GROUP_T-PAGE");

    assertThat(page).contains("Giấy tờ của bước này", "Còn thiếu 1 trong 2 loại.", "Phương án &lt;hoạt động&gt;", "chưa bắt buộc",
        "Điều lệ mới.pdf", "Các bản trước (1)", "Điều lệ cũ.pdf", "Ảnh trụ sở.pdf", "Thay bản mới", "mỗi tệp tối đa <span>20 MB</span>",
        "/api/cases/" + caseKey + "/documents?task=" + task, "data-csrf=\"");
    assertThat(page.indexOf("Điều lệ mới.pdf")).isLessThan(page.indexOf("Điều lệ cũ.pdf"));
    assertThat(page).doesNotContain("th:", "??");
  }

  @Test
  void theCasePageShowsAllOpenSteps() {
    assertThat(page("/cases/" + caseKey + "/documents", "GROUP_T-PAGE")).contains("Giấy tờ đang cần", "Điều lệ", "Nộp thêm giấy tờ khác");
  }

  @Test
  void anOldVersionIsShownWhereANewOneIsNeeded() throws IOException {
    submit("charter", "Điều lệ cũ.pdf");
    String again = UUID.randomUUID().toString();
    tasks.open(again, caseKey, Set.of("T-PAGE"));
    cases.admit(caseKey, Set.of("T-PAGE"), clock.instant());
    document.require(again, caseKey, List.of(new PaperKind("charter", "Điều lệ")));

    assertThat(page("/cases/task/" + again + "/documents", "GROUP_T-PAGE")).contains("Còn thiếu 1 trong 1 loại.", "Cần bản mới cho bước này",
        "Điều lệ cũ.pdf", "Nộp bản mới").doesNotContain("Đã có");
  }

  @Test
  void aFinishedCaseOffersNoUpload() throws IOException {
    submit("other", "Ảnh trụ sở.pdf");
    tasks.close(task, clock.instant());

    assertThat(page("/cases/" + caseKey + "/documents", "GROUP_T-PAGE")).contains("Ảnh trụ sở.pdf").doesNotContain("type=\"file\"");
  }

  @Test
  void whoMayOnlyReadGetsNothingToUploadWith() {
    assertThat(page("/cases/task/" + task + "/documents", "GROUP_supervisor")).contains("Điều lệ").doesNotContain("type=\"file\"");
  }

  @Test
  void othersGetNothing() {
    MvcTestResult answer = get("/cases/task/" + task + "/documents", "GROUP_officer", "GROUP_T-OTHER");

    assertThat(answer).hasStatus(404).bodyText().contains("Không tìm thấy hồ sơ này").doesNotContain(caseKey);
    assertThat(get("/cases/task/khong-co/documents", "GROUP_supervisor")).hasStatus(404);
  }

  @Test
  void anOfficeReadsSizesAndHours() {
    assertThat(PaperSheet.sizeText(12)).isEqualTo("1 KB");
    assertThat(PaperSheet.sizeText(300 * 1024)).isEqualTo("300 KB");
    assertThat(PaperSheet.sizeText(1_300_000)).isEqualTo("1,2 MB");

    Paper paper = new Paper(1, 1, 1, true, caseKey, "other", "Ảnh", "a.png", "image/png", 10, "", "cv", "Chuyên viên 1", "T-PAGE",
        Instant.parse("2021-04-01T17:30:00Z"), null, null);
    CasePapers found = new CasePapers(caseKey, null, List.of(), List.of(paper), Set.of(), "T-PAGE", true);
    PaperSheet sheet = PaperSheet.of(found, OFFICER, code -> code.equals("T-PAGE") ? "Phòng Kinh tế" : code, desk.largest(), ZoneId.of("Asia/Ho_Chi_Minh"));
    assertThat(sheet.others().get(0).files().get(0).at()).isEqualTo("02/04/2021 00:30");
    assertThat(sheet.others().get(0).files().get(0).by()).isEqualTo("Chuyên viên 1, Phòng Kinh tế");
    assertThat(sheet.others().get(0).open()).isTrue();
  }

  private String page(String address, String... authorities) {
    MvcTestResult answer = get(address, authorities);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private MvcTestResult get(String address, String... authorities) {
    return MockMvcTester.from(web, builder -> builder.apply(springSecurity()).build()).get().uri(address)
        .with(user("cv-pages").authorities(AuthorityUtils.createAuthorityList(Arrays.asList(authorities)))).exchange();
  }

  private void submit(String kind, String name) throws IOException {
    desk.submit(OFFICER, new Submission(caseKey, task, kind, null, null), name, new ByteArrayInputStream(SampleFiles.pdf(name)));
  }
}
