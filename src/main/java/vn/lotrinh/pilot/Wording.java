package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.Written;

/** How numbers and days are written for people. */
final class Wording {

  private Wording() {}

  static String number(Number value) {
    return value == null ? "chưa có" : Written.number(value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString()));
  }

  static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  /** Shortened at a word's end. */
  static String shortened(String text, int length) {
    if (text.length() <= length) return text;
    int end = text.lastIndexOf(' ', length - 1);
    return text.substring(0, end < length / 2 ? length - 1 : end).replaceAll("[ ,;:(-]+$", "") + "…";
  }
}
