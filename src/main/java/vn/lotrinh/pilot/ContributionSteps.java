package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.plan.PlanService;

/** At which steps the coordinating bodies of a line of the plan are asked, and at which the lead uses what they brought and is done. */
@Component
class ContributionSteps {

  /**
   * A line of a programme's plan, in a period where it comes back.
   *
   * @param period empty where it does not
   * @param due the working day on which the lead is to be done; null where the line's own period says
   */
  record Line(String programme, String step, String period, LocalDate due) {}

  private static final Map<String, Work> BEGIN = Map.of("UserTask_GuideCooperatives", Work.DOSSIERS, "UserTask_EvaluatePriority", Work.LIST,
      "UserTask_DraftCompletionPlan", Work.COMPLETION_PLANS, "UserTask_ApproveCompletionPlan", Work.COMPLETION_APPROVAL, PilotSteps.INSPECTION, Work.INSPECTION,
      "UserTask_DepartmentReport", Work.ANNUAL_REPORT, "UserTask_InterimReviewAlliance", Work.INTERIM_REVIEW, "UserTask_InterimReviewDepartment",
      Work.INTERIM_REPORT, "UserTask_SummaryAlliance", Work.SUMMARY);
  private static final Map<String, Work> END = Map.of("UserTask_SendSummary", Work.DOSSIERS, "UserTask_SubmitList", Work.LIST,
      "UserTask_SendCompletionPlans", Work.COMPLETION_PLANS, "UserTask_ApproveCompletionPlan", Work.COMPLETION_APPROVAL, "UserTask_AnnualReport",
      Work.INSPECTION, "UserTask_DepartmentReport", Work.ANNUAL_REPORT, "UserTask_InterimReviewAlliance", Work.INTERIM_REVIEW,
      "UserTask_InterimReviewDepartment", Work.INTERIM_REPORT, "UserTask_SummaryAlliance", Work.SUMMARY);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final PlanService plans;
  private final Works works;
  private final Programmes programmes;
  private final DutyService duties;

  ContributionSteps(PlanService plans, Works works, Programmes programmes, DutyService duties) {
    this.plans = plans;
    this.works = works;
    this.programmes = programmes;
    this.duties = duties;
  }

  /** The line that begins with a step of a case. */
  Optional<Line> beginning(String caseKey, String userTask) {
    return line(caseKey, userTask, BEGIN);
  }

  /** The line that the lead ends with a step of a case. */
  Optional<Line> ending(String caseKey, String userTask) {
    return line(caseKey, userTask, END);
  }

  /** The period that a case is of itself; empty where the line has one only as long as it is reported. */
  Optional<String> periodOf(String caseKey) {
    CaseKey of = CaseKey.of(caseKey);
    return of.kind() == CaseKey.Kind.DUTY ? Optional.empty() : Optional.of(period(of));
  }

  private Optional<Line> line(String caseKey, String userTask, Map<String, Work> at) {
    CaseKey of = CaseKey.of(caseKey);
    if (userTask.equals("UserTask_ReportDuty")) return Optional.of(new Line(of.programme(), of.tail(), MONTH.format(duties.periodFrom(caseKey)), null));
    if (userTask.equals("UserTask_DraftDocument")) return Optional.of(new Line(of.programme(), of.tail(), "", due(of.programme(), of.tail())));
    Work asked = at.get(userTask);
    if (asked == null) return Optional.empty();
    return works.step(plans.plan(of.programme()), asked)
        .map(step -> new Line(of.programme(), step, period(of), period(of).isEmpty() ? due(of.programme(), step) : null));
  }

  private static String period(CaseKey of) {
    return of.kind() == CaseKey.Kind.REVIEW || of.kind() == CaseKey.Kind.INSPECTION ? of.period() : "";
  }

  private LocalDate due(String programme, String step) {
    if (plans.plan(programme).task(step).due() == null) return null;
    return programmes.movedDue(programme, step).orElseGet(() -> plans.effectiveDue(programme, step));
  }
}
