package vn.lotrinh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.form.FormSchema;

/** Every form uses only what works in Tasklist, and bounds everything a person may enter. */
class FormModelTest {

  private static final Set<String> WORKING = Set.of("text", "separator", "group", "table", "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist");
  private static final String VIETNAMESE_START = "(?s)[\\p{Lu}\\d(“].*";

  static List<FormFile> forms() {
    return FormFile.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isAFormForTasklistNamedAsItsFile(FormFile form) {
    assertThat(form.root().path("id").asText()).isEqualTo(form.name());
    assertThat(form.root().path("type").asText()).isEqualTo("default");
    assertThat(form.root().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.root().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    assertThat(form.components()).extracting(component -> component.path("type").asText()).allMatch(WORKING::contains);
    assertThat(form.components()).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates().doesNotContain("");
    assertThat(form.fieldKeys()).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][A-Za-z0-9]*"));
    assertThat(FormSchema.parse(form.text()).keys()).as("what the server checks").containsExactlyElementsOf(form.fieldKeys());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyEntryIsBounded(FormFile form) {
    List<String> faults = new ArrayList<>();
    for (JsonNode component : form.components()) {
      String key = component.path("key").asText();
      JsonNode validate = component.path("validate");
      switch (component.path("type").asText()) {
        case "number" -> {
          if (!component.path("decimalDigits").isInt()) faults.add(key + " does not say its decimals");
          if (!validate.path("min").isNumber() || !validate.path("max").isNumber()) faults.add(key + " has no bounds");
        }
        case "textfield", "textarea" -> {
          int longest = validate.path("maxLength").asInt();
          if (longest < 1 || longest > 4000) faults.add(key + " has no length that fits");
        }
        default -> { }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everythingAPersonReadsIsVietnamese(FormFile form) {
    List<String> faults = new ArrayList<>();
    for (JsonNode component : form.components()) {
      String key = component.path("key").asText();
      if (component.hasNonNull("key") && !component.path("label").asText().matches(VIETNAMESE_START)) faults.add(key + " has no label");
      boolean chosen = Set.of("select", "radio").contains(component.path("type").asText()) && !component.hasNonNull("valuesKey");
      if (chosen && component.path("values").size() < 2) faults.add(key + " leaves no choice");
      component.path("values").forEach(option -> {
        if (!option.path("label").asText().matches(VIETNAMESE_START)) faults.add(key + " has an option without label");
        if (!option.path("value").asText().matches("[a-z][A-Za-z0-9-]*")) faults.add(key + " has an option with the value " + option.path("value"));
      });
    }
    assertThat(faults).isEmpty();
  }
}
