package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;

/** What agencies are called, and who may see all of them. */
@Component
class Agencies {

  private final OrganisationService organisation;

  Agencies(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** @throws AccessDeniedException for whoever does not watch over the whole province */
  static void demandAll(Who viewer) {
    if (!viewer.watches()) throw new AccessDeniedException("the whole province");
  }

  /** An agency of somebody's that has ended, and where its work is now. @param heirs code and name of each */
  record Moved(String code, String name, Map<String, String> heirs) {}

  /** Of a person's agencies those that have ended. */
  List<Moved> moved(Who viewer, LocalDate today) {
    return viewer.agencies().stream().filter(code -> !organisation.exists(code, today))
        .filter(code -> organisation.agency(code).filter(agency -> agency.period().from().isBefore(today)).isPresent())
        .map(code -> new Moved(code, name(code), organisation.successors(code, today).stream()
            .collect(Collectors.toMap(heir -> heir, this::name, (one, other) -> one, TreeMap::new)))).toList();
  }

  /** A body that can be chosen in a filter. */
  record Choice(String code, String name) {}

  /** Bodies that have ever been at work, by name; co-operatives are left out. */
  List<Choice> acting() {
    return organisation.agencies().stream().filter(agency -> agency.acts() && agency.level() != AgencyLevel.HTX).map(Agency::code).distinct()
        .map(code -> new Choice(code, name(code))).sorted(Comparator.comparing(Choice::name)).toList();
  }

  /** The agency's last name. */
  String name(String code) {
    return code == null ? "chưa rõ cơ quan" : organisation.name(code);
  }
}
