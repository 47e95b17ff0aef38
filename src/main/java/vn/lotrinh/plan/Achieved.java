package vn.lotrinh.plan;

import java.math.BigDecimal;

/**
 * All that was achieved of a step in one unit.
 *
 * @param unit as the plan writes it; null for the task's first target
 */
public record Achieved(String step, String unit, BigDecimal quantity) {}
