package vn.lotrinh.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A piece of a phrase about time.
 *
 * @param first of a day: the day of the month; of months, quarters, half-years: the first month
 * @param month of a day: its month
 * @param year null where the phrase does not say it
 * @param text as written
 */
record TimeToken(Kind kind, int first, int month, Integer year, String text) {

  enum Kind {
    DAY, MONTHS, YEAR, DAY_OF_MONTH, NUMBER,
    FROM, TO, IN_RANGE, BEFORE, BY, AFTER, AND, ON, END,
    EVERY_YEAR, EVERY_QUARTER, EVERY_MONTH, EVERY_MONTHS, QUARTERS_LAST_MONTH, CONTINUOUS, WHEN, TERM, PEAK, PART, UNKNOWN, FILLER
  }

  /** Of months: how many there are from the first on; of a part: which; of a recurrence: every how many months. */
  int length() {
    return month;
  }

  boolean isPeriod() {
    return kind == Kind.DAY || kind == Kind.MONTHS || kind == Kind.YEAR;
  }

  TimeToken in(Integer other) {
    return new TimeToken(kind, first, month, other, text);
  }

  /** @throws DateTimeException for a day that the calendar does not have */
  LocalDate start() {
    return switch (kind) {
      case DAY -> LocalDate.of(year, month, first);
      case MONTHS -> LocalDate.of(year, first, 1);
      default -> LocalDate.of(year, 1, 1);
    };
  }

  LocalDate end() {
    return switch (kind) {
      case DAY -> LocalDate.of(year, month, first);
      case MONTHS -> YearMonth.of(year, first + length() - 1).atEndOfMonth();
      default -> LocalDate.of(year, 12, 31);
    };
  }
}
