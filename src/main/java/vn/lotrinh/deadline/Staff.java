package vn.lotrinh.deadline;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lotrinh.Post;

/**
 * Who works where, on one morning.
 *
 * @param users all assignees that still have an account
 * @param members agency, or role inside it → users
 */
record Staff(Set<String> users, Map<String, Set<String>> members, Set<String> officers, Set<String> heads, Set<String> coordinators,
    Substitutes substitutes) {

  /**
   * Who is reminded of a task: who claimed it; of a step of a role inside the body whoever holds it, and nobody else of the body; else all
   * officers of the agency, else its head; the coordinators where nobody knows whose it is. See {@link Vacancies} for a body without people.
   * Who is away is reminded as was chosen, and the substitute.
   */
  Set<String> inCharge(DueTask task) {
    return substitutes.of(task.agency(), task.processKey(), themselves(task));
  }

  /** The heads of the task's body, or who stands in for them. */
  Set<String> headsFor(DueTask task) {
    return substitutes.of(task.agency(), task.processKey(), headsOf(task.agency()));
  }

  private Set<String> themselves(DueTask task) {
    if (task.assignee() != null && users.contains(task.assignee())) {
      return Set.of(task.assignee());
    }
    if (task.post() != null && Post.of(task.post()).namesDuty()) {
      Set<String> holders = members.getOrDefault(task.post(), Set.of());
      return holders.isEmpty() ? nobody(task) : holders;
    }
    Set<String> officersThere = of(task.agency(), officers);
    if (!officersThere.isEmpty()) {
      return officersThere;
    }
    Set<String> headsThere = headsOf(task.agency());
    return headsThere.isEmpty() ? nobody(task) : headsThere;
  }

  /** Of a body that goes on but has nobody the coordinators read once a week, not every morning. */
  private Set<String> nobody(DueTask task) {
    return task.agency() != null && members.containsKey(task.agency()) ? Set.of() : coordinators;
  }

  private Set<String> headsOf(String agency) {
    return of(agency, heads);
  }

  private Set<String> of(String agency, Set<String> role) {
    SortedSet<String> both = new TreeSet<>(agency == null ? Set.of() : members.getOrDefault(agency, Set.of()));
    both.retainAll(role);
    return both;
  }
}
