package vn.lotrinh.annex;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lotrinh.organisation.AgencyLevel;

/**
 * The bodies of the province on a day.
 *
 * @param find codes of the agencies that an expression means; empty where nobody knows it
 * @param ofLevel codes of all agencies of a level
 */
record KnownBodies(Function<String, List<String>> find, Function<AgencyLevel, List<String>> ofLevel) {

  /** Those of one province: another's body is never meant, whatever it is called. */
  KnownBodies within(Predicate<String> province) {
    return new KnownBodies(text -> find.apply(text).stream().filter(province).toList(), level -> ofLevel.apply(level).stream().filter(province).toList());
  }
}
