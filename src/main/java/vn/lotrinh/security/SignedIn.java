package vn.lotrinh.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * All that a session keeps of a person.
 *
 * @param name  the account, written as it is stored
 * @param stamp stands for the password of the moment of logging in: another password, or another account of that name, has another stamp
 */
record SignedIn(String name, String stamp) implements AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
