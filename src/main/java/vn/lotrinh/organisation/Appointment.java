package vn.lotrinh.organisation;

import java.time.LocalDate;

/**
 * A recorded entry that a role inside a body is held by somebody: by whoever has an account role there, or by one person, who may sign in place
 * of the leader.
 *
 * @param agency      null: every body
 * @param role        id of an account role; null where {@code person} is named
 * @param capacity    by which power the person signs; null where the entry is no authorisation to sign
 * @param headTitle   the post for which is signed, e.g. "Giám đốc"; {@code signerTitle} the signer's own
 * @param document    number of the paper that says so, and its day; may be null for a combination of roles
 * @param validUntil  the first day on which it no longer counts; null: open
 * @param recordedBy  login name; null for the rule that holds where nothing else is recorded
 */
public record Appointment(long id, String agency, String duty, String role, String person, Capacity capacity, String headTitle, String signerTitle,
    String document, LocalDate documentDay, LocalDate validFrom, LocalDate validUntil, String recordedBy, LocalDate recordedOn, String endedBy, LocalDate endedOn) {

  /** Whether it counts on the day. */
  public boolean countsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  /** "KT. Giám đốc theo Quyết định 12/QĐ-LMHTX ngày 02/01/2025", or "kiêm nhiệm …"; what the chronicle says beside the person. */
  String words() {
    String paper = document == null ? "" : " theo " + document + (documentDay == null ? "" : " ngày " + DayText.of(documentDay));
    return capacity == null ? "kiêm nhiệm" + paper : capacity + ". " + headTitle + paper;
  }
}
