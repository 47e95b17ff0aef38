package vn.lotrinh.report;

import java.time.LocalDate;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.dissolution.DissolutionResults;

/**
 * What the register knows of one co-operative for a year's report.
 *
 * @param figures of the year; null where the register has none
 * @param endedOn day of the end; null while it exists
 * @param way by which it ended; null where no case of this system led to it
 */
record Known(Cooperative cooperative, FinancialYear figures, LocalDate endedOn, DissolutionResults.Way way, int year) {

  boolean exists() {
    return endedOn == null;
  }

  boolean isDormant() {
    return exists() && !cooperative.isOperating();
  }

  boolean endedInTheYear() {
    return endedOn != null && endedOn.getYear() == year;
  }

  /** Entered in the register is not founded: what the register knows only since may be younger. */
  boolean isFoundedBy(LocalDate day) {
    return cooperative.foundedOn() == null || !cooperative.foundedOn().isAfter(day);
  }

  boolean foundedInTheYear() {
    return cooperative.foundedOn() != null && cooperative.foundedOn().getYear() == year;
  }

  /** It was there when the year began: from this and what came and went follows what is there now. */
  boolean wasThereBefore() {
    return !foundedInTheYear() && (exists() || endedInTheYear());
  }
}
