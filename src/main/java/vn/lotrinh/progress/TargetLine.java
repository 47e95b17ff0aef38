package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One target of a plan and how far it is.
 *
 * @param task as the plan file names it, e.g. {@code CM-1.1}
 * @param step the same without the plan's prefix
 * @param due the plan's own day; null where it names none
 * @param relation {@code = >= <= >}
 * @param target in the plan's unit
 * @param done what the plan's results say, in the same unit; of a percentage, rounded down to one decimal
 * @param running cases that count toward it and have not ended
 * @param atRisk of them, those that end in time only if every body acts at once, or not at all
 * @param tooLate of them, those that by law cannot end in time any more
 * @param total of a percentage: how many are concerned in all, see {@link Concerned}; else null
 * @param count how many are done; the same as {@code done} unless it is a percentage
 * @param needed how many have to be done; the same as {@code target} unless it is a percentage
 */
record TargetLine(String task, String step, String number, String title, boolean group, LocalDate due, String unit, String relation, BigDecimal target,
    BigDecimal done, long running, long atRisk, long tooLate, Long total, BigDecimal count, BigDecimal needed) {

  public boolean isReached() {
    return switch (relation) {
      case "<=" -> false;      // a limit is kept to the end, never reached
      case ">" -> count.compareTo(needed) > 0;
      default -> count.compareTo(needed) >= 0;
    };
  }

  /** What nobody has begun yet. */
  public BigDecimal open() {
    return needed.subtract(count).subtract(BigDecimal.valueOf(running)).max(BigDecimal.ZERO);
  }
}
