package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and days are written for people. */
final class Wording {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Wording() {}

  static String number(Number value) {
    if (value == null) return "chưa có";
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.##", vietnamese).format(value instanceof BigDecimal ? value : new BigDecimal(value.toString()));
  }

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** Shortened at a word's end. */
  static String shortened(String text, int length) {
    if (text.length() <= length) return text;
    int end = text.lastIndexOf(' ', length - 1);
    return text.substring(0, end < length / 2 ? length - 1 : end).replaceAll("[ ,;:(-]+$", "") + "…";
  }
}
