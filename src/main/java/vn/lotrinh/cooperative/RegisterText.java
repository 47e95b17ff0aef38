package vn.lotrinh.cooperative;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the register as text: UTF-8 with its mark, semicolons, decimals with a comma, as Excel in Vietnamese reads it without a question. */
final class RegisterText {

  private RegisterText() {}

  /** @param placeNames by code */
  static void write(OutputStream out, List<RegisterRecord> register, Map<String, String> placeNames) throws IOException {
    List<RegisterWorkbook.Line> lines = RegisterWorkbook.lines(register, placeNames);
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write('\uFEFF');
    text.write(lines.stream().map(line -> cell(line.title())).collect(Collectors.joining(";")) + "\r\n");
    for (RegisterRecord one : register) {
      text.write(lines.stream().map(line -> cell(line.value().apply(one))).collect(Collectors.joining(";")) + "\r\n");
    }
    text.flush();
  }

  /** A text that a program could take for a formula gets an apostrophe before it. */
  static String cell(Object value) {
    if (value instanceof BigDecimal number) return number.toPlainString().replace('.', ',');
    String text = value instanceof java.time.LocalDate day ? Shown.day(day) : value == null ? "" : value.toString();
    if (text.matches("(?s)[=+\\-@\\t\\r].*")) text = "'" + text;
    return text.matches("(?s).*[;\"\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
