package vn.lotrinh.issuance;

import java.time.LocalDate;
import vn.lotrinh.Refusal;

/**
 * A document on its way from the draft to the register.
 *
 * @param parent key of the case for which it is written
 * @param series documents of one series are signed alike, e.g. {@code ALLIANCE} for the Liên minh's yearly reports
 * @param kind its kind in the register of numbers, e.g. {@code BC}
 * @param corrects key of the issued document that this one replaces or corrects; null otherwise
 * @param error what is wrong with that one; @param version number of versions so far
 * @param returnReason why it is being drafted again; null where it is not
 * @param paperNumber e.g. {@code 07/BC-LMHTX}; null before it is issued
 */
public record Document(String key, String parent, String series, String kind, String corrects, String error, Step step, LocalDate openedOn, int version,
    String returnReason, LocalDate signedOn, LocalDate issuedOn, String paperNumber) {

  /** A document that begins; nothing of it is written yet. */
  public static Document open(String key, String parent, String series, String kind, LocalDate day) {
    return new Document(key, parent, series, kind, null, null, Step.DRAFTING, day, 0, null, null, null, null);
  }

  /** The document that mends this one. */
  Document mending(String newKey, String newKind, String what, LocalDate day) {
    return new Document(newKey, parent, series, newKind, key, what, Step.DRAFTING, day, 0, null, null, null, null);
  }

  public boolean is(Step asked) {
    return step == asked;
  }

  /** A letter that corrects an issued document. */
  public boolean isLetter() {
    return Correction.isLetter(key);
  }

  Document drafted() {
    return to(Step.DRAFTING, Step.CONTENT_CHECK, version + 1);
  }

  /** A letter is checked once, for both. */
  Document contentAccepted() {
    return to(Step.CONTENT_CHECK, isLetter() ? Step.SIGNING : Step.FORMAT_CHECK, version);
  }

  Document formatAccepted() {
    return to(Step.FORMAT_CHECK, Step.SIGNING, version);
  }

  Document signed(LocalDate day) {
    Document next = to(Step.SIGNING, Step.ISSUING, version + 1);
    return new Document(key, parent, series, kind, corrects, error, next.step, openedOn, next.version, null, day, null, null);
  }

  Document issued(String number, LocalDate day) {
    Document next = to(Step.ISSUING, Step.ISSUED, version + 1);
    return new Document(key, parent, series, kind, corrects, error, next.step, openedOn, next.version, null, signedOn, day, number);
  }

  /** Back to whoever drafts, with the versions so far kept. */
  Document returned(String reason) {
    if (step == Step.DRAFTING || step == Step.ISSUING || step == Step.ISSUED) throw wrong();
    return new Document(key, parent, series, kind, corrects, error, Step.DRAFTING, openedOn, version, reason, null, null, null);
  }

  private Document to(Step from, Step next, int nextVersion) {
    if (step != from) throw wrong();
    return new Document(key, parent, series, kind, corrects, error, next, openedOn, nextVersion, null, signedOn, issuedOn, paperNumber);
  }

  private Refusal wrong() {
    return new Refusal("Văn bản " + key + " đang ở bước “" + step.title() + "”, không làm được việc này.");
  }
}
