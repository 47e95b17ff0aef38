package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure of a submission as an officer sees it.
 *
 * @param previous of the year before; null where it is not known
 * @param register what was pre-filled; null where nothing was
 * @param value what would be handed in now; null where nothing would
 * @param beside half year, estimate of the year, next year's plan
 * @param explanation why it departs from the register or from the year before; null where there is none
 */
record FigureRow(Indicator indicator, BigDecimal previous, BigDecimal register, BigDecimal value, Beside beside, String explanation, List<Problem> problems) {

  /** What is wrong beside a figure; {@code HINT} alone does not stand in the way. */
  record Problem(Kind kind, String sentence) {

    enum Kind { MISSING, FAULT, CHECK, EXPLANATION, HINT }
  }

  boolean lacks(Problem.Kind kind) {
    return problems.stream().anyMatch(problem -> problem.kind() == kind);
  }
}
