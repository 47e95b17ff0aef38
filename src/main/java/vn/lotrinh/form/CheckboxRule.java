package vn.lotrinh.form;

import java.util.Map;
import java.util.Set;

/** A box that is ticked or not. */
record CheckboxRule() implements FieldRule {

  @Override
  public Verdict judge(Object value, Map<String, Object> facts) {
    return value instanceof Boolean ? Verdict.accept(value) : Verdict.object("phải là có hoặc không (true hoặc false)");
  }

  @Override
  public String read(Object value, Map<String, Object> facts) {
    return Boolean.TRUE.equals(value) ? "Có" : "Không";
  }

  @Override
  public Set<String> declarableTypes() {
    return Set.of("Boolean");
  }

  @Override
  public String missing() {
    return "phải được đánh dấu";
  }
}
