package vn.lotrinh.dissolution;

import java.time.LocalDate;

/**
 * How the certificate came to be revoked.
 *
 * @param ground null before it is found, and in a voluntary dissolution; so are the days
 * @param basis article and finding, as the decision table told them
 * @param noticeOn of the notice of violation, Mẫu số 01
 * @param noticePublishedOn on which it was published and sent; with the decision where both go out together
 * @param explanationDue last day on which the co-operative may explain; null where it is not asked to
 * @param notFound whether it was not found at its registered address
 * @param decisionOn of the decision to revoke, Mẫu số 02
 * @param decisionReceivedOn on which the co-operative received it
 */
record Revocation(Ground ground, String basis, LocalDate noticeOn, LocalDate noticePublishedOn, LocalDate explanationDue, boolean notFound,
    LocalDate decisionOn,
    LocalDate decisionReceivedOn) {

  static final Revocation NONE = new Revocation(null, null, null, null, null, false, null, null);

  static Revocation on(Ground ground, String basis) {
    return new Revocation(ground, basis, null, null, null, false, null, null);
  }

  Revocation noticed(LocalDate day, LocalDate due, boolean nowhere) {
    return new Revocation(ground, basis, day, null, due, nowhere, null, null);
  }

  Revocation noticePublished(LocalDate day) {
    return noticeOn == null ? this : new Revocation(ground, basis, noticeOn, day, explanationDue, notFound, decisionOn, decisionReceivedOn);
  }

  Revocation decided(LocalDate day) {
    return new Revocation(ground, basis, noticeOn, noticePublishedOn, explanationDue, notFound, day, null);
  }

  Revocation received(LocalDate day) {
    return new Revocation(ground, basis, noticeOn, noticePublishedOn, explanationDue, notFound, decisionOn, day);
  }
}
