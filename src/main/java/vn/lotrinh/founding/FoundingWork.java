package vn.lotrinh.founding;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanWork;

/** What a line of a plan names when it is done by foundings or mergers. */
@Component
class FoundingWork implements PlanWork {

  static final String FOUNDING = "founding";
  static final String MERGER = "merger";

  @Override
  public Set<String> names() {
    return Set.of(FOUNDING, MERGER);
  }

  @Override
  public List<String> lacks(Plan plan) {
    return List.of();
  }
}
