package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanService;

/** A co-operative's dossier: registration, check, supplement, comparison with the conditions and the alliance's conclusion. */
@Service("pilotDossier")
@Transactional
public class DossierService {

  private final Dossiers dossiers;
  private final Programmes programmes;
  private final Assessment assessment;
  private final StepPapers papers;
  private final PlanService plans;
  private final Journal journal;
  private final Clock clock;

  DossierService(Dossiers dossiers, Programmes programmes, Assessment assessment, StepPapers papers, PlanService plans,
      Journal journal, Clock clock) {
    this.dossiers = dossiers;
    this.programmes = programmes;
    this.assessment = assessment;
    this.papers = papers;
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
      String model = model(CaseKey.of(key).programme(), answers.required("model", "Mô hình đăng ký"));
      change(key, dossier -> dossier.submit(model));
    }
    journal.record(key, "Đăng ký tham gia", participation, answers.text("note"));
  }

  private String model(String programme, String chosen) {
    int known = plans.plan(programme).scheme().map(PilotScheme::models).orElseThrow().size();
    if (!chosen.matches("m\\d\\d") || Integer.parseInt(chosen.substring(1)) < 1 || Integer.parseInt(chosen.substring(1)) > known) {
      throw new Refusal("Kế hoạch không có mô hình “" + chosen + "”.");
    }
    return chosen;
  }

  /** The term for registration or for a supplement has passed. */
  public void rejectLate(String key) {
    Dossier dossier = dossiers.get(key);
    String why = dossier.is(Dossier.Stage.SUPPLEMENT) ? "Không nộp bổ sung hồ sơ trước khi hết ngày " + Wording.day(dossier.supplementDue())
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
      change(key, Dossier::accept);
      journal.record(key, "Kiểm tra hồ sơ", verdict, null);
    } else {
      askSupplement(key, answers, "Kiểm tra hồ sơ");
    }
  }

  private void askSupplement(String key, Answers answers, String what) {
    String reason = answers.required("supplementReason", "Nội dung cần bổ sung");
    LocalDate due = plans.workingDaysAfter(today(), answers.whole("supplementWorkingDays", "Thời hạn bổ sung (ngày làm việc)", 1, 30));
    change(key, dossier -> dossier.askSupplement(reason, due));
    journal.record(key, what, "supplement", reason + " (đến hết ngày " + Wording.day(due) + ")");
  }

  public boolean dossierAccepted(String key) {
    return dossiers.get(key).is(Dossier.Stage.ACCEPTED);
  }

  /** The last day for the supplement. */
  public LocalDate supplementDue(String key) {
    return dossiers.get(key).supplementDue();
  }

  public void recordSupplement(String key, Map<String, Object> form) {
    papers.demandDossier(key);
    change(key, Dossier::resubmit);
    journal.record(key, "Nộp bổ sung hồ sơ", null, new Answers(form).text("note"));
  }

  /** Compares the dossier with every condition of the plan. */
  public void assess(String key) {
    Dossier dossier = dossiers.get(key);
    Assessment.Outcome outcome = assessment.of(dossier, papers.missingOfDossier(key).size(), today());
    dossier.assess(outcome.eligible(), outcome.reason(), outcome.selfScore());
    dossiers.save(dossier);
    dossiers.addConditions(key, outcome.conditions(), today());
    long unmet = outcome.conditions().stream().filter(condition -> !condition.met()).count();
    journal.record(key, "Rà soát điều kiện", outcome.eligible() ? "đạt" : "không đạt", unmet + " điều kiện không đạt");
  }

  /** The compared conditions as rows of a table on a form. */
  public String conditionsJson(String key) {
    return Json.rows(dossiers.conditions(key).stream().map(c -> Json.row("condition", c.name(), "figure", c.figure(), "threshold", c.threshold(),
        "result", c.met() ? "Đạt" : "Không đạt")).toList());
  }

  /** The alliance confirms what the conditions say, or asks the co-operative to explain. */
  public void recordReview(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (answers.choice("conclusion", "Kết luận", "confirm", "recheck").equals("recheck")) {
      askSupplement(key, answers, "Đánh giá sơ bộ");
      return;
    }
    change(key, Dossier::confirm);
    journal.record(key, "Đánh giá sơ bộ", dossiers.get(key).stage().title(), answers.text("remark"));
  }

  public boolean recheckAsked(String key) {
    return dossiers.get(key).is(Dossier.Stage.SUPPLEMENT);
  }

  public boolean isEligible(String key) {
    return dossiers.get(key).is(Dossier.Stage.ELIGIBLE);
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
