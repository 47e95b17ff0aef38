package vn.lotrinh.overview;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/**
 * The span of days that is looked at ("kỳ"), both ends included. What was finished is counted within it; what is open, due soon or late, as it
 * stood on its last day, or stands today where that day is still to come.
 */
public record Span(LocalDate from, LocalDate until) {

  private static final int LONGEST_YEARS = 10;

  public Span {
    if (until.isBefore(from)) throw new Refusal("Kỳ xem phải kết thúc sau khi bắt đầu: từ %s đến %s.".formatted(Written.day(from), Written.day(until)));
    if (from.plusYears(LONGEST_YEARS).isBefore(until)) throw new Refusal("Kỳ xem dài nhất là " + LONGEST_YEARS + " năm.");
  }

  /** The week of a day, from Monday to Sunday. */
  public static Span weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Span(monday, monday.plusDays(6));
  }

  public static Span monthOf(LocalDate day) {
    return new Span(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
  }

  public static Span quarterOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    return new Span(first, first.plusMonths(3).minusDays(1));
  }

  public static Span yearOf(LocalDate day) {
    return new Span(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
  }

  /**
   * As somebody asks for it; the week of the day where nothing is said, one end alone reaches to the day.
   *
   * @param from, until 2025-03-03, or blank
   * @throws Refusal where one is no day, or the end comes before the beginning
   */
  static Span asked(String from, String until, LocalDate today) {
    if (isBlank(from) && isBlank(until)) return weekOf(today);
    LocalDate first = isBlank(from) ? null : day(from);
    LocalDate last = isBlank(until) ? null : day(until);
    if (first == null) return new Span(weekOf(last).from(), last);
    return new Span(first, last == null ? first.isAfter(today) ? first : today : last);
  }

  /** The day as of which open work is told. */
  public LocalDate day(LocalDate today) {
    return until.isBefore(today) ? until : today;
  }

  /** Seven days earlier. */
  Span weekEarlier() {
    return new Span(from.minusWeeks(1), until.minusWeeks(1));
  }

  /** A month earlier; a whole month is compared with the whole month before. */
  Span monthEarlier() {
    boolean whole = from.getDayOfMonth() == 1 && until.equals(until.with(TemporalAdjusters.lastDayOfMonth()));
    LocalDate last = until.minusMonths(1);
    return new Span(from.minusMonths(1), whole ? last.with(TemporalAdjusters.lastDayOfMonth()) : last);
  }

  /** Its length in calendar days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() < 1990 || day.getYear() > 2100) throw new Refusal("Kỳ xem nằm trong các năm 1990 đến 2100.");
      return day;
    } catch (DateTimeException e) {
      throw new Refusal("Ngày của kỳ xem viết như 2025-03-03.");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
