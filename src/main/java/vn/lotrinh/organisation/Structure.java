package vn.lotrinh.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is known about the structure, or everything that one file says about it. */
record Structure(List<Role> roles, List<Place> places, List<Agency> agencies, List<Holding> holdings, List<Succession> successions,
    List<Alias> aliases) {

  static final Structure EMPTY = new Structure(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  Structure {
    roles = List.copyOf(roles);
    places = List.copyOf(places);
    agencies = List.copyOf(agencies);
    holdings = List.copyOf(holdings);
    successions = List.copyOf(successions);
    aliases = List.copyOf(aliases);
  }

  Structure with(Structure other) {
    return new Structure(both(roles, other.roles), both(places, other.places), both(agencies, other.agencies),
        both(holdings, other.holdings), both(successions, other.successions), both(aliases, other.aliases));
  }

  List<Succession> successions(Succession.Of of) {
    return successions.stream().filter(s -> s.of() == of).toList();
  }

  Map<String, Row> byKey() {
    Map<String, Row> rows = new LinkedHashMap<>();
    Stream.of(roles, places, agencies, holdings, successions, aliases).flatMap(List::stream).forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
