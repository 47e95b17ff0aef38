package vn.lotrinh.founding;

import org.springframework.data.relational.core.mapping.Column;

/**
 * Toward which line of a plan a case counts.
 *
 * @param plan code of the plan; null where the case counts toward none
 * @param step of that plan; null where the case counts toward none
 */
record PlanTarget(String plan, @Column("plan_step") String step) {

  static final PlanTarget NONE = new PlanTarget(null, null);

  boolean counts() {
    return plan != null;
  }
}
