package vn.lotrinh.organisation;

import java.time.LocalDate;

/**
 * A recorded mandate: the people of one body do the work of another that has nobody to do it.
 *
 * @param agency the body whose work is done; {@code byAgency} whose people do it
 * @param validUntil the first day on which it no longer counts; null: open
 */
public record Mandate(long id, String agency, String byAgency, String document, LocalDate documentDay, LocalDate validFrom, LocalDate validUntil,
    String recordedBy, LocalDate recordedOn, String endedBy, LocalDate endedOn) {

  /** Whether it counts on the day. */
  public boolean countsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  /** "làm thay theo Công văn 15/UBND-KT ngày 02/01/2025". */
  String words() {
    return "làm thay theo " + document + " ngày " + DayText.of(documentDay);
  }
}
