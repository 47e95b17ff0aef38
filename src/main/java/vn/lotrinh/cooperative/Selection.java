package vn.lotrinh.cooperative;

import java.util.Set;

/**
 * Which co-operatives are asked for; what is empty or null does not narrow.
 *
 * @param words of name or code, diacritics not needed
 * @param place code of a province, district or commune; what lies within it counts too
 * @param dormant true: only those found not to work; false: only the others
 */
public record Selection(String words, String place, Set<LegalStatus> statuses, CooperativeKind kind, Boolean dormant) {

  /** The whole register. */
  public static final Selection ALL = new Selection("", null, Set.of(), null, null);

  public Selection {
    words = words == null ? "" : words.strip();
    place = place == null || place.isBlank() ? null : place.strip();
    statuses = Set.copyOf(statuses);
  }
}
