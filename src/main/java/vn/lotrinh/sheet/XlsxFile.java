package vn.lotrinh.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An Excel file opened for reading: its sheets, the texts that they share and how numbers are shown. Elements are known by their names alone, so
 * that the strict form of the format is read like the usual one. Only for files that {@link WorkbookGuard} let through.
 */
public final class XlsxFile implements AutoCloseable {

  /** A sheet in the order of the file. */
  public record Sheet(String name, boolean visible, String part) {}

  private static final XMLInputFactory XML = new InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private final NumberFormats formats = new NumberFormats();
  private boolean since1904;

  /** @throws IOException also for what is no workbook inside */
  public XlsxFile(byte[] file) throws IOException {
    zip = new ZipFile(new SeekableInMemoryByteChannel(file));
    try {
      zip.getEntries().asIterator().forEachRemaining(part -> parts.put(part.getName().toLowerCase(), part));
      String workbook = related("", "_rels/.rels").values().stream().filter(target -> target.type.endsWith("/officeDocument")).map(Target::part).findFirst()
          .orElse("xl/workbook.xml");
      Map<String, Target> related = related(folder(workbook), folder(workbook) + "_rels/" + workbook.substring(workbook.lastIndexOf('/') + 1) + ".rels");
      readSheets(workbook, related);
      for (Target target : related.values()) {
        if (target.type.endsWith("/sharedStrings")) readStrings(target.part);
        if (target.type.endsWith("/styles") && parts.containsKey(target.part.toLowerCase())) each(target.part, formats::take);
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** In the order of the file, hidden ones too. */
  public List<Sheet> sheets() {
    return sheets;
  }

  /** @throws IOException for what is no sheet */
  public SheetXml open(Sheet sheet) throws IOException {
    return new SheetXml(reader(sheet.part), this);
  }

  /** A text that several cells share; empty for a number that the file does not have. */
  String text(int number) {
    return number >= 0 && number < strings.size() ? strings.get(number) : "";
  }

  NumberFormats formats() {
    return formats;
  }

  boolean since1904() {
    return since1904;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private record Target(String part, String type) {}

  @FunctionalInterface
  private interface Element {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private void readSheets(String workbook, Map<String, Target> related) throws IOException {
    each(workbook, xml -> {
      if (xml.getLocalName().equals("workbookPr")) since1904 = isTrue(attribute(xml, "date1904"));
      if (!xml.getLocalName().equals("sheet")) return;
      Target target = related.get(attribute(xml, "id"));
      String state = attribute(xml, "state");
      if (target != null && target.type.endsWith("/worksheet")) sheets.add(new Sheet(attribute(xml, "name"), state == null || state.equals("visible"), target.part));
    });
  }

  private Map<String, Target> related(String folder, String part) throws IOException {
    Map<String, Target> related = new HashMap<>();
    if (!parts.containsKey(part.toLowerCase())) return related;
    each(part, xml -> {
      String target = attribute(xml, "Target");
      String type = attribute(xml, "Type");
      if (xml.getLocalName().equals("Relationship") && target != null && type != null) related.put(attribute(xml, "Id"), new Target(path(folder, target), type));
    });
    return related;
  }

  private static String path(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("/../")) path = path.replaceFirst("[^/]+/\\.\\./", "");
    return path;
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private void readStrings(String part) throws IOException {
    if (!parts.containsKey(part.toLowerCase())) return;
    StringBuilder text = new StringBuilder();
    XMLStreamReader xml = reader(part);
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("si")) text.setLength(0);
          else if (xml.getLocalName().equals("rPh")) skip(xml);
          else if (xml.getLocalName().equals("t")) text.append(xml.getElementText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) strings.add(text.toString());
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void each(String part, Element element) throws IOException {
    XMLStreamReader xml = reader(part);
    try {
      while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) element.read(xml);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private XMLStreamReader reader(String part) throws IOException {
    ZipArchiveEntry entry = parts.get(part.toLowerCase());
    if (entry == null) throw new IOException("no part " + part);
    InputStream content = zip.getInputStream(entry);
    try {
      return XML.createXMLStreamReader(content);
    } catch (XMLStreamException e) {
      content.close();
      throw new IOException(e);
    }
  }

  /** By its name alone: {@code r:id} has another namespace in the strict form. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
    return null;
  }

  static boolean isTrue(String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  /** Leaves out an element with all that it holds. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
