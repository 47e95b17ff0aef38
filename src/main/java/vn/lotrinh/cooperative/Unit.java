package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Units as headings and cells name them, as factors to ours: million đồng, hectares, square metres. */
final class Unit {

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]?");
  private static final Pattern LOOSE_MONEY = Pattern.compile("\\b((trieu|ty|ti|nghin|ngan) dong|tr dong|trd|tr d|vnd)\\b");
  private static final Pattern LOOSE_AREA = Pattern.compile("\\b(ha|m2|hec ta|met vuong)\\b");

  private static final Pattern IN_TWO = Pattern.compile("(\\d{1,6}) ?(?:ty|ti)(?: dong)?,? (\\d{1,3}(?:,\\d+)?) ?(?:trieu|tr)(?: ?d| dong)?\\.?");

  private Unit() {}

  /** What a heading says, in brackets or at its end; null where it names no unit of this kind. */
  static BigDecimal factor(RegisterField.Type type, String heading) {
    String brackets = IN_BRACKETS.matcher(heading).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    String inside = Plain.words(brackets.replace("²", "2"));
    String all = Plain.words(heading.replace("²", "2"));
    return switch (type) {
      case MONEY -> money(inside) != null ? money(inside) : money(found(LOOSE_MONEY, all));
      case AREA_HA, AREA_M2 -> area(type, found(LOOSE_AREA, all));
      default -> null;
    };
  }

  /** Million đồng of a sum that is told in two units, "1 tỷ 200 triệu"; null for any other text. */
  static BigDecimal inTwo(String text) {
    Matcher two = IN_TWO.matcher(Plain.letters(text).strip());
    if (!two.matches()) return null;
    return new BigDecimal(two.group(1)).multiply(BigDecimal.valueOf(1000)).add(new BigDecimal(two.group(2).replace(',', '.')));
  }

  /** The unit that stands behind the figure in its cell; null where there is none. */
  static BigDecimal ofCell(RegisterField.Type type, String unit) {
    String plain = Plain.words(unit.replace("²", "2"));
    return switch (type) {
      case MONEY -> money(plain);
      case AREA_HA, AREA_M2 -> area(type, plain);
      default -> null;
    };
  }

  /** Whether the words behind a figure only say what is counted. */
  static boolean counts(String unit) {
    return Plain.words(unit).matches("|tv|thanh vien|nguoi|xa vien|htx|thang|dich vu|xe|chiec|phuong tien|diem|d|ho|ho tv|nguoi lao dong|lao dong|ld|ha vien");
  }

  /** How a factor of money is called; the reverse of {@link #money}. */
  static String name(BigDecimal factor) {
    return factor.compareTo(BigDecimal.valueOf(1000)) == 0 ? "tỷ đồng" : factor.compareTo(BigDecimal.ONE) == 0 ? "triệu đồng"
        : factor.compareTo(new BigDecimal("0.001")) == 0 ? "nghìn đồng" : "đồng";
  }

  /** Million đồng in one of the unit; null for what is no unit of money. */
  static BigDecimal money(String plain) {
    String words = " " + plain + " ";
    if (words.matches(".* (ty|ti)( d| dong| vnd)? .*")) return BigDecimal.valueOf(1000);
    if (words.matches(".* (trieu|tr|trd|trieud|1 000 000)( d| dong| vnd)? .*")) return BigDecimal.ONE;
    if (words.matches(".* (nghin|nghin d|nghin dong|ngan d|ngan dong|1000d|1000 d|1000 dong|1 000 d|1 000 dong) .*")) return new BigDecimal("0.001");
    if (words.matches(".* (d|dong|vnd) .*")) return new BigDecimal("0.000001");
    return null;
  }

  private static BigDecimal area(RegisterField.Type type, String plain) {
    boolean hectares = plain.matches(".*\\b(ha|hec ta|hecta)\\b.*");
    boolean metres = plain.matches(".*\\b(m2|met vuong)\\b.*");
    if (hectares == metres) return null;
    if (type == RegisterField.Type.AREA_HA) return hectares ? BigDecimal.ONE : new BigDecimal("0.0001");
    return metres ? BigDecimal.ONE : BigDecimal.valueOf(10_000);
  }

  private static String found(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : "";
  }
}
