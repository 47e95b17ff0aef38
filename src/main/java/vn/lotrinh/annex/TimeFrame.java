package vn.lotrinh.annex;

import java.time.LocalDate;

/**
 * The time in which a plan's phrases have their meaning.
 *
 * @param start first day of the plan's period
 * @param end last day of the plan's period
 * @param issued day on which the plan was issued; null where it is not known
 */
record TimeFrame(LocalDate start, LocalDate end, LocalDate issued) {

  static TimeFrame ofYears(int first, int last) {
    return new TimeFrame(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), null);
  }

  TimeFrame issued(LocalDate day) {
    return new TimeFrame(start, end, day);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
