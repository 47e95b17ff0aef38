package vn.lotrinh.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody is away for a while and a colleague of the same body stands in.
 *
 * @param agency     the body for which one stands in for the other
 * @param kinds      codes of the kinds of work for which; empty: all
 * @param validUntil the first day on which it no longer counts
 */
public record Absence(long id, String person, String substitute, String agency, List<String> kinds, Letters letters, String reason, LocalDate validFrom,
    LocalDate validUntil, String recordedBy, LocalDate recordedOn, String endedBy, LocalDate endedOn) {

  /** Who gets the reminders of the absent person's work. */
  public enum Letters {
    BOTH("cả hai người"), SUBSTITUTE("chỉ người làm thay"), ABSENT("chỉ người vắng");

    private final String title;

    Letters(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Whether it counts on the day. */
  public boolean countsOn(LocalDate day) {
    return !day.isBefore(validFrom) && day.isBefore(validUntil);
  }

  /** The last day on which it counts. */
  public LocalDate lastDay() {
    return validUntil.minusDays(1);
  }

  /** "từ 03/03/2025 đến hết 07/03/2025". */
  public String days() {
    return "từ " + DayText.of(validFrom) + " đến hết " + DayText.of(lastDay());
  }

  boolean overlaps(LocalDate from, LocalDate until) {
    return validFrom.isBefore(validUntil) && validFrom.isBefore(until) && from.isBefore(validUntil);
  }
}
