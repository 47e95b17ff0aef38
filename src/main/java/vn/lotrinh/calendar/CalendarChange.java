package vn.lotrinh.calendar;

import java.time.LocalDate;

/**
 * What was declared of one day; kept for ever, the last word on a day counts.
 *
 * @param source the paper that declares it, e.g. a notice of the Ministry of Home Affairs
 */
public record CalendarChange(int id, LocalDate day, Kind kind, String reason, String source, LocalDate declaredOn, String declaredBy) {

  /** What becomes of the day. */
  public enum Kind {
    OFF("nghỉ"),
    WORKED("làm việc"),
    /** It is again what the yearly table or the law makes it. */
    WITHDRAWN("rút lại");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The kind as people read it. */
    public String title() {
      return title;
    }
  }
}
