package vn.lotrinh.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Any number of options, each at most once, as a list or as the JSON text of one. */
record ChoicesRule(Options options) implements FieldRule {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 100_000;

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    List<?> submitted = list(value);
    if (submitted == null) {
      return Verdict.object("phải là danh sách các lựa chọn, ví dụ [\"a\", \"b\"]");
    }
    List<Object> chosen = new ArrayList<>();
    for (Object each : submitted) {
      Object option = each == null ? null : options.find(each, facts);
      if (option == null) {
        return Verdict.object("chỉ gồm những lựa chọn trong danh sách đã cho" + options.told(facts));
      }
      chosen.add(option);
    }
    boolean twice = new HashSet<>(chosen).size() < chosen.size();
    return twice ? Verdict.object("có lựa chọn bị lặp lại") : Verdict.accept(chosen);
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    List<?> chosen = list(value);
    return chosen == null ? value.toString() : chosen.stream().map(one -> options.label(one, facts)).collect(Collectors.joining("; "));
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("Json", "String", "Null");
  }

  @Override
  public String missing() {
    return "là mục bắt buộc, chưa chọn mục nào";
  }

  /** The submitted list, or null for anything else. */
  static List<?> list(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    if (!(value instanceof String text) || text.length() > LONGEST_TEXT || !text.strip().startsWith("[")) {
      return null;
    }
    try {
      return JSON.readValue(text, List.class);
    } catch (JsonProcessingException notAList) {
      return null;
    }
  }
}
