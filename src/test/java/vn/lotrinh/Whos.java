package vn.lotrinh;

import java.util.Set;

/** People of each kind, for tests that ask a desk without logging in. */
public final class Whos {

  private Whos() {}

  public static Who officer(String user, String... agencies) {
    return new Who(user, false, false, false, false, Set.of(agencies), Set.of(agencies), Set.of());
  }

  public static Who supervisor(String user) {
    return new Who(user, false, false, true, false, Set.of(), Set.of(), Set.of());
  }

  public static Who coordinator(String user) {
    return new Who(user, false, true, false, false, Set.of(), Set.of(), Set.of());
  }

  public static Who administrator(String user) {
    return new Who(user, true, false, false, false, Set.of(), Set.of(), Set.of());
  }
}
