package vn.lotrinh.reassignment;

import vn.lotrinh.Written;

/**
 * Which open tasks are asked for; what is empty does not narrow.
 *
 * @param agency code of a body; @param holder login name of who has taken them, "-": nobody has; @param plan code of a plan
 * @param kind code of a kind of work; @param place code of a place, with what lies within it
 */
record Choice(String agency, String holder, String plan, String kind, String place) {

  static final String NOBODY = "-";

  Choice {
    agency = clean("Cơ quan", agency);
    holder = clean("Người giữ", holder);
    plan = clean("Kế hoạch", plan);
    kind = clean("Loại việc", kind);
    place = clean("Địa bàn", place);
  }

  private static String clean(String label, String text) {
    return text == null ? "" : Written.line(label, text);
  }
}
