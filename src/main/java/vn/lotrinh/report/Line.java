package vn.lotrinh.report;

import java.math.BigDecimal;

/** One indicator of the report; a figure is null where it is not known. {@code planned} is the plan's figure for the year. */
record Line(String group, String code, String name, String unit, BigDecimal previous, BigDecimal planned, BigDecimal current) {}
