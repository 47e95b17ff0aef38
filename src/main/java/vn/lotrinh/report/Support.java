package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was given under one policy of support.
 *
 * @param policy what people call it
 * @param given what, how much; empty where nothing is known
 */
record Support(String policy, List<Given> given) {

  /**
   * @param amount in {@code unit}, of all bodies together
   * @param by who gave how much, e.g. "Sở Tài chính 12"; empty where it is the result of a plan
   * @param plan what people call the plan; null where bodies reported it
   */
  record Given(String what, String unit, BigDecimal amount, List<By> by, String plan) {}

  /** A body with its part. */
  record By(String agency, BigDecimal amount) {}

  Support {
    given = List.copyOf(given);
  }
}
