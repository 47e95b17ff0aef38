package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

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
    return value == null ? UNKNOWN : format("#,##0.##").format(value);
  }

  /** How much {@code part} is of {@code whole}, in per cent with one decimal; unknown where that cannot be said. */
  static String percent(BigDecimal part, BigDecimal whole) {
    BigDecimal percent = ratio(part, whole);
    return percent == null ? UNKNOWN : format("#,##0.0").format(percent);
  }

  /** In per cent; null where one of the two is unknown or the whole is nothing. */
  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) return null;
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormatSymbols vietnamese = new DecimalFormatSymbols(Locale.ROOT);
    vietnamese.setGroupingSeparator('.');
    vietnamese.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat(pattern, vietnamese);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
