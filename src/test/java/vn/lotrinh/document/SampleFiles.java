package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tiny real files, built by hand. */
final class SampleFiles {

  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
  static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
  static final byte[] EXE = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

  private SampleFiles() {
  }

  static byte[] pdf(String text) {
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

  /** An OLE2 file whose directory, in its second sector and after, names these streams. */
  static byte[] ole(String... streams) {
    ByteBuffer ole = ByteBuffer.allocate(512 + 128 * (streams.length + 1)).order(ByteOrder.LITTLE_ENDIAN);
    ole.put(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
    for (int i = 0; i < streams.length; i++) {
      int at = 512 + 128 * i;
      byte[] name = streams[i].getBytes(UTF_16LE);
      ole.position(at).put(name);
      ole.putShort(at + 64, (short) (name.length + 2)).put(at + 66, (byte) 2);
    }
    return ole.array();
  }
}
