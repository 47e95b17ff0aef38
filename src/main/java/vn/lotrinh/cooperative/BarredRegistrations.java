package vn.lotrinh.cooperative;

import java.util.HashMap;
import java.util.Map;

/**
 * The question, asked once for all rows of a file, of which co-operatives the registration office has to refuse changes of what it
 * registered; whoever knows of one answers within the transaction.
 */
public final class BarredRegistrations {

  private final Map<String, String> reasons = new HashMap<>();

  /** @param reason a sentence that names the paper and its day, the case and the article */
  public void bar(String cooperative, String reason) {
    reasons.put(cooperative, reason);
  }

  /** Code → why. */
  Map<String, String> reasons() {
    return reasons;
  }
}
