package vn.lotrinh.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.lotrinh.Refusal;

/** How figures and days are written and read in the campaign: "1.234,5", "25/11/2025". */
final class Figures {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Figures() {}

  static String text(BigDecimal value) {
    if (value == null) return "";
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.######", vietnamese).format(value);
  }

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /**
   * A number as an office writes it: "50.000" is fifty thousand, "72,5" seventy-two and a half; null for an empty text.
   *
   * @throws Refusal naming the figure where the text is no number
   */
  static BigDecimal read(String name, String text) {
    if (text == null || text.isBlank()) return null;
    String written = text.strip().replace('\u00a0', ' ').replace('\u202f', ' ');
    if (written.matches("-?\\d{1,3}([. ]\\d{3})+(,\\d+)?")) return new BigDecimal(written.replaceAll("[. ]", "").replace(',', '.'));
    if (written.matches("-?\\d{1,18}([.,]\\d{1,6})?")) return new BigDecimal(written.replace(',', '.'));
    throw new Refusal("“" + name + "”: “" + written + "” không phải là số. Ghi ví dụ 1.234 hoặc 72,5.");
  }

  static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
