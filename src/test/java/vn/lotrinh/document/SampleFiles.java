package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tiny real files. */
public final class SampleFiles {

  static final byte[] PNG = picture("png");
  static final byte[] JPEG = picture("jpg");
  static final byte[] EXE = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

  private SampleFiles() {
  }

  public static byte[] pdf(String text) {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\n%%EOF\n").getBytes(UTF_8);
  }

  static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  static byte[] xlsx() {
    return zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
  }

  static byte[] zip(String... entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<x/>".getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** A docx of some hundred kilobytes that unpacks to some hundred megabytes. */
  static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int megabyte = 0; megabyte < 120; megabyte++) {
        zip.write(new byte[1024 * 1024]);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The zip with its entries marked as encrypted. */
  static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    for (int at = 0; at < locked.length - 4; at++) {
      if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1 && locked[at + 3] == 2) {
        locked[at + 8] |= 1;
      }
    }
    return locked;
  }

  /** An OLE2 file with these streams, each long enough to have sectors of its own. */
  static byte[] ole(String... streams) {
    byte[] content = new byte[6000];
    return ole(content, streams);
  }

  static byte[] ole(byte[] content, String... streams) {
    var bytes = new ByteArrayOutputStream();
    try (var file = new POIFSFileSystem()) {
      for (String stream : streams) file.createDocument(new ByteArrayInputStream(content), stream);
      file.writeFilesystem(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] picture(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
