package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The days of all years: official tables, else what the law says, and over both what was declared of single days. */
final class Days {

  private final Map<Integer, YearOfDays> official;
  private final Map<LocalDate, Boolean> declaredWorked;
  private final Map<Integer, YearOfDays> years = new ConcurrentHashMap<>();

  /** @param declaredWorked of a day, whether it was declared to be worked or to be off */
  Days(Map<Integer, YearOfDays> official, Map<LocalDate, Boolean> declaredWorked) {
    this.official = Map.copyOf(official);
    this.declaredWorked = Map.copyOf(declaredWorked);
  }

  YearOfDays year(int year) {
    return years.computeIfAbsent(year, this::withDeclared);
  }

  Days with(Map<LocalDate, Boolean> declared) {
    return new Days(official, declared);
  }

  private YearOfDays withDeclared(int year) {
    YearOfDays base = official.containsKey(year) ? official.get(year) : LegalHolidays.of(year);
    SortedSet<LocalDate> off = new TreeSet<>(base.daysOff());
    SortedSet<LocalDate> worked = new TreeSet<>(base.workingSaturdays());
    declaredWorked.forEach((day, isWorked) -> {
      if (day.getYear() != year) return;
      SortedSet<LocalDate> exceptions = YearOfDays.isWeekend(day) ? worked : off;
      if (isWorked == YearOfDays.isWeekend(day)) exceptions.add(day);
      else exceptions.remove(day);
    });
    return new YearOfDays(year, Collections.unmodifiableSortedSet(off), Collections.unmodifiableSortedSet(worked), base.confirmed());
  }
}
