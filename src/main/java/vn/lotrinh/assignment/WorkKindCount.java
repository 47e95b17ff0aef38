package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lotrinh.Feel;
import vn.lotrinh.Refusal;

/**
 * How the rows of a sheet count toward a unit of a plan.
 *
 * @param unit as plans write it, e.g. "học viên"; "chuỗi liên kết {product}" is counted once for every value of the column
 * @param also other words of plans for the same unit
 * @param formula FEEL over {@code rows}
 * @param words the same as people say it
 */
record WorkKindCount(String unit, List<String> also, String formula, String words) {

  /** How much of a unit the rows are. */
  record Quantity(String unit, BigDecimal quantity, List<String> also) {

    /** Whether a plan that asks for {@code asked} means this; what it says in brackets ("28+10+28") and "/năm" names no other unit. */
    boolean isOf(String asked) {
      String bare = bare(asked);
      return bare.equals(bare(unit)) || also.stream().anyMatch(word -> bare(word).equals(bare));
    }
  }

  /** The column for whose values the unit is counted one by one. */
  private static final Pattern BY = Pattern.compile("\\{([A-Za-z0-9]+)}");

  WorkKindCount {
    also = also == null ? List.of() : List.copyOf(also);
  }

  static String bare(String unit) {
    return unit.replaceAll("\\(.*?\\)", " ").replaceAll("/năm(?!\\p{L})", " ").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a plan's unit is this one; "chuỗi liên kết tôm" is one of "chuỗi liên kết {product}". */
  boolean mayBe(String asked) {
    return Stream.concat(Stream.of(unit), also.stream()).anyMatch(word -> Pattern.matches(any(bare(word)), bare(asked)));
  }

  /** The unit as a regular expression, with anything for the value of its column. */
  private static String any(String unit) {
    return Stream.of(unit.split("\\{[A-Za-z0-9]+}", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
  }

  /** Key of the column for whose values the unit is counted one by one; null for a unit that is always the same. */
  String by() {
    Matcher placed = BY.matcher(unit);
    return placed.find() ? placed.group(1) : null;
  }

  /** @param rows complete ones only */
  List<Quantity> of(List<Map<String, Object>> rows) {
    String by = by();
    if (by == null) return List.of(new Quantity(unit, number(rows), also));
    Map<String, List<Map<String, Object>>> parts = new TreeMap<>();
    rows.stream().filter(row -> row.get(by) != null)
        .forEach(row -> parts.computeIfAbsent(row.get(by).toString().toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(row));
    return parts.entrySet().stream().map(part -> new Quantity(named(unit, part.getKey()), number(part.getValue()),
        also.stream().map(word -> named(word, part.getKey())).toList())).toList();
  }

  private static String named(String unit, String value) {
    return BY.matcher(unit).replaceAll(Matcher.quoteReplacement(value));
  }

  /** Nothing of a thing, such as the sum of cells that are all empty, is none of it. */
  private BigDecimal number(List<Map<String, Object>> rows) {
    if (rows.isEmpty()) return BigDecimal.ZERO;
    BigDecimal number = Feel.number(formula, Map.of("rows", rows));
    if (number == null) return BigDecimal.ZERO;
    if (number.signum() < 0) throw new Refusal("Số lượng “" + unit + "” tính từ bảng là số âm.");
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
