package vn.lotrinh.annex;

/**
 * A cell of an annex as it was written, beside what was understood of it.
 *
 * @param task id of the task; empty for the head of the plan
 * @param field of the plan file that it gives, e.g. {@code lead}, {@code time}, {@code product}
 * @param source as written; empty where the file leaves it blank
 * @param place where it stands in the file
 * @param doubt what a person has to decide, as a Vietnamese sentence; null where all was understood
 * @param confirmed whether somebody has decided
 */
record SourceCell(String task, String field, String source, String place, String doubt, boolean confirmed) {

  boolean isOpen() {
    return doubt != null && !confirmed;
  }

  SourceCell settled() {
    return new SourceCell(task, field, source, place, doubt, true);
  }
}
