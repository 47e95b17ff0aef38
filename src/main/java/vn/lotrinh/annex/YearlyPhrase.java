package vn.lotrinh.annex;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import vn.lotrinh.annex.TimeToken.Kind;

/** What comes back: "hằng năm", "hằng quý", "trước ngày 10/12 hằng năm", "trước ngày 25 hằng tháng". */
record YearlyPhrase(TimeFrame frame, List<TimeToken> tokens, List<String> doubts) {

  /** A stretch of time that comes back, or the years in which something does. */
  record Bounded(LocalDate start, LocalDate end, Kind bound, boolean day, boolean yearless) {}

  Timing timing(List<Bounded> spans) {
    List<Bounded> years = spans.stream().filter(span -> !span.yearless()).toList();
    List<Bounded> days = spans.stream().filter(Bounded::yearless).toList();
    LocalDate first = years.isEmpty() ? frame.start() : years.get(0).start();
    LocalDate last = years.isEmpty() || years.get(years.size() - 1).bound() == Kind.FROM ? frame.end() : years.get(years.size() - 1).end();
    TimeToken ofMonth = tokens.stream().filter(token -> token.kind() == Kind.DAY_OF_MONTH
        || token.kind() == Kind.QUARTERS_LAST_MONTH).findFirst().orElse(null);
    if (!days.isEmpty()) return onDays(days, first, last);
    if (ofMonth != null) return onDay(ofMonth, first, last);
    return new Timing(first, last, null, often(), List.of(), null);
  }

  private String often() {
    if (has(Kind.EVERY_MONTH)) return "FREQ=MONTHLY";
    if (has(Kind.EVERY_QUARTER)) return "FREQ=MONTHLY;INTERVAL=3";
    TimeToken months = tokens.stream().filter(token -> token.kind() == Kind.EVERY_MONTHS).findFirst().orElse(null);
    if (months == null) return "FREQ=YEARLY";
    if (months.length() == 0 || DatePhrase.monthsAYear() % months.length() != 0) {
      doubts.add("“" + months.text() + "” không chia hết một năm.");
      return null;
    }
    return months.length() == 12 ? "FREQ=YEARLY" : "FREQ=MONTHLY;INTERVAL=" + months.length();
  }

  /** "trước ngày 25 hằng tháng", "ngày 15 tháng cuối quý": what has to be there before a day is due on the day before. */
  private Timing onDay(TimeToken token, LocalDate first, LocalDate last) {
    int day = token.first() - (has(Kind.BEFORE) ? 1 : 0);
    if (day < 1 || day > 31) {
      doubts.add("Ngày “" + token.text() + "” chưa rõ.");
      return new Timing(first, last, null, often(), List.of(), null);
    }
    if (token.kind() == Kind.QUARTERS_LAST_MONTH) return new Timing(first, last, null, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=" + day,
        List.of(), null);
    if (has(Kind.EVERY_MONTH)) return new Timing(first, last, null, "FREQ=MONTHLY;BYMONTHDAY=" + day, List.of(), null);
    doubts.add("“" + token.text() + "” của tháng nào chưa rõ.");
    return new Timing(first, last, null, often(), List.of(), null);
  }

  private Timing onDays(List<Bounded> days, LocalDate first, LocalDate last) {
    boolean before = days.stream().anyMatch(span -> span.bound() == Kind.BEFORE);
    if (has(Kind.EVERY_MONTH) || has(Kind.EVERY_QUARTER) || has(Kind.EVERY_MONTHS) && !rhythm(days)) {
      doubts.add("Vừa theo kỳ vừa có ngày cụ thể: cần chọn một.");
      return new Timing(first, last, null, often(), List.of(), null);
    }
    List<LocalDate> ends = days.stream().map(span -> !before ? span.end() : span.day() ? span.end() : span.start()).toList();
    if (before && days.size() > 1) ends = ends.stream().map(end -> end.minusDays(1)).toList();
    String rule = rule(ends);
    if (rule == null) {
      doubts.add("Các mốc trong năm không cùng một ngày của tháng.");
      return new Timing(first, last, null, null, List.of(), null);
    }
    boolean strict = before && days.size() == 1;
    LocalDate due = occurrence(ends.get(ends.size() - 1), last, false);
    String before1 = strict ? MonthDay.from(ends.get(0)).toString().substring(2) : null;
    boolean stretch = days.size() == 1 && !days.get(0).day() && !before && days.get(0).bound() != Kind.BY;
    LocalDate start = stretch ? occurrence(days.get(0).start(), first, true) : null;
    if (strict && due.minusDays(1).isBefore(first)) doubts.add("Không có lần nào trong thời gian của kế hoạch.");
    return new Timing(start, strict ? due.minusDays(1) : due, before1, rule, List.of(), null);
  }

  private boolean rhythm(List<Bounded> days) {
    TimeToken months = tokens.stream().filter(token -> token.kind() == Kind.EVERY_MONTHS).findFirst().orElseThrow();
    return months.length() > 0 && days.size() == DatePhrase.monthsAYear() / months.length();
  }

  /** The first such day of the year on or after a day, or the last on or before it. */
  private static LocalDate occurrence(LocalDate day, LocalDate bound, boolean after) {
    boolean lastOfMonth = day.getDayOfMonth() == YearMonth.from(day).lengthOfMonth();
    for (int year = bound.getYear(); ; year += after ? 1 : -1) {
      YearMonth month = YearMonth.of(year, day.getMonth());
      LocalDate found = lastOfMonth ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
      if (after ? !found.isBefore(bound) : !found.isAfter(bound)) return found;
    }
  }

  /** The rule by which days of a year come back; null where they are not the same day of their months. */
  static String rule(List<LocalDate> ends) {
    List<Integer> months = ends.stream().map(LocalDate::getMonthValue).distinct().sorted().toList();
    boolean lasts = ends.stream().allMatch(end -> end.getDayOfMonth() == YearMonth.from(end).lengthOfMonth());
    List<Integer> days = ends.stream().map(LocalDate::getDayOfMonth).distinct().toList();
    if (!lasts && days.size() > 1) return null;
    int day = lasts ? months.stream().mapToInt(DatePhrase::lastOf).max().orElse(31) : days.get(0);
    return "FREQ=YEARLY;BYMONTH=" + months.stream().map(String::valueOf).collect(Collectors.joining(",")) + ";BYMONTHDAY=" + (lasts
        && months.size() > 1 ? -1 : day);
  }

  private boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }
}
