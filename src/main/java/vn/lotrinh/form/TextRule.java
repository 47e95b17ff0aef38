package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lotrinh.MailAddress;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** A line or an area of text; with {@code "properties": {"format": "money"}} an amount in whole đồng, kept as its bare digits. */
record TextRule(boolean lines, Bound minLength, Bound maxLength, Pattern pattern, String hint, String kind) implements FieldRule {

  /** What the engine's column for a text variable holds. */
  static final int LONGEST = 4_000;

  private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{6,14}|0\\d{9,10}");
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
    String objection = objection(text, facts);
    if (objection != null) {
      return Verdict.object(objection);
    }
    return "money".equals(kind) ? money(text) : Verdict.accept(text);
  }

  /** The text as it is judged and stored: an area keeps its lines, a line has none. */
  String cleaned(String pasted) {
    return lines ? Written.text(pasted) : Written.line(pasted);
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("String");
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    String text = value.toString();
    return "money".equals(kind) && text.matches("\\d{1,18}") ? Written.number(new BigDecimal(text)) + " đồng" : text;
  }

  private String objection(String text, Map<String, Object> facts) {
    String length = lengthObjection(text, facts);
    if (length != null) {
      return length;
    }
    String fault = Written.fault(text).orElse(null);
    if (fault != null) {
      return fault;
    }
    if (pattern != null && !pattern.matcher(text).find()) {
      return "không đúng quy cách" + (hint.isBlank() ? "" : ": " + hint.strip().replaceFirst("\\.$", ""));
    }
    if ("email".equals(kind) && !MailAddress.isMailbox(text)) {
      return "phải là địa chỉ thư điện tử, ví dụ ten@coquan.gov.vn";
    }
    return "phone".equals(kind) && !PHONE.matcher(text).matches() ? "phải là số điện thoại viết liền, ví dụ 0297386xxxx hoặc +84297386xxxx" : null;
  }

  private String lengthObjection(String text, Map<String, Object> facts) {
    int length = Written.length(text);
    BigDecimal least = minLength.value(facts);
    BigDecimal most = maxLength.value(facts);
    int longest = most == null ? LONGEST : Math.min(LONGEST, most.intValue());
    if (length > longest) {
      return "dài quá " + Written.number(BigDecimal.valueOf(longest)) + " ký tự";
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
