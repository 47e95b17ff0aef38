package vn.lotrinh.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a task of a plan comes back every year ("hằng quý", "06 tháng một lần", "trước ngày 10/12 hằng năm"): in which months, and on which day of them.
 *
 * @param months months of the year in which a period ends, ascending
 * @param day day of those months; 0 for their last day
 * @param hasDayOfItsOwn whether the plan names the day, or only the period
 */
public record Recurrence(List<Integer> months, int day, boolean hasDayOfItsOwn) {

  static final String KNOWN = "phải là continuous, event hoặc quy tắc iCalendar theo năm, tháng, ví dụ FREQ=MONTHLY;INTERVAL=3 (hằng quý), "
      + "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10.";
  private static final String NUMBERS = "\\d{1,2}(,\\d{1,2})*";
  private static final int YEAR = 12;

  public Recurrence {
    months = List.copyOf(months);
  }

  /** Empty for what comes once, goes on all the time or follows events. */
  static Optional<Recurrence> of(String rule) {
    return rule == null || rule.equals("continuous") || rule.equals("event") ? Optional.empty() : read(rule);
  }

  static boolean isUnderstood(String rule) {
    return rule == null || rule.equals("continuous") || rule.equals("event") || read(rule).isPresent();
  }

  private static Optional<Recurrence> read(String rule) {
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.split(";")) {
      String[] named = part.split("=", 2);
      if (named.length < 2 || parts.put(named[0], named[1]) != null) return Optional.empty();
    }
    String often = parts.remove("FREQ");
    String interval = parts.getOrDefault("INTERVAL", "1");
    String byMonth = parts.getOrDefault("BYMONTH", "");
    String byDay = parts.getOrDefault("BYMONTHDAY", "-1");
    parts.keySet().removeAll(List.of("INTERVAL", "BYMONTH", "BYMONTHDAY"));
    if (!parts.isEmpty() || often == null || !interval.matches("\\d{1,2}") || !byDay.matches("-1|[1-9]|[12]\\d|3[01]")) return Optional.empty();
    List<Integer> months = byMonth.isEmpty() ? every(often, Integer.parseInt(interval)) : named(often, interval, byMonth);
    if (months.isEmpty()) return Optional.empty();
    return Optional.of(new Recurrence(months, Math.max(0, Integer.parseInt(byDay)), !byMonth.isEmpty() && !byDay.equals("-1") || often.equals("MONTHLY") && !byDay.equals("-1")));
  }

  /** The months that end the periods of a year; none where the periods do not fill it. */
  private static List<Integer> every(String often, int interval) {
    int length = switch (often) {
      case "YEARLY" -> interval == 1 ? YEAR : 0;
      case "QUARTERLY" -> 3 * interval;
      case "MONTHLY" -> interval;
      default -> 0;
    };
    if (length == 0 || YEAR % length != 0) return List.of();
    return IntStream.rangeClosed(1, YEAR / length).mapToObj(period -> period * length).toList();
  }

  private static List<Integer> named(String often, String interval, String byMonth) {
    if (!interval.equals("1") || !List.of("YEARLY", "MONTHLY").contains(often) || !byMonth.matches(NUMBERS)) return List.of();
    List<Integer> months = Arrays.stream(byMonth.split(",")).map(Integer::valueOf).sorted().distinct().toList();
    return months.stream().allMatch(month -> month >= 1 && month <= YEAR) ? months : List.of();
  }

  public int timesAYear() {
    return months.size();
  }

  /** The days of a year on which it is due, ascending; a day that a month does not have is its last. */
  public List<LocalDate> days(int year) {
    return months.stream().map(month -> YearMonth.of(year, month)).map(month -> day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth())))
        .toList();
  }

  /** The first day on which it is due on or after a day. */
  public LocalDate next(LocalDate from) {
    return days(from.getYear()).stream().filter(due -> !due.isBefore(from)).findFirst().orElseGet(() -> days(from.getYear() + 1).get(0));
  }

  /** All days on which it is due from one day to another, both included. */
  public List<LocalDate> between(LocalDate from, LocalDate until) {
    List<LocalDate> due = new ArrayList<>();
    for (LocalDate day = next(from); !day.isAfter(until); day = next(day.plusDays(1))) due.add(day);
    return List.copyOf(due);
  }

  /** How a period that ends on such a day is called, e.g. "quý II/2022". */
  public String title(LocalDate due) {
    int position = days(due.getYear()).indexOf(due) + 1;
    return switch (months.size()) {
      case 1 -> "năm " + due.getYear();
      case 2 -> (position == 1 ? "06 tháng đầu năm " : "06 tháng cuối năm ") + due.getYear();
      case 4 -> "quý " + List.of("I", "II", "III", "IV").get(position - 1) + "/" + due.getYear();
      case 12 -> "tháng " + due.getMonthValue() + "/" + due.getYear();
      default -> "kỳ " + position + "/" + due.getYear();
    };
  }
}
