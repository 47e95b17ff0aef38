package vn.lotrinh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The free weekdays and the worked Saturdays of one year.
 *
 * @param daysOff days of Monday to Friday on which the offices are closed, compensation days among them
 * @param workingSaturdays Saturdays worked in exchange for a weekday off
 * @param confirmed true for an official table; false for computed days, which a person has yet to confirm
 */
public record YearOfDays(int year, SortedSet<LocalDate> daysOff, SortedSet<LocalDate> workingSaturdays, boolean confirmed) {

  /** What to tell the reader about these days: empty, or that they need confirming. */
  public String remark() {
    return confirmed ? "" : "cần xác nhận";
  }

  boolean isWorkingDay(LocalDate day) {
    return isWeekend(day) ? workingSaturdays.contains(day) : !daysOff.contains(day);
  }

  /** State offices rest on Saturday and Sunday (Quyết định 188/1999/QĐ-TTg). */
  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
