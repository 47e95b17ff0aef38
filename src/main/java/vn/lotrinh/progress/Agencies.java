package vn.lotrinh.progress;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.Agency;
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

  /** The agency's last name. */
  String name(String code) {
    return code == null ? "chưa rõ cơ quan" : organisation.agency(code).map(Agency::name).orElse("cơ quan không còn trong danh mục");
  }
}
