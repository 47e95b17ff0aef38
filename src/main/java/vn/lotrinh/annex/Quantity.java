package vn.lotrinh.annex;

import java.math.BigDecimal;

/**
 * A quantity that a product cell asks for.
 *
 * @param unit as written, e.g. "HTX điểm"; of a share "% " and what it is of
 * @param op {@code = >= <= >}
 * @param per of each of which it is asked ("mỗi huyện 02 HTX điểm"): "huyện"; null where it is asked once
 * @param doubt what a person has to look at; null where the quantity is clear
 */
record Quantity(BigDecimal quantity, String unit, String op, String per, String doubt) {

  boolean isShare() {
    return unit.startsWith("%");
  }

  /** The unit as a plan file writes it: "HTX điểm/huyện". */
  String written() {
    return per == null ? unit : unit + "/" + per;
  }
}
