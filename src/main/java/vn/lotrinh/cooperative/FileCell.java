package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell as it stands in a file: text, a number, or a day.
 *
 * @param text as a person would read it; empty for an empty cell
 * @param number set for numbers, days included
 * @param day set for numbers that are shown as a day
 * @param error the cell shows an error such as #REF!
 */
record FileCell(String text, BigDecimal number, LocalDate day, boolean error) {

  static final FileCell EMPTY = new FileCell("", null, null, false);

  /** Parts of a number format that are not about days: quoted text, colours and locales, escaped signs. */
  private static final Pattern NOT_ABOUT_DAYS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
  private static final int MOST_DIGITS = 30;
  private static final int LAST_SERIAL_DAY = 2_958_465;        // 31/12/9999

  static FileCell of(String text) {
    return new FileCell(Plain.tidy(text), null, null, false);
  }

  static FileCell of(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) return EMPTY;
    Object value = cell.getValue();
    if (cell.getType() == CellType.ERROR) return new FileCell(cell.getRawValue() == null ? "#" : cell.getRawValue(), null, null, true);
    if (value instanceof BigDecimal number) return of(cell, number);
    if (value instanceof Boolean yes) return of(yes ? "Có" : "Không");
    String text = value == null ? "" : value.toString();
    if (cell.getFormula() == null) return of(text);
    if (text.startsWith("#")) return new FileCell(text, null, null, true);
    return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?") ? of(cell, new BigDecimal(text)) : of(text);
  }

  private static FileCell of(Cell cell, BigDecimal raw) {
    if ((long) raw.precision() - raw.scale() > MOST_DIGITS) return new FileCell("#", null, null, true);
    BigDecimal rounded = raw.setScale(6, RoundingMode.HALF_UP);       // Excel keeps 0.1 + 0.2 as 0.30000000000000004
    BigDecimal number = new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    boolean day = isDay(cell.getDataFormatString()) && raw.signum() > 0 && raw.intValue() <= LAST_SERIAL_DAY;
    return new FileCell(number.toPlainString(), number, day ? cell.asDate().toLocalDate() : null, false);
  }

  private static boolean isDay(String format) {
    if (format == null) return false;
    String rest = NOT_ABOUT_DAYS.matcher(format.toLowerCase()).replaceAll("");
    return rest.matches(".*[dy].*") && !rest.matches(".*[0#].*");
  }

  boolean isBlank() {
    return text.isEmpty() && !error;
  }

  /** Empty, or one of the signs by which tables say that there is nothing. */
  boolean saysNothing() {
    return isBlank() || text.matches("[-–—.…]+");
  }
}
