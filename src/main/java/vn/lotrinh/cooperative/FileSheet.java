package vn.lotrinh.cooperative;

import java.util.List;

/**
 * A sheet of a file as the preview shows it.
 *
 * @param number among the sheets that hold a table; below nought where it holds none
 * @param read its rows are part of the preview
 * @param rows that are about co-operatives; nought where it is not read
 * @param remark why it is left, or what is doubtful about reading it
 * @param headings of its columns
 */
record FileSheet(String name, int number, boolean read, int rows, String remark, List<String> headings) {

  /** Whether a person may have it read, or left. */
  public boolean isTable() {
    return number >= 0;
  }
}
