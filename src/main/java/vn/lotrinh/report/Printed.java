package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.lotrinh.Written;

/** How a report prints figures. */
final class Printed {

  /** What stands where a figure is not known. */
  static final String UNKNOWN = "…";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** In which points are lettered. */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private Printed() {}

  /** The mark of a point, counted from 0: "a)", "b)", "c)", "d)", "đ)" …; numbers once the alphabet is used up. */
  static String point(int index) {
    return (index < LETTERS.length() ? String.valueOf(LETTERS.charAt(index)) : String.valueOf(index + 1)) + ")";
  }

  /** E.g. "1.234,5"; at most two decimals. */
  static String number(BigDecimal value) {
    return value == null ? UNKNOWN : Written.number(value.setScale(2, RoundingMode.HALF_UP));
  }

  /** How much {@code part} is of {@code whole}, in per cent with one decimal; unknown where that cannot be said. */
  static String percent(BigDecimal part, BigDecimal whole) {
    BigDecimal percent = ratio(part, whole);
    return percent == null ? UNKNOWN : Written.number(percent, 1);
  }

  /** In per cent; null where one of the two is unknown or the whole is nothing. */
  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) return null;
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
