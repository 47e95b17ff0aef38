package vn.lotrinh.form;

import java.util.Map;
import java.util.Set;

/** What one kind of field takes for a value. */
interface FieldRule {

  /**
   * @param value what was submitted, never null or blank
   * @param facts all values of the form and the variables beside it, for rules that depend on them
   */
  Verdict judge(Object value, Map<String, Object> facts);

  /** The value as a person reads it. */
  default String read(Object value, Map<String, Object> facts) {
    return value.toString();
  }

  /** Names of the engine's value types under which a program may declare this value. */
  Set<String> declarableTypes();

  default String missing() {
    return "là mục bắt buộc, chưa có nội dung";
  }
}
