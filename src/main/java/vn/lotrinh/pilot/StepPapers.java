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
import vn.lotrinh.casefile.PaperKind;
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

  /** The list of the pilot's co-operatives, as it is submitted. */
  List<PaperKind> listSubmitted(String programme) {
    return List.of(new PaperKind("to-trinh-" + step(programme, Work.LIST), "Tờ trình phê duyệt danh sách HTX thí điểm"));
  }

  List<PaperKind> sentToMinistries() {
    return List.of(new PaperKind("cong-van-gui-bo", "Công văn gửi danh sách HTX thí điểm về các Bộ"));
  }

  /** The draft of what a line of the plan yields. */
  List<PaperKind> drafted(String key) {
    CaseKey of = CaseKey.of(key);
    return List.of(new PaperKind("du-thao-" + of.tail(), title("Dự thảo: " + yields(line(of)))));
  }

  List<PaperKind> issued(String key) {
    return List.of(product(line(CaseKey.of(key))));
  }

  List<PaperKind> completionPlan() {
    return List.of(new PaperKind("ke-hoach-hoan-thien", "Kế hoạch hoàn thiện của HTX thí điểm"));
  }

  List<PaperKind> inspected(String key) {
    CaseKey of = CaseKey.of(key);
    return List.of(new PaperKind("bien-ban-" + of.period(), "Biên bản kiểm tra " + periods.title(plans.plan(of.programme()), of)));
  }

  List<PaperKind> changeProposed() {
    return List.of(new PaperKind("van-ban-de-nghi", "Văn bản đề nghị thay đổi danh sách HTX thí điểm"));
  }

  List<PaperKind> changeDecided() {
    return List.of(new PaperKind("quyet-dinh-thay-doi", "Quyết định của UBND tỉnh về danh sách HTX thí điểm"));
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

  /** Who leads a step may read what a coordinating body brought to it. */
  void show(String contribution, String lead) {
    documents.admit(contribution, lead);
  }

  List<PaperKind> replicationPlanSent() {
    return List.of(new PaperKind("cong-van-gui-phuong-an", "Công văn gửi phương án nhân rộng về Bộ"));
  }

  List<PaperKind> contributed() {
    return List.of(new PaperKind("van-ban-phoi-hop", "Văn bản phối hợp, góp ý"));
  }

  /** @throws Refusal listing what a decision needs and the case lacks */
  void demand(String key, List<PaperKind> needed) {
    refuseMissing(documents.missing(key, needed));
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

  /** What the line of the plan for a work of the programme yields. */
  List<PaperKind> product(String programme, Work work) {
    return List.of(product(plans.plan(programme).task(step(programme, work))));
  }

  private static PaperKind product(PlanTask line) {
    return new PaperKind("ket-qua-" + line.step(), title(yields(line)));
  }

  /** What a line of the plan yields in the period of a review. */
  List<PaperKind> periodic(String key, Work work) {
    CaseKey of = CaseKey.of(key);
    Plan plan = plans.plan(of.programme());
    PlanTask line = plan.task(works.require(plan, work));
    String period = of.period().length() == 4 ? of.period() : periods.title(plan, of);
    return List.of(new PaperKind("ket-qua-" + line.step() + "-" + of.period(), title(yields(line) + " (" + period + ")")));
  }

  /** The line's product, or the line itself where the plan names none. */
  private static String yields(PlanTask line) {
    return line.product() == null ? line.title() : line.product();
  }

  private PlanTask line(CaseKey of) {
    return plans.plan(of.programme()).task(of.tail());
  }

  private String step(String programme, Work work) {
    return works.require(plans.plan(programme), work);
  }

  private static String title(String product) {
    return Wording.shortened(product, TITLE);
  }
}
