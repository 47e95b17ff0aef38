package vn.lotrinh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of plan files says exactly what the program takes. */
class PlanSchemaTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static JsonNode schema() throws IOException {
    return new ObjectMapper().readTree(Path.of("src/main/resources/plan/plan.schema.json").toFile());
  }

  @Test
  void namesEveryKeyThatAPlanFileMayHaveAndNoOther() throws IOException {
    List<String> differences = new ArrayList<>();
    compare("", PlanFile.class, schema(), differences);
    assertThat(differences).isEmpty();
  }

  private static void compare(String path, Class<?> type, JsonNode schema, List<String> differences) {
    Set<String> told = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(told::add);
    Set<String> taken = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String key = key(type, component);
      taken.add(key);
      Class<?> inner = record(component.getGenericType());
      if (inner == null) continue;
      JsonNode one = schema.path("properties").path(key);
      compare(path + key + ".", inner, one.has("items") ? one.get("items") : one, differences);
    }
    if (!told.equals(taken)) differences.add(path + ": " + told + " / " + taken);
    if (schema.path("additionalProperties").asBoolean(true)) differences.add(path + " takes any key");
  }

  private static String key(Class<?> type, RecordComponent component) {
    return Arrays.stream(type.getDeclaredConstructors()[0].getParameters()).filter(parameter -> parameter.getName().equals(component.getName()))
        .map(parameter -> parameter.getAnnotation(JsonProperty.class)).filter(named -> named != null).map(JsonProperty::value).findFirst().orElse(component.getName());
  }

  private static Class<?> record(Type type) {
    Type inner = type instanceof ParameterizedType of ? of.getActualTypeArguments()[of.getActualTypeArguments().length - 1] : type;
    return inner instanceof Class<?> one && one.isRecord() ? one : null;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca-mau-2025", "binh-phuoc-2025", "nam-dinh-2024", "kien-giang-135-2021", "thap-muoi-2021"})
  void fitsTheShippedPlans(String name) throws IOException {
    assertThat(validator().validate(YAML.readTree(Path.of("plans", name + ".yaml").toFile()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"code, KG 135", "tasks, Một", "period, 2025", "lead, Sở"})
  void refusesWhatTheProgramRefuses(String key, String value) throws IOException {
    com.fasterxml.jackson.databind.node.ObjectNode plan = (com.fasterxml.jackson.databind.node.ObjectNode) YAML.readTree(Path.of("plans",
        "ca-mau-2025.yaml").toFile());
    plan.put(key, value);
    assertThat(validator().validate(plan)).isNotEmpty();
  }

  private static JsonSchema validator() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
  }
}
