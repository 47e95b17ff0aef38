package vn.lotrinh.organisation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The structure as it can be asked on any day. Immutable: a changed file makes a new chart.
 *
 * <p>A role is answered by who holds it on the day; if its holder has ended, by the heir; if the place does not hold it itself, by the next
 * larger place. A place is asked under any code it ever had: {@code KG} after the merger means {@code AG}, a commune of 1 July 2025 means its
 * district before.
 */
final class OrganisationChart {

  private final Structure structure;
  private final Map<String, Role> roles;
  private final Map<String, Place> places;
  private final Map<String, List<Agency>> agencies;
  private final Map<Scope, List<Holding>> holdings;
  private final Lineage placeLineage;
  private final Lineage agencyLineage;
  private final AliasIndex aliases;

  private record Scope(String role, String place) {}

  OrganisationChart(Structure structure) {
    this.structure = structure;
    roles = structure.roles().stream().collect(toMap(Role::code, role -> role, (one, other) -> one));
    places = structure.places().stream().collect(toMap(Place::code, place -> place));
    agencies = structure.agencies().stream().collect(groupingBy(Agency::code));
    holdings = structure.holdings().stream().collect(groupingBy(h -> new Scope(h.role(), h.place())));
    placeLineage = new Lineage(structure.places().stream().collect(groupingBy(Place::code, mapping(Place::period, toList()))),
        structure.successions(Succession.Of.PLACE));
    agencyLineage = new Lineage(structure.agencies().stream().collect(groupingBy(Agency::code, mapping(Agency::period, toList()))),
        structure.successions(Succession.Of.AGENCY));
    aliases = new AliasIndex(structure);
  }

  Structure structure() {
    return structure;
  }

  /** Codes of the agencies that answer for a role at a place; more than one where the place was split and the asked code is too coarse. */
  Set<String> holders(String role, String place, LocalDate day) {
    Set<String> found = new LinkedHashSet<>();
    for (String area : on(place, day)) {
      Set<String> here = actingAt(role, area, day);
      String larger = places.get(area).parent();
      found.addAll(here.isEmpty() && larger != null ? holders(role, larger, day) : here);
    }
    return found;
  }

  /** The places that a code means on the day; beside a larger place nothing is named that lies in it. */
  private Set<String> on(String place, LocalDate day) {
    Set<String> meant = placeLineage.on(place, day);
    if (meant.size() == 1) {
      return meant;
    }
    Set<String> widest = new LinkedHashSet<>(meant);
    widest.removeIf(code -> meant.contains(places.get(code).parent()));
    return widest;
  }

  private Set<String> actingAt(String role, String area, LocalDate day) {
    for (String origin : placeLineage.origins(area)) {
      List<Holding> history = holdings.getOrDefault(new Scope(role, origin), List.of());
      Optional<Holding> held = history.stream().filter(h -> !day.isBefore(h.period().from())).max(comparing(h -> h.period().from()));
      Set<String> acting = held.map(h -> acting(h, day)).orElse(Set.of());
      if (!acting.isEmpty()) {
        return nearest(acting, area);
      }
    }
    return Set.of();
  }

  /** The holder itself, or its heirs if the role ended only because the holder did. */
  private Set<String> acting(Holding last, LocalDate day) {
    if (last.period().contains(day)) {
      return Set.of(last.agency());
    }
    boolean takenAway = agencyLineage.exists(last.agency(), last.period().until());
    return takenAway ? Set.of() : agencyLineage.heirs(last.agency(), day);
  }

  /** Of the heirs of a split agency those that sit in the asked area, where there are such. */
  private Set<String> nearest(Set<String> heirs, String area) {
    Set<String> here = new LinkedHashSet<>(heirs);
    here.removeIf(code -> agencies.get(code).stream().noneMatch(a -> a.place().equals(area)));
    return here.isEmpty() ? heirs : here;
  }

  /** Codes of all agencies that answer for a role anywhere, e.g. every district committee. */
  Set<String> holdersEverywhere(String role, LocalDate day) {
    Set<String> found = new LinkedHashSet<>();
    structure.places().stream().filter(place -> place.period().contains(day))
        .forEach(place -> found.addAll(actingAt(role, place.code(), day)));
    return found;
  }

  /** Who took over from an agency that has ended by the day; empty while it exists. */
  Set<String> successors(String agency, LocalDate day) {
    return agencyLineage.exists(agency, day) ? Set.of() : agencyLineage.heirs(agency, day);
  }

  /** The same, for work that belongs to a place: of several successors the one that sits there. */
  Set<String> successors(String agency, String place, LocalDate day) {
    Place asked = places.get(place);
    String seat = asked.level() == PlaceLevel.HTX ? asked.parent() : place;
    Set<String> all = successors(agency, day);
    Set<String> found = new LinkedHashSet<>();
    on(seat, day).forEach(area -> found.addAll(nearest(all, area)));
    return found;
  }

  /** What an official text means on the day; empty where nobody knows the expression. */
  List<Resolved> resolve(String officialText, LocalDate day) {
    Set<Resolved> found = new LinkedHashSet<>();
    for (Alias alias : aliases.find(officialText)) {
      Set<String> meant = alias.role() == null ? agencyLineage.heirs(alias.agency(), day) : holdersEverywhere(alias.role(), day);
      meant.forEach(agency -> found.add(new Resolved(alias.role(), agency)));
    }
    return List.copyOf(found);
  }

  boolean exists(String agency, LocalDate day) {
    return agencyLineage.exists(agency, day);
  }

  /** All versions of an agency, oldest first. */
  List<Agency> versions(String agency) {
    return agencies.getOrDefault(agency, List.of()).stream().sorted(comparing(a -> a.period().from())).toList();
  }

  List<Agency> agencies(LocalDate day) {
    return structure.agencies().stream().filter(agency -> agency.period().contains(day)).toList();
  }

  Optional<Role> role(String code) {
    return Optional.ofNullable(roles.get(code));
  }

  Optional<Place> place(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /** The place, or the places, that a code means on the day. */
  List<Place> placesOn(String code, LocalDate day) {
    return on(code, day).stream().map(places::get).toList();
  }

  /** Whether a place lies in another on the day, whatever the two were called before. */
  boolean isWithin(String place, String area, LocalDate day) {
    Set<String> asked = on(area, day);
    return on(place, day).stream().anyMatch(here -> asked.contains(here)
        || places.get(here).parent() != null && isWithin(places.get(here).parent(), area, day));
  }
}
