package vn.lotrinh.issuance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Written;

/**
 * A number that a paper register gave, as it was typed: "2270/QĐ-UBND ngày 29/9/2021".
 *
 * @param text in one spelling; @param kind as the sign says; null where it says none
 * @param number null where none can be read; @param day null where none was typed
 */
record GivenNumber(String text, DocumentKind kind, Integer number, LocalDate day) {

  private static final Pattern NUMBER = Pattern.compile("(?iu)^(?:số\\s*:?\\s*)?(\\d{1,6})\\s*/\\s*(?:\\d{4}\\s*/\\s*)?(\\p{L}*)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?\\s*$");

  /** @param today whose year a day without one is in */
  static GivenNumber read(String typed, LocalDate today) {
    String text = Written.line(typed);
    Matcher found = NUMBER.matcher(text);
    if (!found.find()) return new GivenNumber(text, null, null, null);
    return new GivenNumber(text, DocumentKind.find(found.group(2)).orElse(null), Integer.valueOf(found.group(1)), day(text.substring(found.end()), today).orElse(null));
  }

  private static Optional<LocalDate> day(String rest, LocalDate today) {
    Matcher found = DAY.matcher(rest);
    if (!found.find()) return Optional.empty();
    int year = found.group(3) == null ? today.getYear() : Integer.parseInt(found.group(3));
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
