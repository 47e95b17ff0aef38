package vn.lotrinh.document;

import vn.lotrinh.Written;
import vn.lotrinh.casefile.PaperKind;

/**
 * What a user says about a file handed in.
 *
 * @param taskId the task for which it is handed in, or null
 * @param kind of the papers that a task asks for; left out, a title or a paper to replace makes it an "other" paper
 * @param title given by the user to an "other" paper; null or blank: its file name; ignored for the kinds that a task names
 * @param replaces id of a version of the "other" paper that gets a new version, or null
 */
record Submission(String caseKey, String taskId, String kind, String title, Long replaces) {

  Submission {
    boolean named = title != null && !Written.line(title).isEmpty();
    if ((kind == null || kind.isBlank()) && (named || replaces != null)) kind = PaperKind.OTHER;
  }

  boolean isOther() {
    return PaperKind.OTHER.equals(kind);
  }
}
