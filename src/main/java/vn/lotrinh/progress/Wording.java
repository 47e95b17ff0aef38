package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers and relations are written for people. */
final class Wording {

  private Wording() {}

  static String number(BigDecimal value) {
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.######", vietnamese).format(value);
  }

  static String relation(String op) {
    return switch (op == null ? "=" : op) {
      case ">=" -> "ít nhất ";
      case "<=" -> "không quá ";
      case ">" -> "hơn ";
      default -> "";
    };
  }
}
