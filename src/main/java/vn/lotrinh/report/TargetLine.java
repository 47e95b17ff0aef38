package vn.lotrinh.report;

import java.math.BigDecimal;

/**
 * What the plan asked for and what was done.
 *
 * @param task the plan's number of the task, e.g. "1.2"; @param relation {@code >=}, {@code <=} or {@code =}; @param done null where nobody told
 */
record TargetLine(String task, String title, String unit, String relation, BigDecimal target, BigDecimal done) {}
