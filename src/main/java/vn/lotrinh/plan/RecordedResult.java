package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A result of a plan as it was recorded; never changed, a correction is another one.
 *
 * @param quantity in the unit; of the line's first target where the unit is null
 * @param recordedBy login name; null where the system recorded it
 * @param caseKey the case that brought it, or null
 * @param agency the body whose work it is, or null
 * @param corrects the earlier result that counts no more because of this one, or null
 * @param correctedBy the later result because of which this one counts no more; null while it counts
 */
public record RecordedResult(long id, String step, LocalDate day, BigDecimal quantity, String unit, String documentNumber, String note, String recordedBy,
    Instant recordedAt, Integer year, String caseKey, String agency, Long corrects, String correctionReason, Long correctedBy) {}
