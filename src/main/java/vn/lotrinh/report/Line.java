package vn.lotrinh.report;

import java.math.BigDecimal;

/**
 * One indicator of the report; a figure is null where it is not known.
 *
 * @param halfYear of the first six months; @param estimate what the whole year is expected to bring, null where that is {@code current}
 * @param planned the plan's figure for the year, {@code next} for the year after; null where no plan names one
 * @param like where some body has given the figure in one of the two years only: what those gave that have given it in both; else null
 */
record Line(String group, String code, String name, String unit, BigDecimal previous, BigDecimal planned, BigDecimal current, Like like,
    BigDecimal next, BigDecimal halfYear, BigDecimal estimate) {

  /**
   * The figures of both years from the same bodies.
   *
   * @param before null, as {@code now}, where there are none
   */
  record Like(BigDecimal before, BigDecimal now, int bodies) {}

  /** All bodies have given it in both years. */
  Line(String group, String code, String name, String unit, BigDecimal previous, BigDecimal planned, BigDecimal current) {
    this(group, code, name, unit, previous, planned, current, null, null, null, null);
  }

  /** What the whole year brings, as far as it is known: what is held against the plan. */
  public BigDecimal expected() {
    return estimate == null ? current : estimate;
  }

  /** With what this year's figure is compared; null where it cannot be. */
  public BigDecimal before() {
    return like == null ? previous : like.before();
  }

  /** What is compared: this year's figure, or that of the bodies that have given it in both years. */
  public BigDecimal now() {
    return like == null ? expected() : like.now();
  }
}
