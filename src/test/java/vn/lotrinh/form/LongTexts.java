package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts as long as a field takes them, of what swells when it is quoted: bullets, brackets, stars, signs of HTML, emoji. */
public final class LongTexts {

  private static final String PIECE = "- * [ý kiến](#) <b>_HTX_</b> & 1. `x` | ~ 🌾\n";

  private LongTexts() {}

  /** As many characters as the field takes, counted as a person counts them. */
  public static String of(JsonNode field) {
    int length = field.at("/validate/maxLength").asInt(4000);
    String piece = field.path("type").asText().equals("textfield") ? PIECE.replace("\n", " ") : PIECE;
    return bullets(piece, length);
  }

  public static String bullets(int length) {
    return bullets("- ", length);
  }

  private static String bullets(String piece, int length) {
    int[] signs = piece.repeat(length / piece.codePointCount(0, piece.length()) + 1).codePoints().limit(length - 1L).toArray();
    return new String(signs, 0, signs.length).stripTrailing() + ".";
  }
}
