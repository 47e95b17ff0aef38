package vn.lotrinh.cooperative;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day as far as it is known: the day itself, or only its month or year. Two of the same month are equal, whatever bound was taken for them.
 *
 * @param day the bound that counts for terms
 * @param text ISO: {@code 2014-05-12}, {@code 2014-05} or {@code 2014}
 */
record KnownDay(LocalDate day, @JsonValue String text) {

  static KnownDay of(LocalDate day) {
    return new KnownDay(day, day.toString());
  }

  /** @param bound the first or the last day of the month, by what counts from it */
  static KnownDay month(YearMonth month, LocalDate bound) {
    return new KnownDay(bound, month.toString());
  }

  static KnownDay year(int year, LocalDate bound) {
    return new KnownDay(bound, String.valueOf(year));
  }

  boolean isExact() {
    return text.length() == 10;
  }

  /** As offices write it: 12/05/2014, 05/2014, năm 2014. */
  static String shown(String text) {
    if (text.length() == 4) return "năm " + text;
    if (text.length() == 7) return text.substring(5) + "/" + text.substring(0, 4);
    return Shown.day(LocalDate.parse(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownDay that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
