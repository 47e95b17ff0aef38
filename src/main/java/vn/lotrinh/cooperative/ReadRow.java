package vn.lotrinh.cooperative;

import java.util.Map;
import java.util.List;

/**
 * What a row of a file tells.
 *
 * @param told values by the key of their column; what the row does not tell is absent
 * @param addresses of the cells that told them
 */
record ReadRow(SheetRow source, Map<String, Object> told, Map<String, String> addresses, List<CellProblem> problems) {

  Object told(RegisterField field) {
    return told.get(field.key());
  }

  /** The cell that told a value; the row's first where none did. */
  String address(String key) {
    return addresses.getOrDefault(key, source.address(0));
  }
}
