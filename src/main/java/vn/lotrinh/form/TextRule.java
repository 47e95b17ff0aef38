package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lotrinh.Refusal;

/** A line or an area of text; with {@code "properties": {"format": "money"}} an amount in whole đồng, kept as its bare digits. */
record TextRule(boolean lines, Bound minLength, Bound maxLength, Pattern pattern, String hint, String kind) implements FieldRule {

  /** What the engine's column for a text variable holds. */
  static final int LONGEST = 4_000;

  private static final Pattern EMAIL = Pattern.compile(
      "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
  private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{6,14}|0\\d{9,10}");
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\r\\n\\t]]");
  private static final Pattern LINE_CHARACTER = Pattern.compile("[\\r\\n\\t]");
  private static final Pattern NESTED_REPETITION = Pattern.compile("[+*}]\\)[+*{]");
  private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999999999");

  static TextRule parse(JsonNode component) {
    JsonNode validate = component.path("validate");
    String pattern = validate.path("pattern").asText("");
    if (NESTED_REPETITION.matcher(pattern).find()) {
      throw new IllegalArgumentException("pattern repeats a repetition and may run for ever: " + pattern);
    }
    String money = component.at("/properties/format").asText("");
    return new TextRule("textarea".equals(component.path("type").asText()), Bound.parse(validate.path("minLength")),
        Bound.parse(validate.path("maxLength")), pattern.isEmpty() ? null : Pattern.compile(pattern),
        component.path("description").asText(""), money.isEmpty() ? validate.path("validationType").asText("") : money);
  }

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    if (!(value instanceof String text)) {
      return Verdict.object("phải là chữ");
    }
    if (text.length() > 2 * LONGEST) {
      return Verdict.object("dài quá " + VietnameseNumber.write(BigDecimal.valueOf(LONGEST)) + " ký tự");
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String objection = objection(composed, facts);
    if (objection != null) {
      return Verdict.object(objection);
    }
    return "money".equals(kind) ? money(composed) : Verdict.accept(composed);
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("String");
  }

  private String objection(String text, Map<String, Object> facts) {
    if (UNREADABLE.matcher(text).find() || !lines && LINE_CHARACTER.matcher(text).find()) {
      return lines ? "có ký tự điều khiển không đọc được" : "có ký tự xuống dòng hoặc ký tự điều khiển, hãy viết trên một dòng";
    }
    String length = lengthObjection(text, facts);
    if (length != null) {
      return length;
    }
    if (pattern != null && !pattern.matcher(text).find()) {
      return "không đúng quy cách" + (hint.isBlank() ? "" : ": " + hint.strip().replaceFirst("\\.$", ""));
    }
    if ("email".equals(kind) && !EMAIL.matcher(text).matches()) {
      return "phải là địa chỉ thư điện tử, ví dụ ten@coquan.gov.vn";
    }
    return "phone".equals(kind) && !PHONE.matcher(text).matches() ? "phải là số điện thoại viết liền, ví dụ 0297386xxxx hoặc +84297386xxxx" : null;
  }

  private String lengthObjection(String text, Map<String, Object> facts) {
    int length = text.strip().codePointCount(0, text.strip().length());
    BigDecimal least = minLength.value(facts);
    BigDecimal most = maxLength.value(facts);
    int longest = most == null ? LONGEST : Math.min(LONGEST, most.intValue());
    if (length > longest || text.codePointCount(0, text.length()) > LONGEST) {
      return "dài quá " + VietnameseNumber.write(BigDecimal.valueOf(longest)) + " ký tự";
    }
    return least != null && length < least.intValue() ? "phải có ít nhất " + least.intValue() + " ký tự" : null;
  }

  private static Verdict money(String text) {
    try {
      BigDecimal amount = VietnameseNumber.parse(text);
      boolean wholeDong = Numbers.isWhole(amount) && amount.signum() >= 0 && amount.compareTo(MOST_MONEY) <= 0;
      return wholeDong ? Verdict.accept(amount.toBigInteger().toString()) : Verdict.object("phải là số tiền nguyên đồng, không âm");
    } catch (Refusal refusal) {
      return Verdict.object("phải là số tiền, ví dụ 1.250.000: " + refusal.getMessage().replaceFirst("\\.$", ""));
    }
  }
}
