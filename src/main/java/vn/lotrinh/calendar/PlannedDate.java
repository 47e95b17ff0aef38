package vn.lotrinh.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A due day as the plan or the law writes it, and the working day on which it really ends; both are kept and shown.
 *
 * @param planned the nominal day, before free days are considered
 * @param effective the day at whose end the term ends
 */
public record PlannedDate(LocalDate planned, LocalDate effective) {

  public PlannedDate {
    Objects.requireNonNull(planned);
    Objects.requireNonNull(effective);
  }

  /** Whether a free day moved the end of the term. */
  public boolean moved() {
    return !planned.equals(effective);
  }
}
