package vn.lotrinh.cooperative;

import java.util.List;

/** Why nobody knows which place a row means, with what a person may say about it. */
final class PlaceFault extends CellFault {

  private final PlaceAsked asked;

  /** @param choices codes of the places that may be meant, the likely ones first */
  PlaceFault(String sentence, String words, List<String> choices) {
    super(sentence);
    this.asked = new PlaceAsked(words, choices, false);
  }

  PlaceAsked asked() {
    return asked;
  }
}
