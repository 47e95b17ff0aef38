package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.Written;

/** Every text field of every form, filled to its limit with what people paste: it is taken, kept as it is, and one character more is refused. */
class FormLimitsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PASTED = List.of("•", "– ", "[", "]", "\\", "`", "\"", "'", "<b>", "&amp;", "${1+1}", "{{x}}", "=1", "🌾", "👩‍🌾", "|", "#", "*_~",
      "Nguyễn Văn Tám\n", "\n\n", "dài".repeat(60), "“trích”", "%", "e\u0323\u0302", "ﬁ", "٣", "\t", "½");

  static Stream<Arguments> textFields() throws IOException {
    List<Arguments> fields = new ArrayList<>();
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      for (Path form : forms.sorted().toList()) {
        for (JsonNode component : components(JSON.readTree(form.toFile()), new ArrayList<>())) {
          boolean free = component.at("/validate/pattern").asText("").isEmpty() && component.at("/validate/validationType").asText("").isEmpty()
              && component.at("/properties/format").asText("").isEmpty() && !component.path("disabled").asBoolean() && component.path("readonly").isMissingNode();
          if (free) fields.add(Arguments.of(form.getFileName().toString(), component.path("key").asText(), component));
        }
      }
    }
    return fields.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("textFields")
  void whatFillsAFieldIsKept(String form, String key, JsonNode component) {
    int limit = component.at("/validate/maxLength").asInt(TextRule.LONGEST);
    assertThat(limit).as("what a variable of the engine holds").isBetween(1, TextRule.LONGEST);
    FormSchema schema = alone(component);
    boolean lines = component.path("type").asText().equals("textarea");
    for (int start = 0; start < PASTED.size(); start++) {
      String full = full(start, limit, lines);
      FormCheck check = schema.check(Map.of(key, full), Map.of());
      assertThat(check.problems()).as(full).isEmpty();
      assertThat(check.values()).containsEntry(key, full);
      assertThat(schema.check(Map.of(key, full + "x"), Map.of()).problems()).extracting(FieldProblem::sentence).singleElement().asString()
          .contains("dài quá " + Written.number(java.math.BigDecimal.valueOf(limit)) + " ký tự");
    }
    assertThat(schema.check(Map.of(key, "🌾".repeat(limit)), Map.of()).problems()).as("a picture is one character").isEmpty();
  }

  private static List<JsonNode> components(JsonNode container, List<JsonNode> found) {
    for (JsonNode component : container.path("components")) {
      if (List.of("textfield", "textarea").contains(component.path("type").asText())) found.add(component);
      components(component, found);
    }
    return found;
  }

  private static FormSchema alone(JsonNode component) {
    ObjectNode shown = component.deepCopy();
    shown.remove("conditional");
    return FormSchema.parse("{\"components\":[" + shown + "]}");
  }

  /** Exactly as many characters as allowed, cleaned as the form would. */
  private static String full(int start, int limit, boolean lines) {
    StringBuilder text = new StringBuilder("a");
    for (int i = start; Written.length(text.toString()) < limit; i++) text.append(PASTED.get(i % PASTED.size()));
    String clean = lines ? Written.text(text.toString()) : Written.line(text.toString());
    String cut = Written.length(clean) < limit ? clean : clean.substring(0, clean.offsetByCodePoints(0, limit - 1));
    return cut.strip() + "z".repeat(limit - Written.length(cut.strip()));
  }
}
