package vn.lotrinh.reassignment;

import java.time.LocalDate;

/**
 * A task of a reassignment.
 *
 * @param holder who had it when it was looked at; null: nobody
 * @param target who gets it; null: it goes back to the body
 * @param refusal why it cannot change hands; null: it can
 */
record Item(long reassignment, int position, String taskId, String caseKey, String caseTitle, String title, String post, String holder, String target,
    LocalDate due, String refusal, boolean done, boolean undone) {

  private static final String MARK = "GL-";

  /** By which runs name it, e.g. "GL-12-3". */
  String key() {
    return MARK + reassignment + "-" + position;
  }

  /** The reassignment and the position that a key names; null where it is none. */
  static long[] of(String key) {
    if (!key.matches(MARK + "\\d{1,18}-\\d{1,9}")) return null;
    String[] parts = key.substring(MARK.length()).split("-");
    return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
  }
}
