package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.document.PaperKind;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** Which papers a step yields or needs; their titles are the plan's own ("Kết quả thực hiện"). */
@Component
class StepPapers {

  private static final int TITLE = 200;

  private final PlanService plans;
  private final Works works;
  private final ReviewPeriods periods;
  private final DocumentService documents;
  private final OrganisationService organisation;

  StepPapers(PlanService plans, Works works, ReviewPeriods periods, DocumentService documents, OrganisationService organisation) {
    this.plans = plans;
    this.works = works;
    this.periods = periods;
    this.documents = documents;
    this.organisation = organisation;
  }

  List<PaperKind> of(String key, String userTask) {
    CaseKey of = CaseKey.of(key);
    String programme = of.programme();
    return switch (userTask) {
      case "UserTask_SubmitDossier" -> dossier(programme);
      case "UserTask_SupplementDossier" -> documents.missing(key, dossier(programme));
      case "UserTask_SendSummary" -> product(programme, Work.DOSSIERS);
      case "UserTask_EvaluatePriority" -> consent(programme);
      case "UserTask_SubmitList" -> List.of(new PaperKind("to-trinh-" + step(programme, Work.LIST), "Tờ trình phê duyệt danh sách HTX thí điểm"));
      case "UserTask_ApproveList" -> product(programme, Work.LIST);
      case "UserTask_SendToMinistries" -> List.of(new PaperKind("cong-van-gui-bo", "Công văn gửi danh sách HTX thí điểm về các Bộ"));
      case "UserTask_DraftDocument" -> List.of(new PaperKind("du-thao-" + of.tail(), title("Dự thảo: " + yields(plans.plan(programme).task(of.tail())))));
      case "UserTask_IssueDocument" -> List.of(product(plans.plan(programme).task(of.tail())));
      case "UserTask_DraftCompletionPlan" -> List.of(new PaperKind("ke-hoach-hoan-thien", "Kế hoạch hoàn thiện của HTX thí điểm"));
      case "UserTask_SendCompletionPlans" -> product(programme, Work.COMPLETION_PLANS);
      case "UserTask_ApproveCompletionPlan" -> product(programme, Work.COMPLETION_APPROVAL);
      case "UserTask_InterimReviewAlliance" -> product(programme, Work.INTERIM_REVIEW);
      case "UserTask_InterimReviewDepartment" -> product(programme, Work.INTERIM_REPORT);
      case "UserTask_InspectCooperative" -> List.of(new PaperKind("bien-ban-" + of.period(), "Biên bản kiểm tra " + periods.title(plans.plan(programme), of)));
      case "UserTask_AnnualReport" -> periodic(of, Work.INSPECTION);
      case "UserTask_DepartmentReport" -> periodic(of, Work.ANNUAL_REPORT);
      case "UserTask_ProposeChange" -> List.of(new PaperKind("van-ban-de-nghi", "Văn bản đề nghị thay đổi danh sách HTX thí điểm"));
      case "UserTask_DecideChange" -> List.of(new PaperKind("quyet-dinh-thay-doi", "Quyết định của UBND tỉnh về danh sách HTX thí điểm"));
      case "UserTask_SummaryAlliance" -> product(programme, Work.SUMMARY);
      default -> List.of();
    };
  }

  /**
   * What proves the consent that a priority of the plan speaks of ("được thành viên và chính quyền cơ sở nhất trí"); none where none does.
   */
  List<PaperKind> consent(String programme) {
    if (plans.plan(programme).scheme().orElseThrow().priority().stream().noneMatch(StepPapers::isConsent)) return List.of();
    return List.of(new PaperKind("nhat-tri-thanh-vien", "Biên bản thành viên nhất trí tham gia Đề án"),
        new PaperKind("nhat-tri-cap-xa", "Văn bản nhất trí của UBND cấp xã"));
  }

  static boolean isConsent(String priority) {
    return priority.toLowerCase(Locale.ROOT).matches(".*(nhất trí|đồng thuận|đồng ý|ủng hộ).*");
  }

  /** The papers of a dossier, in the plan's order. */
  List<PaperKind> dossier(String programme) {
    List<String> titles = plans.plan(programme).scheme().orElseThrow().dossier();
    List<PaperKind> kinds = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) kinds.add(new PaperKind("hs-" + (i + 1), titles.get(i)));
    return kinds;
  }

  /** The summary goes out "kèm bộ hồ sơ hoàn chỉnh": who evaluates and who approves the list may read every dossier's papers. */
  void showDossiers(Programme programme, List<Dossier> dossiers, LocalDate day) {
    Set<String> readers = Set.of(plans.lead(programme.code(), step(programme.code(), Work.LIST), programme.province(), day), organisation.holder("UBND_TINH", programme.province(), day));
    for (Dossier dossier : dossiers) readers.forEach(agency -> documents.admit(dossier.key, agency));
  }

  /** @throws Refusal listing what the step's decision needs and the case lacks */
  void demand(String key, String userTask) {
    refuseMissing(documents.missing(key, of(key, userTask)));
  }

  /** @throws Refusal listing what a complete dossier lacks */
  void demandDossier(String key) {
    refuseMissing(missingOfDossier(key));
  }

  List<PaperKind> missingOfDossier(String key) {
    return documents.missing(key, dossier(CaseKey.of(key).programme()));
  }

  private static void refuseMissing(List<PaperKind> missing) {
    if (!missing.isEmpty()) {
      throw new Refusal("Chưa đủ giấy tờ, còn thiếu: " + missing.stream().map(PaperKind::title).collect(Collectors.joining("; ")) + ".");
    }
  }

  private List<PaperKind> product(String programme, Work work) {
    return List.of(product(plans.plan(programme).task(step(programme, work))));
  }

  private static PaperKind product(PlanTask line) {
    return new PaperKind("ket-qua-" + line.step(), title(yields(line)));
  }

  private List<PaperKind> periodic(CaseKey of, Work work) {
    Plan plan = plans.plan(of.programme());
    PlanTask line = plan.task(works.require(plan, work));
    String period = of.period().length() == 4 ? of.period() : periods.title(plan, of);
    return List.of(new PaperKind("ket-qua-" + line.step() + "-" + of.period(), title(yields(line) + " (" + period + ")")));
  }

  /** The line's product, or the line itself where the plan names none. */
  private static String yields(PlanTask line) {
    return line.product() == null ? line.title() : line.product();
  }

  private String step(String programme, Work work) {
    return works.require(plans.plan(programme), work);
  }

  private static String title(String product) {
    return Wording.shortened(product, TITLE);
  }
}
