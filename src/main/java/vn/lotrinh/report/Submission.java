package vn.lotrinh.report;

import java.time.LocalDate;
import vn.lotrinh.Refusal;

/**
 * What one body reports in a campaign.
 *
 * @param agency the body as it was when the campaign opened; its work may have passed to a successor since
 * @param previous key of the submission of the year before; null where there is none to compare with
 * @param version how many versions were prepared, also those that the head of the body has not confirmed
 * @param submittedOn day on which the newest version left the body; @param firstOn day of the first that did, which counts for being late
 */
record Submission(String key, String campaign, String agency, String level, String name, String place, String previous, State state, LocalDate openedOn,
    int version, LocalDate submittedOn, LocalDate firstOn, LocalDate acceptedOn) {

  /** Where a submission stands. */
  enum State {
    PENDING("chờ mở"),
    OPEN("đang lập"),
    PREPARED("chờ lãnh đạo đơn vị xác nhận"),
    SUBMITTED("chờ kiểm tra"),
    RETURNED("bị trả lại"),
    ACCEPTED("đã chấp nhận"),
    NOT_GIVEN("không báo cáo"),
    WITHDRAWN("đã rút lại cùng đợt");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** Its figures count in the report: accepted, or handed in without a fault and not sent back. */
  boolean counts() {
    return state == State.ACCEPTED || state == State.SUBMITTED;
  }

  /** The Liên minh's own: nobody looks at what he wrote himself. */
  boolean isOwnOfAlliance() {
    return level.equals("tinh");
  }

  boolean isBeingWritten() {
    return state == State.OPEN || state == State.RETURNED;
  }

  /** Handed in after the day by which it was due, or not by the day asked about. */
  boolean isLate(LocalDate due, LocalDate today) {
    return firstOn == null ? today.isAfter(due) : firstOn.isAfter(due);
  }

  /** @throws Refusal where figures can no longer be entered */
  Submission writable() {
    if (!isBeingWritten()) throw new Refusal("Báo cáo " + key + " " + state.title() + " nên không sửa số liệu được" + (acceptedOn == null ? "." : " (ngày " + Figures.day(acceptedOn) + ")."));
    return this;
  }
}
