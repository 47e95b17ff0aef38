package vn.lotrinh.cooperative;

/**
 * Why a cell that is taken in should be looked at again.
 *
 * @param cell as Excel names it, e.g. C12
 * @param field the figure that it tells; null where the whole row is meant
 * @param value as the file writes it
 */
record CellDoubt(String cell, String field, String value, String sentence) {}
