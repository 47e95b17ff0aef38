package vn.lotrinh.annex;

import java.util.List;
import java.util.function.Function;
import vn.lotrinh.organisation.AgencyLevel;

/**
 * The bodies of the province on a day.
 *
 * @param find codes of the agencies that an expression means; empty where nobody knows it
 * @param ofLevel codes of all agencies of a level
 */
record KnownBodies(Function<String, List<String>> find, Function<AgencyLevel, List<String>> ofLevel) {}
