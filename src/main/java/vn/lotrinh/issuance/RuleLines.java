package vn.lotrinh.issuance;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * The lines below names: as long as the motto, and between a third and a half of a body's or a subject's name (NĐ 30/2020, Phụ lục I). In the
 * template they are empty paragraphs of two styles with a border on top; their length depends on the text above, so it is set here.
 */
final class RuleLines {

  private static final String AS_LONG = "DuongKeBangChu";
  private static final String PART = "DuongKeMotPhan";
  private static final double SHARE = 0.4;
  private static final Map<String, Double> SIZES = Map.of("TieuNgu", 14.0, "TrichYeu", 14.0, "KemTheo", 14.0, "CoQuanBanHanh", 13.0);
  private static final double USUAL = 14.0;

  private RuleLines() {}

  static void draw(XWPFDocument document) {
    draw(document.getParagraphs(), pageWidth(document));
    for (XWPFTable table : document.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) draw(cell.getParagraphs(), cell.getWidth());
      }
    }
  }

  private static void draw(List<XWPFParagraph> paragraphs, int width) {
    for (int i = 1; i < paragraphs.size(); i++) {
      String style = paragraphs.get(i).getStyle();
      if (AS_LONG.equals(style)) draw(paragraphs.get(i), paragraphs.get(i - 1), width, 1);
      if (PART.equals(style)) draw(paragraphs.get(i), paragraphs.get(i - 1), width, SHARE);
    }
  }

  private static void draw(XWPFParagraph line, XWPFParagraph above, int width, double share) {
    double size = above.getStyle() == null ? USUAL : SIZES.getOrDefault(above.getStyle(), USUAL);
    int text = Arrays.stream(above.getText().split("\n")).mapToInt(part -> TextWidth.of(part, size)).max().orElse(0);
    int room = Math.max(0, width - (int) (Math.min(text, width) * share)) / 2;
    CTPPr properties = line.getCTP().getPPr();
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setLeft(BigInteger.valueOf(room));
    indent.setRight(BigInteger.valueOf(room));
  }

  private static int pageWidth(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().getSectPr();
    CTPageMar margins = section.getPgMar();
    return number(section.getPgSz().getW()) - number(margins.getLeft()) - number(margins.getRight());
  }

  private static int number(Object measure) {
    return Integer.parseInt(measure.toString());
  }
}
