package vn.lotrinh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word file as somebody reads it: its paragraphs in order and its tables row by row.
 *
 * @param tables as rows of cells, in the order of the file
 */
record Word(List<String> paragraphs, List<List<List<String>>> tables) {

  static Word of(XWPFDocument document) {
    List<String> paragraphs = new ArrayList<>();
    List<List<List<String>>> tables = new ArrayList<>();
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) paragraphs.add(paragraph.getText());
      if (element instanceof XWPFTable table) tables.add(table.getRows().stream().map(Word::cells).toList());
    }
    return new Word(paragraphs, tables);
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
  }

  String text() {
    return String.join("\n", paragraphs);
  }

  /** The paragraph that begins so. */
  String paragraph(String beginning) {
    return paragraphs.stream().filter(one -> one.strip().startsWith(beginning)).findFirst().orElseThrow(() -> new AssertionError("no paragraph " + beginning + " in " + text()));
  }

  /** The table whose first row names a column so: the column's heading → the cell, for each row below. */
  List<Map<String, String>> table(String heading) {
    List<List<String>> table = tables.stream().filter(rows -> rows.get(0).stream().anyMatch(cell -> cell.replace('\u00a0', ' ').equals(heading))).findFirst()
        .orElseThrow(() -> new AssertionError("no table with " + heading + " among " + tables.stream().map(rows -> rows.get(0)).toList()));
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : table.subList(1, table.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) row.put(table.get(0).get(i).replace('\u00a0', ' '), cells.get(i));
      rows.add(row);
    }
    return rows;
  }
}
