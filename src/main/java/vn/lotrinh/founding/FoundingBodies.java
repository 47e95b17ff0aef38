package vn.lotrinh.founding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Which bodies act where a co-operative has its head office; founders, and a co-operative without officers, are acted for by the Liên minh
 * HTX.
 */
@Component
class FoundingBodies {

  static final String ALLIANCE = "LMHTX";
  static final String REGISTRY = "CQ_DKKD";
  static final String TAX = "THUE";
  static final String COOPERATIVE = "HTX";
  static final String FOUNDERS = "SANG_LAP_VIEN";

  private final OrganisationService organisation;

  FoundingBodies(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /**
   * The body that acts today.
   *
   * @param role one of the above
   * @param cooperative code of the co-operative; null while there is none
   * @param place code of the head office's district or commune
   * @throws Refusal when nobody holds the role there
   */
  String of(String role, String cooperative, String place) {
    if (role.equals(FOUNDERS)) return organisation.holderAtSeat(ALLIANCE, place);
    if (!role.equals(COOPERATIVE)) return organisation.holderAtSeat(role, place);
    boolean ownOfficers = cooperative != null && organisation.place(cooperative).isPresent();
    return ownOfficers ? organisation.holder(COOPERATIVE, cooperative) : organisation.holderAtSeat(ALLIANCE, place);
  }

  /** Every body that acts in a case of the place today. */
  Set<String> all(String place) {
    return List.of(ALLIANCE, REGISTRY).stream().map(role -> of(role, null, place)).collect(Collectors.toSet());
  }
}
