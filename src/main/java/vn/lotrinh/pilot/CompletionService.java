package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** Phase 2: the co-operatives' completion plans, the province's, and the interim review of both bodies. */
@Service("pilotCompletion")
@Transactional
public class CompletionService {

  private static final String OBSTACLES = "\nKhó khăn, vướng mắc: ";

  private final Programmes programmes;
  private final Approvals approvals;
  private final Dossiers dossiers;
  private final Members members;
  private final MemberChanges changes;
  private final StepPapers papers;
  private final PlanService plans;
  private final Journal journal;
  private final Clock clock;

  CompletionService(Programmes programmes, Approvals approvals, Dossiers dossiers, Members members, MemberChanges changes, StepPapers papers,
      PlanService plans, Journal journal, Clock clock) {
    this.programmes = programmes;
    this.approvals = approvals;
    this.dossiers = dossiers;
    this.members = members;
    this.changes = changes;
    this.papers = papers;
    this.plans = plans;
    this.journal = journal;
    this.clock = clock;
  }

  public void recordCompletionPlanDraft(String key, Map<String, Object> form) {
    String plan = new Answers(form).required("plan", "Nội dung kế hoạch hoàn thiện");
    approvals.submit(key, Approval.COMPLETION_PLAN, plan, null, today());
    journal.record(key, "Nộp kế hoạch hoàn thiện", null, plan);
  }

  public void recordCompletionPlanReview(String key, Map<String, Object> form) {
    answer(key, Approval.COMPLETION_PLAN, "Rà soát kế hoạch hoàn thiện", new Answers(form), "accept", null);
  }

  /** The working day on which a co-operative's completion plan is due; one that joined later has a term of its own from the day it joined. */
  public LocalDate completionPlanDue(String key) {
    CaseKey of = CaseKey.of(key);
    return newcomerTerm(of).orElseGet(() -> plans.effectiveDue(of.programme(), "2.1.1"));
  }

  /** The plan's own day, or the newcomer's own term. */
  public LocalDate completionPlanPlannedDue(String key) {
    CaseKey of = CaseKey.of(key);
    return newcomerTerm(of).orElseGet(() -> plans.plannedDue(of.programme(), "2.1.1"));
  }

  /** Empty where the plan's own day holds: for everybody who was on the list from the beginning, and for a newcomer whose term ends before it. */
  private Optional<LocalDate> newcomerTerm(CaseKey of) {
    String cooperative = dossiers.get(of.programme(), of.number()).cooperative;
    if (changes.of(of.programme()).stream().noneMatch(change -> cooperative.equals(change.replacement()))) return Optional.empty();
    int workingDays = plans.plan(of.programme()).scheme().orElseThrow().setting("completionPlanWorkingDays");
    return members.all(of.programme()).stream().filter(member -> member.cooperative().equals(cooperative)).map(Member::fromDay)
        .map(joined -> plans.workingDaysAfter(joined, workingDays)).filter(due -> due.isAfter(plans.effectiveDue(of.programme(), "2.1.1"))).findFirst();
  }

  public boolean completionPlanAccepted(String key) {
    return approvals.isAccepted(key, Approval.COMPLETION_PLAN);
  }

  public void recordCompletionPlansSent(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    approvals.submit(programme, Approval.PROVINCE_COMPLETION_PLAN, answers.required("summary", "Tóm tắt"), answers.documentNumber(), today());
    journal.record(programme, "Gửi kế hoạch hoàn thiện của các HTX", null, answers.text("summary"), answers.documentNumber());
  }

  public void recordCompletionPlanDecision(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String number = "approve".equals(answers.text("decision")) ? answers.documentNumber() : null;
    if (number != null) papers.demand(programme, "UserTask_ApproveCompletionPlan");
    if (!answer(programme, Approval.PROVINCE_COMPLETION_PLAN, "Phê duyệt kế hoạch hoàn thiện HTX thí điểm", answers, "approve", number)) return;
    Programme running = programmes.get(programme);
    running.approveCompletionPlan(today());
    programmes.save(running);
    Approval approved = approvals.get(programme, Approval.PROVINCE_COMPLETION_PLAN);
    achieved(programme, "2.1.1", approved.submittedOn(), approved.sentNumber());
    achieved(programme, "2.1.2", today(), number);
  }

  public boolean completionPlanApproved(String programme) {
    return approvals.isAccepted(programme, Approval.PROVINCE_COMPLETION_PLAN);
  }

  /**
   * The alliance hands in its interim review, or the department answers it with its own.
   *
   * @param step 2.2.6 of the alliance, 2.2.7 of the department
   */
  public void recordInterimReview(String programme, String step, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (step.equals("2.2.6")) {
      String content = withObstacles(answers);
      approvals.submit(programme, Approval.INTERIM_REVIEW, content, answers.documentNumber(), today());
      journal.record(programme, "Báo cáo sơ kết của Liên minh HTX", null, content, answers.documentNumber());
      return;
    }
    String number = "accept".equals(answers.text("decision")) ? answers.documentNumber() : null;
    if (number != null) papers.demand(programme, "UserTask_InterimReviewDepartment");
    if (answer(programme, Approval.INTERIM_REVIEW, "Báo cáo sơ kết Đề án", answers, "accept", number)) {
      Approval accepted = approvals.get(programme, Approval.INTERIM_REVIEW);
      achieved(programme, "2.2.6", accepted.submittedOn(), accepted.sentNumber());
      achieved(programme, "2.2.7", today(), number);
      journal.record(programme, "Nội dung sơ kết Đề án", null, withObstacles(answers), number);
    }
  }

  public boolean interimReviewAccepted(String programme) {
    return approvals.isAccepted(programme, Approval.INTERIM_REVIEW);
  }

  /** @return whether it was accepted; else it was given back with the reason */
  private boolean answer(String key, String subject, String what, Answers answers, String yes, String number) {
    Approval handedIn = approvals.get(key, subject);
    if (answers.choice("decision", "Quyết định", yes, "return").equals("return")) {
      String reason = answers.required("reason", "Lý do trả lại");
      approvals.save(handedIn.returned(reason, today()));
      journal.record(key, what, "return", reason);
      return false;
    }
    approvals.save(handedIn.accepted(number, today()));
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

  private void achieved(String programme, String step, LocalDate day, String number) {
    plans.recordResult(programme, new PlanResult(step, day, BigDecimal.ONE, number, null, Journal.user()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
