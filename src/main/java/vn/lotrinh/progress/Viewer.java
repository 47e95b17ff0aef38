package vn.lotrinh.progress;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whose eyes a page is for.
 *
 * @param agencies  the agencies this person works for
 * @param inherited these and the agencies whose work they took over
 */
record Viewer(String user, Set<String> roles, Set<String> agencies, Set<String> inherited) {

  private static final Set<String> SEE_ALL = Set.of("supervisor", "coordinator", "camunda-admin");

  public boolean seesAll() {
    return roles.stream().anyMatch(SEE_ALL::contains);
  }

  /** @throws AccessDeniedException for whoever does not watch over the whole province */
  void demandAll() {
    if (!seesAll()) throw new AccessDeniedException("the whole province");
  }

  /** Whether Tasklist shows this task to the viewer. */
  boolean opens(Step step) {
    return step.isOpen() && (seesAll() || agencies.contains(String.valueOf(step.agency())) || user.equals(step.assignee()));
  }

  public boolean administrates() {
    return roles.contains("camunda-admin");
  }
}
