package vn.lotrinh.assignment;

import java.math.BigDecimal;

/**
 * What of a target a body owes.
 *
 * @param step the line whose target it counts toward
 * @param quantity null where the plan does not say how much of the whole is this body's part
 * @param whole what the plan's line asks of all together, or of each single one; {@link #ANY} where it sets no number, only a share
 */
record Share(String caseKey, int position, String step, String unit, String relation, BigDecimal quantity, BigDecimal whole) {

  static final BigDecimal ANY = BigDecimal.ZERO;

  /** Whether the plan sets no number: whatever there is, is told. */
  boolean isAny() {
    return quantity == null && whole.signum() == 0;
  }
}
