package vn.lotrinh.pilot;

import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What cases and steps are called, and why work came back. */
@Component
class CaseTexts {

  private static final int SHORT = 80;

  private final Dossiers dossiers;
  private final Approvals approvals;
  private final MemberChanges changes;
  private final CooperativeService cooperatives;
  private final PlanService plans;

  CaseTexts(Dossiers dossiers, Approvals approvals, MemberChanges changes, CooperativeService cooperatives, PlanService plans) {
    this.dossiers = dossiers;
    this.approvals = approvals;
    this.changes = changes;
    this.cooperatives = cooperatives;
    this.plans = plans;
  }

  String caseTitle(String key) {
    CaseKey of = CaseKey.of(key);
    return switch (of.kind()) {
      case PROGRAMME -> programmeTitle(plans.plan(of.programme()));
      case ISSUANCE -> product(of.programme(), of.tail());
      case DOSSIER -> "Hồ sơ đăng ký: " + cooperativeName(of);
      case EVALUATION -> "Đánh giá, xếp hạng: " + cooperativeName(of);
      case COMPLETION_PLAN -> "Kế hoạch hoàn thiện: " + cooperativeName(of);
      case INSPECTION -> "Kiểm tra năm " + of.year() + ": " + cooperativeName(of);
      case REVIEW -> "Kiểm tra, báo cáo năm " + of.year();
      case DUTY -> "Nhiệm vụ thường xuyên: " + Wording.shortened(plans.plan(of.programme()).task(of.tail()).title(), SHORT);
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

  /** Null where nothing came back. */
  String returnReason(String key) {
    return switch (CaseKey.of(key).kind()) {
      case DOSSIER -> {
        Dossier dossier = dossiers.get(key);
        yield dossier.is(Dossier.Stage.SUPPLEMENT) ? dossier.reason() : null;
      }
      case CHANGE -> changes.get(key).returnReason();
      default -> approvals.returned(key).map(Approval::reason).orElse(null);
    };
  }

  /** What was filled in before the work came back; null where it did not. */
  String lastAnswer(String key, String field) {
    return approvals.returned(key).map(before -> switch (field) {
      case "documentNumber" -> before.sentNumber();
      case "obstacles" -> CompletionService.obstaclesOf(before.content());
      default -> CompletionService.summaryOf(before.content());
    }).orElse(null);
  }

  String cooperativeName(CaseKey of) {
    return cooperatives.get(dossiers.get(of.programme(), of.number()).cooperative).name();
  }
}
