package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.classification.ClassificationService;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.plan.PlanService;

/** The inspection of every pilot co-operative, once a year or as often as the plan says, the inspecting body's report and the one to the committee. */
@Service("pilotReview")
@Transactional
public class ReviewService {

  private final Inspections inspections;
  private final Dossiers dossiers;
  private final HandIns handIns;
  private final ChangeService changes;
  private final CooperativeService cooperatives;
  private final ClassificationService classifications;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final Works works;
  private final ReviewPeriods periods;
  private final PilotProcess process;
  private final StepPapers papers;
  private final Journal journal;
  private final Clock clock;

  ReviewService(Inspections inspections, Dossiers dossiers, HandIns handIns, ChangeService changes, CooperativeService cooperatives,
      ClassificationService classifications, PaperNumbering numbers, PlanService plans, Works works, ReviewPeriods periods, PilotProcess process, StepPapers papers, Journal journal, Clock clock) {
    this.inspections = inspections;
    this.dossiers = dossiers;
    this.handIns = handIns;
    this.changes = changes;
    this.cooperatives = cooperatives;
    this.classifications = classifications;
    this.numbers = numbers;
    this.plans = plans;
    this.works = works;
    this.periods = periods;
    this.process = process;
    this.papers = papers;
    this.journal = journal;
    this.clock = clock;
  }

  /** When a year's inspections open; models of older versions ask here. */
  public Date reviewOpens(String programme, int year) {
    return opensOn(CaseKey.of(CaseKey.of(programme, CaseKey.Kind.REVIEW, String.valueOf(year))));
  }

  /** When the inspections of a period's case open. */
  public Date periodOpens(String key) {
    return opensOn(CaseKey.of(key));
  }

  private Date opensOn(CaseKey of) {
    return Date.from(periods.opens(plans.plan(of.programme()), of).atStartOfDay(clock.getZone()).toInstant());
  }

  /** The plan's own day of a work, e.g. {@code pilot.inspection}, in the period of a case. */
  public LocalDate periodPlannedDue(String key, String work) {
    CaseKey of = CaseKey.of(key);
    return periods.planned(plans.plan(of.programme()), Work.of(work).orElseThrow(), of);
  }

  /** The working day on which a work is due in the period of a case. */
  public LocalDate periodDue(String key, String work) {
    CaseKey of = CaseKey.of(key);
    return periods.effective(plans.plan(of.programme()), Work.of(work).orElseThrow(), of);
  }

  /** The period of a case as people call it, e.g. "năm 2022" or "quý III/2022". */
  public String periodTitle(String key) {
    CaseKey of = CaseKey.of(key);
    return periods.title(plans.plan(of.programme()), of);
  }

  /** Whether the province is reported to for the period: where the plan asks for it, as often as it says, at least at the end of the year. */
  public boolean departmentReports(String key) {
    CaseKey of = CaseKey.of(key);
    return departmentReports(plans.plan(of.programme()), of);
  }

  boolean departmentReports(Plan plan, CaseKey of) {
    Optional<String> line = works.step(plan, Work.ANNUAL_REPORT);
    return line.isPresent() && (periods.isLastOfYear(plan, of) || plan.task(line.get()).isSeveralTimesAYear());
  }

  /** The points that the year's classification has confirmed; null where there is none and the inspection gives them. */
  public Double classifiedScore(String key) {
    return classified(CaseKey.of(key)).map(result -> result.score().doubleValue()).orElse(null);
  }

  /** Where those points come from, as a person reads it; null where there are none. */
  public String classifiedSource(String key) {
    return null;
  }

  /** Where the year's score comes from, as Markdown; null where nobody scored the co-operative. */
  String classified(String key) {
    return classified(CaseKey.of(key)).map(result -> "Điểm năm " + CaseKey.of(key).year() + " lấy từ hồ sơ xếp loại " + result.key() + ": **"
        + Wording.number(result.score()) + " điểm, " + result.rank().title().toLowerCase() + "** (ngày " + Wording.day(result.day()) + ").").orElse(null);
  }

  private Optional<ClassificationService.Result> classified(CaseKey of) {
    if (!periods.isLastOfYear(plans.plan(of.programme()), of)) return Optional.empty();
    return classifications.result(dossiers.get(of.programme(), of.number()).cooperative, of.year());
  }

  /** The inspection's findings; during phase 2 a proposal to remove or replace the co-operative opens a change of the list. */
  public void recordInspection(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    CaseKey of = CaseKey.of(key);
    BigDecimal score = answers.number("score", "Điểm đánh giá theo TT 01/2020", 0, 100);
    Optional<ClassificationService.Result> classified = classified(of);
    classified.filter(result -> result.score().compareTo(score) != 0).ifPresent(result -> {
      throw new Refusal("Năm " + of.year() + " HTX đã được xếp loại với " + Wording.number(result.score()) + " điểm (hồ sơ " + result.key() + "); hãy ghi đúng điểm ấy.");
    });
    String proposal = answers.choice("proposal", "Kiến nghị", "continue", "remove", "replace");
    String reason = proposal.equals("continue") ? null : answers.required("proposalReason", "Lý do kiến nghị");
    PilotScheme scheme = scheme(of.programme());
    PilotProcess.Standing standing = process.standing(score, scheme.entryScore(), scheme.goalScore());
    inspections.add(new Inspection(key, of.programme(), cooperative(key), of.year(), of.part(), score, answers.whole("criteriaMet", "Tỷ lệ tiêu chí hoàn thành", 0, 100),
        answers.required("findings", "Kết quả kiểm tra"), answers.text("obstacles"), proposal, reason, standing.standing(), standing.advice(), today()));
    boolean ofYear = periods.isLastOfYear(plans.plan(of.programme()), of);
    if (classified.isEmpty() && ofYear) cooperatives.recordScore(cooperative(key), of.year(), score, "Biên bản kiểm tra " + key);
    journal.record(key, "Kiểm tra, chấm điểm " + periodTitle(key), Wording.number(score) + " điểm", answers.text("findings"));
    if (reason == null) return;
    if (changes.mayChange(of.programme(), cooperative(key))) changes.propose(of.programme(), cooperative(key), proposal, reason);
    else journal.record(key, "Ghi nhận kiến nghị; danh sách HTX thí điểm không còn thay đổi", proposal, reason);
  }

  public void recordAnnualReport(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String content = CompletionService.withObstacles(answers);
    String number = numbers.ofLead(key, Work.INSPECTION, DocumentKind.REPORT, answers);
    handIns.submit(key, Subject.ANNUAL_REPORT, content, HandIn.Act.byLogin(today(), number));
    journal.record(key, "Báo cáo " + periodTitle(key) + " của cơ quan kiểm tra", null, content, number);
    if (departmentReports(key)) return;
    handIns.accept(key, Subject.ANNUAL_REPORT, null, HandIn.Act.byLogin(today(), null));
    achieved(key, Work.INSPECTION, today(), number);
  }

  /** The department reports to the committee, or gives the alliance's report back. */
  public void recordDepartmentReport(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    HandIn report = handIns.get(key, Subject.ANNUAL_REPORT);
    if (answers.choice("decision", "Quyết định", "report", "return").equals("return")) {
      String reason = answers.required("reason", "Lý do trả lại");
      handIns.giveBack(key, Subject.ANNUAL_REPORT, reason, HandIn.Act.byLogin(today(), null));
      journal.record(key, "Trả lại báo cáo năm", "return", reason);
      return;
    }
    papers.demand(key, papers.periodic(key, Work.ANNUAL_REPORT));
    String number = numbers.ofLead(key, Work.ANNUAL_REPORT, DocumentKind.REPORT, answers);
    handIns.accept(key, Subject.ANNUAL_REPORT, null, HandIn.Act.byLogin(today(), number));
    achieved(key, Work.INSPECTION, report.submittedOn(), report.number());
    achieved(key, Work.ANNUAL_REPORT, today(), number);
    journal.record(key, "Báo cáo UBND tỉnh", "report", answers.text("summary"), number);
  }

  public boolean departmentReported(String key) {
    return handIns.isAccepted(key, Subject.ANNUAL_REPORT);
  }

  private void achieved(String key, Work work, LocalDate day, String number) {
    CaseKey of = CaseKey.of(key);
    Plan plan = plans.plan(of.programme());
    plans.recordResult(of.programme(),
        new PlanResult(works.require(plan, work), day, BigDecimal.ONE, number, periods.note(plan, of), Journal.user()).forYear(of.year()));
  }

  private String cooperative(String key) {
    CaseKey of = CaseKey.of(key);
    return dossiers.get(of.programme(), of.number()).cooperative;
  }

  private PilotScheme scheme(String programme) {
    return plans.plan(programme).scheme().orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
