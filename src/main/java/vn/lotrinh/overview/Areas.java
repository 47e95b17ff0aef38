package vn.lotrinh.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** Bodies by level and place, and places as they lie within each other on a day: what was merged counts where it went. */
@Component
class Areas {

  private final OrganisationService organisation;

  Areas(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** @throws Refusal where there is no such level */
  String[] agenciesOfLevel(String name) {
    AgencyLevel level = Arrays.stream(AgencyLevel.values()).filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow(() -> new Refusal("Không có cấp cơ quan nào mang mã “" + name + "”."));
    return organisation.agencies().stream().filter(agency -> agency.level() == level).map(Agency::code).distinct().toArray(String[]::new);
  }

  AgencyLevel level(String agency) {
    return agency == null ? null : organisation.agency(agency).map(Agency::level).orElse(null);
  }

  /** The place and all that lies within it. @throws Refusal where there is no such place */
  String[] within(String place, LocalDate day) {
    demand(place);
    return organisation.within(place, day).toArray(String[]::new);
  }

  /** @throws Refusal where there is no such place */
  void demand(String place) {
    if (organisation.place(place).isEmpty()) throw new Refusal("Không có địa bàn nào mang mã “" + place + "”.");
  }

  String[] agenciesWithin(String place, LocalDate day) {
    Set<String> within = organisation.within(place, day);
    return organisation.agencies().stream().filter(agency -> within.contains(agency.place())).map(Agency::code).distinct().toArray(String[]::new);
  }

  /** Puts tasks to the places directly below a place; for one page. */
  Below below(String place, LocalDate day) {
    return new Below(place, day);
  }

  /** What lies directly below a place (or below the province) on a day. */
  final class Below {

    private final String above;
    private final LocalDate day;
    private final Map<String, Optional<Place>> known = new HashMap<>();

    private Below(String above, LocalDate day) {
      this.above = above;
      this.day = day;
    }

    /** @param area code of a place or null; then the body's own place counts. Empty: it concerns the place as a whole */
    Optional<Place> of(String area, String agency) {
      String at = area != null ? area : agency == null ? null : organisation.agency(agency).map(Agency::place).orElse(null);
      return at == null ? Optional.empty() : known.computeIfAbsent(at, this::found);
    }

    private Optional<Place> found(String code) {
      List<Place> today = organisation.placesOn(code, day);
      Place at = today.size() == 1 ? today.get(0) : organisation.place(code).orElse(null);
      Place below = null;
      for (int depth = 0; at != null && depth < PlaceLevel.values().length + 1; depth++) {
        if (above == null ? at.level() == PlaceLevel.TINH : at.code().equals(above)) return Optional.ofNullable(below);
        if (at.level() != PlaceLevel.HTX) below = at;
        String parent = at.parent();
        at = parent == null ? null : organisation.place(parent).orElse(null);
      }
      return above == null ? Optional.ofNullable(below) : Optional.empty();
    }
  }
}
