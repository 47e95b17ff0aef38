package vn.lotrinh.cooperative;

import org.springframework.security.access.AccessDeniedException;
import vn.lotrinh.Who;

/** Somebody who may write the register: the coordinator, the administrator. */
record Keeper(String user) {


  /** @throws AccessDeniedException for everybody else */
  static Keeper of(Who login) {
    if (!is(login)) throw new AccessDeniedException("writing the register");
    return new Keeper(login.user());
  }

  static boolean is(Who login) {
    return login.steers();
  }
}
