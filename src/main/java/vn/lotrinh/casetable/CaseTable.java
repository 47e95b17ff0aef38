package vn.lotrinh.casetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of rows that belongs to cases of one kind and is filled in at their tasks. Rows are maps from a column's key to its value: text,
 * {@link java.math.BigDecimal}, {@link java.time.LocalDate} or null.
 */
public interface CaseTable {

  /** How models and programs call it, e.g. {@code scores}: small letters, digits and hyphens; two kinds of cases may use one name. */
  String name();

  /** Whether cases with such a key have this table. */
  boolean isOf(String caseKey);

  /** What people call it, e.g. "Bảng điểm HTX tự chấm năm 2025". */
  String title(String caseKey);

  /** A sentence above the table that says how to fill it in; empty where there is nothing to say. */
  default String hint(String caseKey) {
    return "";
  }

  List<Column> columns(String caseKey);

  /** The key of the column that tells the rows apart, where the rows are given and only cells are filled in; empty where people add rows. */
  default Optional<String> rowKey() {
    return Optional.empty();
  }

  /** The rows in their order, as they are stored or proposed now. */
  List<Map<String, Object>> rows(String caseKey);

  /**
   * Stores rows whose cells have been read already. Where the rows are given, only those named are stored and the others stay; else these are all.
   *
   * @return what is wrong, if anything; then nothing of it is kept
   * @throws vn.lotrinh.Refusal when the table cannot be changed now
   */
  List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user);

  /** What still keeps a task from being completed, as a sentence; empty where the table is complete. */
  Optional<String> lack(String caseKey);

  /** The agencies that may read the table beside those that fill it in. */
  Set<String> readers(String caseKey);
}
