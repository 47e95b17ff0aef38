package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The offices' calendar: which days are worked, and when a term ends (Điều 144–148 Bộ luật Dân sự 2015). The day of the event is never
 * counted (Điều 147.2); a term ends when its last day ends, at 24:00 (Điều 148.6).
 */
public final class WorkingCalendar {

  private final Supplier<Days> days;

  private WorkingCalendar(Supplier<Days> days) {
    this.days = days;
  }

  /** A calendar on official tables by year; every other year is computed from the law. */
  static WorkingCalendar of(Map<Integer, YearOfDays> officialYears) {
    return of(new Days(officialYears, Map.of()));
  }

  static WorkingCalendar of(Days days) {
    return new WorkingCalendar(() -> days);
  }

  /** A calendar that always answers by the days as they stand at that moment. */
  static WorkingCalendar following(Supplier<Days> days) {
    return new WorkingCalendar(days);
  }

  /** The free days and worked Saturdays of a year, and whether they are confirmed. */
  public YearOfDays year(int year) {
    return days.get().year(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day);
  }

  /** The day itself when it is worked, else the next working day (Điều 148.5). */
  public LocalDate rollForward(LocalDate day) {
    LocalDate end = day;
    while (!isWorkingDay(end)) {
      end = end.plusDays(1);
    }
    return end;
  }

  /** "trước ngày …": the last working day before a day, which itself is never part of the term. */
  public LocalDate strictlyBefore(LocalDate day) {
    LocalDate end = day.minusDays(1);
    while (!isWorkingDay(end)) {
      end = end.minusDays(1);
    }
    return end;
  }

  /**
   * "trong … ngày làm việc kể từ ngày …": the n-th working day after the day of the event.
   *
   * @param workingDays 0 or more; 0 is the day of the event itself
   */
  public LocalDate workingDaysAfter(LocalDate eventDay, int workingDays) {
    requireNotNegative(workingDays);
    LocalDate day = eventDay;
    for (int counted = 0; counted < workingDays; counted++) {
      day = rollForward(day.plusDays(1));
    }
    return day;
  }

  /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is the earlier day. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** A day that a plan names, inclusive ("30/9/2025", "chậm nhất ngày 15/12"); on a free day the term ends on the next working day. */
  public PlannedDate due(LocalDate planned) {
    return new PlannedDate(planned, rollForward(planned));
  }

  /** "trước ngày …": planned is the day before the named one, effective the last working day before it; never later. */
  public PlannedDate dueBefore(LocalDate day) {
    return new PlannedDate(day.minusDays(1), strictlyBefore(day));
  }

  /** "trong thời hạn … ngày kể từ ngày …", in calendar days. */
  public PlannedDate daysAfter(LocalDate eventDay, int days) {
    requireNotNegative(days);
    return due(eventDay.plusDays(days));
  }

  /** "trong thời hạn … tháng kể từ ngày …": the same day of the month, or the month's last day if it has none (Điều 148.3). */
  public PlannedDate monthsAfter(LocalDate eventDay, int months) {
    requireNotNegative(months);
    return due(eventDay.plusMonths(months));
  }

  private static void requireNotNegative(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("Thời hạn không được là số âm: " + length);
    }
  }
}
