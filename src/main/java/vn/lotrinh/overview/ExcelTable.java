package vn.lotrinh.overview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An Excel file of plain tables: headings that stay in sight, days as days, numbers as numbers, a filter on each column. */
public final class ExcelTable {

  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FLUSHED_EVERY = 1_000;
  private static final int LONGEST_NAME = 31;

  /** A column. @param width in characters */
  public record Column(String title, int width) {}

  /** Asked for further rows until it has none. */
  @FunctionalInterface
  public interface Rows {

    /** @param from how many were asked for before */
    List<Object[]> next(int from);
  }

  private final Workbook workbook;

  private ExcelTable(Workbook workbook) {
    this.workbook = workbook;
  }

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    void write(ExcelTable file);
  }

  /** Answers with a file of that name. */
  public static void answer(HttpServletResponse answer, String name, Content content) throws IOException {
    answer.setContentType(TYPE);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    write(answer.getOutputStream(), content);
  }

  /** Writes a file; the stream is closed. */
  public static void write(OutputStream out, Content content) throws IOException {
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      content.write(new ExcelTable(workbook));
    }
  }

  /** One more sheet. @param heading lines above the table, e.g. the filter */
  public void sheet(String name, List<String> heading, List<Column> columns, Rows rows) {
    Worksheet sheet = workbook.newWorksheet(name.replaceAll("[\\[\\]:*?/\\\\]", " ").substring(0, Math.min(LONGEST_NAME, name.length())));
    int top = heading.size();
    for (int i = 0; i < top; i++) sheet.value(i, 0, heading.get(i));
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(top, i, columns.get(i).title());
      sheet.style(top, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
      sheet.width(i, columns.get(i).width());
    }
    sheet.repeatRows(top);
    sheet.freezePane(1, top + 1);
    int at = 0;
    for (List<Object[]> some = rows.next(0); !some.isEmpty(); some = rows.next(at)) {
      for (Object[] row : some) {
        put(sheet, top + 1 + at, row);
        if (++at % FLUSHED_EVERY == 0) flush(sheet);
      }
    }
    if (at > 0) sheet.setAutoFilter(top, 0, top + at, columns.size() - 1);
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void put(Worksheet sheet, int at, Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] instanceof LocalDate day) {
        sheet.value(at, i, day);
        sheet.style(at, i).format("dd/MM/yyyy").set();
      } else if (row[i] instanceof Number number) {
        sheet.value(at, i, number);
      } else if (row[i] != null) {
        sheet.value(at, i, row[i].toString());
      }
    }
  }

  /** All rows at once. */
  public static Rows all(List<Object[]> rows) {
    return from -> from == 0 ? rows : List.of();
  }
}
