package vn.lotrinh.pilot;

import java.math.BigDecimal;
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

  int whole(String key, String label, int least, int most) {
    BigDecimal number = number(key, label, least, most);
    if (number.stripTrailingZeros().scale() > 0) throw new Refusal("“" + label + "” phải là số nguyên.");
    return number.intValueExact();
  }

  BigDecimal number(String key, String label, int least, int most) {
    Object value = values.get(key);
    if (!(value instanceof Number)) throw new Refusal("Chưa điền “" + label + "”.");
    BigDecimal number = new BigDecimal(value.toString());
    if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Refusal("“" + label + "” phải từ " + least + " đến " + most + ".");
    }
    return number;
  }

  String documentNumber() {
    return required("documentNumber", "Số, ký hiệu và ngày văn bản");
  }
}
