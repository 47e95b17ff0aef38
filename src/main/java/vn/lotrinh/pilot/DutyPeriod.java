package vn.lotrinh.pilot;

import java.time.LocalDate;

/**
 * A period for which a standing duty is reported, counted from January (quarters, when it is three months).
 *
 * @param until its last day
 */
record DutyPeriod(LocalDate from, LocalDate until) {

  /** The period in which a day lies, from that day on. */
  static DutyPeriod startingOn(LocalDate day, int months) {
    int firstMonth = (day.getMonthValue() - 1) / months * months + 1;
    return new DutyPeriod(day, day.withDayOfMonth(1).withMonth(firstMonth).plusMonths(months).minusDays(1));
  }

  /** The first one takes the next with it where less than a month would be left. */
  static DutyPeriod first(LocalDate day, int months) {
    DutyPeriod rest = startingOn(day, months);
    return rest.until.isBefore(day.plusMonths(1).minusDays(1)) ? new DutyPeriod(day, rest.next(months).until) : rest;
  }

  DutyPeriod next(int months) {
    return startingOn(until.plusDays(1), months);
  }

  DutyPeriod endingBy(LocalDate end) {
    return until.isAfter(end) ? new DutyPeriod(from, end) : this;
  }

  String title() {
    return Wording.day(from) + " – " + Wording.day(until);
  }
}
