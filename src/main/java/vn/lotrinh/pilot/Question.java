package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A condition on its way to a verdict, with what the register knows and what a person answered.
 *
 * @param known the register's figure or a conclusion of its own, as text; null where it has none
 * @param kind how it is answered where it has to be
 * @param checked what the register and the dossier say: met, not met, or null where they do not know
 */
record Question(String item, String name, String known, String threshold, Kind kind, Boolean checked, String finding, Answer answer) {

  /**
   * FIGURE: one number; COMPARISON: a number and what it is compared with; CONCLUSION: yes or no with its ground; NONE: nothing is asked.
   */
  enum Kind {
    NONE, FIGURE, COMPARISON, CONCLUSION
  }

  boolean isAsked() {
    return kind != Kind.NONE;
  }

  /** The answer that was given to these very words; null where there is none. */
  static Answer answer(List<Answer> answers, String item, String name) {
    return answers.stream().filter(given -> given.item().equals(item) && given.condition().equals(name)).findFirst().orElse(null);
  }

  BigDecimal figure() {
    return answer == null ? null : answer.figure();
  }

  Condition condition() {
    return new Condition(item, name, shown(), threshold, checked, finding);
  }

  private String shown() {
    return Objects.requireNonNullElse(known, "chưa có số liệu");
  }
}
