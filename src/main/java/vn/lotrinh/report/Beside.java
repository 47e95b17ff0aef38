package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * What offices report beside the figure of the report's day; each null where nobody told it.
 *
 * @param halfYear of the first six months, to 30 June
 * @param estimate what the whole year is expected to bring
 * @param nextPlan what is planned for the year after
 */
record Beside(BigDecimal halfYear, BigDecimal estimate, BigDecimal nextPlan) {

  static final Beside NOTHING = new Beside(null, null, null);

  Beside {
    halfYear = Submissions.plain(halfYear);
    estimate = Submissions.plain(estimate);
    nextPlan = Submissions.plain(nextPlan);
  }

  /** The same with what the register says of the six months where the body does not. */
  Beside or(BigDecimal registerOfJune) {
    return halfYear == null ? new Beside(registerOfJune, estimate, nextPlan) : this;
  }

  boolean isSame(Beside other) {
    return Figures.same(halfYear, other.halfYear) && Figures.same(estimate, other.estimate) && Figures.same(nextPlan, other.nextPlan);
  }

  /** What is wrong with one of the three by itself, as a sentence; null where nothing is. */
  String fault(Indicator i) {
    BinaryOperator<String> named = (what, fault) -> fault == null ? null : what + ": " + fault;
    String half = halfYear == null ? null : named.apply("6 tháng", i.fault(halfYear));
    String year = estimate == null ? null : named.apply("Ước cả năm", i.fault(estimate));
    String next = nextPlan == null ? null : named.apply("Kế hoạch năm sau", i.fault(nextPlan));
    return half != null ? half : year != null ? year : next;
  }
}
