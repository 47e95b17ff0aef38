package vn.lotrinh.pilot;

import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What cases and steps are called, and why work came back. */
@Component
class CaseTexts {

  private static final int SHORT = 80;

  private final Dossiers dossiers;
  private final HandIns handIns;
  private final MemberChanges changes;
  private final ContributionService contributions;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final ReviewPeriods periods;

  CaseTexts(Dossiers dossiers, HandIns handIns, MemberChanges changes, ContributionService contributions, CooperativeService cooperatives,
      PlanService plans, ReviewPeriods periods) {
    this.dossiers = dossiers;
    this.handIns = handIns;
    this.changes = changes;
    this.contributions = contributions;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.periods = periods;
  }

  String caseTitle(String key) {
    CaseKey of = CaseKey.of(key);
    return switch (of.kind()) {
      case PROGRAMME -> programmeTitle(plans.plan(of.programme()));
      case ISSUANCE, DOCUMENT -> product(of.programme(), of.tail());
      case DOSSIER -> "Hồ sơ đăng ký: " + cooperativeName(of);
      case EVALUATION -> "Đánh giá, xếp hạng: " + cooperativeName(of);
      case COMPLETION_PLAN -> "Kế hoạch hoàn thiện: " + cooperativeName(of);
      case INSPECTION -> "Kiểm tra " + periods.title(plans.plan(of.programme()), of) + ": " + cooperativeName(of);
      case REVIEW -> "Kiểm tra, báo cáo " + periods.title(plans.plan(of.programme()), of);
      case DUTY -> "Nhiệm vụ thường xuyên: " + Wording.shortened(plans.plan(of.programme()).task(of.tail()).title(), SHORT);
      case CONTRIBUTION -> "Phối hợp: " + contributions.in(key).stream().findFirst().map(one -> numbered(plans.plan(of.programme()),
          plans.plan(of.programme()).task(one.step()))).orElse(key);
      case CHANGE -> "Thay đổi HTX thí điểm: " + cooperatives.get(changes.get(key).cooperative()).name();
    };
  }

  private static String programmeTitle(Plan plan) {
    return "Thí điểm HTX kiểu mới " + plan.province() + (plan.number() == null ? "" : " (Kế hoạch " + plan.number() + ")");
  }

  /** What a step yields, without what the plan adds in brackets. */
  String product(String programme, String step) {
    PlanTask task = plans.plan(programme).task(step);
    String text = task.product() == null ? task.title() : task.product();
    return Wording.shortened(text.replaceAll("\\s*\\([^)]*\\)", ""), SHORT);
  }

  /** The plan as a document is cited; without a number by its title. */
  static String cited(Plan plan) {
    if (plan.number() == null) return plan.title();
    return "Kế hoạch " + plan.number() + (plan.issuedOn() == null ? "" : " ngày " + Wording.day(plan.issuedOn()));
  }

  /** A line as the annex numbers it, with the group above it where the number alone does not tell, e.g. "nhiệm vụ 2.1, Bước 1". */
  static String numbered(Plan plan, PlanTask task) {
    String number = Objects.requireNonNullElse(task.number(), "").strip();
    if (number.matches("[-–+•*]*")) return "nhiệm vụ " + task.step();
    if (number.contains(".") || task.parent() == null) return "nhiệm vụ " + number;
    return "nhiệm vụ " + Objects.requireNonNullElse(plan.task(task.parent()).number(), task.parent()) + ", " + number;
  }

  /** A title within a sentence. */
  static String lowered(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** Null where nothing came back. */
  String returnReason(String key) {
    return switch (CaseKey.of(key).kind()) {
      case CHANGE -> handIns.returnReason(key, changes.get(key).stage() == MemberChange.Stage.OPENED ? Subject.CHANGE : Subject.APPRAISAL).orElse(null);
      default -> handIns.returned(key).map(HandIn::reason).orElse(null);
    };
  }

  /** What was filled in before the work came back; null where it did not. */
  String lastAnswer(String key, String field) {
    return handIns.returned(key).map(before -> switch (field) {
      case "documentNumber" -> before.number();
      case "obstacles" -> CompletionService.obstaclesOf(before.content());
      default -> CompletionService.summaryOf(before.content());
    }).orElse(null);
  }

  String cooperativeName(CaseKey of) {
    return cooperatives.get(dossiers.get(of.programme(), of.number()).cooperative).name();
  }
}
