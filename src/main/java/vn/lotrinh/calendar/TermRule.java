package vn.lotrinh.calendar;

import java.time.LocalDate;

/** How one open term follows the calendar. */
public interface TermRule {

  /**
   * The term on a calendar.
   *
   * @param planned the nominal day with which it was opened; null where there is none
   */
  PlannedDate on(WorkingCalendar calendar, LocalDate planned);
}
