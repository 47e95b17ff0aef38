package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a document prints figures, days and names (NĐ 30/2020/NĐ-CP, Phụ lục I). */
final class Printed {

  /** What stands where a figure is not known. */
  static final String UNKNOWN = "…";

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int FIRST_MONTH_WITHOUT_ZERO = 3;
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

  static String day(LocalDate day) {
    return day == null ? "" : SHORT.format(day);
  }

  /** "ngày 08 tháng 12 năm 2025": days below 10 and the months 1 and 2 carry a zero in front. */
  static String longDay(LocalDate day) {
    String month = day.getMonthValue() < FIRST_MONTH_WITHOUT_ZERO ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
    return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
  }

  /** "07/BC-LMHTX"; numbers below 10 carry a zero in front. */
  static String paperNumber(int number, String sign) {
    return "%02d/%s".formatted(number, sign);
  }

  /** A body's name as it stands in the head: in capitals, "UBND" and "HTX" written out. */
  static String inHead(String name) {
    return writtenOut(name).toUpperCase(VIETNAMESE);
  }

  static String writtenOut(String name) {
    return name.replaceAll("\\bUBND\\b", "Ủy ban nhân dân").replaceAll("\\bHTX\\b", "Hợp tác xã");
  }

  static String capitals(String text) {
    return text.toUpperCase(VIETNAMESE);
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
