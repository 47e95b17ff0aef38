package vn.lotrinh.cooperative;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes Excel files: the register, and the refused rows of a file. Both can be mended and taken in again. */
final class RegisterWorkbook {

  private static final int FLUSHED_EVERY = 1_000;
  private static final String APPLICATION = "LoTrinhHTX";

  record Line(String title, int width, Function<RegisterRecord, Object> value) {}

  private RegisterWorkbook() {}

  /** @param placeNames by code */
  static void write(OutputStream out, List<RegisterRecord> register, Map<String, String> placeNames) throws IOException {
    List<Line> lines = lines(register, placeNames);
    try (Workbook workbook = new Workbook(out, APPLICATION, "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sổ HTX");
      head(sheet, lines.stream().map(Line::title).toList());
      for (int i = 0; i < lines.size(); i++) sheet.width(i, lines.get(i).width());
      sheet.freezePane(2, 1);
      int row = 1;
      for (RegisterRecord of : register) {
        for (int i = 0; i < lines.size(); i++) put(sheet, row, i, lines.get(i).value().apply(of));
        if (row++ % FLUSHED_EVERY == 0) sheet.flush();
      }
      if (!register.isEmpty()) sheet.setAutoFilter(0, 0, register.size(), lines.size() - 1);
    }
  }

  /** The rows of one sheet as they were sent, with the reason behind the last column. */
  static void write(OutputStream out, List<String> headings, List<ImportRow> refused) throws IOException {
    write(out, Map.of(refused.isEmpty() ? "" : refused.get(0).sheet(), headings), refused);
  }

  /**
   * The rows as they were sent, each sheet's on a sheet of its own, with the reason behind the last column.
   *
   * @param headings by the name of the sheet
   */
  static void write(OutputStream out, Map<String, List<String>> headings, List<ImportRow> refused) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, "1.0")) {
      for (Map.Entry<String, List<String>> one : headings.entrySet()) {
        List<ImportRow> own = refused.stream().filter(row -> row.sheet().equals(one.getKey())).toList();
        if (headings.size() == 1) writeSheet(workbook.newWorksheet("Dòng bị từ chối"), one.getValue(), own);
        else if (!own.isEmpty()) writeSheet(workbook.newWorksheet(one.getKey()), one.getValue(), own);
      }
      if (headings.size() > 1 && refused.isEmpty()) workbook.newWorksheet("Dòng bị từ chối");
    }
  }

  private static void writeSheet(Worksheet sheet, List<String> headings, List<ImportRow> refused) throws IOException {
    List<String> titles = new ArrayList<>(headings);
    titles.add("Lý do từ chối");
    head(sheet, titles);
    for (int i = 0; i < titles.size(); i++) sheet.width(i, i < headings.size() ? 18 : 90);
    sheet.freezePane(0, 1);
    int line = 1;
    for (ImportRow row : refused) {
      for (int i = 0; i < Math.min(row.cells().size(), headings.size()); i++) put(sheet, line, i, row.cells().get(i));
      List<String> reasons = row.problems().stream().map(problem -> problem.cell() + ": " + problem.sentence()).toList();
      sheet.value(line, headings.size(), String.join("\n", reasons));
      sheet.style(line, headings.size()).wrapText(true).set();
      if (line++ % FLUSHED_EVERY == 0) sheet.flush();
    }
  }

  /** A column of the register with the years and debts that there are. */
  static List<Line> lines(List<RegisterRecord> register, Map<String, String> placeNames) {
    List<Line> lines = new ArrayList<>(List.of(
        of("Mã HTX", 16, r -> r.entry().code()), of("Tên HTX", 40, r -> r.entry().name()), of("Mã số thuế", 16, r -> r.entry().taxCode()),
        of("Số đăng ký", 16, r -> r.entry().registrationNumber()), of("Loại hình", 14, r -> r.entry().kind().title()),
        of("Lĩnh vực", 26, r -> r.entry().sector()), of("Địa bàn", 24, r -> placeNames.getOrDefault(r.entry().place(), r.entry().place())),
        of("Địa chỉ", 36, r -> r.entry().address()), of("Ngày thành lập", 13, r -> day(r.entry().known("foundedOn"))),
        of("Luật HTX đang áp dụng (năm)", 12, r -> r.entry().lawYear()), of("Số thành viên", 11, r -> r.entry().members()),
        of("Diện tích (ha)", 11, r -> r.entry().areaHa()), of("Diện tích nuôi trồng (m2)", 13, r -> r.entry().areaM2()),
        of("Vốn điều lệ (triệu đồng)", 14, r -> r.entry().charterCapitalMillion()), of("Vốn hoạt động (triệu đồng)", 14, r -> r.entry().capitalMillion()),
        of("Số dịch vụ cho thành viên", 11, r -> r.entry().services()), of("Số phương tiện", 11, r -> r.entry().vehicles()),
        of("Quy mô", 11, r -> r.entry().sizeClass() == null ? null : r.entry().sizeClass().title()),
        of("Đại hội thành viên gần nhất", 13, r -> day(r.entry().known("lastMeetingOn"))),
        of("Tình trạng pháp lý", 28, r -> r.entry().status().title()), of("Tình trạng hoạt động", 18, r -> r.entry().dormant() ? "Ngừng hoạt động" : null),
        of("Ngừng hoạt động từ ngày", 13, r -> day(r.entry().known("inactiveSince")))));
    TreeSet<Integer> years = new TreeSet<>();
    register.forEach(r -> years.addAll(r.years().keySet()));
    for (int year : years) addYear(lines, year);
    for (Creditor creditor : Creditor.values()) {
      lines.add(of(creditor.title() + " (triệu đồng)", 14, r -> r.debts().containsKey(creditor) ? r.debts().get(creditor).amountMillion() : null));
    }
    return lines;
  }

  /** A month or a year stays one, as text that is read as one again. */
  private static Object day(KnownDay known) {
    return known == null ? null : known.isExact() ? known.day() : KnownDay.shown(known.text());
  }

  private static void addYear(List<Line> lines, int year) {
    lines.add(of("Doanh thu " + year + " (triệu đồng)", 14, ofYear(year, FinancialYear::revenueMillion)));
    lines.add(of("Lợi nhuận " + year + " (triệu đồng)", 14, ofYear(year, FinancialYear::profitMillion)));
    lines.add(of("Điểm " + year, 9, ofYear(year, FinancialYear::score)));
    lines.add(of("Xếp loại " + year, 14, ofYear(year, of -> of.rank() == null ? null : of.rank().title())));
  }

  private static Function<RegisterRecord, Object> ofYear(int year, Function<FinancialYear, Object> value) {
    return r -> r.years().containsKey(year) ? value.apply(r.years().get(year)) : null;
  }

  private static Line of(String title, int width, Function<RegisterRecord, Object> value) {
    return new Line(title, width, value);
  }

  private static void head(Worksheet sheet, List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      sheet.value(0, i, titles.get(i));
      sheet.style(0, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
    }
    sheet.repeatRows(0);
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) putDay(sheet, row, column, day);
    else if (value instanceof Map<?, ?> day) putDay(sheet, row, column, LocalDate.parse((String) day.get("day")));
    else if (value instanceof Number number) {
      sheet.value(row, column, number);
      if (number instanceof BigDecimal) sheet.style(row, column).format("#,##0.######").set();
    } else if (value != null && !value.toString().isEmpty()) sheet.value(row, column, value.toString());
  }

  private static void putDay(Worksheet sheet, int row, int column, LocalDate day) {
    sheet.value(row, column, day);
    sheet.style(row, column).format("dd/MM/yyyy").set();
  }
}
