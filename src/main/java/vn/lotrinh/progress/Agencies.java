package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** Tells which agencies a person looks at cases for, and what agencies are called. */
@Component
class Agencies {

  private static final String GROUP = "GROUP_";

  private final OrganisationService organisation;

  Agencies(OrganisationService organisation) {
    this.organisation = organisation;
  }

  Viewer viewer(Authentication login, LocalDate today) {
    Set<String> groups = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(a -> a.startsWith(GROUP))
        .map(a -> a.substring(GROUP.length())).collect(Collectors.toSet());
    Set<String> own = groups.stream().filter(group -> organisation.agency(group).isPresent()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> inherited = new TreeSet<>(own);
    if (!own.isEmpty()) {
      organisation.agencies().stream().map(Agency::code).distinct()
          .filter(code -> organisation.successors(code, today).stream().anyMatch(own::contains)).forEach(inherited::add);
    }
    groups.removeAll(own);
    return new Viewer(login.getName(), groups, own, inherited);
  }

  /** The agency's last name; the code itself for what is no agency. */
  String name(String code) {
    return code == null ? "chưa rõ cơ quan" : organisation.agency(code).map(Agency::name).orElse(code);
  }
}
