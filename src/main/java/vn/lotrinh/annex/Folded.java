package vn.lotrinh.annex;

import java.text.Normalizer;
import vn.lotrinh.Written;

/**
 * A text beside the same text in small letters without diacritics, sign by sign, so that what was found in the one can be shown from the other.
 *
 * @param text as people read it
 * @param plain of the same length
 */
record Folded(String text, String plain) {

  static Folded of(String text) {
    String cleaned = Written.text(text).replace('–', '-').replace('—', '-').replace('−', '-').replace('‑', '-').replace('\n', ' ');
    StringBuilder plain = new StringBuilder(cleaned.length());
    for (int i = 0; i < cleaned.length(); i++) plain.append(letter(cleaned.charAt(i)));
    return new Folded(cleaned, plain.toString());
  }

  /** Only the words, single blanks between them: "Cơ quan chủ trì (chính):" gives "co quan chu tri chinh". */
  static String words(String text) {
    return of(text).plain.replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static char letter(char sign) {
    if (sign < 0x80) return Character.toLowerCase(sign);
    char plain = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD).charAt(0);
    if (plain == 'đ' || plain == 'Đ') return 'd';
    return Character.toLowerCase(plain);
  }
}
