package vn.lotrinh.report;

import java.time.LocalDate;
import vn.lotrinh.Refusal;

/**
 * A document of a campaign on its way from the draft to the register.
 *
 * @param corrects key of the issued document that this one replaces or corrects; null otherwise
 * @param error what is wrong with that one; @param version number of versions so far
 * @param returnReason why it is being drafted again; null where it is not
 * @param paperNumber e.g. {@code 07/BC-LMHTX}; null before it is issued
 */
record Document(String key, String campaign, Level level, String corrects, String error, Step step, LocalDate openedOn, int version, String returnReason,
    LocalDate signedOn, LocalDate issuedOn, String paperNumber) {

  static Document open(DocumentKey key, String full, String corrects, String error, LocalDate day) {
    return new Document(full, key.campaign(), key.level(), corrects, error, Step.DRAFTING, day, 0, null, null, null, null);
  }

  DocumentKey id() {
    return DocumentKey.of(key);
  }

  boolean is(Step asked) {
    return step == asked;
  }

  Document drafted() {
    return to(Step.DRAFTING, Step.CONTENT_CHECK, version + 1);
  }

  /** A letter is checked once, for both. */
  Document contentAccepted() {
    return to(Step.CONTENT_CHECK, id().isLetter() ? Step.SIGNING : Step.FORMAT_CHECK, version);
  }

  Document formatAccepted() {
    return to(Step.FORMAT_CHECK, Step.SIGNING, version);
  }

  Document signed(LocalDate day) {
    Document next = to(Step.SIGNING, Step.ISSUING, version + 1);
    return new Document(key, campaign, level, corrects, error, next.step, openedOn, next.version, null, day, null, null);
  }

  Document issued(String number, LocalDate day) {
    Document next = to(Step.ISSUING, Step.ISSUED, version + 1);
    return new Document(key, campaign, level, corrects, error, next.step, openedOn, next.version, null, signedOn, day, number);
  }

  /** Back to whoever drafts, with the versions so far kept. */
  Document returned(String reason) {
    if (step == Step.DRAFTING || step == Step.ISSUING || step == Step.ISSUED) throw wrong();
    return new Document(key, campaign, level, corrects, error, Step.DRAFTING, openedOn, version, reason, null, null, null);
  }

  private Document to(Step from, Step next, int nextVersion) {
    if (step != from) throw wrong();
    return new Document(key, campaign, level, corrects, error, next, openedOn, nextVersion, null, signedOn, issuedOn, paperNumber);
  }

  private Refusal wrong() {
    return new Refusal("Văn bản " + key + " đang ở bước “" + step.title() + "”, không làm được việc này.");
  }
}
