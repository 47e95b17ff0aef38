package vn.lotrinh.overview;

import java.util.EnumMap;
import java.util.Map;

/** How many tasks stood how at one moment. */
public final class Tally {

  private final Map<TaskState, Long> counts = new EnumMap<>(TaskState.class);

  void add(TaskState state, long tasks) {
    counts.merge(state, tasks, Long::sum);
  }

  public long of(TaskState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** All that were open, the late ones and those without a term among them. */
  public long open() {
    return of(TaskState.LATE) + of(TaskState.SOON) + of(TaskState.LATER);
  }

  /** Due within a week. */
  public long soon() {
    return of(TaskState.SOON);
  }

  public long late() {
    return of(TaskState.LATE);
  }

  /** All that were finished in the span; what was called off is not. */
  public long finished() {
    return inTime() + finishedLate() + of(TaskState.WITHOUT_TERM);
  }

  public long inTime() {
    return of(TaskState.IN_TIME);
  }

  public long finishedLate() {
    return of(TaskState.FINISHED_LATE);
  }

  boolean isNothing() {
    return open() + finished() == 0;
  }
}
