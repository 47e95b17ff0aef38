package vn.lotrinh;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** What a person filled in on a form. The room {@code form} has checked it against the form; here is what only the step itself can know. */
public record Answers(Map<String, Object> values) {

  /** The text without space around it; null where there is none. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** @throws Refusal naming the field by its label where nothing was entered */
  public String required(String key, String label) {
    String text = text(key);
    if (text == null) throw new Refusal("Chưa điền “" + label + "”.");
    return text;
  }

  /** @throws Refusal where the answer is none of those allowed */
  public String choice(String key, String label, String... allowed) {
    String text = required(key, label);
    if (!Arrays.asList(allowed).contains(text)) throw new Refusal("“" + label + "” không có lựa chọn “" + text + "”.");
    return text;
  }

  public boolean ticked(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** A number as it was entered, e.g. an amount in million đồng; null where nothing was entered. */
  public BigDecimal number(String key) {
    Object value = values.get(key);
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  /** @throws Refusal where nothing was entered or the number lies outside */
  public BigDecimal number(String key, String label, int least, int most) {
    BigDecimal number = entered(key, label);
    if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Refusal("“" + label + "” phải từ " + least + " đến " + most + ".");
    }
    return number;
  }

  /** @throws Refusal where nothing was entered, the number is no whole one, or it is too small */
  public int whole(String key, String label, int least) {
    BigDecimal number = entered(key, label);
    if (number.compareTo(BigDecimal.valueOf(least)) < 0) throw new Refusal("“" + label + "” phải từ " + least + " trở lên.");
    return whole(number, label);
  }

  /** @throws Refusal where nothing was entered, the number is no whole one, or it lies outside */
  public int whole(String key, String label, int least, int most) {
    return whole(number(key, label, least, most), label);
  }

  /** @throws Refusal where what was entered is no day of the calendar */
  public LocalDate day(String key, String label) {
    try {
      return LocalDate.parse(required(key, label));
    } catch (DateTimeException e) {
      throw new Refusal("“" + label + "” không phải là một ngày.");
    }
  }

  /** The field that every step with a document has. */
  public String documentNumber() {
    return required("documentNumber", "Số, ký hiệu và ngày văn bản");
  }

  private BigDecimal entered(String key, String label) {
    BigDecimal number = number(key);
    if (number == null) throw new Refusal("Chưa điền “" + label + "”.");
    return number;
  }

  private static int whole(BigDecimal number, String label) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new Refusal("“" + label + "” phải là số nguyên.");
    }
  }
}
