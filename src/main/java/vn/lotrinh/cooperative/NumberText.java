package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: "1.250,5" or "1,250.5". A single sign before exactly three digits ("1.250") may group or part; it is read only
 * where the other cells of its column show how they are written.
 */
final class NumberText {

  /** How a column writes its numbers: which sign parts the decimals. */
  enum Style {
    COMMA_PARTS(',', '.'),
    POINT_PARTS('.', ',');

    private final char decimal;
    private final char group;

    Style(char decimal, char group) {
      this.decimal = decimal;
      this.group = group;
    }
  }

  private static final Pattern SHAPE = Pattern.compile("(?<minus>[-−(]?)\\s*(?<digits>\\d[\\d.,\\s]*?)\\s*\\)?\\s*(?<unit>\\D*)");
  private static final Pattern ABOUT = Pattern.compile("^(?iu:~|≈|khoảng|gần|hơn|trên|ước)\\s*(?=\\d)");
  private static final int LONGEST = 40;

  private NumberText() {}

  /** Without words by which a figure is told roughly: "khoảng 500". */
  static String withoutAbout(String text) {
    return ABOUT.matcher(text.strip()).replaceFirst("");
  }

  /** How the texts of a column write numbers; null where nothing tells, or they contradict each other. */
  static Style style(List<String> column) {
    boolean comma = false;
    boolean point = false;
    for (String text : column) {
      Matcher shape = SHAPE.matcher(text);
      if (text.length() > LONGEST || !shape.matches()) continue;
      String digits = shape.group("digits").replaceAll("\\s", "");
      if (isAmbiguous(digits)) continue;
      comma |= digits.indexOf('.') != digits.indexOf(',') && fits(digits, Style.COMMA_PARTS);
      point |= digits.indexOf('.') != digits.indexOf(',') && fits(digits, Style.POINT_PARTS);
    }
    return comma == point ? null : comma ? Style.COMMA_PARTS : Style.POINT_PARTS;
  }

  /** The unit that a person wrote behind the number, e.g. "tr.đ"; empty where there is none. */
  static String unit(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches() ? shape.group("unit").strip() : "";
  }

  /**
   * @param whole the figure counts things: a decimal part is impossible, so that "1.250" can only be 1250
   * @param column how the column writes numbers; null where that is not known
   * @throws CellFault if the text is no number, or could be two
   */
  static BigDecimal read(String text, boolean whole, Style column) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (text.length() > LONGEST || !shape.matches()) throw new CellFault("“" + shortened(text) + "” không phải là số.");
    String digits = shape.group("digits").replaceAll("\\s", "");
    BigDecimal value = isAmbiguous(digits) ? ambiguous(text, digits, whole, column) : clear(text, digits);
    return shape.group("minus").isEmpty() ? value : value.negate();
  }

  private static BigDecimal ambiguous(String text, String digits, boolean whole, Style column) {
    String grouped = digits.replaceAll("[.,]", "");
    if (whole) return new BigDecimal(grouped);
    if (column == null) {
      throw new CellFault("“%s” có thể là %s hoặc %s. Hãy ghi rõ, ví dụ %s hoặc %s.".formatted(text, grouped, digits.replace('.', ','), grouped,
          digits.replace('.', ',') + "0"));
    }
    return value(digits, column);
  }

  private static BigDecimal clear(String text, String digits) {
    for (Style style : Style.values()) if (fits(digits, style)) return value(digits, style);
    throw new CellFault("“" + shortened(text) + "” không phải là số viết đúng: dấu chấm, dấu phẩy đặt sai chỗ.");
  }

  private static BigDecimal value(String digits, Style style) {
    return new BigDecimal(digits.replace(String.valueOf(style.group), "").replace(style.decimal, '.'));
  }

  /** Whether a text reads as two different numbers, such as "1.250". */
  static boolean isTwofold(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches() && isAmbiguous(shape.group("digits").replaceAll("\\s", ""));
  }

  /** One to three digits, one sign, three digits; a leading zero cannot be grouped. */
  private static boolean isAmbiguous(String digits) {
    return digits.matches("[1-9]\\d{0,2}[.,]\\d{3}");
  }

  private static boolean fits(String digits, Style style) {
    String decimal = Pattern.quote(String.valueOf(style.decimal));
    String group = Pattern.quote(String.valueOf(style.group));
    return digits.matches("(\\d+|[1-9]\\d{0,2}(" + group + "\\d{3})+)(" + decimal + "\\d+)?");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
