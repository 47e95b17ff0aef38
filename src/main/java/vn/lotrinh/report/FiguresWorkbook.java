package vn.lotrinh.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lotrinh.issuance.Formal;

/** Writes the Excel appendix: every figure of the report as a number, totals and shares as formulas, so that a reader can reckon on. */
final class FiguresWorkbook {

  private static final String WHOLE = "#,##0";
  private static final String BROKEN = "#,##0.0#";      // "#,##0.##" would show a comma behind whole numbers
  private static final String PERCENT = "0.0%";
  private static final String DAY = "dd/MM/yyyy";
  private static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 12;
  private static final int FIRST_ROW = 3;               // title, source, heading

  private final YearReport report;
  private Worksheet sheet;

  private FiguresWorkbook(YearReport report) {
    this.report = report;
  }

  /** Six sheets; the figures are those of the value, nothing is rounded. */
  static void write(YearReport report, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
      FiguresWorkbook appendix = new FiguresWorkbook(report);
      appendix.indicators(workbook);
      appendix.grid(workbook, "Theo địa bàn", "Số liệu theo địa bàn năm ", "Địa bàn", report.byPlace());
      appendix.grid(workbook, "Theo lĩnh vực", "Số liệu theo lĩnh vực năm ", "Lĩnh vực", report.bySector());
      appendix.targets(workbook);
      appendix.absences(workbook);
      appendix.obstacles(workbook);
    }
  }

  private void indicators(Workbook workbook) {
    open(workbook, "Chỉ tiêu", "Các chỉ tiêu về kinh tế tập thể, hợp tác xã năm " + report.year(), List.of(18, 14, 44, 12, 14, 14, 14, 12, 12, 14, 14, 14),
        List.of("Nhóm", "Mã", "Chỉ tiêu", "Đơn vị tính", "Thực hiện " + (report.year() - 1), "Kế hoạch " + report.year(), "Thực hiện " + report.year(), "So với kế hoạch",
            "So với " + (report.year() - 1), "Kế hoạch " + (report.year() + 1), "6 tháng " + report.year(), "Ước cả năm " + report.year()));
    int row = FIRST_ROW;
    for (Line line : report.lines()) {
      put(row, line.group(), line.code(), line.name(), line.unit(), line.previous(), line.planned(), line.current());
      put(row, 9, line.next());
      put(row, 10, line.halfYear());
      put(row, 11, line.expected());
      share(row, 7, "L", "F");
      if (line.like() == null) share(row, 8, "L", "E");
      else like(row, line.like());
      row++;
    }
    if (report.answered() != null) sheet.value(row + 1, 2, new Sentences(report).discipline());
  }

  /** Of the bodies alone that have given the figure in both years: those do not stand in this sheet. */
  private void like(int row, Line.Like like) {
    if (like.before() == null || like.before().signum() == 0) return;
    sheet.value(row, 8, like.now().divide(like.before(), java.math.MathContext.DECIMAL32));
    sheet.style(row, 8).format(PERCENT).set();
  }

  private void targets(Workbook workbook) {
    open(workbook, "So với kế hoạch", "Kết quả thực hiện so với chỉ tiêu kế hoạch năm " + report.year(), List.of(34, 10, 60, 14, 10, 14, 14, 12, 16),
        List.of("Kế hoạch", "Nhiệm vụ", "Chỉ tiêu, nhiệm vụ", "Đơn vị tính", "Yêu cầu", "Chỉ tiêu giao", "Thực hiện", "Tỷ lệ", "Đánh giá"));
    int row = FIRST_ROW;
    for (TargetLine line : report.targets()) {
      put(row, line.plan(), line.task(), line.title(), line.unit(), line.relation(), line.target(), line.done(), null, line.judged().title());
      share(row, 7, "G", "F");
      row++;
    }
  }

  private void absences(Workbook workbook) {
    open(workbook, "Nộp muộn, chưa nộp", "Cơ quan, đơn vị nộp báo cáo muộn, chưa nộp năm " + report.year(), List.of(60, 14, 14, 14),
        List.of("Cơ quan, đơn vị", "Hạn nộp", "Ngày nộp", "Kết quả"));
    int row = FIRST_ROW;
    for (Absence line : report.absences()) put(row++, line.agency(), line.due(), line.submittedOn(), line.submittedOn() == null ? "Chưa nộp" : "Nộp muộn");
  }

  private void obstacles(Workbook workbook) {
    open(workbook, "Vướng mắc", "Vướng mắc, kiến nghị của các cơ quan, đơn vị năm " + report.year(), List.of(44, 100, 30, 100),
        List.of("Cơ quan, đơn vị", "Vướng mắc, kiến nghị", "Nội dung", "Trả lời"));
    int row = FIRST_ROW;
    for (Difficulty line : report.obstacles()) {
      put(row, line.agency(), line.text(), line.kind(), line.answer() == null ? null : line.answeredBy() + ", " + Figures.day(line.answeredOn()) + ": " + line.answer());
      sheet.style(row++, 1).wrapText(true).set();
    }
  }

  private void grid(Workbook workbook, String name, String title, String rowsAre, Table table) {
    List<String> headings = new ArrayList<>(List.of(rowsAre));
    headings.addAll(table.columns());
    open(workbook, name, title + report.year(), headings.stream().map(heading -> heading.equals(rowsAre) ? 34 : 16).toList(), headings);
    int row = FIRST_ROW;
    for (Row line : table.rows()) {
      sheet.value(row, 0, line.name());
      for (int i = 0; i < line.values().size(); i++) put(row, i + 1, line.values().get(i));
      row++;
    }
    if (!table.rows().isEmpty()) totals(row, table);
  }

  /** Sums of what may be summed; averages and shares have none. */
  private void totals(int row, Table table) {
    sheet.value(row, 0, "Cộng");
    sheet.style(row, 0).bold().set();
    for (int i = 0; i < table.columns().size(); i++) {
      int of = i;
      if (!table.summable(i)) continue;
      String column = letters(i + 1);
      sheet.formula(row, i + 1, "SUM(" + column + (FIRST_ROW + 1) + ":" + column + row + ")");
      boolean whole = table.rows().stream().map(line -> line.values().get(of)).allMatch(value -> value == null || format(value).equals(WHOLE));
      sheet.style(row, i + 1).bold().format(whole ? WHOLE : BROKEN).set();
    }
  }

  private static String format(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? WHOLE : BROKEN;
  }

  private void open(Workbook workbook, String name, String title, List<Integer> widths, List<String> headings) {
    sheet = workbook.newWorksheet(name);
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, report.issuer().name() + "; số liệu tính đến ngày " + Formal.day(report.asOf()));
    sheet.style(1, 0).italic().set();
    for (int i = 0; i < headings.size(); i++) {
      sheet.width(i, widths.get(i));
      sheet.value(FIRST_ROW - 1, i, headings.get(i));
      sheet.style(FIRST_ROW - 1, i).bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center").fillColor("E7F3EC").borderStyle("thin").set();
    }
    sheet.freezePane(1, FIRST_ROW);
    sheet.repeatRows(FIRST_ROW - 1);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private void put(int row, Object... values) {
    for (int i = 0; i < values.length; i++) put(row, i, values[i]);
  }

  private void put(int row, int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(format(number)).set();
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY).set();
    } else if (value != null) sheet.value(row, column, value.toString());
  }

  private void share(int row, int column, String part, String whole) {
    int line = row + 1;
    sheet.formula(row, column, "IF(OR(%s%d=\"\",%s%d=\"\",%s%d=0),\"\",%s%d/%s%d)".formatted(part, line, whole, line, whole, line, part, line, whole, line));
    sheet.style(row, column).format(PERCENT).set();
  }

  /** A, B … Z, AA … */
  private static String letters(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
