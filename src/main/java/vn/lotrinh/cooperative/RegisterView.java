package vn.lotrinh.cooperative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** The register as pages and files show it: with the names of places, figures and debts beside each entry. */
@Component
public class RegisterView {

  private final Cooperatives cooperatives;
  private final CooperativeService register;
  private final OrganisationService organisation;
  private final Clock clock;

  RegisterView(Cooperatives cooperatives, CooperativeService register, OrganisationService organisation, Clock clock) {
    this.cooperatives = cooperatives;
    this.register = register;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The place as it is called today, a commune of a district with its district; a district that was divided keeps its name. */
  public String placeName(String code) {
    List<Place> today = organisation.placesOn(code, LocalDate.now(clock));
    Optional<Place> place = today.size() == 1 ? Optional.of(today.get(0)) : organisation.place(code);
    return place.map(this::withDistrict).orElse(code);
  }

  private String withDistrict(Place place) {
    Optional<Place> parent = place.level() == PlaceLevel.XA ? organisation.place(place.parent()) : Optional.empty();
    return parent.filter(area -> area.level() == PlaceLevel.HUYEN).map(district -> place.name() + ", " + district.name()).orElse(place.name());
  }

  Map<String, String> placeNames(List<RegisterRecord> records) {
    return records.stream().map(record -> record.entry().place()).distinct().collect(Collectors.toMap(Function.identity(), this::placeName));
  }

  /** A place that a search may be narrowed to. */
  public record Area(String code, String name) {}

  /** The places of the day, the larger ones first; many communes have a namesake in another district. */
  public List<Area> areas(LocalDate day) {
    return organisation.places(day).stream().filter(place -> place.level() != PlaceLevel.HTX)
        .sorted(Comparator.comparing(Place::level).thenComparing(place -> Plain.words(place.name())))
        .map(place -> new Area(place.code(), withDistrict(place))).toList();
  }

  /** Code → name of every commune and district of today, the larger ones first. */
  Map<String, String> placesToday() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> provinces = organisation.places(LocalDate.now(clock)).stream().filter(place -> place.level() == PlaceLevel.TINH).map(Place::code).collect(Collectors.toSet());
    areas(LocalDate.now(clock)).stream().filter(area -> !provinces.contains(area.code())).forEach(area -> names.put(area.code(), area.name()));
    return names;
  }

  /** All that is known of one co-operative; its code must be known. */
  RegisterRecord record(String code, LocalDate day) {
    Cooperative found = cooperatives.find(code, day).orElseThrow();
    List<String> codes = List.of(code);
    return new RegisterRecord(found, cooperatives.years(codes).stream().collect(Collectors.toMap(FinancialYear::year, Function.identity())),
        cooperatives.debts(codes, day).stream().collect(Collectors.toMap(Debt::creditor, Function.identity())), null);
  }

  /** The selection with all that is known of each. */
  List<RegisterRecord> records(Selection selection, LocalDate day) {
    List<Cooperative> found = register.select(selection, day);
    List<String> codes = found.stream().map(Cooperative::code).toList();
    Map<String, Map<Integer, FinancialYear>> years = new HashMap<>();
    cooperatives.years(codes).forEach(year -> years.computeIfAbsent(year.cooperative(), any -> new HashMap<>()).put(year.year(), year));
    Map<String, Map<Creditor, Debt>> debts = new HashMap<>();
    cooperatives.debts(codes, day).forEach(debt -> debts.computeIfAbsent(debt.cooperative(), any -> new HashMap<>()).put(debt.creditor(), debt));
    return found.stream().map(c -> new RegisterRecord(c, years.getOrDefault(c.code(), Map.of()), debts.getOrDefault(c.code(), Map.of()), null)).toList();
  }
}
