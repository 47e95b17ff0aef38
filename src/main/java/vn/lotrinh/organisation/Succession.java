package vn.lotrinh.organisation;

import java.time.LocalDate;

/**
 * On a day one agency (or place) ends and another goes on in its stead.
 *
 * @param of whether agencies or places follow each other
 * @param day first day without the predecessor; the successor exists on it
 * @param inherits whether the successor takes over roles and open work
 */
record Succession(Of of, String predecessor, String successor, Kind kind, LocalDate day, boolean inherits) implements Row {

  enum Of { AGENCY, PLACE }

  enum Kind { MERGED, SPLIT, RENAMED, RELEVELLED }

  @Override
  public String key() {
    return "succession " + of + " " + predecessor + " " + successor + " " + day;
  }
}
