package vn.lotrinh.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.lotrinh.Written;

/**
 * A cell as it stands in a file: text, a number, or a day.
 *
 * @param text as a person would read it; empty for an empty cell
 * @param number set for numbers, days included
 * @param day set for numbers that are shown as a day
 * @param error the cell shows an error such as #REF!
 * @param converted the old encoding of Vietnamese letters that the text was written in; null for Unicode
 * @param seen as a person sees it in the file: lines kept, "80%", "8/2021", "30/9/2025"
 */
public record FileCell(String text, BigDecimal number, LocalDate day, boolean error, String converted, String seen) {

  public static final FileCell EMPTY = new FileCell("", null, null, false);
  /** A formula whose result the file does not hold. */
  public static final FileCell NOT_CALCULATED = new FileCell("công thức chưa có kết quả", null, null, true);

  private static final int MOST_DIGITS = 30;
  private static final int LAST_SERIAL_DAY = 2_958_465;        // 31/12/9999
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final int DAYS_TO_1904 = 1462;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

  public FileCell(String text, BigDecimal number, LocalDate day, boolean error) {
    this(text, number, day, error, null, text);
  }

  public static FileCell of(String text) {
    LegacyText read = LegacyText.read(text);
    String tidy = tidy(read.text());
    return tidy.isEmpty() ? EMPTY : new FileCell(tidy, null, null, false, read.encoding(), Written.text(read.text()));
  }

  /** What a person typed, fit to be stored: one line of composed letters and ordinary digits, nothing that cannot be seen. */
  public static String tidy(String text) {
    String line = Written.line(text);
    StringBuilder kept = new StringBuilder(line.length());
    line.codePoints().filter(sign -> Character.getType(sign) != Character.CONTROL).map(FileCell::narrow).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Letters and digits of full width are those of a Chinese or Japanese keyboard. */
  private static int narrow(int sign) {
    return sign >= 0xFF01 && sign <= 0xFF5E ? sign - 0xFF01 + '!' : sign;
  }

  /**
   * A cell of an Excel file.
   *
   * @param type as the file calls it: n, s, b, e, str or d
   */
  static FileCell of(String type, String value, int style, XlsxFile file) {
    return switch (type) {
      case "s" -> of(value.matches("\\d{1,9}") ? file.text(Integer.parseInt(value)) : "");
      case "b" -> of(value.equals("1") || value.equals("true") ? "Có" : "Không");
      case "e" -> new FileCell(value, null, null, true);
      case "d" -> ofDay(value);
      case "str" -> value.startsWith("#") ? new FileCell(value, null, null, true) : of(value);
      default -> ofNumber(value, style, file);
    };
  }

  private static FileCell ofDay(String value) {
    try {
      LocalDate day = value.contains("T") ? LocalDateTime.parse(value.replaceAll("(Z|[+-]\\d\\d:\\d\\d)$", "")).toLocalDate() : LocalDate.parse(value);
      return new FileCell(day.toString(), BigDecimal.valueOf(day.toEpochDay() - FIRST_DAY.toEpochDay()), day, false, null, DAY.format(day));
    } catch (DateTimeException e) {
      return of(value);
    }
  }

  private static FileCell ofNumber(String value, int style, XlsxFile file) {
    BigDecimal raw;
    try {
      raw = new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      return of(value);
    }
    if (raw.signum() != 0 && ((long) raw.precision() - raw.scale() > MOST_DIGITS || raw.scale() > 400)) return new FileCell("#", null, null, true);
    BigDecimal rounded = raw.setScale(6, RoundingMode.HALF_UP);       // Excel keeps 0.1 + 0.2 as 0.30000000000000004
    BigDecimal number = new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    boolean day = file.formats().isDay(style) && raw.signum() > 0 && raw.compareTo(BigDecimal.valueOf(LAST_SERIAL_DAY)) <= 0;
    if (!day) return ofPlainNumber(number, style, file);
    LocalDate date = FIRST_DAY.plusDays(raw.intValue() + (file.since1904() ? DAYS_TO_1904 : 0));
    return new FileCell(number.toPlainString(), number, date, false, null, (file.formats().isMonth(style) ? MONTH : DAY).format(date));
  }

  private static FileCell ofPlainNumber(BigDecimal number, int style, XlsxFile file) {
    String text = file.formats().text(style, number);
    String seen = file.formats().isPercent(style) ? new BigDecimal(number.movePointRight(2).stripTrailingZeros().toPlainString()).toPlainString().replace('.', ',') + "%" : text;
    return new FileCell(text, number, null, false, null, seen);
  }

  public boolean isBlank() {
    return text.isEmpty() && !error;
  }

  /** Empty, or one of the signs by which tables say that there is nothing. */
  public boolean saysNothing() {
    return isBlank() || text.matches("[-–—.…]+");
  }
}
