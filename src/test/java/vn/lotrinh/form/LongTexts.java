package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Texts as long as a field takes them, of what people paste. */
public final class LongTexts {

  /** What a text is made of. */
  public enum Kind {
    /** What swells when it is quoted: bullets, brackets, stars, signs of HTML, emoji. */
    SWELLING("- * [ý kiến](#) <b>_HTX_</b> & 1. `x` | ~ 🌾\n"),
    /** One word without an end, as a pasted address or a line of dots. */
    ONE_WORD("đường\u0323dẫn……ﬀ%2F"),
    /** Signs that Word, PDF and chats leave behind, tags of templates and formulas. */
    PASTED("\u200B\u00A0“trích”\u000B–\t{{noiDung}} ${1+1} =A1 \\ \u2028 ½ ٣ 👩\u200D🌾 e\u0323\u0302\n\n");

    private final String piece;

    Kind(String piece) {
      this.piece = piece;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private LongTexts() {}

  /** As many characters as the field takes, counted as a person counts them. */
  public static String of(JsonNode field) {
    return of(field, Kind.SWELLING);
  }

  /** The same of one kind. */
  public static String of(JsonNode field, Kind kind) {
    int length = field.at("/validate/maxLength").asInt(4000);
    return bullets(field.path("type").asText().equals("textfield") ? kind.piece.replaceAll("[\\n\\t\u000B\u2028]", " ") : kind.piece, length);
  }

  /** Every text field of a form filled to its limit, beside what was chosen. */
  public static Map<String, Object> filled(String form, Kind kind, Map<String, Object> chosen) {
    Map<String, Object> answers = new HashMap<>();
    try {
      fill(JSON.readTree(Path.of("forms", form + ".form").toFile()), kind, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers.putAll(chosen);
    return answers;
  }

  private static void fill(JsonNode container, Kind kind, Map<String, Object> answers) {
    for (JsonNode field : container.path("components")) {
      fill(field, kind, answers);
      if (field.path("type").asText().startsWith("text") && field.has("key") && !field.path("readonly").asBoolean()) {
        answers.put(field.get("key").asText(), of(field, kind));
      }
    }
  }

  public static String bullets(int length) {
    return bullets("- ", length);
  }

  private static String bullets(String piece, int length) {
    int[] signs = piece.repeat(length / piece.codePointCount(0, piece.length()) + 1).codePoints().limit(length - 1L).toArray();
    return new String(signs, 0, signs.length).stripTrailing() + ".";
  }
}
