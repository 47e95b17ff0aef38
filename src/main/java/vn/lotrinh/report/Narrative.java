package vn.lotrinh.report;

/** The parts of the report that a person writes; a part is null while nobody has written it. */
record Narrative(String assessment, String causes, String proposals, String nextYear) {

  static final Narrative EMPTY = new Narrative(null, null, null, null);
}
