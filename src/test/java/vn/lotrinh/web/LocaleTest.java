package vn.lotrinh.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The web applications speak Vietnamese completely: a missing key would show its raw name to an officer. */
class LocaleTest {

  private static final String APPLICATIONS = "/META-INF/resources/webjars/camunda/app/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  /** What is written alike in both languages: signs, names of products and formats, technical terms kept as they are. */
  private static final Set<String> SAME_IN_BOTH = Set.of(
      "", "<", "<=", ">", ">=", "null", "ID", "ID*", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss", "Optimize", "Camunda Cockpit");

  private static final Pattern DATE_FORMAT = Pattern.compile("dateLocales\\.(longDateFormat\\..+|week\\..+|calendar\\.sameElse)");

  static Stream<String> translatedApplications() {
    return Stream.of("tasklist", "welcome", "cockpit", "admin").filter(app -> locale(app, "vi") != null);
  }

  @Test
  void tasklistAndWelcomeAreTranslated() {
    assertThat(translatedApplications()).contains("tasklist", "welcome");
  }

  @ParameterizedTest
  @MethodSource("translatedApplications")
  void hasExactlyTheKeysOfTheEnglishFile(String app) {
    assertThat(texts(app, "vi").keySet()).containsExactlyElementsOf(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @MethodSource("translatedApplications")
  void keepsEveryPlaceholder(String app) {
    Map<String, String> vietnamese = texts(app, "vi");
    texts(app, "en").forEach((key, english) ->
        assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(english)));
  }

  @ParameterizedTest
  @MethodSource("translatedApplications")
  void leavesNothingInEnglish(String app) {
    Map<String, String> english = texts(app, "en");
    Map<String, String> left = texts(app, "vi");
    left.entrySet().removeIf(text -> !text.getValue().equals(english.get(text.getKey())));
    left.values().removeAll(SAME_IN_BOTH);
    left.keySet().removeIf(DATE_FORMAT.asMatchPredicate());

    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("translatedApplications")
  void saysNothingOfThePlatformsEndOfLife(String app) {
    assertThat(texts(app, "vi").getOrDefault("labels.BANNER_CE_EOL_TEXT", "")).isEmpty();
  }

  /** What stands before our sentence when a submission is refused: a heading, to which Tasklist adds a colon. */
  @Test
  void refusalReadsAsOneVietnameseSentence() {
    assertThat(texts("tasklist", "vi").get("labels.COMPLETE_ERROR")).isEqualTo("Chưa hoàn thành được việc này");
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map((MatchResult found) -> found.group(1)).sorted().toList();
  }

  /** Every text by its path, such as {@code labels.CLAIM_TASK} or {@code dateLocales.months.0}. */
  private static Map<String, String> texts(String app, String language) {
    Map<String, String> texts = new TreeMap<>();
    collect("", locale(app, language), texts);
    return texts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path.substring(1), node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "." + i, node.get(i), texts);
      }
    } else {
      node.properties().forEach(child -> collect(path + "." + child.getKey(), child.getValue(), texts));
    }
  }

  /** The English file comes out of the web application's jar and begins with a byte order mark. */
  private static JsonNode locale(String app, String language) {
    try (InputStream file = LocaleTest.class.getResourceAsStream(APPLICATIONS + app + "/locales/" + language + ".json")) {
      return file == null ? null : new ObjectMapper().readTree(withoutMark(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(app + "/locales/" + language + ".json", unreadable);
    }
  }

  private static String withoutMark(InputStream file) throws IOException {
    String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
