package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.pilot.PilotService;
import vn.lotrinh.plan.PlanService;

/** Which bodies report on a day: departments, districts, communes that act themselves, and the co-operatives of running pilots. */
@Component
class ReportingBodies {

  private static final Map<AgencyLevel, String> LEVELS = Map.of(AgencyLevel.SO, "so", AgencyLevel.HUYEN, "huyen", AgencyLevel.XA, "xa");
  private static final List<String> ORDER = List.of("tinh", "so", "huyen", "xa", "htx-pilot");

  private final OrganisationService organisation;
  private final PlanService plans;
  private final PilotService pilots;

  ReportingBodies(OrganisationService organisation, PlanService plans, PilotService pilots) {
    this.organisation = organisation;
    this.plans = plans;
    this.pilots = pilots;
  }

  /** With the Liên minh itself where the set asks it for figures of its own. */
  List<Body> of(String province, LocalDate day, IndicatorSet set) {
    List<Body> bodies = new ArrayList<>();
    if (!set.of("tinh").isEmpty()) {
      String alliance = organisation.holder("LMHTX", province, day);
      bodies.add(new Body(alliance, "tinh", organisation.name(alliance, day), province));
    }
    bodies.addAll(of(province, day));
    return bodies;
  }

  List<Body> of(String province, LocalDate day) {
    Set<String> members = pilotMembers(day);
    Set<String> within = new HashSet<>();
    List<Body> bodies = new ArrayList<>();
    for (Agency agency : organisation.agencies(day)) {
      String level = agency.level() == AgencyLevel.HTX && members.contains(agency.code()) ? "htx-pilot" : LEVELS.get(agency.level());
      if (level == null || !agency.acts() || !isWithin(agency.place(), province, day, within)) continue;
      bodies.add(new Body(agency.code(), level, agency.name(), agency.level() == AgencyLevel.HTX ? agency.code() : agency.place()));
    }
    bodies.sort(Comparator.comparing((Body body) -> ORDER.indexOf(body.level())).thenComparing(Body::agency));
    return bodies;
  }

  private Set<String> pilotMembers(LocalDate day) {
    Set<String> agencies = new HashSet<>();
    for (String plan : plans.codes()) {
      boolean runs = plans.plan(plan).scheme().isPresent() && !plans.plan(plan).end().isBefore(day) && pilots.isStarted(plan);
      if (runs) pilots.members(plan).stream().filter(code -> organisation.place(code).isPresent()).forEach(code -> agencies.add(organisation.holder("HTX", code, day)));
    }
    return agencies;
  }

  /** Thousands of bodies lie in few places: what was found once is not looked up again. */
  private boolean isWithin(String place, String province, LocalDate day, Set<String> known) {
    if (known.contains(place)) return true;
    boolean within = organisation.isWithin(place, province, day);
    if (within) known.add(place);
    return within;
  }

  /** Agencies that hold a duty of the national information system's yearly update. */
  List<Agency> cooperatives(String province, LocalDate day) {
    return organisation.agencies(day).stream().filter(agency -> agency.level() == AgencyLevel.HTX && agency.acts())
        .filter(agency -> organisation.isWithin(agency.place(), province, day)).toList();
  }

  /** The registration offices, one for each place that has its own. */
  List<Agency> registries(String province, LocalDate day) {
    return organisation.holders("CQ_DKKD", province, day).stream().flatMap(code -> organisation.agency(code, day).stream()).toList();
  }

  /** The body that confirms the whole province's data, where there is one. */
  Optional<Agency> province(Campaign campaign) {
    return organisation.holders("SKHDT", campaign.province(), campaign.openedOn()).stream().flatMap(code -> organisation.agency(code, campaign.openedOn()).stream())
        .findFirst();
  }

  /** The province's place code as it is called on the day. */
  String province(String code, LocalDate day) {
    return organisation.placesOn(code, day).stream().map(Place::code).findFirst().orElse(code);
  }
}
