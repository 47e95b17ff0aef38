package vn.lotrinh.report;

import java.math.BigDecimal;
import vn.lotrinh.plan.Standing;
import vn.lotrinh.plan.TargetFigure;

/**
 * What a plan asked for and what was done, as the plan's one count says.
 *
 * @param plan what people call the plan; null in reports that were written before it was kept
 * @param task the plan's number of the task, e.g. "1.2"; @param relation {@code >=}, {@code <=}, {@code >} or {@code =}
 * @param done in the unit of the target; null where nobody told
 * @param count of a share: how many were done, of {@code total} in all; {@code needed} had to be; else the same as {@code done} and {@code target}
 * @param standing null in reports that were written before it was kept
 */
record TargetLine(String plan, String task, String title, String unit, String relation, BigDecimal target, BigDecimal done, BigDecimal count,
    BigDecimal needed, Long total, Standing standing) {

  static TargetLine of(String plan, TargetFigure f) {
    return new TargetLine(plan, f.step(), f.title(), f.unit(), f.relation(), f.target(), f.told() ? f.done() : null, f.told() ? f.count() : null, f.needed(),
        f.total(), f.standing());
  }

  /** As reports kept it before shares were counted. */
  static TargetLine of(String task, String title, String unit, String relation, BigDecimal target, BigDecimal done) {
    return new TargetLine(null, task, title, unit, relation, target, done, null, null, null, null);
  }

  public Standing judged() {
    return standing != null ? standing : Standing.of(relation, done, target);
  }

  BigDecimal reached() {
    return count != null ? count : done;
  }

  BigDecimal asked() {
    return needed != null ? needed : target;
  }
}
