package vn.lotrinh.annex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.Map;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;

/** A plan file as text and as what it holds, key by key in their order. */
final class PlanYaml {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
      .disable(YAMLGenerator.Feature.SPLIT_LINES));

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
    return source.entries().orElseThrow(() -> new Refusal(source.file() + ", dòng 1: phải là một kế hoạch với các khóa code, title, issuer, province, "
        + "period, tasks."));
  }
}
