package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.Written;

/** How numbers and days are written for people. */
final class Wording {

  private static final int SHORT = 40;

  private Wording() {}

  static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  static String number(BigDecimal value) {
    return value == null ? "" : Written.number(value);
  }

  static String shortened(String text) {
    if (text == null) return "";
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= SHORT ? plain : plain.substring(0, SHORT) + "…";
  }
}
