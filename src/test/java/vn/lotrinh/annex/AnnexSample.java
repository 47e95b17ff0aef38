package vn.lotrinh.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * An annex as an office writes it, made for a test as Word and as Excel: lines of text above, one table, lines below. In a row {@code "^"} goes on with
 * the cell above, {@code "<"} with the cell at the left.
 */
record AnnexSample(List<String> above, List<List<String>> rows, List<String> below) {

  static AnnexSample of(String above, List<String> rows) {
    return new AnnexSample(above.lines().toList(), rows.stream().map(row -> List.of(row.split("\\|",
        -1)).stream().map(cell -> cell.strip().replace("\\n", "\n")).toList()).toList(), List.of());
  }

  byte[] word() {
    try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      above.forEach(line -> document.createParagraph().createRun().setText(line));
      table(document);
      below.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(XWPFDocument document) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    int width = rows.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < rows.size(); i++) {
      XWPFTableRow row = table.createRow();
      while (!row.getTableCells().isEmpty()) row.removeCell(0);
      List<String> cells = rows.get(i);
      for (int column = 0; column < width; ) {
        String text = column < cells.size() ? cells.get(column) : "";
        int span = 1;
        while (column + span < cells.size() && cells.get(column + span).equals("<")) span++;
        XWPFTableCell cell = row.addNewTableCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        if (span > 1) properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        if (text.equals("^")) properties.addNewVMerge().setVal(STMerge.CONTINUE);
        else if (below(i, column)) properties.addNewVMerge().setVal(STMerge.RESTART);
        String[] lines = text.equals("^") ? new String[] {""} : text.split("\n");
        for (int line = 0; line < lines.length; line++) {
          (line == 0 ? cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().get(0)
              : cell.addParagraph()).createRun().setText(lines[line]);
        }
        column += span;
      }
    }
  }

  private boolean below(int row, int column) {
    return row + 1 < rows.size() && column < rows.get(row + 1).size() && rows.get(row + 1).get(column).equals("^");
  }

  byte[] excel() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Workbook workbook = new Workbook(out, "Test", "1.0");
      Worksheet sheet = workbook.newWorksheet("Phụ lục");
      int at = 0;
      for (String line : above) sheet.value(at++, 0, line);
      int first = at;
      for (List<String> row : rows) {
        for (int column = 0; column < row.size(); column++) if (!row.get(column).isEmpty() && !row.get(column).equals("^")
            && !row.get(column).equals("<")) sheet.value(at, column, row.get(column));
        at++;
      }
      merge(sheet, first);
      for (String line : below) sheet.value(at++, 0, line);
      workbook.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void merge(Worksheet sheet, int first) {
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        String text = rows.get(i).get(column);
        if (text.equals("^") || text.equals("<")) continue;
        int right = column;
        while (right + 1 < rows.get(i).size() && rows.get(i).get(right + 1).equals("<")) right++;
        int bottom = i;
        while (bottom + 1 < rows.size() && column < rows.get(bottom + 1).size() && rows.get(bottom + 1).get(column).equals("^")) bottom++;
        if (right > column || bottom > i) sheet.range(first + i, column, first + bottom, right).merge();
      }
    }
  }

  AnnexSample with(List<String> row) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(row);
    return new AnnexSample(above, more, below);
  }
}
