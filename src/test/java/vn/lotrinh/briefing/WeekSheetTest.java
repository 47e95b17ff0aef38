package vn.lotrinh.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Whos;
import vn.lotrinh.Written;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.mail.SentMail;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.report.LibreOffice;
import vn.lotrinh.report.OfficePresent;
import vn.lotrinh.web.Visitor;

/** The sheet of the weekly meeting: its figures against a plain recount, its history, who sees it, who gets it by mail. */
@SystemTest
class WeekSheetTest {

  private static final String PASSWORD = "DienTap#2021";
  private static final String BODY = "KG-STC";
  /** As it stood at the end of the day, whatever tests of later days have closed since. */
  private static final String OPEN = "opened_on <= '2021-11-08' and (closed_on is null or closed_on > '2021-11-08')";
  private static final String DONE = "state = 'DONE' and opened_on <= '2021-11-08' and closed_on >= '2021-11-01' and closed_on <= '2021-11-08'";

  @LocalServerPort int port;
  @Autowired TestRestTemplate http;
  @Autowired WorkOfTheWeek work;
  @Autowired BriefingService briefing;
  @Autowired BriefingDesk desk;
  @Autowired WeekSheets sheets;
  @Autowired MailService mails;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDate date;

  @BeforeEach
  void monday() {
    date.set(LocalDate.parse("2021-11-08"));
  }

  @AfterEach
  void end() {
    work.end();
  }

  private void aWeekOfWork() {
    work.done(work.open("Việc xong đúng hạn", BODY, "2021-11-09"));
    work.done(work.open("Việc xong muộn", BODY, "2021-11-01"));
    work.open("Việc quá hạn lâu", BODY, "2021-10-04");
    work.open("Việc quá hạn mới", BODY, "2021-11-05");
    work.open("Việc hôm nay", BODY, "2021-11-08");
    work.open("Việc còn xa", BODY, "2021-12-08");
    work.open("Ký văn bản chờ lâu", BODY + ".leader", "2021-11-30");
  }

  @Test
  void theWordFileSaysFigureByFigureWhatAPlainRecountFinds() throws Exception {
    aWeekOfWork();
    for (String scope : List.of(WeekSheet.PROVINCE, BODY)) {
      WeekSheets.Kept kept = sheets.find(desk.ask(Whos.coordinator("dieuphoi"), scope)).orElseThrow();
      Map<String, String> figures = new LinkedHashMap<>();
      rows(word(kept), "Nội dung").forEach(row -> figures.put(row.get(0), row.get(1)));
      String whose = scope.equals(BODY) ? " and agency = '" + BODY + "'" : "";
      assertThat(figures).as(scope).containsEntry("Việc đang mở", counted(OPEN + whose)).containsEntry("Quá hạn",
          counted(OPEN + " and due < '2021-11-08'" + whose))
          .containsEntry("Đến hạn trong 7 ngày tới", counted(OPEN + " and due >= '2021-11-08' and due <= '2021-11-15'" + whose))
          .containsEntry("Đã xong trong tuần", counted(DONE + whose))
          .containsEntry("Trong đó xong muộn",
              counted(DONE + " and closed_on > due" + whose));
    }
  }

  private String counted(String where) {
    return Written.number(jdbc.sql("select count(*) from deadline_task where " + where).query(Long.class).single());
  }

  @Test
  void aBodysSheetNamesWhatIsLateWhatComesWhatIsDoneAndWhatWaitsForItsLeader() throws Exception {
    aWeekOfWork();
    XWPFDocument word = word(sheets.find(desk.ask(Whos.officer("stc.ld", BODY), BODY)).orElseThrow());
    List<String> late = tasksBelow(word, "VIỆC QUÁ HẠN LÂU NHẤT");
    assertThat(late).containsSubsequence("Việc quá hạn lâu", "Việc quá hạn mới").doesNotContain("Việc hôm nay", "Việc còn xa");
    assertThat(tasksBelow(word, "ĐẾN HẠN TRONG 7 NGÀY TỚI")).contains("Việc hôm nay").doesNotContain("Việc còn xa");
    assertThat(tasksBelow(word, "ĐÃ XONG TRONG TUẦN")).contains("Việc xong đúng hạn", "Việc xong muộn");
    assertThat(tasksBelow(word, "VIỆC CHỜ LÃNH ĐẠO QUYẾT ĐỊNH")).contains("Ký văn bản chờ lâu");
  }

  @Test
  void theProvincesSheetNumbersTheBodiesAndNeverExceedsTheirSum() throws Exception {
    aWeekOfWork();
    XWPFDocument word = word(sheets.find(desk.ask(Whos.supervisor("theodoi"), WeekSheet.PROVINCE)).orElseThrow());
    List<List<String>> bodies = rows(word, "Đang mở");
    long sum = bodies.stream().mapToLong(row -> Long.parseLong(row.get(2).replace(".", ""))).sum();
    assertThat(Written.number(sum)).isEqualTo(counted(OPEN));
    assertThat(bodies.get(0).get(0)).isEqualTo("1");
  }

  @Test
  void theFirstMorningOfAWeekDrawsUpEachSheetOnceAndTheNextComparesWithIt() {
    aWeekOfWork();
    LocalDate tuesday = LocalDate.parse("2031-09-02");
    date.set(tuesday);
    assertThat(drawUp(tuesday)).as("a Monday off").isPositive();
    assertThat(drawUp(tuesday.plusDays(1))).as("the week has its sheets").isZero();
    work.open("Việc mới của tuần", BODY, "2031-09-20");
    date.set(LocalDate.parse("2031-09-08"));
    assertThat(drawUp(LocalDate.parse("2031-09-08"))).isPositive();
    List<WeekSheets.Entry> all = desk.list(Whos.supervisor("theodoi"), BODY, 0, 100);
    assertThat(all).filteredOn(one -> one.ofRound() && one.day().equals(tuesday)).hasSize(1);
    WeekSheet next = sheets.find(all.stream().filter(one -> one.day().equals(LocalDate.parse("2031-09-08"))).findFirst().orElseThrow().id())
        .orElseThrow().sheet();
    assertThat(next.beforeDay()).isEqualTo(tuesday);
    assertThat(next.now().open()).isEqualTo(next.before().open() + 1);
    assertThat(new SheetTags(next).all().get("bangChung").toString()).contains("doi=tăng 1");
  }

  private int drawUp(LocalDate day) {
    return transaction.execute(status -> briefing.drawUp(day));
  }

  @Test
  void aSheetStaysAsItWasDrawnUp() {
    aWeekOfWork();
    long id = desk.ask(Whos.officer("stc.ld", BODY), BODY);
    WeekSheet before = sheets.find(id).orElseThrow().sheet();
    work.open("Việc thêm sau", BODY, "2021-10-01");
    assertThat(sheets.find(id).orElseThrow().sheet()).isEqualTo(before);
    assertThat(desk.ask(Whos.officer("stc.ld", BODY), BODY)).as("one more of the day").isNotEqualTo(id);
  }

  @Test
  void whoeverChoosesItGetsTheSheetWithItsFile() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.login("theodoi", PASSWORD);
    String page = visitor.get("/my-mail").body();
    assertThat(page).contains("Bảng giao ban tuần", "Chỉ gửi khi người nhận chọn");
    assertThat(visitor.post("/my-mail", "wanted=giao-ban&_csrf=" + Visitor.encoded(Visitor.token(page))).body())
        .contains("Đã ghi lựa chọn thư");
    date.set(LocalDate.parse("2032-03-01"));
    try {
      drawUp(LocalDate.parse("2032-03-01"));
    } finally {
      http.withBasicAuth("theodoi", PASSWORD).put("/api/my-mail/giao-ban", Map.of("wanted", false));
    }
    SentMail letter = mails.inbox("theodoi", 20).stream().filter(one -> one.kind().startsWith("giao-ban:")).findFirst().orElseThrow();
    assertThat(letter.subject()).startsWith("Bảng giao ban tuần 01/03/2032");
    assertThat(mails.attachments("theodoi", letter.day(), letter.kind())).singleElement()
        .satisfies(file -> assertThat(new XWPFDocument(new ByteArrayInputStream(file.content())).getTables()).isNotEmpty());
    assertThat(mails.inbox("dieuphoi", 20)).as("who did not choose").noneMatch(one -> one.kind().equals(letter.kind()));
  }

  @Test
  void theOfficeDecidesWhatMayBeChosen() {
    JsonNode own = http.withBasicAuth("stc.cv1", PASSWORD).getForObject("/api/my-mail", JsonNode.class);
    assertThat(own.toString()).as("an officer leads nobody").doesNotContain("\"giao-ban\"");
    assertThat(http.withBasicAuth("stc.ld", PASSWORD).getForObject("/api/my-mail", JsonNode.class).toString()).contains("\"giao-ban\"");
    assertThat(http.withBasicAuth("theodoi", PASSWORD).postForEntity("/my-mail/rules/giao-ban", null, String.class).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void nobodySeesTheSheetOfAnotherBody() throws Exception {
    long body = desk.ask(Whos.coordinator("dieuphoi"), BODY);
    long province = desk.ask(Whos.coordinator("dieuphoi"), WeekSheet.PROVINCE);
    assertThat(status("stc.cv1", "/api/briefings/" + body)).isEqualTo(HttpStatus.OK);
    assertThat(status("skhdt.cv1", "/api/briefings/" + body)).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(status("stc.cv1", "/api/briefings/" + province + ".docx")).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(status("theodoi", "/briefings/" + province + ".docx")).isEqualTo(HttpStatus.OK);
    assertThatThrownBy(() -> desk.ask(Whos.officer("skhdt.cv1", "KG-SKHDT"), BODY)).isInstanceOf(Refusal.class)
        .hasMessageContaining("không thuộc phạm vi");
    assertThatThrownBy(() -> desk.ask(Whos.officer("stc.ld", BODY), WeekSheet.PROVINCE)).isInstanceOf(Refusal.class);
    Visitor visitor = new Visitor(port);
    visitor.login("theodoi", PASSWORD);
    assertThat(visitor.get("/briefings/" + province).body()).contains("Tình hình chung", "Cơ quan có việc quá hạn", "Tải bản Word");
    assertThat(visitor.get("/briefings").body()).contains("/briefings/" + province + ".docx");
  }

  private HttpStatus status(String user, String address) {
    return HttpStatus.valueOf(http.withBasicAuth(user, PASSWORD).getForEntity(address, String.class).getStatusCode().value());
  }

  @Test
  @ExtendWith(OfficePresent.class)
  void eachSheetFillsTwoPagesAtMost(@TempDir Path folder) throws Exception {
    for (int i = 0; i < 12; i++) {
      work.open("Rà soát, thẩm định hồ sơ và tổng hợp báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện lần " + i, BODY, "2021-10-" + (10
          + i));
      work.open("Tổ chức tập huấn, bồi dưỡng cán bộ quản lý hợp tác xã trên địa bàn, đợt " + i, BODY, "2021-11-1" + i % 5);
      work.done(work.open("Lập danh sách hợp tác xã tham gia chương trình thí điểm, đợt " + i, BODY, "2021-11-05"));
      work.open("Ký ban hành văn bản hướng dẫn thực hiện chương trình thí điểm, lần " + i, BODY + ".leader", "2021-11-12");
    }
    for (String scope : List.of(WeekSheet.PROVINCE, BODY)) {
      WeekSheets.Kept kept = sheets.find(desk.ask(Whos.coordinator("dieuphoi"), scope)).orElseThrow();
      Path docx = Files.write(folder.resolve(scope + ".docx"), briefing.docx(kept));
      Files.createDirectories(Path.of("target/look"));
      Path pdf = LibreOffice.convert(docx, "pdf");
      Files.write(Path.of("target/look", scope + ".pdf"), Files.readAllBytes(pdf));
      try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
        assertThat(printed.getNumberOfPages()).as(scope).isLessThanOrEqualTo(2);
      }
    }
  }

  private XWPFDocument word(WeekSheets.Kept kept) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(briefing.docx(kept)));
  }

  /** The rows of the table whose head names a column so, without its head. */
  private static List<List<String>> rows(XWPFDocument word, String heading) {
    XWPFTable table = word.getTables().stream().filter(one -> one.getRow(0).getTableCells().stream()
        .anyMatch(cell -> cell.getText().equals(heading))).findFirst().orElseThrow();
    return table.getRows().subList(1, table.getNumberOfRows()).stream().map(WeekSheetTest::cells).toList();
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  /** The tasks of the table below a heading. */
  private static List<String> tasksBelow(XWPFDocument word, String heading) {
    List<String> tasks = new ArrayList<>();
    boolean below = false;
    for (var element : word.getBodyElements()) {
      if (element instanceof org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph && !paragraph.getText()
          .isBlank()) below = paragraph.getText().contains(heading);
      if (below && element instanceof XWPFTable table) table.getRows().forEach(row -> tasks.add(row.getCell(1).getText()));
    }
    return tasks;
  }
}
