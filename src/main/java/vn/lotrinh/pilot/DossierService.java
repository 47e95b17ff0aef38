package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** A co-operative's dossier: registration, check, supplement, comparison with the conditions and the alliance's conclusion. */
@Service("pilotDossier")
@Transactional
public class DossierService {

  /** Chosen where no type of the plan fits: the common conditions alone count. */
  private static final String NO_TYPE = "none";

  private final Dossiers dossiers;
  private final HandIns handIns;
  private final Programmes programmes;
  private final Assessment assessment;
  private final StepPapers papers;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final Journal journal;
  private final Clock clock;

  DossierService(Dossiers dossiers, HandIns handIns, Programmes programmes, Assessment assessment, StepPapers papers,
      CooperativeService cooperatives, PlanService plans, Journal journal, Clock clock) {
    this.dossiers = dossiers;
    this.handIns = handIns;
    this.programmes = programmes;
    this.assessment = assessment;
    this.papers = papers;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  /** The last day on which a dossier is taken. */
  public LocalDate registrationDue(String programme) {
    return programmes.get(programme).registrationDue();
  }

  /** The co-operative registers, with all papers or asking for time for the missing ones, or declines. */
  public void recordDossier(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String participation = answers.choice("participation", "Đăng ký tham gia", "complete", "incomplete", "decline");
    if (participation.equals("decline")) {
      change(key, Dossier::decline);
    } else {
      if (participation.equals("complete")) papers.demandDossier(key);
      String model = answers.required("model", "Mô hình đăng ký");
      String title = modelTitle(CaseKey.of(key).programme(), model);
      change(key, dossier -> dossier.submit(model, title));
      handIn(key, answers);
    }
    journal.record(key, "Đăng ký tham gia", participation, answers.text("note"));
  }

  private String modelTitle(String programme, String chosen) {
    List<String> models = scheme(programme).models();
    int position = chosen.matches("m\\d{2,3}") ? Integer.parseInt(chosen.substring(1)) : 0;
    if (position < 1 || position > models.size()) throw new Refusal("Kế hoạch không có mô hình “" + chosen + "”.");
    return models.get(position - 1);
  }

  /** The plan's models, as options of a form. */
  public String modelsJson(String programme) {
    List<String> models = scheme(programme).models();
    return Json.rows(IntStream.range(0, models.size()).mapToObj(i -> Json.row("label", models.get(i), "value", "m%02d".formatted(i + 1)))
        .toList());
  }

  /** The plan's types with thresholds of their own, and none of them, as options of a form. */
  public String sectorTypesJson(String programme) {
    List<PilotScheme.Sector> types = scheme(programme).sectors();
    List<Map<String, String>> options = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) options.add(Json.row("label", types.get(i).name(), "value", "s%02d".formatted(i + 1)));
    options.add(Json.row("label", "Không có ngưỡng riêng trong Kế hoạch", "value", NO_TYPE));
    return Json.rows(options);
  }

  /**
   * The type under which the register has the co-operative; null where its words are none of the plan's, so that a person has to choose.
   */
  public String registeredType(String key) {
    Dossier dossier = dossiers.get(key);
    String sector = cooperatives.get(dossier.cooperative).sector();
    PilotScheme scheme = scheme(dossier.programme);
    int position = scheme.sector(sector).map(scheme.sectors()::indexOf).orElse(-1);
    if (position >= 0) return "s%02d".formatted(position + 1);
    return scheme.sectors().isEmpty() || Cooperative.OTHER_SECTOR.equals(sector) ? NO_TYPE : null;
  }

  private String sectorType(String programme, Answers answers) {
    String chosen = answers.required("sectorType", "Loại hình theo Kế hoạch");
    List<PilotScheme.Sector> types = scheme(programme).sectors();
    int position = chosen.matches("s\\d{2,3}") ? Integer.parseInt(chosen.substring(1)) : 0;
    if (!chosen.equals(NO_TYPE) && (position < 1 || position > types.size())) {
      throw new Refusal("Kế hoạch không có loại hình “" + chosen + "”.");
    }
    return chosen.equals(NO_TYPE) ? "" : types.get(position - 1).name();
  }

  /** The term for registration or for a supplement has passed. */
  public void rejectLate(String key) {
    Dossier dossier = dossiers.get(key);
    String why = dossier.is(Dossier.Stage.SUPPLEMENT) ? "Không nộp bổ sung hồ sơ trước khi hết ngày " + Wording.day(supplementDue(key))
        : "Không nộp hồ sơ đăng ký trước khi hết ngày " + Wording.day(registrationDue(dossier.programme));
    dossier.rejectLate(why);
    dossiers.save(dossier);
    journal.record(key, "Loại hồ sơ quá hạn", null, why);
  }

  public boolean registered(String key) {
    return !dossiers.get(key).is(Dossier.Stage.DECLINED);
  }

  /** The alliance finds the dossier complete, or asks for what is missing within a term. */
  public void recordCheck(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String verdict = answers.choice("verdict", "Kết quả kiểm tra", "complete", "supplement");
    if (verdict.equals("complete")) {
      papers.demandDossier(key);
      String type = form.containsKey("sectorType") ? sectorType(CaseKey.of(key).programme(), answers) : null;
      change(key, dossier -> {
        if (type != null) dossier.askConditions(type);
        dossier.accept();
      });
      journal.record(key, "Kiểm tra hồ sơ", verdict, null);
    } else {
      askSupplement(key, answers, "Kiểm tra hồ sơ");
    }
  }

  private void askSupplement(String key, Answers answers, String what) {
    String reason = answers.required("supplementReason", "Nội dung cần bổ sung");
    LocalDate due = plans.workingDaysAfter(today(), answers.whole("supplementWorkingDays", "Thời hạn bổ sung (ngày làm việc)", 1, 30));
    change(key, dossier -> dossier.askSupplement(reason));
    handIns.giveBack(key, Subject.DOSSIER, reason, due, HandIn.Act.byLogin(today(), null));
    journal.record(key, what, "supplement", reason + " (đến hết ngày " + Wording.day(due) + ")");
  }

  public boolean dossierAccepted(String key) {
    return dossiers.get(key).is(Dossier.Stage.ACCEPTED);
  }

  /** The last day for the supplement. */
  public LocalDate supplementDue(String key) {
    return handIns.get(key, Subject.DOSSIER).againBy();
  }

  public void recordSupplement(String key, Map<String, Object> form) {
    papers.demandDossier(key);
    change(key, Dossier::resubmit);
    Answers answers = new Answers(form);
    handIn(key, answers);
    journal.record(key, "Nộp bổ sung hồ sơ", null, answers.text("note"));
  }

  private void handIn(String key, Answers answers) {
    handIns.submit(key, Subject.DOSSIER, answers.text("note"), HandIn.Act.byLogin(today(), null));
  }

  /** Compares the dossier with every condition of the plan. */
  public void assess(String key) {
    assess(dossiers.get(key));
  }

  private void assess(Dossier dossier) {
    String key = dossier.key;
    Assessment.Outcome outcome = assessment.of(dossier, papers.missingOfDossier(key).size(), today());
    dossier.assess(outcome.eligible(), outcome.reason(), outcome.selfScore());
    dossiers.save(dossier);
    dossiers.addConditions(key, outcome.conditions(), today());
    long unmet = outcome.conditions().stream().filter(Condition::isUnmet).count();
    long unknown = outcome.conditions().stream().filter(Condition::isUnknown).count();
    journal.record(key, "Rà soát điều kiện", outcome.eligible() == null ? "chưa rõ" : outcome.eligible() ? "đạt" : "không đạt",
        unmet + " điều kiện không đạt" + (unknown == 0 ? "" : ", " + unknown + " điều kiện chưa rõ"));
  }

  /** The compared conditions as rows of a table on a form. */
  public String conditionsJson(String key) {
    return Json.rows(dossiers.conditions(key).stream().map(c -> Json.row("condition", c.name(), "figure", c.figure(), "threshold", c.threshold(),
        "result", c.result())).toList());
  }

  /** The alliance confirms what the conditions say, or asks the co-operative to explain. */
  public void recordReview(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (answers.choice("conclusion", "Kết luận", "confirm", "recheck").equals("recheck")) {
      askSupplement(key, answers, "Đánh giá sơ bộ");
      return;
    }
    Dossier answered = dossiers.get(key);
    if (answered.asks()) assess(answered);
    if (answered.isUnclear()) {
      throw new Refusal(answered.reason()
          + ". Hãy ghi số liệu hoặc kết luận của từng điều kiện ở thẻ “Bảng số liệu”, hoặc yêu cầu HTX giải trình.");
    }
    change(key, Dossier::confirm);
    handIns.accept(key, Subject.DOSSIER, answers.text("remark"), HandIn.Act.byLogin(today(), null));
    journal.record(key, "Đánh giá sơ bộ", dossiers.get(key).stage().title(), answers.text("remark"));
  }

  public boolean recheckAsked(String key) {
    return dossiers.get(key).is(Dossier.Stage.SUPPLEMENT);
  }

  public boolean isEligible(String key) {
    return dossiers.get(key).is(Dossier.Stage.ELIGIBLE);
  }

  private PilotScheme scheme(String programme) {
    return plans.plan(programme).scheme().orElseThrow();
  }

  private void change(String key, Consumer<Dossier> transition) {
    Dossier dossier = dossiers.get(key);
    transition.accept(dossier);
    dossiers.save(dossier);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
