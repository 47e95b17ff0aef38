package vn.lotrinh.form;

import java.util.List;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;

/** A form that is not accepted, with everything that is wrong with it told at once. */
public final class FormRefusal extends Refusal {

  private static final int TOLD_AT_ONCE = 20;

  private final List<FieldProblem> problems;

  FormRefusal(List<FieldProblem> problems) {
    super(sentences(problems));
    this.problems = List.copyOf(problems);
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  private static String sentences(List<FieldProblem> problems) {
    String told = problems.stream().limit(TOLD_AT_ONCE).map(FieldProblem::sentence).collect(Collectors.joining(" "));
    int rest = problems.size() - TOLD_AT_ONCE;
    return rest > 0 ? told + " Còn " + rest + " chỗ khác chưa đúng." : told;
  }
}
