package vn.lotrinh.cooperative;

import java.util.List;

/**
 * A place that a row does not tell for sure.
 *
 * @param words as the row writes it
 * @param choices codes of the places that may be meant, the likely ones first
 * @param taken the row is taken in all the same
 */
record PlaceAsked(String words, List<String> choices, boolean taken) {}
