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
import vn.lotrinh.classification.ClassificationService;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** The yearly inspection of every pilot co-operative, the alliance's report before 10 December and the department's to the committee. */
@Service("pilotReview")
@Transactional
public class ReviewService {

  private final Inspections inspections;
  private final Dossiers dossiers;
  private final Approvals approvals;
  private final ChangeService changes;
  private final CooperativeService cooperatives;
  private final ClassificationService classifications;
  private final PlanService plans;
  private final PilotProcess process;
  private final StepPapers papers;
  private final Journal journal;
  private final Clock clock;

  ReviewService(Inspections inspections, Dossiers dossiers, Approvals approvals, ChangeService changes, CooperativeService cooperatives,
      ClassificationService classifications, PlanService plans, PilotProcess process, StepPapers papers, Journal journal, Clock clock) {
    this.inspections = inspections;
    this.dossiers = dossiers;
    this.approvals = approvals;
    this.changes = changes;
    this.cooperatives = cooperatives;
    this.classifications = classifications;
    this.plans = plans;
    this.process = process;
    this.papers = papers;
    this.journal = journal;
    this.clock = clock;
  }

  /** When a year's inspections open. */
  public Date reviewOpens(String programme, int year) {
    return Date.from(scheme(programme).reviewOpens().atYear(year).atStartOfDay(clock.getZone()).toInstant());
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
    inspections.add(new Inspection(key, of.programme(), cooperative(key), of.year(), score, answers.whole("criteriaMet", "Tỷ lệ tiêu chí hoàn thành", 0, 100),
        answers.required("findings", "Kết quả kiểm tra"), answers.text("obstacles"), proposal, reason, standing.standing(), standing.advice(), today()));
    if (classified.isEmpty()) cooperatives.recordScore(cooperative(key), of.year(), score, "Biên bản kiểm tra " + key);
    journal.record(key, "Kiểm tra, chấm điểm năm " + of.year(), Wording.number(score) + " điểm", answers.text("findings"));
    if (reason == null) return;
    if (changes.mayChange(of.programme(), cooperative(key))) changes.propose(of.programme(), cooperative(key), proposal, reason);
    else journal.record(key, "Ghi nhận kiến nghị; danh sách HTX thí điểm không còn thay đổi", proposal, reason);
  }

  public void recordAnnualReport(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String content = CompletionService.withObstacles(answers);
    approvals.submit(key, Approval.ANNUAL_REPORT, content, answers.documentNumber(), today());
    journal.record(key, "Báo cáo năm của Liên minh HTX", null, content, answers.documentNumber());
  }

  /** The department reports to the committee, or gives the alliance's report back. */
  public void recordDepartmentReport(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Approval report = approvals.get(key, Approval.ANNUAL_REPORT);
    if (answers.choice("decision", "Quyết định", "report", "return").equals("return")) {
      String reason = answers.required("reason", "Lý do trả lại");
      approvals.save(report.returned(reason, today()));
      journal.record(key, "Trả lại báo cáo năm", "return", reason);
      return;
    }
    papers.demand(key, "UserTask_DepartmentReport");
    approvals.save(report.accepted(answers.documentNumber(), today()));
    achieved(key, "2.2.4", report.submittedOn(), report.sentNumber());
    achieved(key, "2.2.5", today(), answers.documentNumber());
    journal.record(key, "Báo cáo UBND tỉnh", "report", answers.text("summary"), answers.documentNumber());
  }

  public boolean departmentReported(String key) {
    return approvals.isAccepted(key, Approval.ANNUAL_REPORT);
  }

  private void achieved(String key, String step, LocalDate day, String number) {
    CaseKey of = CaseKey.of(key);
    plans.recordResult(of.programme(), new PlanResult(step, day, BigDecimal.ONE, number, "Năm " + of.year(), Journal.user()).forYear(of.year()));
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
