package vn.lotrinh.dissolution;

import java.time.LocalDate;

/**
 * How the members came to their resolution.
 *
 * @param meetingRound 1 to 3
 * @param lastMeetingOn the meeting before, which had no quorum; null at the first
 * @param adoptedOn null before; the same for the other days
 * @param receivedOn by the registration office
 */
record Resolution(int meetingRound, LocalDate lastMeetingOn, LocalDate adoptedOn, LocalDate receivedOn) {

  static final Resolution NONE = new Resolution(1, null, null, null);

  /** Without quorum the next meeting follows; the third has one whoever attends (Điều 59.7). */
  Resolution withoutQuorum(LocalDate heldOn) {
    return new Resolution(meetingRound + 1, heldOn, null, null);
  }

  /** No other meeting follows; what was held stays in {@link Meetings}. */
  Resolution given() {
    return new Resolution(meetingRound, null, adoptedOn, receivedOn);
  }

  Resolution adopted(LocalDate heldOn) {
    return new Resolution(meetingRound, lastMeetingOn, heldOn, null);
  }

  Resolution received(LocalDate day) {
    return new Resolution(meetingRound, lastMeetingOn, adoptedOn, day);
  }
}
