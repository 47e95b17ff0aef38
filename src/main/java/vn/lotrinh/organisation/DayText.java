package vn.lotrinh.organisation;

import java.time.LocalDate;
import vn.lotrinh.Written;

/** A day as people read it. */
final class DayText {

  private DayText() {}

  static String of(LocalDate day) {
    return Written.day(day);
  }
}
