package vn.lotrinh.cooperative;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What confirming a file would do, or did.
 *
 * @param uploadedBy and {@code confirmedBy}: as the person was called then; the login name while it is written
 * @param day from which on its entries count
 * @param notes how the file was understood, for the person who sent it
 * @param asked how many rows wait for an answer of a person
 * @param doubtful how many are taken in, but should be looked at
 * @param confirmedAt null while nobody has confirmed
 */
record Preview(long id, String fileName, String sheet, LocalDate day, String uploadedBy, Instant uploadedAt, List<String> notes, Counts counts, int asked,
    int doubtful, String confirmedBy, Instant confirmedAt) {

  record Counts(int total, @JsonProperty("new") int added, int changed, int unchanged, int refused) {}

  Preview by(String sender, String confirmer) {
    return new Preview(id, fileName, sheet, day, sender, uploadedAt, notes, counts, asked, doubtful, confirmer, confirmedAt);
  }

  public boolean isConfirmed() {
    return confirmedAt != null;
  }
}
