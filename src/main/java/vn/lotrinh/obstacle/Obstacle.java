package vn.lotrinh.obstacle;

import java.time.LocalDate;

/**
 * A difficulty as it stands.
 *
 * @param text as it stands, in the raiser's words
 * @param kind code; null until somebody has set it
 * @param raisedAt key of the case at whose step it was raised
 * @param taskId the task at which it was raised, {@code userTask} its id in the model, {@code step} what it was called
 * @param origin raised by a person of purpose, or written in a field of a form
 * @param raiser login name, {@code raiserName} as the person was called then
 * @param agency code of the body for which it was raised
 * @param plan code of the plan of the case, or null; @param place of the raising body, or null
 * @param body code of the body to which it is put; before it is put to one, of the body that the raiser would ask, or null
 * @param main key of the one into which it was merged, while it waits for that one's answer
 * @param round how often it was gathered, from 1
 * @param directed whether a head has directed the body to answer
 * @param note what the coordinator or a head said to whoever is to answer
 * @param endedOn null while it is open
 */
record Obstacle(String key, State state, String text, String kind, String raisedAt, String taskId, String userTask, String step, Origin origin, String raiser,
    String raiserName, String agency, String plan, String place, String body, String main, int round, boolean directed, String note, LocalDate raisedOn,
    LocalDate endedOn) {

  enum Origin { PERSON, FORM }

  private static final int BRIEF = 90;

  /** On one line, for lists and titles. */
  String brief() {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= BRIEF ? line : line.substring(0, line.offsetByCodePoints(0, BRIEF)).strip() + "…";
  }
}
