package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lotrinh.Written;

/** A number field; a text is never read as a number, for nobody can tell whether "50.000" means fifty or fifty thousand. */
record NumberRule(Bound min, Bound max, Integer decimals, boolean asText) implements FieldRule {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,25}(\\.\\d{1,10})?");
  private static final Pattern LOOKS_GROUPED = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  private static final int LONGEST = 100;

  static NumberRule parse(JsonNode component) {
    JsonNode digits = component.path("decimalDigits");
    return new NumberRule(Bound.parse(component.at("/validate/min")), Bound.parse(component.at("/validate/max")),
        digits.isNumber() ? digits.intValue() : null, component.path("serializeToString").asBoolean());
  }

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    BigDecimal exact = exact(value);
    if (exact == null && value instanceof String) {
      return Verdict.object(expectation(facts) + "; hãy gửi một con số viết liền, ví dụ 50000, không gửi chữ như “50.000”");
    }
    if (exact == null || !Numbers.isStorable(exact) || !fits(exact, facts)) {
      return Verdict.object(expectation(facts));
    }
    return Verdict.accept(asText ? plain(exact) : Numbers.storable(exact));
  }

  @Override
  public Set<String> declarableTypes() {
    return asText ? Set.of("String", "Integer", "Long", "Short", "Double") : Set.of("Integer", "Long", "Short", "Double", "Number");
  }

  private BigDecimal exact(Object value) {
    if (value instanceof Number number) {
      return Numbers.exact(number);
    }
    if (!asText || !(value instanceof String text) || text.length() > LONGEST) {
      return null;
    }
    String figures = Written.figures(text);
    return PLAIN.matcher(figures).matches() && !LOOKS_GROUPED.matcher(figures).matches() ? new BigDecimal(figures) : null;
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    BigDecimal exact = value instanceof Number number ? Numbers.exact(number) : null;
    return exact == null ? value.toString() : Written.number(exact);
  }

  private boolean fits(BigDecimal exact, Map<String, Object> facts) {
    BigDecimal least = min.value(facts);
    BigDecimal most = max.value(facts);
    return (decimals == null || exact.stripTrailingZeros().scale() <= decimals)
        && (least == null || exact.compareTo(least) >= 0)
        && (most == null || exact.compareTo(most) <= 0);
  }

  private String expectation(Map<String, Object> facts) {
    boolean whole = decimals != null && decimals == 0;
    String decimalPart = decimals != null && decimals > 0 ? ", có tối đa " + decimals + " chữ số thập phân" : "";
    return "phải là số" + (whole ? " nguyên" : "") + range(min.value(facts), max.value(facts)) + decimalPart;
  }

  private static String range(BigDecimal least, BigDecimal most) {
    if (least != null && most != null) {
      return " từ " + Written.number(least) + " đến " + Written.number(most);
    }
    if (least != null) {
      return " không nhỏ hơn " + Written.number(least);
    }
    return most == null ? "" : " không lớn hơn " + Written.number(most);
  }

  private static String plain(BigDecimal exact) {
    return Numbers.isWhole(exact) ? exact.toBigInteger().toString() : exact.stripTrailingZeros().toPlainString();
  }
}
