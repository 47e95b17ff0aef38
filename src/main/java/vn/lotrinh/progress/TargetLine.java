package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.lotrinh.plan.PlanWork.Running;
import vn.lotrinh.plan.Standing;
import vn.lotrinh.plan.TargetFigure;

/**
 * One target of a plan and how far it is, as the plan's one count says, see {@link TargetFigure}, with the cases that run toward it.
 *
 * @param running cases that count toward it and have not ended
 * @param atRisk of them, those that end in time only if every body acts at once, or not at all
 * @param tooLate of them, those that by law cannot end in time any more
 */
record TargetLine(String task, String step, String number, String title, boolean group, LocalDate due, String unit, String relation, BigDecimal target,
    Integer year, BigDecimal done, long running, long atRisk, long tooLate, String whom, Long total, BigDecimal count, BigDecimal needed, Standing standing) {

  static TargetLine of(TargetFigure f, Running runs) {
    return new TargetLine(f.task(), f.step(), f.number(), f.title(), f.group(), f.due(), f.unit(), f.relation(), f.target(), f.year(), f.done(),
        runs.all(), runs.atRisk(), runs.tooLate(), f.whom(), f.total(), f.count(), f.needed(), f.standing());
  }

  /** A limit is kept to the end, never reached; where nobody is concerned, nothing is. */
  public boolean isReached() {
    return standing == Standing.REACHED || standing == Standing.EXCEEDED;
  }

  /** What nobody has begun yet. */
  public BigDecimal open() {
    return needed.subtract(count).subtract(BigDecimal.valueOf(running)).max(BigDecimal.ZERO);
  }
}
