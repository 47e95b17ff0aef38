package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Date;
import org.springframework.stereotype.Service;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;

/**
 * Due dates as models write them. Every date is the last second of a day (Điều 148.6 Bộ luật Dân sự); "planned" ones are the nominal day,
 * for {@code followUpDate}, the others the day on which the term really ends, for {@code dueDate}.
 */
@Service("deadline")
public class DeadlineService {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final WorkingCalendar calendar;
  private final Clock clock;

  DeadlineService(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** 23:59:59 of a day, whether it is worked or not. */
  public Date endOf(LocalDate day) {
    return Date.from(day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
  }

  /** The end of a day that a plan names; on a free day, of the next working day (Điều 148.5). */
  public Date due(LocalDate planned) {
    return endOf(calendar.due(planned).effective());
  }

  /** "trước ngày …": the end of the last working day before a day. */
  public Date dueBefore(LocalDate day) {
    return endOf(calendar.dueBefore(day).effective());
  }

  /** The n-th working day after today; there is no other planned day. */
  public Date workingDays(int count) {
    return endOf(calendar.workingDaysAfter(today(), count));
  }

  /** The n-th day after today, rolled forward from a free day. */
  public Date calendarDays(int count) {
    return endOf(calendar.daysAfter(today(), count).effective());
  }

  /** The n-th day after today, whatever day that is. */
  public Date plannedCalendarDays(int count) {
    return endOf(calendar.daysAfter(today(), count).planned());
  }

  /**
   * "trước ngày 10/12": the last working day before that day this year, or next year once it has passed.
   *
   * @param monthDay month and day, e.g. {@code 12-10}
   */
  public Date before(String monthDay) {
    return endOf(next(monthDay).effective());
  }

  /** The nominal counterpart of {@link #before}: the day before, e.g. 9 December. */
  public Date plannedBefore(String monthDay) {
    return endOf(next(monthDay).planned());
  }

  private PlannedDate next(String monthDay) {
    MonthDay day = monthDay(monthDay);
    PlannedDate thisYear = calendar.dueBefore(day.atYear(today().getYear()));
    return thisYear.effective().isBefore(today()) ? calendar.dueBefore(day.atYear(today().getYear() + 1)) : thisYear;
  }

  private static MonthDay monthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw new Refusal("“" + text + "” không phải là tháng-ngày, ví dụ 12-10.");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
