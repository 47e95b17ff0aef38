package vn.lotrinh.report;

import java.util.List;

/**
 * What has to hold between figures, e.g. total = active + dormant.
 *
 * @param expression in FEEL over codes
 * @param message what an officer reads where it does not hold; a code in braces stands for its figure
 * @param beside codes of the figures beside which it is told; null: the first that the expression names
 */
record Check(String expression, String message, List<String> beside) {

  Check {
    beside = beside == null ? List.of() : List.copyOf(beside);
  }
}
