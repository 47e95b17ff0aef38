package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Figures and days as an office reads them: 1.250,5 and 15/06/2025. */
final class Shown {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Shown() {}

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String number(BigDecimal number) {
    if (number == null) return "";
    DecimalFormatSymbols signs = new DecimalFormatSymbols();
    signs.setDecimalSeparator(',');
    signs.setGroupingSeparator('.');
    return new DecimalFormat("#,##0.######", signs).format(number);
  }

  /** Any value of the register; nothing where nothing is known. */
  static String value(Object value) {
    if (value instanceof BigDecimal number) return number(number);
    if (value instanceof LocalDate day) return day(day);
    if (value instanceof KnownDay known) return KnownDay.shown(known.text());
    if (value instanceof Boolean yes) return yes ? "có" : "không";
    if (value instanceof LegalStatus status) return status.title();
    if (value instanceof CooperativeKind kind) return kind.title();
    if (value instanceof SizeClass size) return size.title();
    if (value instanceof Rank rank) return rank.title();
    return value == null ? "" : value.toString();
  }
}
