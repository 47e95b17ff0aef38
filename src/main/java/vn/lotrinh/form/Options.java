package vn.lotrinh.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a person may choose from: written in the form, held by a variable, or computed. */
record Options(List<?> fixed, String variable, Feel computed) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEW = 12;

  static Options parse(JsonNode component) {
    if (component.hasNonNull("valuesKey")) {
      return new Options(null, component.get("valuesKey").asText(), null);
    }
    if (component.hasNonNull("valuesExpression")) {
      return new Options(null, null, Feel.parse(component.get("valuesExpression").asText()));
    }
    return new Options(JSON.convertValue(component.path("values").isArray() ? component.get("values") : JSON.createArrayNode(), List.class), null, null);
  }

  /** The option that the submitted value names, as the option itself is written; null where there is none. */
  Object find(Object submitted, Map<String, Object> facts) {
    return entries(facts).stream().map(Options::value).filter(Objects::nonNull).filter(option -> same(option, submitted)).findFirst().orElse(null);
  }

  /** How the form words a choice; the value itself where it is none of those offered. */
  String label(Object chosen, Map<String, Object> facts) {
    return entries(facts).stream().filter(entry -> value(entry) != null && same(value(entry), chosen)).map(Options::label).findFirst()
        .orElse(String.valueOf(chosen));
  }

  /** The labels, for a sentence that says what could have been chosen; empty where they are too many. */
  String told(Map<String, Object> facts) {
    List<?> entries = entries(facts);
    if (entries.isEmpty() || entries.size() > FEW) {
      return "";
    }
    return entries.stream().map(Options::label).collect(Collectors.joining("; ", ": ", ""));
  }

  private List<?> entries(Map<String, Object> facts) {
    Object source = fixed != null ? fixed : variable != null ? facts.get(variable) : computed.evaluate(facts);
    return source instanceof Iterable<?> several ? copy(several) : List.of();
  }

  private static List<?> copy(Iterable<?> several) {
    List<Object> entries = new ArrayList<>();
    several.forEach(entries::add);
    return entries;
  }

  private static Object value(Object entry) {
    Object value = entry instanceof Map<?, ?> map ? map.get("value") : entry;
    return value instanceof String || value instanceof Boolean || value instanceof Number ? value : null;
  }

  private static String label(Object entry) {
    return entry instanceof Map<?, ?> map && map.get("label") != null ? String.valueOf(map.get("label")) : String.valueOf(value(entry));
  }

  private static boolean same(Object option, Object submitted) {
    if (option instanceof Number left && submitted instanceof Number right) {
      BigDecimal exact = Numbers.exact(left);
      BigDecimal other = Numbers.exact(right);
      return exact != null && other != null && exact.compareTo(other) == 0;
    }
    return option.equals(submitted);
  }
}
