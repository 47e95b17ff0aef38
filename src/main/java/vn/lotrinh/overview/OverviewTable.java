package vn.lotrinh.overview;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A block of the figures as the page shows it.
 *
 * @param field of the filter that a line narrows
 */
record OverviewTable(String title, String field, List<Shown> lines) {

  private static final List<TaskState> OPEN = List.of(TaskState.LATE, TaskState.SOON, TaskState.LATER);
  private static final List<TaskState> FINISHED = List.of(TaskState.IN_TIME, TaskState.WITHOUT_TERM, TaskState.FINISHED_LATE);

  /** A line with its bars and addresses. @param narrowed the same page for this line alone; @param tasks the list of its tasks, a state may follow */
  record Shown(Line line, Bar open, Bar finished, String narrowed, String tasks) {

    /** "+3", "−2" or "0": late tasks against a week earlier. */
    public String lateSinceWeek() {
      return change(line, Tally::late, false);
    }

    public String lateSinceMonth() {
      return change(line, Tally::late, true);
    }
  }

  static OverviewTable of(Figures.Block block, OverviewQuestion question) {
    long open = most(block, Tally::open);
    long finished = most(block, Tally::finished);
    return new OverviewTable(block.by().title(), block.by().field(), block.lines().stream().map(line -> shown(block.by(), line, question, open, finished)).toList());
  }

  private static Shown shown(Dimension by, Line line, OverviewQuestion question, long open, long finished) {
    boolean narrows = !line.key().isEmpty() || by == Dimension.PLAN || by == Dimension.AGENCY;
    OverviewQuestion narrowed = narrows ? question.with(by, line.key().isEmpty() ? OverviewFilter.NONE : line.key()) : null;
    return new Shown(line, Bar.of(line.now(), OPEN, open), Bar.of(line.now(), FINISHED, finished), narrows ? narrowed.address("/overview") : null,
        narrows ? with(narrowed.address("/overview/tasks")) : null);
  }

  /** An address to which a further parameter can be added. */
  static String with(String address) {
    return address + (address.contains("?") ? "&" : "?");
  }

  private static long most(Figures.Block block, ToLongFunction<Tally> count) {
    return block.lines().stream().map(Line::now).mapToLong(count).max().orElse(1);
  }

  /** A difference as people read it, with its sign. */
  static String change(Line line, ToLongFunction<Tally> count, boolean month) {
    long change = count.applyAsLong(line.now()) - count.applyAsLong(month ? line.monthEarlier() : line.weekEarlier());
    return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
  }
}
