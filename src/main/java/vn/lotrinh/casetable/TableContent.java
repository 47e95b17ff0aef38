package vn.lotrinh.casetable;

import java.util.List;
import java.util.Map;

/**
 * A table as one user sees it.
 *
 * @param rowKey column that tells the rows apart, where rows are given; null where people add rows
 * @param version stands for the rows as they are now: whoever sends it back is told when somebody else saved in between
 * @param lack what is still missing; null where the table is complete
 * @param editable whether this user may save it now
 */
record TableContent(String name, String title, String hint, List<Column> columns, String rowKey, List<Map<String, Object>> rows, String version, String lack,
    boolean editable) {

  static TableContent of(CaseTable table, String caseKey, boolean editable) {
    List<Map<String, Object>> rows = table.rows(caseKey);
    return new TableContent(table.name(), table.title(caseKey), table.hint(caseKey), table.columns(caseKey), table.rowKey().orElse(null), rows,
        Integer.toHexString(rows.hashCode()), table.lack(caseKey).orElse(null), editable);
  }
}
