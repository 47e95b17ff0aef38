package vn.lotrinh.dissolution;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Column;
import vn.lotrinh.Refusal;

/**
 * What an official plan asks of a case, and where its end counts.
 *
 * @param plan code of the plan; null where the case counts toward none
 * @param step of that plan; null where the case counts toward none
 * @param due by when the plan asks for the end, the plan's own day; null where it names none
 */
public record CaseTarget(String plan, @Column("plan_step") String step, @Column("plan_due") LocalDate due) {

  /** Of a case that no plan asks for. */
  public static final CaseTarget NONE = new CaseTarget(null, null, null);

  public CaseTarget {
    if ((plan == null) != (step == null)) throw new Refusal("Hồ sơ tính vào kế hoạch phải ghi cả mã kế hoạch và mã nhiệm vụ.");
  }

  boolean counts() {
    return plan != null;
  }
}
