package vn.lotrinh.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * What was declared of one day; kept for ever, the last word on a day counts.
 *
 * @param source the paper that declares it, e.g. a notice of the Ministry of Home Affairs
 * @param login of who declared it
 * @param declaredBy as the person was called then
 */
public record CalendarChange(int id, LocalDate day, Kind kind, String reason, String source, LocalDate declaredOn, @JsonIgnore String login,
    String declaredBy) {

  CalendarChange by(String name) {
    return new CalendarChange(id, day, kind, reason, source, declaredOn, login, name);
  }

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
