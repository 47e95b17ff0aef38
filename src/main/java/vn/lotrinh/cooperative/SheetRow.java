package vn.lotrinh.cooperative;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as Excel counts it, from 1
 */
record SheetRow(int number, List<FileCell> cells) {

  FileCell cell(int column) {
    return column < cells.size() ? cells.get(column) : FileCell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(FileCell::isBlank);
  }

  /** The address by which Excel knows a cell of this row, e.g. C12. */
  String address(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) letters.insert(0, (char) ('A' + rest % 26));
    return letters.append(number).toString();
  }
}
