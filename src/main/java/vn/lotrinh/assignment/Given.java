package vn.lotrinh.assignment;

/** A line, or a period of it, and one body that has to do it. @param bodies how many have the same line */
record Given(Opening opening, String agency, int bodies) {

  /** As bulk runs name it: line, body and period. */
  String name() {
    return opening.step() + " " + agency + " " + opening.period();
  }
}
