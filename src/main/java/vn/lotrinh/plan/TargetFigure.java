package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * One target of a plan and how far it is: the one figure that pages and reports show.
 *
 * @param task as the plan file names it, e.g. {@code CM-1.1}
 * @param step the same without the plan's prefix
 * @param number as printed in the annex
 * @param due the plan's own day; null where it names none
 * @param relation {@code = >= <= >}
 * @param target in the plan's unit
 * @param year the year for which a yearly target is counted; null for one that is counted over the plan's whole period
 * @param done what the plan's results say, in the unit of the target; of a share in per cent, rounded down to one decimal
 * @param whom of a share: what it is of, e.g. "thành viên"; null of all other targets
 * @param total of a share: of how many; null where nobody knows, and of all other targets
 * @param count how many are done; the same as {@code done} unless it is a share of a known number
 * @param needed how many have to be done; the same as {@code target} unless it is a share of a known number
 * @param told whether any result was recorded, or a work counts toward it that this system runs itself
 * @param steps the steps whose cases run toward it; none for a further target of a task
 */
public record TargetFigure(String task, String step, String number, String title, boolean group, LocalDate due, String unit, String relation,
    BigDecimal target, Integer year, BigDecimal done, String whom, Long total, BigDecimal count, BigDecimal needed, boolean told, Set<String> steps) {

  public Standing standing() {
    if (total != null && total == 0) return Standing.NOBODY;
    return Standing.of(relation, told ? count : null, needed);
  }

  /** A limit is kept to the end, never reached; where nobody is concerned, nothing is. */
  public boolean isReached() {
    return standing() == Standing.REACHED || standing() == Standing.EXCEEDED;
  }
}
