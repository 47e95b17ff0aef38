package vn.lotrinh.form;

/** One value held against one rule: either the value to store or what is objected, as the rest of a sentence that starts with the label. */
record Verdict(Object value, String objection) {

  static Verdict accept(Object value) {
    return new Verdict(value, null);
  }

  static Verdict object(String objection) {
    return new Verdict(null, objection);
  }

  boolean accepted() {
    return objection == null;
  }
}
