package vn.lotrinh.issuance;

import java.util.List;

/**
 * A year of the register of numbers.
 *
 * @param series how far each series is; @param mayTake whether the caller may say where a paper register stands
 */
record NumbersView(int year, List<Body> bodies, List<Numbers.Series> series, List<Numbers.Line> entries, boolean mayTake) {

  /** A body that issues documents. */
  record Body(String code, String name) {}
}
