package vn.lotrinh.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The table of an OLE2 file (doc, xls) that says which of its sectors are in use; no content is unpacked. */
final class OleFile {

  private static final int HEADER = 512;
  private static final int ENTRIES_IN_HEADER = 109;
  private static final int FIRST_ENTRY = 76;
  private static final int UNUSED = -1;
  private static final int WORD_LOCKED = 0x0100;
  private static final int EXCEL_START = 0x0809;
  private static final int EXCEL_LOCK = 0x002F;

  private final ByteBuffer ole;
  private final int sector;

  OleFile(byte[] content) {
    ole = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int shift = content.length < HEADER ? 0 : ole.getShort(30);
    sector = shift == 9 || shift == 12 ? 1 << shift : 0;
  }

  /** Every sector that the table calls used lies in the file; the last one may be short. */
  boolean isWhole() {
    if (sector == 0 || !isThere(ole.getInt(48))) return false;
    int tables = ole.getInt(44);
    int next = ole.getInt(68);
    int more = 0;
    for (int i = 0, at = FIRST_ENTRY, left = ENTRIES_IN_HEADER; i < tables; i++, at += 4, left--) {
      if (left == 0) {
        if (!isThere(next) || !isWithin(next) || more++ > tables) return false;
        at = place(next);
        left = sector / 4 - 1;
        next = ole.getInt(at + sector - 4);
      }
      if (!isWholeTable(ole.getInt(at), i)) return false;
    }
    return true;
  }

  /** The first part of a Word text or an Excel book says that all the rest is locked. */
  boolean isLocked(int directoryEntry, boolean word) {
    int first = ole.getInt(directoryEntry + 116);
    if (sector == 0 || !isThere(first) || !isWithin(first)) return false;
    int at = place(first);
    return word ? (ole.getShort(at + 10) & WORD_LOCKED) != 0 : hasExcelLock(at);
  }

  private boolean hasExcelLock(int from) {
    int kind = Short.toUnsignedInt(ole.getShort(from));
    for (int at = from; kind == EXCEL_START || at > from; kind = Short.toUnsignedInt(ole.getShort(at))) {
      if (kind == EXCEL_LOCK) return true;
      at += 4 + Short.toUnsignedInt(ole.getShort(at + 2));
      if (at > from + sector - 4) return false;
    }
    return false;
  }

  private boolean isWholeTable(int table, int number) {
    if (!isThere(table) || !isWithin(table)) return false;
    int entries = sector / 4;
    for (int i = 0; i < entries; i++) {
      int value = ole.getInt(place(table) + 4 * i);
      if (value != UNUSED && value != 0 && !isThere((long) number * entries + i)) return false;
    }
    return true;
  }

  /** Whether the sector begins within the file. */
  private boolean isThere(long number) {
    return number >= 0 && (number + 1) * sector < ole.limit();
  }

  private boolean isWithin(int number) {
    return (number + 2L) * sector <= ole.limit();
  }

  private int place(int number) {
    return (number + 1) * sector;
  }
}
