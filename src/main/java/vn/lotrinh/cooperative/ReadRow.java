package vn.lotrinh.cooperative;

import java.util.List;
import java.util.Map;
import vn.lotrinh.sheet.SheetRow;

/**
 * What a row of a file tells.
 *
 * @param told values by the key of their column; what the row does not tell is absent
 * @param addresses of the cells that told them
 * @param doubts of cells that are taken in all the same
 * @param places what the row does not tell for sure of its place
 * @param columns where the file tells a key, whether or not this row does
 */
record ReadRow(SheetRow source, Map<String, Object> told, Map<String, String> addresses, List<CellProblem> problems, List<CellDoubt> doubts,
    List<PlaceAsked> places, Map<String, Integer> columns) {

  Object told(RegisterField field) {
    return told.get(field.key());
  }

  String text(RegisterField field) {
    return told(field) instanceof String text ? text : "";
  }

  /** Whether the table has a column by whose code rows are known. */
  boolean isOfTableWithCodes() {
    return columns.containsKey(RegisterField.CODE.key()) || columns.containsKey(RegisterField.TAX_CODE.key()) || columns.containsKey(RegisterField.REGISTRATION_NUMBER.key());
  }

  /** The cell that told a value, or would have; the row's first where the file has no such column. */
  String address(String key) {
    String told = addresses.get(key);
    return told != null ? told : source.address(columns.getOrDefault(key, 0));
  }

  void doubt(String field, String sentence) {
    doubt(field, field, sentence);
  }

  /** @param column whose cell raises the doubt about the figure */
  void doubt(String column, String field, String sentence) {
    doubts.add(new CellDoubt(address(column), field, source.cell(columns.getOrDefault(column, -1)).text(), sentence));
  }
}
