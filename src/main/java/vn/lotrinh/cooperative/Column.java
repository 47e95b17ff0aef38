package vn.lotrinh.cooperative;

import java.math.BigDecimal;

/**
 * A column of a register file that tells something.
 *
 * @param index from 0
 * @param heading as the file writes it
 * @param year of a yearly figure, else null
 * @param creditor of a debt, else null
 * @param assumedYear the year is not in the heading or above the table: it was taken from elsewhere
 * @param factor by which the unit in the heading is multiplied to give ours; null where the heading names none
 */
record Column(int index, String heading, RegisterField field, Integer year, boolean assumedYear, Creditor creditor, BigDecimal factor) {

  /** What the column tells, e.g. {@code members}, {@code revenue.2023}, {@code debt.THUE}. */
  String key() {
    return year != null ? field.key() + "." + year : creditor != null ? field.key() + "." + creditor : field.key();
  }

  /** The same over another column. */
  Column at(int column) {
    return new Column(column, heading, field, year, assumedYear, creditor, factor);
  }
}
