package vn.lotrinh.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/**
 * A table with as many columns as the year has figures. The template gives one heading row and one sample row of three cells (number, name,
 * figure) with their looks; the tag stands in the heading of the figure.
 */
class FigureGrid implements RenderPolicy {

  private static final int NAME = 1;
  private static final int FIGURE = 2;
  /** More columns than this want narrower names and smaller headings. */
  private static final int MANY = 8;
  /** 3.4 cm in twentieths of a point, and 10 points in halves. */
  private static final BigInteger NARROW_NAME = BigInteger.valueOf(1928);
  private static final BigInteger SMALL = BigInteger.valueOf(20);

  @Override
  public void render(ElementTemplate tag, Object data, XWPFTemplate template) {
    Table figures = (Table) data;
    XWPFTable table = ((XWPFTableCell) ((XWPFParagraph) ((RunTemplate) tag).getRun().getParent()).getBody()).getTableRow().getTable();
    CTTbl grid = table.getCTTbl();
    CTRow heading = grid.getTrArray(0);
    CTRow sample = (CTRow) grid.getTrArray(1).copy();
    grid.removeTr(1);
    widen(heading, figures.columns().stream().map(column -> column.replace("triệu đồng/năm", "tr.đ").replace("triệu đồng", "tr.đ")).toList());
    shareWidth(grid, sample, figures.columns().size());
    if (figures.columns().size() > MANY) shrink(heading);
    int number = 1;
    for (Row row : figures.rows()) line(grid, sample, String.valueOf(number++), row.name(), row.values().stream().map(Printed::number).toList());
    if (figures.rows().isEmpty()) return;
    CTRow total = line(grid, sample, "", "Cộng", IntStream.range(0, figures.columns().size()).mapToObj(figures::sum).map(FigureGrid::printed).toList());
    for (CTTc cell : total.getTcArray()) {
      for (CTR run : cell.getPArray(0).getRArray()) (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewB();
    }
  }

  private static CTRow line(CTTbl grid, CTRow sample, String number, String name, List<String> figures) {
    CTRow line = grid.addNewTr();
    line.set(sample);
    write(line.getTcArray(0), number);
    write(line.getTcArray(NAME), name);
    widen(line, figures);
    return line;
  }

  private static String printed(BigDecimal sum) {
    return sum == null ? "" : Printed.number(sum);
  }

  /** The last cell once for every text. */
  private static void widen(CTRow row, List<String> texts) {
    CTTc sample = (CTTc) row.getTcArray(FIGURE).copy();
    row.removeTc(FIGURE);
    for (String text : texts) {
      CTTc cell = row.addNewTc();
      cell.set(sample);
      write(cell, text);
    }
  }

  private static void write(CTTc cell, String text) {
    CTP paragraph = cell.getPArray(0);
    while (paragraph.sizeOfRArray() > 1) paragraph.removeR(1);
    CTR run = paragraph.sizeOfRArray() == 0 ? paragraph.addNewR() : paragraph.getRArray(0);
    while (run.sizeOfTArray() > 1) run.removeT(1);
    (run.sizeOfTArray() == 0 ? run.addNewT() : run.getTArray(0)).setStringValue(text);
  }

  /** The figures share their room; where they are many the name gives some of its own. */
  private static void shareWidth(CTTbl grid, CTRow sample, int columns) {
    if (columns == 0) return;
    BigInteger given = BigInteger.ZERO;
    if (columns > MANY) {
      BigInteger name = new BigInteger(grid.getTblGrid().getGridColArray(NAME).getW().toString());
      given = name.subtract(NARROW_NAME).max(BigInteger.ZERO);
      grid.getTblGrid().getGridColArray(NAME).setW(name.subtract(given));
      grid.getTrArray(0).getTcArray(NAME).getTcPr().getTcW().setW(name.subtract(given));
      sample.getTcArray(NAME).getTcPr().getTcW().setW(name.subtract(given));
    }
    BigInteger each = new BigInteger(grid.getTblGrid().getGridColArray(FIGURE).getW().toString()).add(given).divide(BigInteger.valueOf(columns));
    grid.getTblGrid().removeGridCol(FIGURE);
    for (int i = 0; i < columns; i++) grid.getTblGrid().addNewGridCol().setW(each);
    CTRow heading = grid.getTrArray(0);
    for (int i = FIGURE; i < heading.sizeOfTcArray(); i++) heading.getTcArray(i).getTcPr().getTcW().setW(each);
    sample.getTcArray(FIGURE).getTcPr().getTcW().setW(each);
  }

  private static void shrink(CTRow heading) {
    for (CTTc cell : heading.getTcArray()) {
      for (CTR run : cell.getPArray(0).getRArray()) (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewSz().setVal(SMALL);
    }
  }
}
