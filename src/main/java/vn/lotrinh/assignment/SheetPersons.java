package vn.lotrinh.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether the person of a row was counted before, so that who sits in two classes of a plan's year is one learner: by the person's
 * own number,
 * or, where none is written, by the other columns that the kind names. A row without a number is the person whose number stands beside the
 * same
 * words elsewhere, if that is one person alone.
 */
final class SheetPersons {

  /** Under this name formulas ask whether a row is the first of its person in the plan's year. */
  static final String FIRST = "firstOfPerson";

  private final WorkKind.Person person;
  private final Map<String, Set<String>> numbersByWords = new HashMap<>();

  SheetPersons(WorkKind.Person person) {
    this.person = person;
  }

  /**
   * The rows with {@link #FIRST} added to each.
   *
   * @param before rows of other sheets of the plan's year whose results have been accepted
   */
  List<Map<String, Object>> marked(List<Map<String, Object>> rows, Collection<Map<String, Object>> before) {
    if (person != null) {
      before.forEach(this::learn);
      rows.forEach(this::learn);
    }
    Set<String> seen = before.stream().map(this::key).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    List<Map<String, Object>> marked = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      Map<String, Object> copy = new HashMap<>(row);
      String key = key(row);
      copy.put(FIRST, key == null || seen.add(key));
      marked.add(copy);
    }
    return marked;
  }

  private void learn(Map<String, Object> row) {
    String number = number(row);
    String words = words(row);
    if (number != null && words != null) numbersByWords.computeIfAbsent(words, any -> new HashSet<>()).add(number);
  }

  /** Null for a kind without people, and for a row that names nobody: that one stands for itself. */
  private String key(Map<String, Object> row) {
    if (person == null) return null;
    String number = number(row);
    if (number != null) return number;
    String words = words(row);
    Set<String> known = words == null ? Set.of() : numbersByWords.getOrDefault(words, Set.of());
    return known.size() == 1 ? known.iterator().next() : words;
  }

  private String number(Map<String, Object> row) {
    Object number = person.number() == null ? null : row.get(person.number());
    return number == null ? null : "số " + number.toString().replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  private String words(Map<String, Object> row) {
    if (person.otherwise().isEmpty() || person.otherwise().stream().anyMatch(key -> row.get(key) == null)) return null;
    return person.otherwise().stream().map(key -> row.get(key).toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
  }
}
