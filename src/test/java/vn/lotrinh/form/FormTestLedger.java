package vn.lotrinh.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;

/** Stands for a room that a model's own complete listener calls: takes what is stored, refuses one thing, breaks on another. */
@Component
public class FormTestLedger {

  static final String SENTENCE = "Tổ thẩm định chưa họp (biên bản “số 'mười'”), chưa thể kết luận: hãy họp trước.";

  private Map<String, Object> recorded = Map.of();

  public void record(Map<String, Object> variables) {
    if ("chưa họp".equals(variables.get("reason"))) {
      throw new Refusal(SENTENCE);
    }
    if ("hỏng".equals(variables.get("reason"))) {
      throw new IllegalStateException("secret inner detail");
    }
    recorded = variables;
  }

  Map<String, Object> recorded() {
    return recorded;
  }
}
