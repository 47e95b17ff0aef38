package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;

/** Which bodies act on a difficulty today. */
@Component("obstacleBodies")
class Bodies {

  private static final String ALLIANCE = "LMHTX";
  private static final String DEPARTMENT = "SKHDT";
  private static final String COMMITTEE = "UBND_TINH";
  private static final Map<String, String> ROLES = Map.of(ALLIANCE, "Liên minh Hợp tác xã tỉnh", DEPARTMENT, "Cơ quan quản lý nhà nước về kế hoạch và kinh tế tập thể");

  private final OrganisationService organisation;
  private final Obstacles obstacles;
  private final Clock clock;

  Bodies(OrganisationService organisation, Obstacles obstacles, Clock clock) {
    this.organisation = organisation;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  /** Whoever gathers: by the plan, else the Liên minh HTX; where the organisation knows none of them, the raising body itself. */
  String coordinator(Obstacle one) {
    Optional<Obstacles.Gatherer> set = one.plan() == null ? Optional.empty() : obstacles.gatherer(one.plan());
    Optional<String> named = set.map(Obstacles.Gatherer::body).map(body -> today(body, one.place()));
    if (named.isPresent()) return named.get();
    List<String> roles = new ArrayList<>();
    set.map(Obstacles.Gatherer::role).ifPresent(roles::add);
    roles.addAll(List.of(ALLIANCE, DEPARTMENT));
    return roles.stream().flatMap(role -> holder(role, one.place()).stream()).findFirst().orElseGet(() -> today(one.agency(), one.place()));
  }

  /** Who gathers the difficulties of a plan, as people read it. */
  String gathererName(String plan) {
    return obstacles.gatherer(plan).map(set -> set.body() != null ? name(set.body())
        : ROLES.getOrDefault(set.role(), set.role())).orElse(ROLES.get(ALLIANCE));
  }

  /** UBND tỉnh; where the organisation knows none, the coordinating body. */
  String committee(Obstacle one) {
    return holder(COMMITTEE, one.place()).orElseGet(() -> coordinator(one));
  }

  /** The body itself, or who took over from it. */
  String today(String agency, String place) {
    return organisation.inCharge(agency, day(), place);
  }

  /** Where a body sits; null for a body that the organisation does not know. */
  String place(String agency) {
    return organisation.agency(agency).map(Agency::place).orElse(null);
  }

  /** Those that can be asked: offices that work here today, by name. */
  List<Agency> askable() {
    return organisation.agencies(day()).stream().filter(agency -> agency.acts() && agency.level() != AgencyLevel.HTX)
        .sorted(Comparator.comparing(Agency::level).thenComparing(Agency::name)).toList();
  }

  /** @throws Refusal where the body cannot be asked */
  String asked(String code) {
    return askable().stream().map(Agency::code).filter(code::equals).findFirst()
        .orElseThrow(() -> new Refusal("Cơ quan “" + code + "” không có trong danh sách cơ quan có thể hỏi hôm nay."));
  }

  String name(String code) {
    return code == null ? null : organisation.agency(code).map(Agency::name).orElse(code);
  }

  private Optional<String> holder(String role, String place) {
    if (place == null || organisation.place(place).isEmpty()) return Optional.empty();
    try {
      return Optional.of(organisation.holder(role, place, day()));
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  private LocalDate day() {
    return LocalDate.now(clock);
  }
}
