package vn.lotrinh.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** What the yearly report answers about its cases: submissions, updates, documents. */
@Component
@Transactional
class ReportRoom implements CaseRoom {

  private static final Map<String, Step> DOCUMENT_STEPS = Map.of("UserTask_DraftReport", Step.DRAFTING, "UserTask_DraftLetter", Step.DRAFTING,
      "UserTask_CheckContent", Step.CONTENT_CHECK, "UserTask_CheckLetter", Step.CONTENT_CHECK, "UserTask_CheckFormat", Step.FORMAT_CHECK,
      "UserTask_SignReport", Step.SIGNING, "UserTask_SignLetter", Step.SIGNING, "UserTask_IssueReport", Step.ISSUING, "UserTask_IssueLetter", Step.ISSUING);

  private final SubmissionService submissions;
  private final UpdateService updates;
  private final DocumentForms documents;

  ReportRoom(SubmissionService submissions, UpdateService updates, DocumentForms documents) {
    this.submissions = submissions;
    this.updates = updates;
    this.documents = documents;
  }

  @Override
  public Set<String> models() {
    return Set.of("annual-report", "report-submission", "report-document", "report-correction", "legal-update");
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    String key = step.caseKey();
    Map<String, String> shown = new HashMap<>();
    switch (step.task()) {
      case "UserTask_PrepareSubmission" -> {
        shown.put(FACTS, submissions.preparation(key));
        shown.put(RETURN_REASON, Markdown.lines(submissions.returnReason(key)));
      }
      case "UserTask_ReviewSubmission" -> shown.put(FACTS, submissions.handedIn(key));
      case "UserTask_UpdateNationalSystem" -> shown.put(FACTS, updates.duty(key));
      default -> {
        Step at = DOCUMENT_STEPS.get(step.task());
        shown.put(FACTS, documents.known(key, at));
        if (at == Step.DRAFTING) shown.put(RETURN_REASON, Markdown.lines(documents.returnReason(key)));
      }
    }
    return shown;
  }

  @Override
  public String parent(CaseStep step) {
    return (String) step.variables().get("campaign");
  }
}
