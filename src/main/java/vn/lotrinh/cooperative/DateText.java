package vn.lotrinh.cooperative;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.sheet.FileCell;

/** Days as people write them: 15/6/2025, 15-6-25, 2025-06-15, "ngày 15 tháng 6 năm 2025", 6/2025, 2025, or a cell that Excel shows as a day. */
final class DateText {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ][\\d:.]*)?");
  private static final Pattern DAY = Pattern.compile("(?:ngay )?(\\d{1,2})\\s*(?:[-/.]|thang)\\s*(\\d{1,2})\\s*(?:[-/.]|nam)\\s*(\\d{4}|\\d{2})(?: [\\d:.]+)?");
  private static final Pattern MONTH = Pattern.compile("(?:(?:thang|thg|th|t)\\.?\\s*)?(\\d{1,2})\\s*(?:[-/.]|nam)\\s*(\\d{4})");
  private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(?:(?:khoang|dau|giua|cuoi|quy (?:i|ii|iii|iv|[1-4])) ?[-/]? ?)?(?:nam )?(\\d{4})");
  private static final int FIRST_YEAR = 1945;

  private DateText() {}

  /** As {@link #known}, of which only the bound matters. */
  static LocalDate read(FileCell cell, boolean late, LocalDate today) {
    return known(cell, late, today).day();
  }

  /**
   * What a cell tells of a day; a month stays a month, a year a year.
   *
   * @param late the bound of a month or year is its last day, else its first; so a term that runs from it never looks longer than it is
   * @param today nothing of the register happens after it
   * @throws CellFault if the cell shows no day, or one that cannot be
   */
  static KnownDay known(FileCell cell, boolean late, LocalDate today) {
    KnownDay known;
    try {
      known = cell.number() == null ? ofText(cell.text(), late, today) : ofNumber(cell, late);
    } catch (DateTimeException e) {
      throw new CellFault("“" + cell.text() + "” không có trong lịch.");
    }
    if (known.day().getYear() < FIRST_YEAR) throw new CellFault("“" + shown(cell) + "” là năm trước " + FIRST_YEAR + ".");
    if (!known.day().isAfter(today)) return known;
    if (late && !known.isExact() && today.toString().startsWith(known.text())) return new KnownDay(today, known.text());
    throw new CellFault("“" + shown(cell) + "” nằm sau ngày nhập sổ.");
  }

  /** Whether a text could be meant month first, as American programs write; null where only one way is possible or it is no such day. */
  static Boolean monthFirst(String text) {
    Matcher day = DAY.matcher(Plain.letters(text).strip());
    if (!day.matches()) return null;
    int first = number(day, 1);
    int second = number(day, 2);
    if (first <= 12 && second > 12 && second <= 31) return true;
    return first > 12 || first == second ? null : false;
  }

  /** A year typed into a cell that Excel shows as a day would be a day of 1905. */
  private static KnownDay ofNumber(FileCell cell, boolean late) {
    int number = cell.number().intValue();
    if (number >= FIRST_YEAR && number <= 2100 && cell.number().scale() <= 0) return ofYear(number, late);
    if (cell.day() != null) return KnownDay.of(cell.day());
    if (number > 15_000 && number < 80_000) return KnownDay.of(LocalDate.of(1899, 12, 30).plusDays(number));
    throw new CellFault("“" + cell.text() + "” không phải là ngày.");
  }

  private static KnownDay ofText(String text, boolean late, LocalDate today) {
    String plain = Plain.letters(text).strip().replaceAll("\\s+", " ").replaceFirst("(?<=\\d)\\s*\\([^)]*\\)$", "");
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) return KnownDay.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
    Matcher day = DAY.matcher(plain);
    if (day.matches()) return KnownDay.of(LocalDate.of(year(day.group(3), today), number(day, 2), number(day, 1)));
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) return ofMonth(YearMonth.of(number(month, 2), number(month, 1)), late);
    Matcher isoMonth = ISO_MONTH.matcher(plain);
    if (isoMonth.matches()) return ofMonth(YearMonth.of(number(isoMonth, 1), number(isoMonth, 2)), late);
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) return ofYear(number(year, 1), late);
    throw new CellFault("“" + text + "” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 15/6/2025.");
  }

  private static KnownDay ofMonth(YearMonth month, boolean late) {
    return KnownDay.month(month, late ? month.atEndOfMonth() : month.atDay(1));
  }

  private static KnownDay ofYear(int year, boolean late) {
    return KnownDay.year(year, late ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
  }

  private static int year(String text, LocalDate today) {
    int number = Integer.parseInt(text);
    if (text.length() == 4) return number;
    return number <= today.getYear() % 100 ? 2000 + number : 1900 + number;
  }

  private static String shown(FileCell cell) {
    return cell.day() == null ? cell.text() : Shown.day(cell.day());
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
