package vn.lotrinh;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a step is given to: a body, or a role inside it ("KG-LMHTX", "KG-LMHTX.leader"). The one place that knows how a candidate group of the
 * engine is put together.
 *
 * @param duty the role inside the body; null: any of its people
 */
public record Post(String agency, String duty) {

  private static final char BETWEEN = '.';

  public Post {
    Objects.requireNonNull(agency, "agency");
  }

  /** The post that a candidate group means. */
  public static Post of(String group) {
    int dot = group.lastIndexOf(BETWEEN);
    return dot < 1 ? new Post(group, null) : new Post(group.substring(0, dot), group.substring(dot + 1));
  }

  /** The bodies of candidate groups, whatever the roles; nulls are left out. */
  public static Set<String> agencies(Collection<String> groups) {
    Set<String> agencies = new TreeSet<>();
    groups.stream().filter(Objects::nonNull).map(group -> of(group).agency).forEach(agencies::add);
    return agencies;
  }

  /** The candidate group: its code in the engine. */
  public String group() {
    return duty == null ? agency : agency + BETWEEN + duty;
  }

  /** Whether only people with a role inside the body do the step. */
  public boolean namesDuty() {
    return duty != null;
  }

  /** The same role at another body. */
  public Post at(String other) {
    return new Post(other, duty);
  }
}
