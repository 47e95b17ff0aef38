package vn.lotrinh.issuance;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/**
 * Gives the columns of a table of figures the room that their longest word needs, so that neither "VIII" nor "207.960.000" breaks: first from columns
 * with room to spare; where all together have too little, the letters become smaller. The table's width stays.
 */
final class ColumnFit {

  /** Two columns stand beside one another in heads and signatures: those are no tables of figures. */
  private static final int FEWEST = 3;
  /** Left and right of a cell's text, with a hair to spare, in twentieths of a point. */
  private static final int MARGINS = 250;
  private static final double SMALLEST = 6.5;
  private static final double STEP = 0.5;
  private static final double USUAL = 14;

  private final XWPFDocument document;
  private final XWPFTable table;
  private final CTTblGrid grid;
  private final int columns;

  private ColumnFit(XWPFDocument document, XWPFTable table) {
    this.document = document;
    this.table = table;
    this.grid = table.getCTTbl().getTblGrid();
    this.columns = grid == null ? 0 : grid.sizeOfGridColArray();
  }

  static void fit(XWPFDocument document) {
    document.getTables().forEach(table -> new ColumnFit(document, table).fit());
  }

  private void fit() {
    if (columns < FEWEST || table.getRows().stream().anyMatch(row -> row.getTableCells().size() != columns)) return;
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) widths[i] = new BigInteger(grid.getGridColArray(i).getW().toString()).intValue();
    int whole = Arrays.stream(widths).sum();
    double smaller = 0;
    int[] needed = needed(smaller);
    while (Arrays.stream(needed).sum() > whole && smaller < USUAL - SMALLEST) needed = needed(smaller += STEP);
    if (smaller > 0) shrink(smaller);
    if (share(widths, needed, whole)) write(widths);
  }

  /** By column, the room for its longest word. */
  private int[] needed(double smaller) {
    int[] needed = new int[columns];
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < columns; i++) needed[i] = Math.max(needed[i], longest(row.getTableCells().get(i), smaller) + MARGINS);
    }
    return needed;
  }

  private int longest(XWPFTableCell cell, double smaller) {
    int longest = 0;
    for (XWPFParagraph paragraph : cell.getParagraphs()) {
      double points = Math.max(SMALLEST, size(paragraph) - smaller);
      for (String word : paragraph.getText().split("\\s+|(?<=\\p{L}-)")) longest = Math.max(longest, TextWidth.of(word, points));
    }
    return longest;
  }

  /** Of the run, else of the paragraph's style, else the document's. */
  private double size(XWPFParagraph paragraph) {
    Double own = paragraph.getRuns().stream().map(XWPFRun::getFontSizeAsDouble).filter(size -> size != null && size > 0).findFirst().orElse(null);
    if (own != null) return own;
    for (XWPFStyle style = style(paragraph.getStyle()); style != null; style = style(style.getBasisStyleID())) {
      CTRPr letters = style.getCTStyle().getRPr();
      if (letters != null && letters.sizeOfSzArray() > 0) return new BigInteger(letters.getSzArray(0).getVal().toString()).intValue() / 2.0;
    }
    return USUAL;
  }

  private XWPFStyle style(String id) {
    return id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
  }

  private void shrink(double smaller) {
    for (XWPFTableRow row : table.getRows()) {
      for (XWPFTableCell cell : row.getTableCells()) {
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
          double points = Math.max(SMALLEST, size(paragraph) - smaller);
          paragraph.getRuns().forEach(run -> run.setFontSize(points));
        }
      }
    }
  }

  /** @return whether any width has changed */
  private static boolean share(int[] widths, int[] needed, int whole) {
    int lacking = 0;
    int spare = 0;
    for (int i = 0; i < widths.length; i++) {
      if (needed[i] > widths[i]) lacking += needed[i] - widths[i];
      else spare += widths[i] - needed[i];
    }
    if (lacking == 0 || spare == 0) return false;
    double part = Math.min(1, (double) lacking / spare);
    for (int i = 0; i < widths.length; i++) widths[i] = needed[i] > widths[i] ? needed[i] : (int) Math.ceil(widths[i] - (widths[i] - needed[i]) * part);
    return true;
  }

  private void write(int[] widths) {
    for (int i = 0; i < columns; i++) grid.getGridColArray(i).setW(BigInteger.valueOf(widths[i]));
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < columns; i++) row.getTableCells().get(i).setWidth(String.valueOf(widths[i]));
    }
  }
}
