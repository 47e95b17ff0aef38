package vn.lotrinh.annex;

import java.util.List;

/** A table as it stands in a file, cell beside cell; the same for Word and Excel. */
record Grid(List<Row> rows) {

  /**
   * @param text with its lines; of a merged cell only where it begins
   * @param covered belongs to the cell at its left, which was merged over several columns
   * @param continued belongs to the cell above, which was merged over several rows
   */
  record Cell(String text, boolean covered, boolean continued) {

    static final Cell EMPTY = new Cell("", false, false);

    boolean isBlank() {
      return text.isBlank();
    }
  }

  /**
   * @param where the table or sheet, and the row of it, as people find it
   * @param excelRow the row as Excel counts it; 0 in a Word file
   * @param hidden whoever sent the file may not have seen it
   */
  record Row(List<Cell> cells, String where, int excelRow, boolean hidden) {

    Cell cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
      return cells.stream().allMatch(Cell::isBlank);
    }

    List<Cell> filled() {
      return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    /** Where a person finds a cell: "bảng 1, dòng 5, cột 3" or "Phụ lục!C12". */
    String place(int column) {
      if (excelRow == 0) return where + ", cột " + (column + 1);
      return where + "!" + vn.lotrinh.sheet.SheetRow.letters(Math.max(0, column)) + excelRow;
    }

    /** How many columns a cell was merged over. */
    int span(int column) {
      int span = 1;
      while (cell(column + span).covered()) span++;
      return span;
    }
  }
}
