package vn.lotrinh.annex;

import java.time.LocalDate;
import java.util.List;

/**
 * What a phrase about time says.
 *
 * @param start first day; null where the phrase names none
 * @param due last day; null where the phrase names none
 * @param strictlyBefore "trước ngày …": one day, or a month-day of every year; null where the last day itself is still in time
 * @param recurring {@code continuous}, {@code event} or an iCalendar rule; null for what comes once
 * @param peaks "cao điểm": months from–to, e.g. 2024-04/2024-05
 * @param doubt what a person has to look at, as a Vietnamese sentence; null where all of the phrase was understood
 */
record Timing(LocalDate start, LocalDate due, String strictlyBefore, String recurring, List<String> peaks, String doubt) {

  static Timing unknown(String doubt) {
    return new Timing(null, null, null, null, List.of(), doubt);
  }

  Timing doubted(String why) {
    return new Timing(start, due, strictlyBefore, recurring, peaks, doubt == null ? why : doubt + " " + why);
  }

  boolean understood() {
    return doubt == null;
  }
}
