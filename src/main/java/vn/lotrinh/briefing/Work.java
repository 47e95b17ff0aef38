package vn.lotrinh.briefing;

import vn.lotrinh.overview.Line;

/**
 * A body's work, as the page of the state of the work counts it.
 *
 * @param agency code; empty where nobody knows whose the work is
 * @param done within the week, {@code doneLate} of these after their term
 */
record Work(String agency, long open, long late, long soon, long done, long doneLate) {

  static Work none(String agency) {
    return new Work(agency, 0, 0, 0, 0, 0);
  }

  static Work of(Line line) {
    return new Work(line.key(), line.now().open(), line.now().late(), line.now().soon(), line.now().finished(), line.now().finishedLate());
  }

  Work plus(Work other) {
    return new Work(agency, open + other.open, late + other.late, soon + other.soon, done + other.done, doneLate + other.doneLate);
  }
}
