package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was told of a task's progress: up to now, in the unit of a share.
 *
 * @param position of the share; 0 where the line names no quantity
 */
record Told(String caseKey, int position, BigDecimal quantity, String note, String by, LocalDate on) {}
