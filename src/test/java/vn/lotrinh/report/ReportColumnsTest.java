package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.issuance.WordFile;

/** The columns that offices use beside the figure of the day: six months, the whole year as expected, next year's plan. */
@SystemTest
class ReportColumnsTest {

  @Autowired ReportOffices desk;
  @Autowired Campaigns campaigns;
  @Autowired Submissions submissions;
  @Autowired Entries entries;
  @Autowired FiguresTable table;
  @Autowired Consolidation consolidation;

  private String province;

  @BeforeEach
  void province() {
    desk.on("2021-01-04");
    province = desk.province();
  }

  @AfterEach
  void forget() {
    desk.forget(province);
  }

  @Test
  void theSixMonthsOfTheRegisterAreFilledInAndTheOthersAreTheBodys() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    String a = key + "-" + province + "-A-UBND";
    Map<String, Object> total = row(a, "htxTotal");
    assertThat(total.get("halfYear")).as("what the register said on 30 June").isEqualTo(submissions.prefilledHalfYear(a).get("htxTotal"));
    assertThat(total.get("estimate")).isNull();
    Map<String, Object> workers = row(a, "workers");
    workers.putAll(Map.of("value", number("60"), "halfYear", number("50"), "estimate", number("66"), "nextPlan", number("70")));
    assertThat(table.write(a, List.of(workers), "cv")).isEmpty();
    assertThat(row(a, "workers")).containsEntry("halfYear", number("50")).containsEntry("estimate", number("66")).containsEntry("nextPlan", number("70"));
    workers.put("estimate", number("-1"));
    assertThat(table.write(a, List.of(workers), "cv")).singleElement().satisfies(fault -> assertThat(fault.toString()).contains("Ước cả năm"));
  }

  /** The commune reports since July; in June its co-operatives were the district's. */
  @Test
  void theSixMonthsOfABodyThatCameInJulyAreThoseOfItsPlace() {
    desk.on("2025-11-03");
    String key = desk.open(province, 2025);
    String commune = key + "-" + province + "-A1-UBND";
    assertThat(submissions.prefilled(commune).get("htxTotal")).isEqualByComparingTo("3");
    assertThat(submissions.prefilledHalfYear(commune).get("htxTotal")).as("not 0").isEqualByComparingTo("3");
    assertThat(submissions.prefilledHalfYear(commune).get("members")).isEqualByComparingTo(submissions.prefilled(commune).get("members"));
  }

  @Test
  void eachColumnIsTheSumOfTheBodiesAndAMissingOneIsNoDecline() {
    desk.on("2021-11-01");
    String key = desk.open(province, 2021);
    List<Submission> bodies = submissions.of(key).stream().filter(s -> !s.key().endsWith("-SO")).toList();
    for (Submission s : bodies) {
      desk.enterOwn(s.key());
      boolean first = s == bodies.get(0);
      entries.add(s.key(), List.of(new Entries.Entry("workers", number("60"), null, new Beside(number("50"), first ? number("66") : null, first ? number("70") : null)),
          new Entries.Entry("groups", number("12"), null, new Beside(first ? number("9") : null, null, null))), "cv");
      desk.submit(s.key());
      desk.accept(s.key());
    }
    List<Line> lines = consolidation.lines(campaigns.get(key));
    int count = bodies.size();
    Line workers = line(lines, "workers");
    assertThat(workers.current()).isEqualByComparingTo(String.valueOf(60 * count));
    assertThat(workers.halfYear()).isEqualByComparingTo(String.valueOf(50 * count));
    assertThat(workers.estimate()).as("who expects nothing else stands with the figure").isEqualByComparingTo(String.valueOf(60 * count + 6));
    assertThat(workers.next()).isEqualByComparingTo("70");
    Line groups = line(lines, "groups");
    assertThat(groups.halfYear()).as("one of several gave it: told as a sum it would be a decline").isNull();
    assertThat(groups.estimate()).isNull();
    assertThat(groups.expected()).isEqualTo(groups.current());
  }

  @Test
  void theWordFileAndTheWorkbookShowEveryColumnOfALine() throws IOException {
    YearReport r = SampleReport.alliance();
    List<Line> lines = List.of(new Line("Hợp tác xã", "A", "Tổng số hợp tác xã", "HTX", number("330"), number("345"), number("342"), null, number("360"), number("336"), number("348")),
        new Line("Hợp tác xã", "B", "Số hợp tác xã ngừng", "HTX", number("20"), null, number("15"), null, null, null, null));
    YearReport report = new YearReport(r.year(), r.asOf(), r.issuer(), r.recipient(), lines, r.byPlace(), r.bySector(), r.targets(), r.obstacles(), r.absences(), r.narrative());
    for (String template : List.of("annual-report", "province-report")) {
      byte[] word = WordFile.write(report, SampleReport.draft(1), getClass().getResourceAsStream("/report/" + template + ".docx").readAllBytes());
      assertThat(cells(word, "Tổng số hợp tác xã")).as(template).containsExactly("1", "Tổng số hợp tác xã", "HTX", "330", "345", "336", "342", "348", "100,9", "105,5", "360");
      assertThat(cells(word, "Số hợp tác xã ngừng")).as(template).containsExactly("2", "Số hợp tác xã ngừng", "HTX", "20", "", "", "15", "15", "", "75,0", "");
      assertThat(cells(word, "Chỉ tiêu")).as(template).containsExactly("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2024", "Kế hoạch 2025", "6 tháng 2025", "Thực hiện 2025", "Ước cả năm 2025",
          "So với KH (%)", "So với 2024 (%)", "Kế hoạch 2026");
    }
    assertThat(new Sentences(report).results().get(0)).contains("342 HTX, ước cả năm 348 HTX, tăng 18 HTX");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresWorkbook.write(report, out);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = book.getFirstSheet().read();
      Row heading = rows.stream().filter(row -> row.getCellText(1).equals("Mã")).findFirst().orElseThrow();
      Row first = rows.stream().filter(row -> row.getCellText(1).equals("A")).findFirst().orElseThrow();
      assertThat(List.of(heading.getCellText(10), heading.getCellText(11))).containsExactly("6 tháng 2025", "Ước cả năm 2025");
      assertThat(List.of(first.getCellAsNumber(10).orElseThrow(), first.getCellAsNumber(11).orElseThrow())).containsExactly(number("336"), number("348"));
    }
  }

  private Map<String, Object> row(String submission, String code) {
    return new java.util.HashMap<>(table.rows(submission).stream().filter(row -> code.equals(row.get("code"))).findFirst().orElseThrow());
  }

  private static List<String> cells(byte[] word, String name) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      for (XWPFTable table : document.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          if (row.getTableCells().size() == 11 && row.getCell(1).getText().equals(name)) return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
        }
      }
    }
    throw new AssertionError("no row " + name);
  }

  private static Line line(List<Line> lines, String code) {
    return lines.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
