package vn.lotrinh.cooperative;

import java.util.List;

/**
 * Words by which rows of a file name a place that is not understood, or not for sure; a person may say which place they mean.
 *
 * @param words as the rows write them, from the smallest place to the largest
 * @param rows how many rows have them
 * @param line of the first of them
 * @param taken the rows are taken in all the same, at a larger place
 * @param choices codes of the places that they are likely to mean
 */
record UnknownPlace(String words, int rows, int line, boolean taken, List<String> choices) {

  UnknownPlace oneMore() {
    return new UnknownPlace(words, rows + 1, line, taken, choices);
  }
}
