package vn.lotrinh.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the table of contents of a Word or Excel file says: the names of its parts, whether it is locked, how large it would unpack. Only
 * that table is read, nothing is unpacked, so no content can do harm here.
 *
 * @param whole false where the file breaks off before what its table of contents names
 * @param unpacked bytes that the parts claim to have when unpacked
 */
record OfficeFile(Set<String> parts, boolean locked, boolean whole, long unpacked) {

  private static final int ZIP_END = 0x06054b50;
  private static final int ZIP_ENTRY = 0x02014b50;
  private static final int ZIP_PART = 0x04034b50;
  private static final int ZIP_PART_LENGTH = 30;
  private static final int ZIP_END_LENGTH = 22;
  private static final int ZIP_ENTRY_LENGTH = 46;
  private static final String WORD = "WordDocument";
  private static final int OLE_ENTRY_LENGTH = 128;
  private static final int OLE_NAME_LENGTH = 64;

  /** Reads the central directory of a zip (docx, xlsx), which stands at its end; an unreadable one has no parts. */
  static OfficeFile ofZip(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = endOfZip(zip);
    Set<String> parts = new LinkedHashSet<>();
    boolean locked = false;
    boolean whole = false;
    long unpacked = 0;
    if (end >= 0) {
      int entries = Short.toUnsignedInt(zip.getShort(end + 10));
      whole = true;
      int at = zip.getInt(end + 16);
      for (int i = 0; i < entries; i++) {
        if (!isEntry(zip, at)) return new OfficeFile(parts, locked, false, unpacked);
        int nameLength = Math.min(Short.toUnsignedInt(zip.getShort(at + 28)), bytes.length - at - ZIP_ENTRY_LENGTH);
        parts.add(new String(bytes, at + ZIP_ENTRY_LENGTH, nameLength, UTF_8));
        locked |= (zip.getShort(at + 8) & 1) != 0;
        whole &= isPart(zip, zip.getInt(at + 42), zip.getInt(at + 20));
        unpacked += Integer.toUnsignedLong(zip.getInt(at + 24));
        at += ZIP_ENTRY_LENGTH + nameLength + Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
      }
    }
    return new OfficeFile(parts, locked, whole, unpacked);
  }

  /** Reads the directory entries of an OLE2 file (doc, xls, or a locked docx); they lie on multiples of 128 bytes. */
  static OfficeFile ofOle(byte[] bytes) {
    Set<String> parts = new LinkedHashSet<>();
    ByteBuffer ole = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    OleFile sectors = new OleFile(bytes);
    boolean locked = false;
    for (int at = 512; at + OLE_ENTRY_LENGTH <= bytes.length; at += OLE_ENTRY_LENGTH) {
      int nameLength = ole.getShort(at + OLE_NAME_LENGTH);
      int type = ole.get(at + OLE_NAME_LENGTH + 2);
      boolean entry = nameLength > 2 && nameLength <= OLE_NAME_LENGTH && nameLength % 2 == 0 && (type == 1 || type == 2);
      if (entry && ole.getShort(at + nameLength - 2) == 0) {
        String name = new String(bytes, at, nameLength - 2, UTF_16LE);
        parts.add(name);
        locked |= name.equals("EncryptedPackage") || name.equals(WORD) && sectors.isLocked(at, true) || isBook(name) && sectors.isLocked(at, false);
      }
    }
    return new OfficeFile(parts, locked, sectors.isWhole(), 0);
  }

  boolean hasPart(String name) {
    return parts.contains(name);
  }

  boolean hasFolder(String folder) {
    return parts.stream().anyMatch(part -> part.startsWith(folder + "/"));
  }

  boolean hasMacros() {
    return parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin") || part.startsWith("_VBA_PROJECT"));
  }

  private static boolean isBook(String name) {
    return name.equals("Workbook") || name.equals("Book");
  }

  private static int endOfZip(ByteBuffer zip) {
    int longestComment = 65_535;
    for (int at = zip.limit() - ZIP_END_LENGTH; at >= Math.max(0, zip.limit() - ZIP_END_LENGTH - longestComment); at--) {
      if (zip.getInt(at) == ZIP_END) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isEntry(ByteBuffer zip, int at) {
    return at >= 0 && at <= zip.limit() - ZIP_ENTRY_LENGTH && zip.getInt(at) == ZIP_ENTRY;
  }

  /** Whether the packed part lies within the file where the table says. */
  private static boolean isPart(ByteBuffer zip, int at, int packed) {
    boolean toldElsewhere = at == -1 || packed == -1;
    return toldElsewhere || at >= 0 && packed >= 0 && at <= zip.limit() - ZIP_PART_LENGTH - packed && zip.getInt(at) == ZIP_PART;
  }
}
