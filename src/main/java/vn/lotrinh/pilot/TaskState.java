package vn.lotrinh.pilot;

import java.time.LocalDate;

/** Where a task of the plan's annex stands on a day. */
enum TaskState {
  NOT_YET("chưa bắt đầu", "none"), RUNNING("đang làm", "soon"), DONE("hoàn thành", "fine"), OVERDUE("quá hạn", "late"),
  ELSEWHERE("giao từng cơ quan", "none");

  private final String title;
  private final String mark;

  TaskState(String title, String mark) {
    this.title = title;
    this.mark = mark;
  }

  /**
   * @param start first day, null where the plan names none
   * @param due the working day on which it ends, null where there is none
   */
  static TaskState of(LocalDate start, LocalDate due, boolean done, LocalDate today) {
    if (done) return DONE;
    if (due != null && due.isBefore(today)) return OVERDUE;
    return start != null && start.isAfter(today) ? NOT_YET : RUNNING;
  }

  public String getTitle() {
    return title;
  }

  /** How the page marks it. */
  public String getMark() {
    return mark;
  }
}
