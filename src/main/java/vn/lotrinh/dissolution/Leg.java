package vn.lotrinh.dissolution;

import java.time.LocalDate;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * One term on the way to an end.
 *
 * @param full its whole length, in units
 * @param least how much of it passes even where the body acts on the first day on which it may
 */
record Leg(String what, Unit unit, int full, int least) {

  enum Unit {
    WORKING_DAYS("ngày làm việc"), DAYS("ngày"), MONTHS("tháng");

    private final String title;

    Unit(String title) {
      this.title = title;
    }
  }

  static Leg workingDays(String what, int full, int least) {
    return new Leg(what, Unit.WORKING_DAYS, full, least);
  }

  LocalDate end(WorkingCalendar calendar, LocalDate from, BackwardPlan.Pace pace) {
    int length = pace == BackwardPlan.Pace.FULL_TERMS ? full : least;
    return switch (unit) {
      case WORKING_DAYS -> calendar.workingDaysAfter(from, length);
      case DAYS -> calendar.daysAfter(from, length).effective();
      case MONTHS -> calendar.monthsAfter(from, length).effective();
    };
  }

  String term() {
    return "%02d %s".formatted(full, unit.title);
  }
}
