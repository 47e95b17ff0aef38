package vn.lotrinh.cooperative;

/** Why the content of one cell cannot be taken in, as a Vietnamese sentence for the person who filled it. */
class CellFault extends RuntimeException {

  CellFault(String sentence) {
    super(sentence, null, false, false);
  }
}
