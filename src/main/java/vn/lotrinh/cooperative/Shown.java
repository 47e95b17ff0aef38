package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.Written;

/** Figures and days as an office reads them: 1.250,5 and 15/06/2025. */
final class Shown {

  private Shown() {}

  static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  static String number(BigDecimal number) {
    return number == null ? "" : Written.number(number);
  }

  /** Any value of the register; nothing where nothing is known. */
  static String value(Object value) {
    if (value instanceof BigDecimal number) return number(number);
    if (value instanceof LocalDate day) return day(day);
    if (value instanceof KnownDay known) return KnownDay.shown(known.text());
    if (value instanceof Boolean yes) return yes ? "có" : "không";
    if (value instanceof LegalStatus status) return status.title();
    if (value instanceof CooperativeKind kind) return kind.title();
    if (value instanceof SizeClass size) return size.title();
    if (value instanceof Rank rank) return rank.title();
    return value == null ? "" : value.toString();
  }
}
