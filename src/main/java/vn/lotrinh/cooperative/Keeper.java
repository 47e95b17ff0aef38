package vn.lotrinh.cooperative;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Somebody who may write the register: the coordinator, the administrator. */
record Keeper(String user) {

  private static final Set<String> MAY_WRITE = Set.of("GROUP_coordinator", "GROUP_camunda-admin");

  /** @throws AccessDeniedException for everybody else */
  static Keeper of(Authentication login) {
    if (!is(login)) throw new AccessDeniedException("writing the register");
    return new Keeper(login.getName());
  }

  static boolean is(Authentication login) {
    return login.getAuthorities().stream().anyMatch(authority -> MAY_WRITE.contains(authority.getAuthority()));
  }
}
