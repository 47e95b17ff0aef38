package vn.lotrinh.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one sheet, one after the other. Small programs leave addresses out: a row or cell without one follows the one before it. What is
 * hidden and what is merged is known when the last row has been read.
 */
public final class SheetXml {

  /** Cells that were merged to one, rows counted as Excel does, columns from 0. */
  public record Merged(int top, int left, int bottom, int right) {}

  private static final int MOST_COLUMNS = 200;
  private static final int MOST_MERGED = 50_000;

  private final XMLStreamReader xml;
  private final XlsxFile file;
  private final List<Merged> merged = new ArrayList<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private int row;

  SheetXml(XMLStreamReader xml, XlsxFile file) {
    this.xml = xml;
    this.file = file;
  }

  /**
   * The next row; null behind the last.
   *
   * @throws IOException for what is no sheet
   */
  public SheetRow next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
        switch (xml.getLocalName()) {
          case "row" -> {
            return row();
          }
          case "col" -> column();
          case "mergeCell" -> merge(XlsxFile.attribute(xml, "ref"));
          default -> { }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  public List<Merged> merged() {
    return merged;
  }

  /** From 0. */
  public TreeSet<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  private void column() {
    if (!XlsxFile.isTrue(XlsxFile.attribute(xml, "hidden"))) return;
    int last = Math.min(number(XlsxFile.attribute(xml, "max"), 0), MOST_COLUMNS);
    for (int column = number(XlsxFile.attribute(xml, "min"), 1); column <= last; column++) hiddenColumns.add(column - 1);
  }

  private void merge(String area) {
    if (area == null || merged.size() >= MOST_MERGED || !area.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}:\\$?[A-Z]{1,3}\\$?\\d{1,7}")) return;
    String[] corners = area.replace("$", "").split(":");
    merged.add(new Merged(rowOf(corners[0]), columnOf(corners[0]), rowOf(corners[1]), columnOf(corners[1])));
  }

  private SheetRow row() throws XMLStreamException {
    row = number(XlsxFile.attribute(xml, "r"), row + 1);
    boolean hidden = XlsxFile.isTrue(XlsxFile.attribute(xml, "hidden"));
    List<FileCell> cells = new ArrayList<>();
    int column = -1;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (!xml.getLocalName().equals("c")) {
        XlsxFile.skip(xml);
        continue;
      }
      String address = XlsxFile.attribute(xml, "r");
      column = address == null ? column + 1 : columnOf(address);
      FileCell cell = cell();
      if (cell == FileCell.EMPTY || column < 0 || column >= MOST_COLUMNS) continue;
      while (cells.size() <= column) cells.add(FileCell.EMPTY);
      cells.set(column, cell);
    }
    return new SheetRow(row, cells, hidden);
  }

  private FileCell cell() throws XMLStreamException {
    String type = XlsxFile.attribute(xml, "t");
    int style = number(XlsxFile.attribute(xml, "s"), 0);
    boolean formula = false;
    String value = null;
    StringBuilder inline = null;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        case "v" -> value = xml.getElementText();
        case "is" -> inline = inline();
        case "f" -> {
          formula = true;
          XlsxFile.skip(xml);
        }
        default -> XlsxFile.skip(xml);
      }
    }
    if (inline != null) return FileCell.of(inline.toString());
    if (value == null || value.isEmpty()) return formula && !"str".equals(type) ? FileCell.NOT_CALCULATED : FileCell.EMPTY;
    return FileCell.of(type == null ? "n" : type, value, style, file);
  }

  private StringBuilder inline() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) text.append(xml.getElementText());
      else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) XlsxFile.skip(xml);
      else depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
    return text;
  }

  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < Math.min(address.length(), 3) && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }

  private static int rowOf(String address) {
    return Integer.parseInt(address.replaceAll("\\D", ""));
  }

  private static int number(String attribute, int otherwise) {
    return attribute != null && attribute.matches("\\d{1,8}") ? Integer.parseInt(attribute) : otherwise;
  }
}
