package vn.lotrinh.pilot;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.Steps;

/** Every step of the pilot's models: which papers and tables it asks for, and what a person should know at it. */
@Component
class PilotSteps {

  /**
   * @param asked by the key of the case
   * @param facts by the key of the case, Markdown; null or blank where there is nothing to say
   */
  private record Step(Function<String, Asked> asked, Function<String, String> facts) {}

  static final String INSPECTION = "UserTask_InspectCooperative";

  private static final Function<String, Asked> NOTHING_ASKED = key -> Asked.NOTHING;
  private static final Function<String, String> NOTHING_TOLD = key -> null;

  private final Steps<Step> steps = new Steps<>();

  PilotSteps(StepPapers papers, Facts facts, NomineeTable nominees) {
    selection(papers, facts, nominees);
    completion(papers, facts);
    reviews(papers, facts);
    conclusion(papers, facts);
  }

  Steps<?> all() {
    return steps;
  }

  /** @throws IllegalStateException when there is no such step */
  Asked asked(String key, String userTask) {
    return steps.of(userTask).asked().apply(key);
  }

  /** Null where there is nothing to say. */
  String facts(String key, String userTask) {
    String text = steps.of(userTask).facts().apply(key);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void selection(StepPapers papers, Facts facts, NomineeTable nominees) {
    step("UserTask_GuideCooperatives", NOTHING_ASKED, NOTHING_TOLD);
    step("UserTask_SubmitDossier", key -> Asked.expected(papers.dossier(programme(key))), facts::register);
    step("UserTask_SupplementDossier", key -> Asked.required(papers.missingOfDossier(key)), facts::missing);
    step("UserTask_CheckDossier", NOTHING_ASKED, facts::check);
    step("UserTask_PreliminaryReview", key -> Asked.expectedTable(ConditionTable.NAME), facts::review);
    step("UserTask_SendSummary", key -> Asked.required(papers.product(key, Work.DOSSIERS)), NOTHING_TOLD);
    step("UserTask_DecideExtension", NOTHING_ASKED, NOTHING_TOLD);
    step("UserTask_EvaluatePriority", key -> Asked.expected(papers.consent(programme(key))), facts::evaluation);
    step("UserTask_SubmitList", key -> Asked.required(papers.listSubmitted(key)), facts::listToSubmit);
    step("UserTask_ApproveList", key -> Asked.expected(papers.product(key, Work.LIST)), facts::listSubmitted);
    step("UserTask_SendToMinistries", key -> Asked.required(papers.sentToMinistries()), NOTHING_TOLD);
    step("UserTask_DraftDocument", key -> new Asked(papers.drafted(key), List.of(), nominees.isOf(key) ? List.of(NomineeTable.NAME) : List.of(), List.of()),
        NOTHING_TOLD);
    step("UserTask_IssueDocument", key -> Asked.expected(papers.issued(key)), key -> facts.handedIn(key, Subject.DRAFT) + "\n\n" + facts.nominees(key));
  }

  private void completion(StepPapers papers, Facts facts) {
    step("UserTask_DraftCompletionPlan", key -> Asked.required(papers.completionPlan()), NOTHING_TOLD);
    step("UserTask_ReviewCompletionPlan", NOTHING_ASKED, key -> facts.handedIn(key, Subject.COMPLETION_PLAN));
    step("UserTask_SendCompletionPlans", key -> Asked.required(papers.product(key, Work.COMPLETION_PLANS)), NOTHING_TOLD);
    step("UserTask_ApproveCompletionPlan", key -> Asked.expected(papers.product(key, Work.COMPLETION_APPROVAL)),
        key -> facts.handedIn(key, Subject.PROVINCE_COMPLETION_PLAN));
    step("UserTask_InterimReviewAlliance", key -> Asked.required(papers.product(key, Work.INTERIM_REVIEW)), facts::standings);
    step("UserTask_InterimReviewDepartment", key -> Asked.expected(papers.product(key, Work.INTERIM_REPORT)),
        key -> facts.handedIn(key, Subject.INTERIM_REVIEW) + "\n\n" + facts.standings(key));
    step("UserTask_ReportDuty", NOTHING_ASKED, facts::dutyReports);
  }

  private void reviews(StepPapers papers, Facts facts) {
    step(INSPECTION, key -> Asked.required(papers.inspected(key)), facts::scores);
    step("UserTask_AnnualReport", key -> Asked.required(papers.periodic(key, Work.INSPECTION)), facts::yearly);
    step("UserTask_DepartmentReport", key -> Asked.expected(papers.periodic(key, Work.ANNUAL_REPORT)),
        key -> facts.handedIn(key, Subject.ANNUAL_REPORT) + "\n\n" + facts.yearly(key));
    step("UserTask_ProposeChange", key -> Asked.required(papers.changeProposed()), facts::change);
    step("UserTask_AppraiseChange", NOTHING_ASKED, facts::change);
    step("UserTask_DecideChange", key -> Asked.expected(papers.changeDecided()), facts::change);
  }

  private void conclusion(StepPapers papers, Facts facts) {
    step("UserTask_SummaryAlliance", key -> Asked.required(papers.product(key, Work.SUMMARY)), facts::standings);
    step("UserTask_ExplainShortfall", NOTHING_ASKED, facts::standings);
    step("UserTask_SendReplicationPlan", key -> Asked.required(papers.replicationPlanSent()), NOTHING_TOLD);
  }

  private void step(String userTask, Function<String, Asked> asked, Function<String, String> facts) {
    steps.with(userTask, new Step(asked, facts));
  }

  private static String programme(String key) {
    return CaseKey.of(key).programme();
  }
}
