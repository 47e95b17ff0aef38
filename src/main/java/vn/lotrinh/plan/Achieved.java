package vn.lotrinh.plan;

import java.math.BigDecimal;

/**
 * All that was achieved of a step in one unit in one year.
 *
 * @param unit as the plan writes it, or what it counts ("thành viên" of "% thành viên"); null for the task's first target
 * @param year for which it counts; null: whichever is asked about
 * @param quantity all results added up
 * @param least the smallest of the results, {@code most} the largest, {@code newest} the last that was recorded
 */
public record Achieved(String step, String unit, Integer year, BigDecimal quantity, BigDecimal least, BigDecimal most, BigDecimal newest) {

  /** A single result. */
  public Achieved(String step, String unit, BigDecimal quantity) {
    this(step, unit, null, quantity, quantity, quantity, quantity);
  }
}
