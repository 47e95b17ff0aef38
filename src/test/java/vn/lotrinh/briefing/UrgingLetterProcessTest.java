package vn.lotrinh.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.casefile.CaseChronicle;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Told;
import vn.lotrinh.issuance.DocumentState;
import vn.lotrinh.issuance.DocumentVersions;
import vn.lotrinh.issuance.Step;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.web.Visitor;

/**
 * A letter that urges a body, from the list of late work to its post: the straight way, every return, what is refused, and the next letter.
 */
@SystemTest
class UrgingLetterProcessTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String BODY = "KG-STC";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired MeetingOffice office;
  @Autowired WorkOfTheWeek work;
  @Autowired MeetingDesk desk;
  @Autowired BriefingPapers papers;
  @Autowired DocumentVersions versions;
  @Autowired CaseFiles cases;
  @Autowired CaseChronicle chronicle;
  @Autowired MailService mails;
  @Autowired Told told;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void monday() {
    office.on("2021-11-08");
  }

  @AfterEach
  void end() {
    office.endAll();
    office.giveBackNumbers();
    work.end();
    jdbc.sql("update briefing_paper set dropped = 'hết phép thử' where issued_on is null and dropped is null").update();
  }

  private String lateCase(String title, String agency) {
    String task = work.open(title, agency, "2021-10-29");
    String key = jdbc.sql("select case_key from deadline_task where task_id = :id").param("id", task).query(String.class).single();
    cases.open(new CaseFile(key, "work-of-the-week", "Hồ sơ của " + title, null, null, null, LocalDate.of(2021, 10, 1), LocalDate.of(2021,
        10, 1)), Set.of(agency), Instant.now());
    return key;
  }

  @Test
  void theLetterListsWhatIsLateAndStandsInEachCasesChronicle() throws Exception {
    String late = lateCase("Báo cáo kết quả tập huấn", BODY);
    String key = office.urge(BODY);
    assertThat(office.candidates(key, "UserTask_DraftPaper")).containsExactly(MeetingOffice.ISSUER);
    assertThat(office.opened(key, "UserTask_DraftPaper", "text")).asString().contains("dứt điểm");
    assertThat(told.facts(key, "UserTask_DraftPaper")).asString().contains("Công văn đôn đốc", "/briefing-papers/" + key + ".docx");
    office.draft(key, "2021-11-15");
    assertThat(office.candidates(key, "UserTask_CheckPaperContent")).containsExactly(MeetingOffice.ISSUER + ".head");
    office.accept(key, "UserTask_CheckPaperContent");
    assertThat(office.candidates(key, "UserTask_CheckPaperFormat")).containsExactly(MeetingOffice.ISSUER + ".format");
    office.accept(key, "UserTask_CheckPaperFormat");
    assertThat(office.candidates(key, "UserTask_SignPaper")).containsExactly(MeetingOffice.ISSUER + ".leader");
    office.complete(key, "UserTask_SignPaper", Map.of("decision", "sign", "capacity", "direct", "signerTitle", "Chủ tịch", "signerName",
        "Họ Và Tên"));
    assertThat(office.candidates(key, "UserTask_IssuePaper")).containsExactly(MeetingOffice.ISSUER + ".clerk");
    office.issue(key, "2021-11-08");
    String number = office.document(key).paperNumber();
    assertThat(number).endsWith("/LMHTX");
    assertThat(office.document(key).kind()).isEqualTo("CV");
    assertThat(versions.of(key)).extracting(DocumentVersions.Version::stage).containsExactly(DocumentState.Stage.DRAFT,
        DocumentState.Stage.SIGNED, DocumentState.Stage.ISSUED);
    assertThat(office.word(key, 3)).contains("Số: " + number, "V/v đôn đốc thực hiện nhiệm vụ quá hạn",
        "Kính gửi: Sở Tài chính tỉnh Kiên Giang.", "Báo cáo kết quả tập huấn", "29/10/2021",
        MeetingOffice.TEXT, "báo cáo kết quả trước ngày 15/11/2021", "- Ủy ban nhân dân tỉnh;", "Họ Và Tên")
            .doesNotContain("Việc này đã được đôn đốc");
    List<List<String>> rows = rows(key, 3);
    assertThat(rows).filteredOn(row -> row.get(1).startsWith("Báo cáo kết quả tập huấn")).singleElement().satisfies(row ->
        assertThat(row.get(4)).isEqualTo("6"));
    assertThat(rows).hasSize(jdbc.sql("select count(*) from deadline_task where state = 'OPEN' and due < '2021-11-08' and agency = :body")
        .param("body", BODY)
        .query(Integer.class).single());
    assertThat(chronicle.of(late)).anySatisfy(line -> {
      assertThat(line.entry().title()).isEqualTo("Công văn đôn đốc số " + number + " ngày 08/11/2021");
      assertThat(line.entry().content()).contains("Báo cáo kết quả tập huấn", "hạn 29/10/2021");
    });
    office.run(key, "ServiceTask_SendOut");
    SentMail letter = mails.inbox("stc.cv1", 20).stream().filter(one -> one.kind().equals("van-ban:" + key)).findFirst().orElseThrow();
    assertThat(letter.subject()).isEqualTo("Công văn đôn đốc số " + number + " ngày 08/11/2021");
    assertThat(mails.attachments("stc.cv1", letter.day(), letter.kind())).singleElement().satisfies(file -> {
      assertThat(file.name()).endsWith("-LMHTX.docx");
      assertThat(file.content()).isEqualTo(versions.docx(key, 3).orElseThrow());
    });
    assertThat(cases.maySee(Whos.officer("stc.cv1", BODY), key)).as("who got it reads it").isTrue();
    assertThat(office.passed(key, "EndEvent_PaperIssued")).isTrue();
    assertThat(office.isRunning(key)).isFalse();
  }

  private List<List<String>> rows(String key, int version) throws Exception {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(versions.docx(key, version).orElseThrow()))) {
      return word.getTables().stream().filter(table -> table.getRow(0).getTableCells().size() == 5).findFirst().orElseThrow().getRows()
          .stream().skip(1)
          .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList()).toList();
    }
  }

  @Test
  void theNextLetterCitesTheLast() {
    lateCase("Việc đôn đốc lần một", BODY);
    String number = office.issued(office.urge(BODY), "2021-11-08");
    office.on("2021-11-15");
    String next = office.urge(BODY);
    office.draft(next, null);
    assertThat(office.word(next, 1)).contains("Việc này đã được đôn đốc tại Công văn số " + number
        + " ngày 08 tháng 11 năm 2021 của Liên minh Hợp tác xã tỉnh Kiên Giang.");
    assertThat(desk.late(Whos.supervisor("theodoi"))).filteredOn(one -> one.code().equals(BODY)).singleElement()
        .satisfies(one -> assertThat(one.last().number()).isEqualTo(number));
  }

  @Test
  void eachStepMayGiveTheLetterBackAndEveryVersionStays() {
    lateCase("Việc bị trả lại", BODY);
    String key = office.urge(BODY);
    office.draft(key, null);
    office.giveBack(key, "UserTask_CheckPaperContent", "Nêu rõ hạn báo cáo kết quả");
    assertThat(told.at(key, "UserTask_DraftPaper", "returnReason")).isEqualTo("Nêu rõ hạn báo cáo kết quả");
    assertThat(office.opened(key, "UserTask_DraftPaper", "text")).isEqualTo(MeetingOffice.TEXT);
    office.draft(key, null);
    office.accept(key, "UserTask_CheckPaperContent");
    office.giveBack(key, "UserTask_CheckPaperFormat", "Nơi nhận ghi chưa đúng");
    office.draft(key, null);
    office.accept(key, "UserTask_CheckPaperContent");
    office.accept(key, "UserTask_CheckPaperFormat");
    office.giveBack(key, "UserTask_SignPaper", "Gọi điện nhắc trước khi gửi");
    office.toIssue(key);
    assertThat(office.document(key).version()).isEqualTo(5);
    assertThat(office.word(key, 4)).contains("DỰ THẢO (lần 4)");
    assertThat(versions.history(key)).extracting(DocumentVersions.Entry::content).contains("Nêu rõ hạn báo cáo kết quả",
        "Nơi nhận ghi chưa đúng", "Gọi điện nhắc trước khi gửi");
  }

  @Test
  void whatIsDoneMeanwhileIsNotUrgedAndTheLetterMayBeDropped() {
    lateCase("Việc xong trước khi gửi", "KG-STTTT");
    String key = office.urge("KG-STTTT");
    work.end();
    jdbc.sql("update deadline_task set state = 'CANCELLED', closed_on = '2021-11-08' where agency = 'KG-STTTT' and state = 'OPEN' and due < '2021-11-08'").update();
    assertThatThrownBy(() -> office.draft(key, null)).hasMessageContaining("không còn việc nào quá hạn");
    assertThat(office.isOpen(key, "UserTask_DraftPaper")).isTrue();
    office.complete(key, "UserTask_DraftPaper", Map.of("decision", "drop", "reason", "Cơ quan đã hoàn thành trong ngày"));
    assertThat(office.passed(key, "EndEvent_PaperDropped")).isTrue();
    assertThat(papers.get(key).dropped()).isEqualTo("Cơ quan đã hoàn thành trong ngày");
    assertThat(office.isRunning(key)).isFalse();
  }

  @Test
  void refusalsLeaveNothingHalfBegun() {
    lateCase("Việc quá hạn", BODY);
    int before = desk.list(Whos.supervisor("theodoi"), BriefingPaper.Kind.LETTER).size();
    assertThatThrownBy(() -> desk.urge(Whos.coordinator("dieuphoi"), MeetingOffice.ISSUER, List.of(BODY, "KG-KHONG-CO")))
        .hasMessageContaining("Không có cơ quan nào mang mã");
    assertThatThrownBy(() -> desk.urge(Whos.coordinator("dieuphoi"), MeetingOffice.ISSUER, List.of()))
        .hasMessageContaining("Chưa chọn cơ quan nào");
    assertThatThrownBy(() -> desk.urge(Whos.coordinator("dieuphoi"), BODY, List.of(BODY)))
        .hasMessageContaining("Chưa chọn cơ quan ban hành");
    assertThatThrownBy(() -> desk.urge(Whos.officer("skhdt.cv1", "KG-SKHDT"), MeetingOffice.ISSUER, List.of(BODY)))
        .hasMessageContaining("không thuộc phạm vi");
    assertThat(desk.list(Whos.supervisor("theodoi"), BriefingPaper.Kind.LETTER)).hasSize(before);
    String key = office.urge(BODY);
    assertThatThrownBy(() -> office.urge(BODY)).hasMessageContaining("đang được soạn trong hồ sơ " + key);
    assertThatThrownBy(() -> office.draft(key, "2021-11-01")).hasMessageContaining("không được trước hôm nay");
    office.toIssue(key);
    assertThatThrownBy(() -> office.issue(key, "2021-11-09")).hasMessageContaining("không được sau hôm nay");
    assertThat(office.document(key).step()).isEqualTo(Step.ISSUING);
  }

  @Test
  void twoThatAreIssuedAtOnceGetTwoNumbers() {
    lateCase("Việc quá hạn của một sở", BODY);
    lateCase("Việc quá hạn của sở kia", "KG-SKHDT");
    String one = office.urge(BODY);
    String other = office.urge("KG-SKHDT");
    office.toIssue(one);
    office.toIssue(other);
    CompletableFuture.allOf(CompletableFuture.runAsync(() -> office.issue(one, "2021-11-08")), CompletableFuture.runAsync(() ->
        office.issue(other, "2021-11-08"))).join();
    assertThat(office.document(one).paperNumber()).isNotNull().isNotEqualTo(office.document(other).paperNumber());
    int first = Integer.parseInt(office.document(one).paperNumber().replaceAll("/.*", ""));
    int second = Integer.parseInt(office.document(other).paperNumber().replaceAll("/.*", ""));
    assertThat(Math.abs(first - second)).as("no gap").isEqualTo(1);
  }

  @Test
  void oneClickOnThePageBeginsTheLettersAndOthersDoNotSeeThem() throws Exception {
    lateCase("Việc trên trang đôn đốc", BODY);
    Visitor visitor = new Visitor(port);
    visitor.login("dieuphoi", PASSWORD);
    String page = visitor.get("/urgings").body();
    assertThat(page).contains("value=\"" + BODY + "\"", "Soạn công văn đôn đốc");
    String after = visitor.post("/urgings", "issuer=" + MeetingOffice.ISSUER + "&bodies=" + BODY + "&_csrf="
        + Visitor.encoded(Visitor.token(page))).body();
    assertThat(after).contains("Đã mở 1 công văn đôn đốc");
    String key = papers.onItsWay(MeetingOffice.ISSUER, BODY).orElseThrow().key();
    assertThat(visitor.get("/briefing-papers/" + key).body()).contains("Việc trên trang đôn đốc", "Tải bản Word");
    JsonNode program = http.withBasicAuth("dieuphoi", PASSWORD).getForObject("/api/briefing-papers/" + key, JsonNode.class);
    assertThat(program.at("/content/text/tasks").toString()).contains("Việc trên trang đôn đốc");
    assertThat(status("stc.cv1", "/api/briefing-papers/" + key)).as("before it is sent").isEqualTo(404);
    assertThat(status("theodoi", "/api/briefing-papers/" + key + ".docx")).isEqualTo(200);
    assertThat(status("stc.cv1", "/api/urgings")).isEqualTo(HttpStatus.FORBIDDEN.value());
    assertThat(http.withBasicAuth("theodoi", PASSWORD).postForEntity("/api/urgings",
        Map.of("issuer", MeetingOffice.ISSUER, "bodies", List.of(BODY)), String.class)
        .getStatusCode().value()).isEqualTo(HttpStatus.FORBIDDEN.value());
  }

  private int status(String user, String address) {
    return http.withBasicAuth(user, PASSWORD).getForEntity(address, String.class).getStatusCode().value();
  }
}
