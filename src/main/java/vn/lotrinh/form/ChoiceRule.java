package vn.lotrinh.form;

import java.util.Map;
import java.util.Set;

/** One of several options. */
record ChoiceRule(Options options) implements FieldRule {

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    Object chosen = options.find(value, facts);
    if (chosen == null) {
      return Verdict.object("phải được chọn trong danh sách đã cho" + options.told(facts));
    }
    return Verdict.accept(chosen instanceof Number number ? Numbers.storable(Numbers.exact(number)) : chosen);
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    return options.label(value, facts);
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("String", "Boolean", "Integer", "Long", "Double");
  }

  @Override
  public String missing() {
    return "là mục bắt buộc, chưa được chọn";
  }
}
