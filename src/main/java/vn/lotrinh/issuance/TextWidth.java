package vn.lotrinh.issuance;

import java.text.Normalizer;

/** How long a text is in bold Times New Roman, so that the lines below names get the length that NĐ 30/2020 asks for. */
public final class TextWidth {

  /** Widths of the letters in thousandths of the font size. */
  private static final int[] CAPITALS =
      {722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667};
  private static final int[] SMALL =
      {500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444};
  private static final int DIGIT = 500;
  private static final int NARROW = 250;
  private static final int HYPHEN = 333;
  private static final int TWENTIETHS = 20;

  private TextWidth() {}

  /** @param points size of the font; @return twentieths of a point */
  public static int of(String text, double points) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('Đ', 'D').replace('đ', 'd');
    return (int) Math.round(plain.chars().map(TextWidth::letter).sum() * points * TWENTIETHS / 1000);
  }

  private static int letter(int letter) {
    if (letter >= 'A' && letter <= 'Z') return CAPITALS[letter - 'A'];
    if (letter >= 'a' && letter <= 'z') return SMALL[letter - 'a'];
    if (letter == '-') return HYPHEN;
    return Character.isDigit(letter) ? DIGIT : NARROW;
  }
}
