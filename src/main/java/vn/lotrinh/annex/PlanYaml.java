package vn.lotrinh.annex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/** A plan file as text and as what it holds, key by key in their order. */
final class PlanYaml {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
      .disable(YAMLGenerator.Feature.SPLIT_LINES)).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private PlanYaml() {}

  static String write(Map<String, Object> plan) {
    try {
      return YAML.writeValueAsString(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts and numbers can be written", e);
    }
  }

  /** @throws Refusal when the text is no YAML, or no map */
  static Map<String, Object> read(YamlText source) {
    try {
      return YAML.readValue(source.text(), MAP);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Refusal(source.file() + ", dòng " + line + ": phải là một kế hoạch với các khóa code, title, issuer, province, period, "
          + "tasks.");
    }
  }
}
