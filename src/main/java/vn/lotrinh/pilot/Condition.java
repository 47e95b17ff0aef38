package vn.lotrinh.pilot;

/**
 * One condition as it was compared; every text is ready to be shown.
 *
 * @param item by which it is answered where a person has to: c1 … for the common ones, t1 … for those of the type; null in comparisons of
 *     long ago
 * @param met null while a figure or a conclusion is missing
 * @param finding what the decision table says about it
 */
record Condition(String item, String name, String figure, String threshold, Boolean met, String finding) {

  boolean isUnmet() {
    return Boolean.FALSE.equals(met);
  }

  boolean isUnknown() {
    return met == null;
  }

  /** As people read it. */
  public String result() {
    return met == null ? "Chưa rõ" : met ? "Đạt" : "Không đạt";
  }
}
