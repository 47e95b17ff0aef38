package vn.lotrinh.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
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
  private final MonthDay asOf;
  private final Environment years;

  /** @param due internal; @param before the outer day, strictly; @param ends in the year after */
  record Days(PlannedDate due, LocalDate closesOn, LocalDate outerDue, LocalDate endsOn) {}

  @Autowired
  ReportCalendar(WorkingCalendar calendar, @Value("${lo-trinh.report.opens:11-01}") String opens, @Value("${lo-trinh.report.due:11-25}") String due,
      @Value("${lo-trinh.report.closes:11-30}") String closes, @Value("${lo-trinh.report.before:12-10}") String before,
      @Value("${lo-trinh.report.ends:01-31}") String ends, @Value("${lo-trinh.report.as-of:}") String asOf, Environment years) {
    this.calendar = calendar;
    this.opens = day("opens", opens);
    this.due = day("due", due);
    this.closes = day("closes", closes);
    this.before = day("before", before);
    this.ends = day("ends", ends);
    this.asOf = asOf.isBlank() ? this.closes : day("as-of", asOf);
    this.years = years;
  }

  /** The same days every year; the figures are those of the closing day. */
  ReportCalendar(WorkingCalendar calendar, String opens, String due, String closes, String before, String ends) {
    this(calendar, opens, due, closes, before, ends, "", new StandardEnvironment());
  }

  /** Whether today lies before the day on which the year's campaign opens by itself. */
  boolean isEarly(int year, LocalDate today) {
    return today.isBefore(opens.atYear(year));
  }

  /** When the year's campaign opens by itself. */
  LocalDate opening(int year) {
    return opens.atYear(year);
  }

  /** The day that a year's figures are of: the closing day or what is set; of a year that is over its last day. */
  LocalDate asOf(int year, LocalDate today) {
    return today.getYear() > year ? LocalDate.of(year, 12, 31) : of("as-of", of("closes", closes, year).equals(closes) ? asOf : of("closes", closes, year), year).atYear(year);
  }

  /** A year's own day where one is set ({@code lo-trinh.report.years.2025.due}), else that of every year. */
  private MonthDay of(String name, MonthDay always, int year) {
    String own = years.getProperty("lo-trinh.report.years." + year + "." + name);
    return own == null || own.isBlank() ? always : day("years." + year + "." + name, own);
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
    PlannedDate set = calendar.due(of("due", due, year).atYear(year));
    LocalDate closing = calendar.due(of("closes", closes, year).atYear(year)).effective();
    LocalDate outer = calendar.dueBefore(of("before", before, year).atYear(year)).effective();
    LocalDate last = of("ends", ends, year).atYear(year + 1);
    if (!set.effective().isBefore(today)) return new Days(set, later(closing, set.effective()), outer, later(last, closing));
    LocalDate reported = calendar.workingDaysAfter(today, TERM_WHEN_LATE);
    closing = later(closing, calendar.workingDaysAfter(reported, WAIT_WHEN_LATE));
    outer = later(outer, calendar.workingDaysAfter(closing, TERM_WHEN_LATE));
    return new Days(new PlannedDate(reported, reported), closing, outer, later(last, outer));
  }

  /**
   * "chậm nhất ngày …/12": a day of December by which the national information system is updated. Who is asked only after it has a term of its own:
   * nobody is late on the day on which he is asked.
   */
  PlannedDate december(int year, int dayOfMonth, LocalDate askedOn) {
    PlannedDate due = calendar.due(LocalDate.of(year, 12, dayOfMonth));
    return due.effective().isBefore(askedOn) ? new PlannedDate(due.planned(), calendar.workingDaysAfter(askedOn, TERM_WHEN_LATE)) : due;
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
