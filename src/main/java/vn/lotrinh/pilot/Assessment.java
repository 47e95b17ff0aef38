package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.classification.ClassificationService;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/**
 * Compares a dossier with every condition of the plan: figures from the register or as a person answered them, thresholds from the plan,
 * verdicts from the decision tables. What nobody knows yet is neither met nor unmet.
 */
@Component
class Assessment {

  /**
   * @param eligible null while nothing speaks against the co-operative but something is not known yet
   * @param selfScore null while the register has none
   */
  record Outcome(Boolean eligible, String reason, BigDecimal selfScore, List<Condition> conditions) {}

  private final CooperativeService cooperatives;
  private final ClassificationService classifications;
  private final PlanService plans;
  private final ConditionAnswers answers;
  private final CommonQuestions common;
  private final SectorQuestions sectors;
  private final PilotProcess process;

  Assessment(CooperativeService cooperatives, ClassificationService classifications, PlanService plans, ConditionAnswers answers,
      CommonQuestions common, SectorQuestions sectors, PilotProcess process) {
    this.cooperatives = cooperatives;
    this.classifications = classifications;
    this.plans = plans;
    this.answers = answers;
    this.common = common;
    this.sectors = sectors;
    this.process = process;
  }

  Outcome of(Dossier dossier, int missingPapers, LocalDate day) {
    List<Condition> ofAll = new ArrayList<>();
    List<Condition> ofSector = new ArrayList<>();
    for (Question question : questions(dossier, missingPapers, day)) {
      (question.item().startsWith("c") ? ofAll : ofSector).add(question.condition());
    }
    PilotProcess.Eligibility eligibility = process.eligibility(unmet(ofAll), unmet(ofSector), sector(dossier).isPresent());
    List<Condition> all = new ArrayList<>(ofAll);
    all.addAll(ofSector);
    List<String> unknown = all.stream().filter(Condition::isUnknown).map(Condition::name).toList();
    boolean open = eligibility.eligible() && !unknown.isEmpty();
    return new Outcome(open ? null : Boolean.valueOf(eligibility.eligible()), open ? unclear(unknown) : eligibility.reason(),
        score(dossier), all);
  }

  /** Every condition of the plan for the dossier, in the plan's order. */
  List<Question> questions(Dossier dossier, int missingPapers, LocalDate day) {
    PilotScheme scheme = scheme(dossier);
    Cooperative cooperative = cooperatives.find(dossier.cooperative, day).orElseThrow();
    List<Answer> given = answers.of(dossier.key);
    List<Question> questions = new ArrayList<>(common.of(scheme, cooperative, dossier,
        new CommonQuestions.Facts(missingPapers, score(dossier), day), given));
    sector(dossier).ifPresent(sector -> questions.addAll(sectors.of(sector, cooperative, dossier.asks(), given)));
    return questions;
  }

  /** The type of the plan whose thresholds bind the co-operative: as the alliance chose it, else as the register has it. */
  private Optional<PilotScheme.Sector> sector(Dossier dossier) {
    String type = Objects.requireNonNullElse(dossier.sectorType(), cooperatives.get(dossier.cooperative).sector());
    return scheme(dossier).sector(type);
  }

  /** Where the year was classified, those points and no others; else what the register has. */
  private BigDecimal score(Dossier dossier) {
    int year = scheme(dossier).scoreYear();
    return classifications.result(dossier.cooperative, year).map(ClassificationService.Result::score)
        .or(() -> cooperatives.score(dossier.cooperative, year)).orElse(null);
  }

  Optional<BigDecimal> lastLevel(Dossier dossier, String condition) {
    return answers.lastLevel(dossier.programme, condition);
  }

  private PilotScheme scheme(Dossier dossier) {
    return plans.plan(dossier.programme).scheme().orElseThrow();
  }

  static String unclear(List<String> conditions) {
    return "Còn " + conditions.size() + " điều kiện chưa rõ: " + String.join("; ", conditions);
  }

  /** The model as it was registered, else as the plan lists it today. */
  static String modelTitle(PilotScheme scheme, Dossier dossier) {
    if (dossier.modelTitle() != null) return dossier.modelTitle();
    String model = dossier.model();
    int position = model == null ? -1 : Integer.parseInt(model.substring(1)) - 1;
    return position < 0 || position >= scheme.models().size() ? "chưa chọn mô hình" : scheme.models().get(position);
  }

  private static int unmet(List<Condition> conditions) {
    return (int) conditions.stream().filter(Condition::isUnmet).count();
  }
}
