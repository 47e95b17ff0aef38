package vn.lotrinh.classification;

import java.math.BigDecimal;
import vn.lotrinh.cooperative.Figure;

/**
 * A criterion, or a part of one, for which points are given.
 *
 * @param code number and, for a part, letter: {@code 1a}
 * @param section 1 to 3
 * @param title of the criterion
 * @param item of the part; null where the criterion has no parts
 * @param most highest points; null while nobody has entered them
 * @param figure what the register knows that helps to score; null where it knows nothing
 */
record Criterion(String code, int section, String title, String item, BigDecimal most, Figure figure) {

  int number() {
    return Integer.parseInt(code.replaceAll("\\D", ""));
  }

  /** Whole name in one line. */
  String name() {
    return number() + ". " + title + (item == null ? "" : ": " + code.replaceAll("\\d", "") + ") " + item);
  }

  Criterion withMost(BigDecimal points) {
    return new Criterion(code, section, title, item, points, figure);
  }
}
