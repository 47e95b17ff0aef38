package vn.lotrinh.issuance;

/**
 * A body as it stands in the head of a document.
 *
 * @param superior the body it answers to, over its own name in the head; null where it has none
 * @param symbol its short name in document numbers, e.g. {@code LMHTX}; @param seat the place name before the date, e.g. "Cà Mau"
 */
public record Office(String code, String name, String superior, String symbol, String seat) {}
