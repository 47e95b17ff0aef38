package vn.lotrinh.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Variables as plain values, and back: a list is a Json variable in the engine. */
final class PlainValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainValues() {}

  static Map<String, Object> of(Map<String, Object> variables) {
    Map<String, Object> plain = new HashMap<>();
    variables.forEach((name, value) -> plain.put(name, value instanceof SpinJsonNode json ? read(json.toString()) : value));
    return plain;
  }

  static TypedValue typed(Object plain) {
    return plain instanceof List<?> list ? SpinValues.jsonValue(text(list)).create() : Variables.untypedValue(plain);
  }

  static String text(List<?> list) {
    try {
      return JSON.writeValueAsString(list);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object read(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
