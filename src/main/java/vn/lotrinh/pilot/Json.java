package vn.lotrinh.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lotrinh.Refusal;

/** Rows for the tables and option lists of forms. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static Map<String, String> row(String... keysAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) row.put(keysAndValues[i], keysAndValues[i + 1] == null ? "" : keysAndValues[i + 1]);
    return row;
  }

  /** The texts of a list as a form's checklist sends it; none where nothing was ticked. */
  static List<String> texts(String list) {
    try {
      return list == null ? List.of() : List.of(MAPPER.readValue(list, String[].class));
    } catch (JsonProcessingException e) {
      throw new Refusal("Danh sách được chọn không đọc được.");
    }
  }

  static String rows(List<Map<String, String>> rows) {
    try {
      return MAPPER.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
