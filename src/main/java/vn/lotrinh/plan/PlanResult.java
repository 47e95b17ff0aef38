package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was achieved of a task.
 *
 * @param quantity in the unit of the task's target, e.g. 1 report
 * @param documentNumber number, sign and day of the document that proves it; null where there is none
 * @param unit which of the task's targets it counts for; null for the first
 * @param recordedBy user, null where the system recorded it
 */
public record PlanResult(String step, LocalDate day, BigDecimal quantity, String documentNumber, String note, String recordedBy, String unit) {

  /** For a task's first target. */
  public PlanResult(String step, LocalDate day, BigDecimal quantity, String documentNumber, String note, String recordedBy) {
    this(step, day, quantity, documentNumber, note, recordedBy, null);
  }
}
