package vn.lotrinh.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as Excel counts it, from 1
 * @param hidden by hand or by a filter: whoever sent the file may not have seen it
 */
public record SheetRow(int number, List<FileCell> cells, boolean hidden) {

  public FileCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : FileCell.EMPTY;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(FileCell::isBlank);
  }

  /** The same row with another cell in a column. */
  public SheetRow with(int column, FileCell cell) {
    List<FileCell> changed = new ArrayList<>(cells);
    while (changed.size() <= column) changed.add(FileCell.EMPTY);
    changed.set(column, cell);
    return new SheetRow(number, changed, hidden);
  }

  /** The address by which Excel knows a cell of this row, e.g. C12. */
  public String address(int column) {
    return letters(column) + number;
  }

  /** The letters by which Excel knows a column, e.g. AB for 27. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) letters.insert(0, (char) ('A' + rest % 26));
    return letters.toString();
  }
}
