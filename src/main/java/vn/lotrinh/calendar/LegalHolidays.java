package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The holidays of a year as Điều 111 and 112 Bộ luật Lao động 2019 give them, for years without an official table. */
final class LegalHolidays {

  /** Ngày Văn hóa Việt Nam is a day off since Nghị quyết 28/2026/QH16 is in force (01/7/2026). */
  private static final int FIRST_CULTURE_DAY = 2026;

  private LegalHolidays() {
  }

  /** The weekdays off of a year, compensation included; no Saturday is worked, because swaps are only known from the official table. */
  static YearOfDays of(int year) {
    SortedSet<LocalDate> daysOff = new TreeSet<>();
    List<LocalDate> toCompensate = new ArrayList<>();
    for (LocalDate holiday : holidays(year)) {
      if (YearOfDays.isWeekend(holiday) || !daysOff.add(holiday)) {
        toCompensate.add(holiday);
      }
    }
    toCompensate.forEach(holiday -> daysOff.add(nextWorkingDay(holiday, daysOff)));
    return new YearOfDays(year, Collections.unmodifiableSortedSet(daysOff), Collections.emptySortedSet(), false);
  }

  /** Điều 112.1, in the order of the calendar. */
  static List<LocalDate> holidays(int year) {
    List<LocalDate> days = new ArrayList<>();
    days.add(LocalDate.of(year, 1, 1));
    days.addAll(tet(year));
    days.add(LunarCalendar.solarDay(year, 3, 10));
    days.add(LocalDate.of(year, 4, 30));
    days.add(LocalDate.of(year, 5, 1));
    days.addAll(nationalDay(year));
    if (year >= FIRST_CULTURE_DAY) {
      days.add(MonthDay.of(11, 24).atYear(year));
    }
    Collections.sort(days);
    return days;
  }

  /** Five days; which ones the Prime Minister decides. Assumed: the last of the old year and the first four of the new. */
  private static List<LocalDate> tet(int year) {
    LocalDate newYear = LunarCalendar.solarDay(year, 1, 1);
    return newYear.minusDays(1).datesUntil(newYear.plusDays(4)).toList();
  }

  /** 2 September and one day beside it; assumed the one that joins the weekend, as the Prime Minister has chosen in every year so far. */
  private static List<LocalDate> nationalDay(int year) {
    LocalDate day = LocalDate.of(year, 9, 2);
    return switch (day.getDayOfWeek()) {
      case SUNDAY, MONDAY, THURSDAY -> List.of(day, day.plusDays(1));
      default -> List.of(day.minusDays(1), day);
    };
  }

  /** Điều 111.3: a holiday on a weekly day of rest is given back on the next working day. */
  private static LocalDate nextWorkingDay(LocalDate holiday, SortedSet<LocalDate> daysOff) {
    LocalDate day = holiday.plusDays(1);
    while (YearOfDays.isWeekend(day) || daysOff.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
