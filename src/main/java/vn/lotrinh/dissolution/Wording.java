package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.Written;

/** How numbers and days are written for people. */
final class Wording {

  private Wording() {}

  static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  static String number(BigDecimal value) {
    return Written.number(value);
  }
}
