package vn.lotrinh.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * Days on a line from left to right, in per cent of its width; a day takes from its beginning to the beginning of the next.
 *
 * @param from first day, @param until last day that is shown
 */
record TimeScale(LocalDate from, LocalDate until) {

  private static final int DAYS_OF_SINGLE_WEEKENDS = 400;
  private static final int MONTHS_AT_MOST = 14;
  private static final double WHOLE = 100;

  /** A stretch of the line. */
  record Span(double at, double width) {

    public String x() {
      return percent(at);
    }

    public String length() {
      return percent(width);
    }
  }

  /** A month, quarter or year at the head. */
  record Part(String label, String x, String middle) {}

  long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  /** Where a day begins; before the first or after the last day, the edge. */
  double at(LocalDate day) {
    double part = WHOLE * ChronoUnit.DAYS.between(from, day) / days();
    return Math.max(0, Math.min(WHOLE, part));
  }

  /** From the beginning of the first to the end of the last day, cut off at the edges; nothing wide where both lie outside. */
  Span span(LocalDate first, LocalDate last) {
    double begins = at(first);
    return new Span(begins, Math.max(0, at(last.plusDays(1)) - begins));
  }

  /** The middle of a day. */
  double middle(LocalDate day) {
    return Math.max(0, Math.min(WHOLE, at(day) + WHOLE / days() / 2));
  }

  boolean shows(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Months of a short line, quarters of a longer one, years of a very long one. */
  List<Part> parts() {
    int step = days() <= MONTHS_AT_MOST * 31L ? 1 : days() <= MONTHS_AT_MOST * 92L ? 3 : 12;
    List<Part> parts = new ArrayList<>();
    LocalDate first = from.withDayOfMonth(1).withMonth((from.getMonthValue() - 1) / step * step + 1);
    for (LocalDate day = first; !day.isAfter(until); day = day.plusMonths(step)) {
      double begins = at(day);
      double ends = at(day.plusMonths(step));
      parts.add(new Part(label(day, step), percent(begins), percent((begins + ends) / 2)));
    }
    return parts;
  }

  private static String label(LocalDate day, int step) {
    if (step == 12) return "" + day.getYear();
    return step == 3 ? "Quý " + ((day.getMonthValue() + 2) / 3) + "/" + day.getYear() : "T" + day.getMonthValue() + "/" + day.getYear() % 100;
  }

  /** Days that are not worked, those that follow each other as one; on a long line single weekends are left out, for nobody would see them. */
  List<Span> free(WorkingCalendar calendar) {
    List<Span> free = new ArrayList<>();
    boolean weekends = days() <= DAYS_OF_SINGLE_WEEKENDS;
    LocalDate begin = null;
    for (LocalDate day = from; !day.isAfter(until.plusDays(1)); day = day.plusDays(1)) {
      boolean off = !day.isAfter(until) && (weekends ? !calendar.isWorkingDay(day) : calendar.year(day.getYear()).daysOff().contains(day));
      if (off && begin == null) begin = day;
      if (!off && begin != null) {
        free.add(span(begin, day.minusDays(1)));
        begin = null;
      }
    }
    return free;
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
