package vn.lotrinh.progress;

import java.math.BigDecimal;
import vn.lotrinh.Written;

/** How numbers and relations are written for people. */
final class Wording {

  private Wording() {}

  static String number(BigDecimal value) {
    return Written.number(value);
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
