package vn.lotrinh.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the mail stands, for whoever looks after it.
 *
 * @param awaySince since when the mail server takes nothing; null while it does
 * @param reason what was seen when it was last tried
 * @param lost the latest mails of which nobody knows whether they left, or that were refused, newest first
 */
public record MailState(boolean leaves, Instant awaySince, String reason, Instant triedAt, List<Unsent> waiting, List<Unsent> lost,
    List<RefusedAddress> refused) {

  /** A mail that has not left, or perhaps not. @param state PENDING, SENDING, UNCERTAIN or REFUSED */
  public record Unsent(String recipient, String address, LocalDate day, String kind, String subject, String state, String failure, Instant changedAt) {}

  /** An address to which nothing gets. @param toldOn when the administrators were told; null: not yet */
  public record RefusedAddress(String person, String address, String reason, Instant since, LocalDate toldOn) {}
}
