package vn.lotrinh.deadline;

import java.time.LocalDate;
import java.util.Optional;
import vn.lotrinh.calendar.WorkingCalendar;

/** How near or how late a task is, in the order in which a digest tells it. */
enum Stage {

  OVERDUE("Đã quá hạn"),
  TODAY("Đến hạn hôm nay"),
  THREE_DAYS("Đến hạn trong 3 ngày làm việc"),
  SEVEN_DAYS("Đến hạn trong 7 ngày làm việc"),
  /** For the head of the agency. */
  ESCALATED("Việc của cơ quan quá hạn từ 2 ngày làm việc");

  /** How many working days ahead the first reminder comes. */
  static final int HORIZON = 7;
  private static final int NEAR = 3;
  private static final int LATE_FOR_THE_HEAD = 2;

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Told again every working day until the task is done; the others once. */
  boolean repeats() {
    return this == OVERDUE || this == ESCALATED;
  }

  /** The stage a task is in; empty while its due day is farther away than the horizon. */
  static Optional<Stage> on(LocalDate today, LocalDate due, WorkingCalendar calendar) {
    if (due.isBefore(today)) {
      return Optional.of(OVERDUE);
    }
    int left = calendar.workingDaysBetween(today, due);
    if (left > HORIZON) {
      return Optional.empty();
    }
    return Optional.of(left == 0 ? TODAY : left <= NEAR ? THREE_DAYS : SEVEN_DAYS);
  }

  /** Whether a task is so late that the head of the agency hears of it. */
  static boolean concernsTheHead(LocalDate today, LocalDate due, WorkingCalendar calendar) {
    return calendar.workingDaysBetween(due, today) >= LATE_FOR_THE_HEAD;
  }
}
