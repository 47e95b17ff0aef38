package vn.lotrinh.casetable;

/**
 * What is wrong with a cell.
 *
 * @param row number of the row as it was sent, from 1
 * @param column key of the column; null where the whole row is wrong
 * @param message a Vietnamese sentence
 */
public record RowFault(int row, String column, String message) {}
