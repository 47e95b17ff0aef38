package vn.lotrinh.report;

import java.math.BigDecimal;

/**
 * A figure of a body that differs from the year before by more than its threshold.
 *
 * @param previous of the year before; @param percent by how much it has changed
 * @param explanation the body's own; null where it gave none, e.g. to a figure that is calculated
 */
record Change(String submission, String agency, String code, String name, String unit, BigDecimal previous, BigDecimal current, BigDecimal percent,
    String explanation) {}
