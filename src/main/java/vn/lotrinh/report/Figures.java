package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;

/** How figures and days are written in the campaign: "1.234,5", "25/11/2025". Templates ask it as {@code @figures}. */
@Component("figures")
final class Figures {

  public static String text(BigDecimal value) {
    return value == null ? "" : Written.number(value);
  }

  /** Parts of a hundred as the report prints them; empty where one of the two is not known. */
  public static String percent(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null ? "" : Printed.percent(part, whole);
  }

  static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  public static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
