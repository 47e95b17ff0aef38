package vn.lotrinh;

import java.nio.charset.Charset;

/** What becomes of one sign of a pasted text, told by its place in Unicode. */
final class Sign {

  static final int BREAK = '\n';
  static final int BLANK = ' ';
  /** The sign is left out. */
  static final int NOTHING = -1;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int UNDEFINED = 0xFFFD;
  private static final int JOINER = 0x200D;
  private static final int SKIN_TONES = 0x1F3FB;

  private Sign() {}

  /**
   * @param sign a code point; a CR that an LF follows has been left out before
   * @param before the sign that was kept before it, or {@link #NOTHING}
   * @param after the sign that follows, or {@link #NOTHING}
   * @return the sign to keep, a break, a blank, or nothing; what {@link #isUnreadable} stays as it is
   */
  static int kept(int sign, int before, int after) {
    if (sign == '\r' || sign == 0x0B || sign == 0x0C || sign == 0x85 || sign == 0x2028 || sign == 0x2029) return BREAK;
    if (sign < 0x80) return sign;
    if (sign < 0xA0) return windows(sign);
    if (isBlank(sign)) return BLANK;
    if (sign == JOINER) return isPicture(before) && Character.getType(after) == Character.OTHER_SYMBOL ? sign : NOTHING;
    if (sign == 0xFE0E || sign == 0xFE0F) return Character.getType(before) == Character.OTHER_SYMBOL ? sign : NOTHING;
    return isInvisible(sign) ? NOTHING : bullet(sign);
  }

  /** Signs of control, halves of signs and what Unicode gave to nobody: no screen shows them and no database keeps all of them. */
  static boolean isUnreadable(int sign) {
    int type = Character.getType(sign);
    boolean noncharacter = (sign & 0xFFFE) == 0xFFFE || sign >= 0xFDD0 && sign <= 0xFDEF;
    return type == Character.SURROGATE || noncharacter || type == Character.CONTROL && sign != '\n' && sign != '\t';
  }

  /** Programs of 1990 put dashes and quotes of Windows where Unicode has signs of control; five places are empty there too. */
  private static int windows(int sign) {
    int meant = new String(new byte[] {(byte) sign}, WINDOWS).codePointAt(0);
    return meant == UNDEFINED ? sign : meant;
  }

  /** Every width of blank, and letters without a shape, with which a field can be filled so that it looks empty. */
  private static boolean isBlank(int sign) {
    boolean shapeless = sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0 || sign == 0x2800;
    return shapeless || Character.getType(sign) == Character.SPACE_SEPARATOR;
  }

  /** Without width or shape: zero-width blanks, soft hyphens, direction marks, tags and selectors of variants. */
  private static boolean isInvisible(int sign) {
    return Character.getType(sign) == Character.FORMAT || sign == 0x034F || sign == 0x17B4 || sign == 0x17B5 || sign >= 0x180B && sign <= 0x180F
        || sign >= 0xFE00 && sign <= 0xFE0D || sign >= 0xE0000 && sign <= 0xE0FFF;
  }

  /** The bullets of Word's symbol fonts, which are boxes in any other font. */
  private static int bullet(int sign) {
    return switch (sign) {
      case 0xF0B7 -> '•';
      case 0xF0A7 -> '▪';
      case 0xF0D8 -> '➢';
      case 0xF0FC -> '✓';
      default -> sign;
    };
  }

  /** Pictures such as the farmer are several signs that a joiner holds together. */
  private static boolean isPicture(int sign) {
    return Character.getType(sign) == Character.OTHER_SYMBOL || sign == 0xFE0F || sign >= SKIN_TONES && sign < SKIN_TONES + 5;
  }
}
