package vn.lotrinh.deadline;

import java.time.LocalDate;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * How a task stands to its term, in words.
 *
 * @param look style class: late, soon, fine, none
 */
public record Term(String look, String words) {

  public static final int SOON_DAYS = 7;

  /** In working days of the calendar. */
  public static Term of(Step step, LocalDate today, WorkingCalendar calendar) {
    if (step.state().equals("CANCELLED")) return new Term("none", "không còn phải làm");
    if (step.due() == null) return new Term("none", step.isOpen() ? "không có hạn" : "đã xong");
    return step.isOpen() ? open(step.due(), today, calendar) : done(step.due(), step.closedOn(), calendar);
  }

  private static Term open(LocalDate due, LocalDate today, WorkingCalendar calendar) {
    if (due.isBefore(today)) return new Term("late", days("quá hạn", calendar.workingDaysBetween(due, today)));
    if (due.equals(today)) return new Term("soon", "hạn hôm nay");
    return new Term(due.isAfter(today.plusDays(SOON_DAYS)) ? "fine" : "soon", days("còn", calendar.workingDaysBetween(today, due)));
  }

  private static Term done(LocalDate due, LocalDate closedOn, WorkingCalendar calendar) {
    return closedOn.isAfter(due) ? new Term("late", days("trễ", calendar.workingDaysBetween(due, closedOn))) : new Term("fine", "đúng hạn");
  }

  /** Between a Friday and the Sunday after it lies no working day. */
  private static String days(String word, int workingDays) {
    return workingDays == 0 ? word.equals("còn") ? "còn ngày nghỉ" : word + " (ngày nghỉ)" : word + " " + workingDays + " ngày làm việc";
  }
}
