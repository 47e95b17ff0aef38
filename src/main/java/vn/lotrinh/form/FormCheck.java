package vn.lotrinh.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The outcome of holding a submission against its form.
 *
 * @param problems everything that is wrong, in the order of the form; empty when the submission is accepted
 * @param values what to store, with the right types; without hidden, computed and unchanged read-only fields
 * @param hidden keys of the fields that the form does not show with these values
 */
public record FormCheck(List<FieldProblem> problems, Map<String, Object> values, Set<String> hidden) {

  /** @throws FormRefusal when anything is wrong */
  public FormCheck orRefuse() {
    if (!problems.isEmpty()) {
      throw new FormRefusal(problems);
    }
    return this;
  }
}
