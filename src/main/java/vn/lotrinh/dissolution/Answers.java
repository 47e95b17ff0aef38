package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import vn.lotrinh.Refusal;

/** What a person filled in on a form. The room {@code form} has checked it against the form; here is what only the step itself can know. */
record Answers(Map<String, Object> values) {

  /** The text without space around it; null where there is none. */
  String text(String key) {
    Object value = values.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  String required(String key, String label) {
    String text = text(key);
    if (text == null) throw new Refusal("Chưa điền “" + label + "”.");
    return text;
  }

  String choice(String key, String label, String... allowed) {
    String text = required(key, label);
    if (!Arrays.asList(allowed).contains(text)) throw new Refusal("“" + label + "” không có lựa chọn “" + text + "”.");
    return text;
  }

  boolean ticked(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  int whole(String key, String label, int least) {
    BigDecimal number = amount(key);
    if (number == null) throw new Refusal("Chưa điền “" + label + "”.");
    if (number.stripTrailingZeros().scale() > 0) throw new Refusal("“" + label + "” phải là số nguyên.");
    if (number.compareTo(BigDecimal.valueOf(least)) < 0) throw new Refusal("“" + label + "” phải từ " + least + " trở lên.");
    return number.intValueExact();
  }

  /** In million đồng; null where nothing was entered. */
  BigDecimal amount(String key) {
    Object value = values.get(key);
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  LocalDate day(String key, String label) {
    try {
      return LocalDate.parse(required(key, label));
    } catch (DateTimeException e) {
      throw new Refusal("“" + label + "” không phải là một ngày.");
    }
  }

  String documentNumber() {
    return required("documentNumber", "Số, ký hiệu và ngày văn bản");
  }
}
