package vn.lotrinh.organisation;

import java.util.Collection;
import java.util.List;

/**
 * An open task, as far as it matters who may do it for whom.
 *
 * @param holder login name of who has taken it, or null
 * @param groups the bodies, or roles inside them, that it is given to
 * @param model  key of the model by which it runs
 */
public record TaskAtHand(String id, String holder, Collection<String> groups, String model) {

  public TaskAtHand {
    groups = List.copyOf(groups);
  }
}
