package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.Optional;
import vn.lotrinh.plan.Plan;

/**
 * A pilot plan in the list of programmes.
 *
 * @param startedOn null while the programme has not begun
 * @param stage where the programme stands, as people read it; null while it has not begun
 */
record PlanLine(String code, String title, String number, String province, LocalDate startedOn, String stage) {

  static PlanLine of(Plan plan, Optional<Programme> programme) {
    return new PlanLine(plan.code(), plan.title(), plan.number(), plan.province(), programme.map(Programme::startedOn).orElse(null),
        programme.map(begun -> begun.stage().title()).orElse(null));
  }
}
