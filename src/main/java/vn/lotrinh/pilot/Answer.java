package vn.lotrinh.pilot;

import java.math.BigDecimal;

/**
 * What a person found out about a condition that the register cannot tell.
 *
 * @param condition the plan's words that were answered
 * @param figure null where the condition is no figure
 * @param level what the figure is compared with, where the plan names no number
 * @param met the conclusion, where the condition is no figure
 * @param ground paper or place where it was seen
 */
record Answer(String item, String condition, BigDecimal figure, BigDecimal level, Boolean met, String ground) {}
