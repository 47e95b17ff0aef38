package vn.lotrinh.dissolution;

import java.time.LocalDate;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.plan.PlanTask;

/**
 * A co-operative whose procedure might be started today, and what would come of it.
 *
 * @param cooperative null where the register does not know the code
 * @param reason why nothing can be started; null where it can
 * @param proposal null where the register does not know the code; so are the others
 * @param procedure that would be started
 * @param task of the plan that it would count toward; null where none fits
 * @param follows the declined case of the other procedure before it, with how it ended; null where there is none
 * @param due by when it is to end; null where nobody asks
 */
record Candidate(String code, Cooperative cooperative, String reason, Proposal proposal, Procedure procedure, PlanTask task, LocalDate due,
    Forecast forecast, String follows) {

  boolean canStart() {
    return reason == null;
  }

  boolean is(Outlook asked) {
    return canStart() && forecast != null && forecast.outlook() == asked;
  }
}
