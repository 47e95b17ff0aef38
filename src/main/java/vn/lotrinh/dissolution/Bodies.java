package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.organisation.OrganisationService;

/** Which bodies act for a co-operative: by its own officers, or by the place of its head office. */
@Component
class Bodies {

  private static final List<String> ROLES = List.of("HTX", "LMHTX", "UBND_CS", "CQ_DKKD", "THUE");

  private final OrganisationService organisation;

  Bodies(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /** Every body that acts in a case of the co-operative today. */
  Set<String> all(Cooperative cooperative) {
    return ROLES.stream().map(role -> of(cooperative, role)).collect(Collectors.toSet());
  }

  /** Whether the co-operative has officers of its own here; else the Liên minh HTX acts for it. */
  boolean actsForItself(Cooperative cooperative) {
    return organisation.place(cooperative.code()).isPresent();
  }

  /** Why nobody can act in a case of the co-operative; empty where every role is held. */
  Optional<String> missing(Cooperative cooperative) {
    try {
      all(cooperative);
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The body that acts today; for a co-operative without officers of its own the Liên minh HTX. Where a district was divided and the register
   * names no commune, the commune whose committee took over the district's work.
   *
   * @param role HTX, LMHTX, UBND_CS, CQ_DKKD or THUE
   */
  String of(Cooperative cooperative, String role) {
    boolean known = actsForItself(cooperative);
    if (role.equals("HTX")) return known ? organisation.holder("HTX", cooperative.code()) : of(cooperative, "LMHTX");
    return organisation.holderAtSeat(role, place(cooperative));
  }

  /** The same of a day: a paper of then is of whoever acted then. */
  String of(Cooperative cooperative, String role, LocalDate day) {
    if (role.equals("HTX")) return actsForItself(cooperative) ? organisation.holder("HTX", cooperative.code(), day) : of(cooperative, "LMHTX", day);
    return organisation.holderAtSeat(role, place(cooperative), day);
  }

  private String place(Cooperative cooperative) {
    return actsForItself(cooperative) ? cooperative.code() : cooperative.place();
  }
}
