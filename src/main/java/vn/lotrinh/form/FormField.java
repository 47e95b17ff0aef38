package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import vn.lotrinh.Written;

/**
 * One field of a form that carries a value.
 *
 * @param hiddenBy conditions of the field and of the groups around it; any that holds hides it
 * @param rule null for a computed field, whose submitted value is never taken
 * @param computed the expression of a computed field, else null
 */
record FormField(
    String key, String label, List<Feel> hiddenBy, FieldRule rule, Feel computed, boolean required, boolean readOnly, Feel readOnlyWhen, Object preset) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FormField parse(JsonNode component, List<Feel> hiddenBy) {
    String key = component.path("key").asText("");
    if (!key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("field key is not a variable name: '" + key + "'");
    }
    JsonNode readOnly = component.path("readonly");
    boolean fixed = component.path("disabled").asBoolean() || readOnly.isBoolean() && readOnly.asBoolean();
    return new FormField(key, label(component, key), hiddenBy, rule(component),
        component.hasNonNull("expression") ? Feel.parse(component.get("expression").asText()) : null,
        component.at("/validate/required").asBoolean(), fixed,
        Feel.isExpression(readOnly.textValue()) ? Feel.parse(readOnly.textValue()) : null,
        component.hasNonNull("defaultValue") ? JSON.convertValue(component.get("defaultValue"), Object.class) : null);
  }

  boolean isHidden(Map<String, Object> facts) {
    return hiddenBy.stream().anyMatch(condition -> condition.holds(facts));
  }

  boolean isReadOnly(Map<String, Object> facts) {
    return readOnly || readOnlyWhen != null && readOnlyWhen.holds(facts);
  }

  /** The submitted value as conditions see it: text cleaned, the JSON text of a list as that list. */
  Object fact(Object value) {
    if (rule instanceof TextRule texts && value instanceof String text) {
      return texts.cleaned(text);
    }
    return rule instanceof ChoicesRule && ChoicesRule.list(value) != null ? ChoicesRule.list(value) : value;
  }

  /** Nothing entered: null, blank text, an empty list, or an unticked box where a tick is required. */
  boolean isMissing(Object value) {
    boolean emptyList = rule instanceof ChoicesRule && List.of().equals(ChoicesRule.list(value));
    return value == null || value instanceof String text && Written.line(text).isEmpty() || emptyList
        || required && rule instanceof CheckboxRule && Boolean.FALSE.equals(value);
  }

  /** What is stored for a field left empty. */
  Object emptyValue() {
    if (rule instanceof ChoicesRule) {
      return List.of();
    }
    return rule instanceof CheckboxRule ? Boolean.FALSE : null;
  }

  /** Whether two values look the same on the screen, whatever types carry them. */
  boolean looksSame(Object one, Object other) {
    return shown(one).equals(shown(other));
  }

  private String shown(Object value) {
    if (value instanceof Date date) {
      return (rule instanceof DateRule dates ? dates : new DateRule("date", "")).text(date);
    }
    if (value instanceof Number number) {
      BigDecimal exact = Numbers.exact(number);
      return exact == null ? "NaN" : exact.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::shown).toList().toString();
    }
    if (rule instanceof ChoicesRule && ChoicesRule.list(value) != null) {
      return shown(ChoicesRule.list(value));
    }
    if (rule instanceof CheckboxRule && value == null) {
      return "false";
    }
    return value == null ? "" : Written.text(value.toString());
  }

  private static String label(JsonNode component, String key) {
    for (String property : List.of("label", "dateLabel", "timeLabel")) {
      String label = component.path(property).asText("").strip();
      if (!label.isEmpty() && !Feel.isExpression(label)) {
        return label;
      }
    }
    return key;
  }

  private static FieldRule rule(JsonNode component) {
    String type = component.path("type").asText();
    return switch (type) {
      case "textfield", "textarea" -> TextRule.parse(component);
      case "number" -> NumberRule.parse(component);
      case "checkbox" -> new CheckboxRule();
      case "radio", "select" -> new ChoiceRule(Options.parse(component));
      case "checklist", "taglist" -> new ChoicesRule(Options.parse(component));
      case "datetime" -> DateRule.parse(component);
      case "expression" -> null;
      default -> throw new IllegalArgumentException("a form cannot be checked with a component of type '" + type + "'");
    };
  }
}
