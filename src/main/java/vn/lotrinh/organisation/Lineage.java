package vn.lotrinh.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who existed when, and who came out of whom; the same for agencies and places. Successions never form a circle. */
final class Lineage {

  private final Map<String, List<Period>> periods;
  private final Map<String, List<Succession>> onwards;
  private final Map<String, List<Succession>> backwards;

  Lineage(Map<String, List<Period>> periods, List<Succession> successions) {
    this.periods = periods;
    onwards = successions.stream().collect(groupingBy(Succession::predecessor));
    backwards = successions.stream().collect(groupingBy(Succession::successor));
  }

  boolean exists(String code, LocalDate day) {
    return periods.getOrDefault(code, List.of()).stream().anyMatch(period -> period.contains(day));
  }

  /** Those that exist on the day and go on with what this one was; itself while it exists; empty where it left no heir. */
  Set<String> heirs(String code, LocalDate day) {
    if (exists(code, day)) {
      return Set.of(code);
    }
    return follow(onwards.getOrDefault(code, List.of()).stream().filter(s -> s.inherits() && !day.isBefore(s.day())).toList(),
        s -> heirs(s.successor(), day));
  }

  /** The one that is meant on the day: itself, its heirs if it has ended, those it came from if it had not begun. */
  Set<String> on(String code, LocalDate day) {
    Set<String> heirs = heirs(code, day);
    return heirs.isEmpty() ? forebears(code, day) : heirs;
  }

  private Set<String> forebears(String code, LocalDate day) {
    if (exists(code, day)) {
      return Set.of(code);
    }
    return follow(backwards.getOrDefault(code, List.of()).stream().filter(s -> day.isBefore(s.day())).toList(),
        s -> forebears(s.predecessor(), day));
  }

  /** Itself and all that it came out of, nearest first. */
  Set<String> origins(String code) {
    Set<String> origins = new LinkedHashSet<>(Set.of(code));
    origins.addAll(follow(backwards.getOrDefault(code, List.of()), s -> origins(s.predecessor())));
    return origins;
  }

  private static Set<String> follow(List<Succession> successions, Function<Succession, Set<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    successions.forEach(s -> found.addAll(next.apply(s)));
    return found;
  }
}
