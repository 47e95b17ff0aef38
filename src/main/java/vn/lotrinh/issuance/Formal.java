package vn.lotrinh.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lotrinh.Written;

/** How an official document writes days, numbers and names (NĐ 30/2020/NĐ-CP, Phụ lục I). */
public final class Formal {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final int FIRST_MONTH_WITHOUT_ZERO = 3;

  private Formal() {}

  /** "08/12/2025"; empty for null. */
  public static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  /** "ngày 08 tháng 12 năm 2025": days below 10 and the months 1 and 2 carry a zero in front. */
  public static String longDay(LocalDate day) {
    String month = day.getMonthValue() < FIRST_MONTH_WITHOUT_ZERO ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
    return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
  }

  /** "07/BC-LMHTX"; numbers below 10 carry a zero in front. */
  public static String paperNumber(int number, String sign) {
    return "%02d/%s".formatted(number, sign);
  }

  /** A body's name as it stands in the head: in capitals, "UBND" and "HTX" written out. */
  static String inHead(String name) {
    return capitals(writtenOut(name));
  }

  /** "UBND" and "HTX" written out. */
  public static String writtenOut(String name) {
    return name.replaceAll("\\bUBND\\b", "Ủy ban nhân dân").replaceAll("\\bHTX\\b", "Hợp tác xã");
  }

  public static String capitals(String text) {
    return text.toUpperCase(VIETNAMESE);
  }

  /** A text as it was typed, paragraph by paragraph; none for null. */
  public static List<String> paragraphs(String text) {
    return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
