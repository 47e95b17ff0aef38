package vn.lotrinh.document;

/**
 * What a user says about a file handed in.
 *
 * @param taskId the task for which it is handed in, or null
 * @param title given by the user to an "other" paper; null or blank: its file name; ignored for the kinds that a task names
 * @param replaces id of a version of the "other" paper that gets a new version, or null
 */
record Submission(String caseKey, String taskId, String kind, String title, Long replaces) {

  boolean isOther() {
    return PaperKind.OTHER.equals(kind);
  }
}
