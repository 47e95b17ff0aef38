package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.plan.PilotScheme;

/** The thresholds of a sector type, and what its name asks for beside them. */
@Component
class SectorQuestions {

  private final PilotProcess process;

  SectorQuestions(PilotProcess process) {
    this.process = process;
  }

  /** @param asks whether the case can ask a person; cases of older models cannot, there a figure that is missing counts as before */
  List<Question> of(PilotScheme.Sector sector, Cooperative cooperative, boolean asks, List<Answer> given) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < sector.thresholds().size(); i++) {
      questions.add(threshold("t" + (i + 1), sector.thresholds().get(i), cooperative, asks, given));
    }
    for (int i = 0; asks && i < sector.qualities().size(); i++) {
      String item = "t" + (sector.thresholds().size() + i + 1);
      questions.add(CommonQuestions.stated(item, CommonQuestions.capitalised(sector.qualities().get(i)), given));
    }
    return questions;
  }

  private Question threshold(String item, PilotScheme.Threshold threshold, Cooperative cooperative, boolean asks, List<Answer> given) {
    Optional<BigDecimal> registered = threshold.figure() == null ? Optional.empty() : threshold.figure().of(cooperative);
    Answer answer = Question.answer(given, item, threshold.title());
    BigDecimal figure = registered.orElse(answer == null ? null : answer.figure());
    PilotProcess.Finding finding = process.sectorThreshold(figure, threshold.op(), threshold.value());
    String unit = threshold.unit().isEmpty() ? "" : " " + threshold.unit();
    String sign = switch (threshold.op()) {
      case ">=" -> "từ ";
      case "<=" -> "không quá ";
      default -> "bằng ";
    };
    Boolean met = figure == null && asks ? null : Boolean.valueOf(finding.met());
    return new Question(item, threshold.title(), figure == null ? null : Wording.number(figure) + unit,
        sign + Wording.number(threshold.value()) + unit,
        registered.isPresent() || !asks ? Question.Kind.NONE : Question.Kind.FIGURE, met, finding.text(), answer);
  }
}
