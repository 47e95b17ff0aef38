package vn.lotrinh.annex;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.WorkbookGuard;

/**
 * A Word document read in its order: lines and tables with their merged cells and automatic numbers. Elements are known by their names alone, so that
 * the strict form is read like the usual one; text that a tracked change deleted, or that is hidden, is not read.
 */
final class WordFile {

  static final int MOST_ROWS = 5_000;
  private static final int MOST_COLUMNS = 60;
  private static final int DEEPEST = 12;
  /** What is not text of the document as people see it: deleted and moved text, drawings with their boxes, the old form of the same picture. */
  private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "drawing", "pict", "object", "Fallback", "instrText", "delText",
      "sectPr", "rPrChange", "pPrChange", "tblPrEx", "tblPr", "tblGrid", "footnote");
  private static final XMLInputFactory XML = new InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final WordNumbering numbering = new WordNumbering();
  private final List<Piece> pieces = new ArrayList<>();
  private XMLStreamReader xml;
  private int tables;
  private int rows;

  private WordFile() {}

  /** @throws Refusal in one sentence, whatever is wrong with the file */
  static List<Piece> read(byte[] file) {
    WorkbookGuard.checkWord(file);
    try (ZipFile zip = new ZipFile(new SeekableInMemoryByteChannel(file))) {
      WordFile word = new WordFile();
      word.each(zip, "word/styles.xml", word.numbering::takeStyle);
      word.each(zip, "word/numbering.xml", word.numbering::take);
      word.xml = reader(zip, "word/document.xml");
      if (word.xml == null) throw WorkbookGuard.brokenWord();
      word.body();
      return word.pieces;
    } catch (IOException | XMLStreamException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.brokenWord();
    }
  }

  private static XMLStreamReader reader(ZipFile zip, String name) throws IOException, XMLStreamException {
    for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
      if (entry.getName().toLowerCase(Locale.ROOT).equals(name)) return XML.createXMLStreamReader(zip.getInputStream(entry));
    }
    return null;
  }

  private void each(ZipFile zip, String name, BiConsumer<String, Map<String, String>> element) throws IOException, XMLStreamException {
    XMLStreamReader part = reader(zip, name);
    if (part == null) return;
    while (part.hasNext()) if (part.next() == XMLStreamConstants.START_ELEMENT) element.accept(part.getLocalName(), attributes(part));
  }

  private static Map<String, String> attributes(XMLStreamReader part) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < part.getAttributeCount(); i++) attributes.put(part.getAttributeLocalName(i), part.getAttributeValue(i));
    return attributes;
  }

  private void body() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      String name = xml.getLocalName();
      if (LEFT_OUT.contains(name)) skip();
      else if (name.equals("p")) {
        for (String line : paragraph().split("\n")) if (!line.isBlank()) pieces.add(Piece.line(line.strip()));
      } else if (name.equals("tbl")) {
        tables++;
        pieces.add(Piece.table(table(1)));
      }
    }
  }

  private List<Grid.Row> table(int depth) throws XMLStreamException {
    if (depth > DEEPEST) throw new IllegalStateException("tables in tables");
    List<Grid.Row> found = new ArrayList<>();
    int number = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl")) return found;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (LEFT_OUT.contains(xml.getLocalName())) skip();
      else if (xml.getLocalName().equals("tr")) {
        number++;
        if (++rows > MOST_ROWS) throw new Refusal("Phụ lục có hơn 5.000 dòng. Hãy chia thành nhiều tệp rồi tải lên từng tệp.");
        List<Grid.Cell> cells = row(depth);
        if (cells != null) found.add(new Grid.Row(cells, "bảng " + tables + ", dòng " + number, 0, false));
      }
    }
  }

  /** Null for a row that a tracked change deleted. */
  private List<Grid.Cell> row(int depth) throws XMLStreamException {
    List<Grid.Cell> cells = new ArrayList<>();
    boolean deleted = false;
    while (true) {
      int event = xml.next();
      String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT ? xml.getLocalName() : "";
      if (event == XMLStreamConstants.END_ELEMENT && name.equals("tr")) return deleted ? null : cells;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (name.equals("tc")) cell(cells, depth);
      else if (name.equals("gridBefore")) for (int i = Math.min(MOST_COLUMNS, number("val")); i > 0; i--) cells.add(Grid.Cell.EMPTY);
      else if (name.equals("del")) {
        deleted = true;
        skip();
      } else if (LEFT_OUT.contains(name)) skip();
    }
  }

  private void cell(List<Grid.Cell> cells, int depth) throws XMLStreamException {
    int span = 1;
    boolean continued = false;
    boolean covered = false;
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) break;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        case "gridSpan" -> span = Math.max(1, Math.min(MOST_COLUMNS, number("val")));
        case "vMerge" -> continued = !"restart".equals(attribute("val"));
        case "hMerge" -> covered = !"restart".equals(attribute("val"));
        case "p" -> append(text, paragraph());
        case "tbl" -> table(depth + 1).forEach(row -> append(text, String.join(" ", row.filled().stream().map(Grid.Cell::text).toList())));
        default -> {
          if (LEFT_OUT.contains(xml.getLocalName())) skip();
        }
      }
    }
    if (cells.size() >= MOST_COLUMNS) return;
    cells.add(new Grid.Cell(continued || covered ? "" : text.toString().strip(), covered, continued));
    for (int i = 1; i < span; i++) cells.add(new Grid.Cell("", true, continued));
  }

  private static void append(StringBuilder text, String line) {
    if (line.isBlank()) return;
    if (!text.isEmpty()) text.append('\n');
    text.append(line.strip());
  }

  /** The text of a paragraph behind the number that Word shows before it. */
  private String paragraph() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String numId = null;
    String level = null;
    String style = null;
    boolean hidden = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("r")) hidden = false;
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      String name = xml.getLocalName();
      if (LEFT_OUT.contains(name)) {
        skip();
        continue;
      }
      depth++;
      switch (name) {
        case "numId" -> numId = attribute("val");
        case "ilvl" -> level = attribute("val");
        case "pStyle" -> style = attribute("val");
        case "vanish" -> hidden = !"0".equals(attribute("val")) && !"false".equals(attribute("val"));
        case "tab" -> text.append(' ');
        case "br", "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "t" -> {
          String words = xml.getElementText();
          depth--;
          if (!hidden) text.append(words);
        }
        default -> { }
      }
    }
    String label = numbering.next(numId, level, style);
    return label.isEmpty() ? text.toString() : label + " " + text;
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
    return null;
  }

  private int number(String name) {
    String value = attribute(name);
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
  }
}
