package vn.lotrinh.document;

import java.time.Instant;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.PaperKind;

/**
 * One version of a paper of a case.
 *
 * @param series the same for all versions of a paper
 * @param version from 1
 * @param current whether no later version has replaced it
 * @param name file name as the uploader knows it
 * @param size in bytes
 * @param uploadedBy login name
 * @param uploader what that person was called then
 * @param agency for which the uploader acted; null for a coordinator from outside the case
 * @param taskId the task at which it was handed in, or null
 * @param authority "làm thay …" where the uploader stood in for somebody; null: in his own right
 */
public record Paper(long id, long series, int version, boolean current, String caseKey, String kind, String title, String name,
    String mediaType, long size, String sha256, String uploadedBy, String uploader, String agency, Instant uploadedAt, String taskId, String authority) {

  Paper called(String name) {
    return new Paper(id, series, version, current, caseKey, kind, title, this.name, mediaType, size, sha256, uploadedBy, name, agency,
        uploadedAt, taskId, authority);
  }

  boolean isOther() {
    return kind.equals(PaperKind.OTHER);
  }

  /** An "other" paper belongs to the agency that handed it in. */
  boolean mayBeReplacedBy(Who who) {
    return who.coordinates() || who.worksFor(agency);
  }
}
