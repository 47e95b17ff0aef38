package vn.lotrinh.obstacle;

import java.time.LocalDate;

/**
 * A difficulty in a list, for people and programs.
 *
 * @param caseTitle of the case at which it was raised, {@code step} the step there
 * @param agency code of the raising body; @param body code of the body to which it is put, or null
 * @param age in days: until today, or until it ended
 * @param answer the last answer; null as long as there is none, or after it was rejected
 */
record Line(String key, String text, State state, String stateTitle, String kind, String kindTitle, String plan, String raisedAt, String caseTitle, String step,
    String agency, String agencyName, String raiser, String body, String bodyName, String main, int round, LocalDate raisedOn, LocalDate endedOn, long age, String answer,
    String answerNumber, String answeredBy, LocalDate answeredOn) {

  boolean isLate() {
    return state == State.HEAD || state == State.COMMITTEE;
  }

  /** How pages mark it. */
  public String look() {
    return isLate() ? "late" : state == State.ANSWERED ? "soon" : state.isOpen() ? "none" : state == State.RESOLVED ? "fine" : "none";
  }
}
