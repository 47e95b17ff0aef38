package vn.lotrinh.document;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Whether a photo or a scan has come to its end: its parts are counted, nothing is unpacked. */
final class Picture {

  private static final int PNG_START = 8;
  private static final int PNG_FRAME = 12;
  private static final int HEADER = 0x49484452;
  private static final int DATA = 0x49444154;
  private static final int END = 0x49454e44;

  private Picture() {}

  /** From the header to the end every part is there, and its sum agrees. */
  static boolean isWholePng(byte[] content) {
    ByteBuffer png = ByteBuffer.wrap(content);
    boolean data = false;
    for (int at = PNG_START; at <= content.length - PNG_FRAME; ) {
      int length = png.getInt(at);
      int kind = png.getInt(at + 4);
      boolean fits = length >= 0 && length <= content.length - PNG_FRAME - at;
      if (!fits || at == PNG_START && kind != HEADER || png.getInt(at + 8 + length) != sum(content, at + 4, length + 4)) return false;
      if (kind == END) return data;
      data |= kind == DATA;
      at += PNG_FRAME + length;
    }
    return false;
  }

  /** The segments follow each other, with a frame and a scan among them, until the sign of the end; cameras put more behind it. */
  static boolean isWholeJpeg(byte[] content) {
    boolean frame = false;
    boolean scan = false;
    int at = 2;
    while (at < content.length - 1) {
      int sign = content[at + 1] & 0xff;
      boolean begins = (content[at] & 0xff) == 0xff && sign != 0xff;
      if (begins && sign == 0xd9) return frame && scan;
      if (!begins) {
        at++;
      } else if (sign <= 0x01 || sign >= 0xd0 && sign <= 0xd8) {
        at += 2;
      } else {
        if (at + 3 >= content.length) return false;
        frame |= sign >= 0xc0 && sign <= 0xcf && sign != 0xc4 && sign != 0xc8 && sign != 0xcc;
        scan |= sign == 0xda;
        at += 2 + Math.max(2, (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff);
      }
    }
    return false;
  }

  private static int sum(byte[] content, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(content, from, length);
    return (int) sum.getValue();
  }
}
