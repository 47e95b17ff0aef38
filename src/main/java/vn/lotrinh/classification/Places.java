package vn.lotrinh.classification;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** The places to which a list may be narrowed. */
@Component("classificationPlaces")
class Places {

  private final OrganisationService organisation;

  Places(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** Of a day; the larger ones first, then by name. */
  List<Place> of(LocalDate day) {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return organisation.places(day).stream().filter(place -> place.level() != PlaceLevel.HTX)
        .sorted(Comparator.comparing(Place::level).thenComparing(Place::name, vietnamese)).toList();
  }
}
