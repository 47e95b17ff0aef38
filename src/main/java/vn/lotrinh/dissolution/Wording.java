package vn.lotrinh.dissolution;

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

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String number(BigDecimal value) {
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.######", vietnamese).format(value);
  }
}
