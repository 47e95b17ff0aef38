package vn.lotrinh.dissolution;

import java.time.LocalDate;
import vn.lotrinh.casefile.ActDay;

/**
 * The act that led a case to where it stands: whatever comes next is not dated before it.
 *
 * @param act what day it is, as people read it, e.g. "ngày quyết định thu hồi"; null before the first
 * @param actOn by its paper; null before the first
 */
record LastAct(String act, LocalDate actOn) {

  static final LastAct NONE = new LastAct(null, null);

  static LastAct of(ActDay day) {
    return new LastAct(day.label().substring(0, 1).toLowerCase() + day.label().substring(1), day.on());
  }

  /** A term has run out: what comes next comes on a later day. */
  static LastAct end(String term, LocalDate lastDay) {
    return new LastAct("ngày đầu tiên sau khi hết " + term, lastDay.plusDays(1));
  }
}
