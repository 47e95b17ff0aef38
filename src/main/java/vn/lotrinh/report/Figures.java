package vn.lotrinh.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How figures and days are written in the campaign: "1.234,5", "25/11/2025". Templates ask it as {@code @figures}. */
@Component("figures")
final class Figures {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public static String text(BigDecimal value) {
    if (value == null) return "";
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.######", vietnamese).format(value);
  }

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
