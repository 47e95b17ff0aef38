package vn.lotrinh.overview;

import vn.lotrinh.deadline.Term;

/** How a task stood to its term on a day, or how it was finished in the span that is looked at; in the order in which bars show them. */
public enum TaskState {
  LATE("Quá hạn", "late"),
  SOON("Sắp đến hạn", "soon"),
  LATER("Còn hạn", "later"),
  IN_TIME("Xong đúng hạn", "in-time"),
  FINISHED_LATE("Xong trễ hạn", "finished-late"),
  WITHOUT_TERM("Xong, không có hạn", "no-term");

  /** Up to so many calendar days ahead a term is near ("sắp đến hạn"). */
  public static final int SOON_DAYS = Term.SOON_DAYS;

  private final String title;
  private final String look;

  TaskState(String title, String look) {
    this.title = title;
    this.look = look;
  }

  public String title() {
    return title;
  }

  /** Part of the style class of its pattern. */
  public String look() {
    return look;
  }

  public boolean isOpen() {
    return ordinal() <= LATER.ordinal();
  }
}
