package vn.lotrinh.organisation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which something is valid: from the first day, until the first day on which it is no longer.
 *
 * @param from first valid day
 * @param until first day after the end, {@code null} while the end is not known
 */
public record Period(LocalDate from, LocalDate until) {

  public Period {
    Objects.requireNonNull(from);
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("period ends before it begins: " + from + " " + until);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  public boolean overlaps(Period other) {
    return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
  }

  boolean within(Period other) {
    return !from.isBefore(other.from) && (other.until == null || until != null && !until.isAfter(other.until));
  }
}
