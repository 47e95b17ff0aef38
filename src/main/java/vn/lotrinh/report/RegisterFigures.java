package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.dissolution.DissolutionResults;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What the register knows on the day on which a campaign opens, read once and sorted to the bodies that report. */
@Component
class RegisterFigures {

  /**
   * @param ofProvince everything of the province; @param ofPlace by the body's place; @param ofCooperative by its code
   * @param unassigned for whose place nobody reports; @param financialYear of ranks, revenue, profit and points
   */
  record Snapshot(List<Known> ofProvince, Map<String, List<Known>> ofPlace, Map<String, List<Known>> ofCooperative, int unassigned, int financialYear) {

    List<Known> of(Body body) {
      return switch (body.level()) {
        case "tinh", "so" -> ofProvince;
        case "htx-pilot" -> ofCooperative.getOrDefault(body.place(), List.of());
        default -> ofPlace.getOrDefault(body.place(), List.of());
      };
    }

    Map<String, List<Known>> bySector() {
      return ofProvince.stream().collect(Collectors.groupingBy(known -> known.cooperative().sector(), TreeMap::new, Collectors.toList()));
    }
  }

  private final CooperativeService cooperatives;
  private final DissolutionResults dissolutions;
  private final OrganisationService organisation;

  RegisterFigures(CooperativeService cooperatives, DissolutionResults dissolutions, OrganisationService organisation) {
    this.cooperatives = cooperatives;
    this.dissolutions = dissolutions;
    this.organisation = organisation;
  }

  /**
   * What the register says of a day, sorted to the bodies that report today: where a district has been divided since, its co-operatives of that day
   * are the communes'.
   *
   * @param day of the figures; @param today as of which places are looked up
   * @param closed whether the year is over, so that its own results are known; else those of the year before stand for them, where there are any
   */
  Snapshot take(String province, int year, LocalDate day, boolean closed, List<Body> bodies, LocalDate today) {
    List<Cooperative> all = cooperatives.select(Selection.ALL, day);
    List<String> codes = all.stream().map(Cooperative::code).toList();
    Map<String, FinancialYear> before = closed ? Map.of() : cooperatives.figures(codes, year - 1);
    return before.isEmpty() ? take(province, year, today, bodies, known(all, cooperatives.figures(codes, year), year, day), year)
        : take(province, year, today, bodies, known(all, before, year, day), year - 1);
  }

  private Snapshot take(String province, int year, LocalDate today, List<Body> bodies, List<Known> all, int financialYear) {
    Set<String> places = bodies.stream().filter(body -> body.level().equals("huyen") || body.level().equals("xa")).map(Body::place).collect(Collectors.toSet());
    Map<String, Optional<String>> found = new HashMap<>();
    Map<String, Boolean> inside = new HashMap<>();
    Snapshot snapshot = new Snapshot(new ArrayList<>(), new HashMap<>(), new HashMap<>(), 0, financialYear);
    int unassigned = 0;
    for (Known known : all) {
      String place = known.cooperative().place();
      if (!inside.computeIfAbsent(place, code -> organisation.isWithin(code, province, today))) continue;
      snapshot.ofProvince.add(known);
      snapshot.ofCooperative.put(known.cooperative().code(), List.of(known));
      Optional<String> reporting = found.computeIfAbsent(place, code -> reporting(code, places, today));
      reporting.ifPresent(code -> snapshot.ofPlace.computeIfAbsent(code, any -> new ArrayList<>()).add(known));
      if (reporting.isEmpty() && known.exists()) unassigned++;
    }
    return new Snapshot(snapshot.ofProvince, snapshot.ofPlace, snapshot.ofCooperative, unassigned, financialYear);
  }

  private List<Known> known(List<Cooperative> all, Map<String, FinancialYear> figures, int year, LocalDate day) {
    Map<String, LocalDate> ended = cooperatives.ended(day);
    Map<String, DissolutionResults.Way> ways = dissolutions.ways(ended.keySet());
    return all.stream().map(c -> new Known(c, figures.get(c.code()), ended.get(c.code()), ways.get(c.code()), year)).toList();
  }

  /** The reporting place in which a place lies on the day; of the parts of a divided one the first for which somebody reports. */
  private Optional<String> reporting(String place, Set<String> places, LocalDate day) {
    return organisation.placesOn(place, day).stream().flatMap(part -> upwards(part, places).stream()).findFirst();
  }

  private Optional<String> upwards(Place from, Set<String> places) {
    for (Place at = from; at != null; at = at.parent() == null ? null : organisation.place(at.parent()).orElse(null)) {
      if (places.contains(at.code())) return Optional.of(at.code());
    }
    return Optional.empty();
  }
}
