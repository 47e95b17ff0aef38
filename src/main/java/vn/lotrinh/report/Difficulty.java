package vn.lotrinh.report;

import java.time.LocalDate;

/**
 * A difficulty or proposal in a body's own words, with what was answered.
 *
 * @param kind what it is about, e.g. "Vốn, tín dụng"; null in reports that were written before difficulties had kinds
 * @param agency the body's name
 * @param answer null as long as there is none; {@code answeredBy} the name of the body that gave it
 */
record Difficulty(String kind, String agency, String text, String answer, String answeredBy, LocalDate answeredOn) {

  /** As reports kept it before difficulties were answered. */
  static Difficulty of(String agency, String text) {
    return new Difficulty(null, agency, text, null, null, null);
  }
}
