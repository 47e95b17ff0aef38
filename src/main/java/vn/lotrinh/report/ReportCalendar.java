package vn.lotrinh.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;

/** The campaign's days, as month and day of each year; which they are is set in the configuration ({@code lo-trinh.report}). */
@Service("reportCalendar")
public class ReportCalendar {

  /** A campaign that is opened by hand after its days have passed leaves bodies so many working days, and waits so many more. */
  private static final int TERM_WHEN_LATE = 10;
  private static final int WAIT_WHEN_LATE = 3;

  private final WorkingCalendar calendar;
  private final MonthDay opens;
  private final MonthDay due;
  private final MonthDay closes;
  private final MonthDay before;
  private final MonthDay ends;

  /** @param due internal; @param before the outer day, strictly; @param ends in the year after */
  record Days(PlannedDate due, LocalDate closesOn, LocalDate outerDue, LocalDate endsOn) {}

  ReportCalendar(WorkingCalendar calendar, @Value("${lo-trinh.report.opens:11-01}") String opens, @Value("${lo-trinh.report.due:11-25}") String due,
      @Value("${lo-trinh.report.closes:11-30}") String closes, @Value("${lo-trinh.report.before:12-10}") String before,
      @Value("${lo-trinh.report.ends:01-31}") String ends) {
    this.calendar = calendar;
    this.opens = day("opens", opens);
    this.due = day("due", due);
    this.closes = day("closes", closes);
    this.before = day("before", before);
    this.ends = day("ends", ends);
  }

  /** The year of the newest opening day up to today. */
  int year(LocalDate today) {
    return today.isBefore(opens.atYear(today.getYear())) ? today.getYear() - 1 : today.getYear();
  }

  /** Yearly on the opening day, at seven in the morning, as the engine writes it. */
  public String cycle() {
    return "0 0 7 " + opens.getDayOfMonth() + " " + opens.getMonthValue() + " ?";
  }

  LocalDate nextOpening(LocalDate today) {
    LocalDate thisYear = opens.atYear(today.getYear());
    return thisYear.isBefore(today) ? opens.atYear(today.getYear() + 1) : thisYear;
  }

  /** The days of a year's campaign that is opened today; those that are set, as long as the day by which bodies report has not passed. */
  Days days(int year, LocalDate today) {
    PlannedDate set = calendar.due(due.atYear(year));
    LocalDate closing = calendar.due(closes.atYear(year)).effective();
    LocalDate outer = calendar.dueBefore(before.atYear(year)).effective();
    LocalDate last = ends.atYear(year + 1);
    if (!set.effective().isBefore(today)) return new Days(set, later(closing, set.effective()), outer, later(last, closing));
    LocalDate reported = calendar.workingDaysAfter(today, TERM_WHEN_LATE);
    closing = later(closing, calendar.workingDaysAfter(reported, WAIT_WHEN_LATE));
    outer = later(outer, calendar.workingDaysAfter(closing, TERM_WHEN_LATE));
    return new Days(new PlannedDate(reported, reported), closing, outer, later(last, outer));
  }

  /** "chậm nhất ngày …/12": a day of December by which the national information system is updated. */
  PlannedDate december(int year, int dayOfMonth) {
    return calendar.due(LocalDate.of(year, 12, dayOfMonth));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static MonthDay day(String name, String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("lo-trinh.report." + name + ": “" + text + "” không phải là tháng-ngày, ví dụ 11-25.");
    }
  }
}
