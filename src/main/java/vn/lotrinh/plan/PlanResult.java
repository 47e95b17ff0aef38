package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was achieved of a task.
 *
 * @param quantity in the unit of the target, e.g. 1 report; of a share in per cent, see {@code unit}
 * @param documentNumber number, sign and day of the document that proves it; null where there is none
 * @param unit which of the task's targets it counts for; null for the first. Toward a share ("% thành viên") a result in the unit of the share is
 *     the share itself in per cent, the newest counts; one in what the share is of ("thành viên") is a number of them, and all are added up
 * @param recordedBy user, null where the system recorded it
 * @param year for which a yearly task's result counts, e.g. 2022 for a report that was sent on 3 January 2023; null: the year of the day
 */
public record PlanResult(String step, LocalDate day, BigDecimal quantity, String documentNumber, String note, String recordedBy, String unit, Integer year) {

  /** For the year of the day. */
  public PlanResult(String step, LocalDate day, BigDecimal quantity, String documentNumber, String note, String recordedBy, String unit) {
    this(step, day, quantity, documentNumber, note, recordedBy, unit, null);
  }

  /** For a task's first target. */
  public PlanResult(String step, LocalDate day, BigDecimal quantity, String documentNumber, String note, String recordedBy) {
    this(step, day, quantity, documentNumber, note, recordedBy, null, null);
  }

  public PlanResult forYear(int counted) {
    return new PlanResult(step, day, quantity, documentNumber, note, recordedBy, unit, counted);
  }
}
