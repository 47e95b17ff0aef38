package vn.lotrinh.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Who is concerned by a share of dissolutions that a plan sets ("80% HTX thuộc diện giải thể"): co-operatives found dormant that are not yet
 * dissolved, and those with a case of the plan that runs or ended in dissolution. Of a task that names one procedure only, those whose case of the
 * plan follows another procedure are left out.
 *
 * @param dormant codes of all that are dormant now and not dissolved
 * @param cases code → step toward which its case of the plan counts; cases that ended otherwise than in dissolution are not among them
 */
public record Concerned(Set<String> dormant, Map<String, String> cases) {

  public static final Concerned NOBODY = new Concerned(Set.of(), Map.of());

  /** How many are concerned by a task toward which these steps count. */
  long count(Collection<String> steps) {
    long inCases = cases.values().stream().filter(steps::contains).count();
    return inCases + dormant.stream().filter(code -> !cases.containsKey(code)).count();
  }
}
