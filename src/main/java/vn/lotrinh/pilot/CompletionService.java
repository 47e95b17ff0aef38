package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.plan.PlanService;

/** Phase 2: the co-operatives' completion plans, the province's, and the interim review of both bodies. */
@Service("pilotCompletion")
@Transactional
public class CompletionService {

  private static final String OBSTACLES = "\nKhó khăn, vướng mắc: ";

  private final Programmes programmes;
  private final HandIns handIns;
  private final Dossiers dossiers;
  private final Members members;
  private final MemberChanges changes;
  private final StepPapers papers;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final Works works;
  private final Journal journal;
  private final Clock clock;

  CompletionService(Programmes programmes, HandIns handIns, Dossiers dossiers, Members members, MemberChanges changes, StepPapers papers,
      PaperNumbering numbers, PlanService plans, Works works, Journal journal, Clock clock) {
    this.programmes = programmes;
    this.handIns = handIns;
    this.dossiers = dossiers;
    this.members = members;
    this.changes = changes;
    this.papers = papers;
    this.numbers = numbers;
    this.plans = plans;
    this.works = works;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordCompletionPlanDraft(String key, Map<String, Object> form) {
    String plan = new Answers(form).required("plan", "Nội dung kế hoạch hoàn thiện");
    handIns.submit(key, Subject.COMPLETION_PLAN, plan, HandIn.Act.byLogin(today(), null));
    journal.record(key, "Nộp kế hoạch hoàn thiện", null, plan);
  }

  public void recordCompletionPlanReview(String key, Map<String, Object> form) {
    answer(key, Subject.COMPLETION_PLAN, "Rà soát kế hoạch hoàn thiện", new Answers(form), "accept", null);
  }

  /** The working day on which a co-operative's completion plan is due; one that joined later has a term of its own from the day it joined. */
  public LocalDate completionPlanDue(String key) {
    CaseKey of = CaseKey.of(key);
    return newcomerTerm(of).orElseGet(() -> plans.effectiveDue(of.programme(), step(of.programme(), Work.COMPLETION_PLANS)));
  }

  /** The plan's own day, or the newcomer's own term. */
  public LocalDate completionPlanPlannedDue(String key) {
    CaseKey of = CaseKey.of(key);
    return newcomerTerm(of).orElseGet(() -> plans.plannedDue(of.programme(), step(of.programme(), Work.COMPLETION_PLANS)));
  }

  /** Empty where the plan's own day holds: for everybody who was on the list from the beginning, and for a newcomer whose term ends before it. */
  private Optional<LocalDate> newcomerTerm(CaseKey of) {
    String cooperative = dossiers.get(of.programme(), of.number()).cooperative;
    if (changes.of(of.programme()).stream().noneMatch(change -> cooperative.equals(change.replacement()))) return Optional.empty();
    int workingDays = plans.plan(of.programme()).scheme().orElseThrow().setting("completionPlanWorkingDays");
    return members.all(of.programme()).stream().filter(member -> member.cooperative().equals(cooperative)).map(Member::fromDay)
        .map(joined -> plans.workingDaysAfter(joined, workingDays)).filter(due -> due.isAfter(plans.effectiveDue(of.programme(), step(of.programme(), Work.COMPLETION_PLANS)))).findFirst();
  }

  public boolean completionPlanAccepted(String key) {
    return handIns.isAccepted(key, Subject.COMPLETION_PLAN);
  }

  public void recordCompletionPlansSent(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String number = numbers.ofLead(programme, Work.COMPLETION_PLANS, DocumentKind.LETTER, answers);
    handIns.submit(programme, Subject.PROVINCE_COMPLETION_PLAN, answers.required("summary", "Tóm tắt"), HandIn.Act.byLogin(today(), number));
    journal.record(programme, "Gửi kế hoạch hoàn thiện của các HTX", null, answers.text("summary"), number);
    if (works.has(plans.plan(programme), Work.COMPLETION_APPROVAL)) return;
    handIns.accept(programme, Subject.PROVINCE_COMPLETION_PLAN, null, HandIn.Act.byLogin(today(), number));
    completionApproved(programme);
  }

  public void recordCompletionPlanDecision(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    boolean approved = "approve".equals(answers.text("decision"));
    if (approved) papers.demand(programme, papers.product(programme, Work.COMPLETION_APPROVAL));
    String number = approved ? numbers.ofLead(programme, Work.COMPLETION_APPROVAL, DocumentKind.DECISION, answers) : null;
    if (!answer(programme, Subject.PROVINCE_COMPLETION_PLAN, "Phê duyệt kế hoạch hoàn thiện HTX thí điểm", answers, "approve", number)) return;
    completionApproved(programme);
    achieved(programme, Work.COMPLETION_APPROVAL, today(), number);
  }

  private void completionApproved(String programme) {
    Programme running = programmes.get(programme);
    running.approveCompletionPlan(today());
    programmes.save(running);
    HandIn approved = handIns.get(programme, Subject.PROVINCE_COMPLETION_PLAN);
    achieved(programme, Work.COMPLETION_PLANS, approved.submittedOn(), approved.number());
  }

  public boolean completionPlanApproved(String programme) {
    return handIns.isAccepted(programme, Subject.PROVINCE_COMPLETION_PLAN);
  }

  /**
   * A body hands in its own interim review, or the body that reports for the province answers it with the province's.
   *
   * @param work {@code pilot.interim-review} or {@code pilot.interim-report}; models of older versions name the plan's step
   */
  public void recordInterimReview(String programme, String work, Map<String, Object> form) {
    Plan plan = plans.plan(programme);
    boolean own = Work.of(work).or(() -> works.of(plan, work)).filter(Work.INTERIM_REVIEW::equals).isPresent();
    if (own) recordOwnReview(programme, new Answers(form));
    else recordWholeReview(programme, new Answers(form));
  }

  private void recordOwnReview(String programme, Answers answers) {
    String content = withObstacles(answers);
    String number = numbers.ofLead(programme, Work.INTERIM_REVIEW, DocumentKind.REPORT, answers);
    handIns.submit(programme, Subject.INTERIM_REVIEW, content, HandIn.Act.byLogin(today(), number));
    journal.record(programme, "Báo cáo sơ kết của đơn vị", null, content, number);
    if (works.has(plans.plan(programme), Work.INTERIM_REPORT)) return;
    handIns.accept(programme, Subject.INTERIM_REVIEW, null, HandIn.Act.byLogin(today(), null));
    achieved(programme, Work.INTERIM_REVIEW, today(), number);
  }

  private void recordWholeReview(String programme, Answers answers) {
    boolean answersOwn = works.has(plans.plan(programme), Work.INTERIM_REVIEW);
    boolean accepted = "accept".equals(answers.text("decision"));
    if (!answersOwn && !accepted) throw new Refusal("Kế hoạch không giao đơn vị nào sơ kết trước nên không có báo cáo để trả lại.");
    if (accepted) papers.demand(programme, papers.product(programme, Work.INTERIM_REPORT));
    String number = accepted ? numbers.ofLead(programme, Work.INTERIM_REPORT, DocumentKind.REPORT, answers) : null;
    if (!answersOwn) handIns.submit(programme, Subject.INTERIM_REVIEW, withObstacles(answers), HandIn.Act.byLogin(today(), number));
    if (!answer(programme, Subject.INTERIM_REVIEW, "Báo cáo sơ kết Đề án", answers, "accept", number)) return;
    HandIn review = handIns.get(programme, Subject.INTERIM_REVIEW);
    if (answersOwn) achieved(programme, Work.INTERIM_REVIEW, review.submittedOn(), review.number());
    achieved(programme, Work.INTERIM_REPORT, today(), number);
    journal.record(programme, "Nội dung sơ kết Đề án", null, withObstacles(answers), number);
  }

  public boolean interimReviewAccepted(String programme) {
    return handIns.isAccepted(programme, Subject.INTERIM_REVIEW);
  }

  /** @return whether it was accepted; else it was given back with the reason */
  private boolean answer(String key, String subject, String what, Answers answers, String yes, String number) {
    handIns.get(key, subject);
    if (answers.choice("decision", "Quyết định", yes, "return").equals("return")) {
      String reason = answers.required("reason", "Lý do trả lại");
      handIns.giveBack(key, subject, reason, HandIn.Act.byLogin(today(), null));
      journal.record(key, what, "return", reason);
      return false;
    }
    handIns.accept(key, subject, null, HandIn.Act.byLogin(today(), number));
    journal.record(key, what, yes, null, number);
    return true;
  }

  static String withObstacles(Answers answers) {
    String summary = answers.required("summary", "Tóm tắt kết quả");
    String obstacles = answers.text("obstacles");
    return obstacles == null ? summary : summary + OBSTACLES + obstacles;
  }

  /** The first part of what {@link #withObstacles} put together. */
  static String summaryOf(String content) {
    return content == null || !content.contains(OBSTACLES) ? content : content.substring(0, content.lastIndexOf(OBSTACLES));
  }

  /** The second part; null where no obstacles were named. */
  static String obstaclesOf(String content) {
    return content == null || !content.contains(OBSTACLES) ? null : content.substring(content.lastIndexOf(OBSTACLES) + OBSTACLES.length());
  }

  private String step(String programme, Work work) {
    return works.require(plans.plan(programme), work);
  }

  private void achieved(String programme, Work work, LocalDate day, String number) {
    plans.recordResult(programme, new PlanResult(step(programme, work), day, BigDecimal.ONE, number, null, Journal.user()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
