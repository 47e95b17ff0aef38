package vn.lotrinh.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.Steps;
import vn.lotrinh.issuance.Step;

/** What the yearly report answers about its cases: submissions, updates, documents. */
@Component
@Transactional
class ReportRoom implements CaseRoom {

  /**
   * @param facts by the key of the case
   * @param returnReason by the key of the case
   */
  private record Said(Asked asked, Function<String, String> facts, Function<String, String> returnReason) {}

  /** The system's own receipt may go with an update; the signed copy with the issue, the Word file itself is written by the system. */
  private static final Asked RECEIPT = Asked.expected(List.of(new PaperKind("xac-nhan-cap-nhat", "Bản chụp xác nhận đã cập nhật")));
  private static final Asked SIGNED_COPY = Asked.expected(List.of(new PaperKind("ban-da-ky", "Bản chụp văn bản đã ký, đóng dấu")));
  private static final Function<String, String> NOTHING_RETURNED = key -> null;

  private final Steps<Said> steps = new Steps<>();

  ReportRoom(SubmissionFacts submissions, UpdateService updates, DocumentForms documents) {
    steps.with("UserTask_PrepareSubmission", new Said(Asked.expectedTable(FiguresTable.NAME), submissions::preparation, submissions::returned))
        .with("UserTask_ConfirmSubmission", new Said(Asked.NOTHING, submissions::prepared, NOTHING_RETURNED))
        .with("UserTask_ReviewSubmission", new Said(Asked.NOTHING, submissions::handedIn, NOTHING_RETURNED))
        .with("UserTask_UpdateNationalSystem", new Said(RECEIPT, updates::duty, NOTHING_RETURNED));
    for (String draft : List.of("UserTask_DraftReport", "UserTask_DraftLetter")) {
      steps.with(draft, new Said(Asked.NOTHING, key -> documents.known(key, Step.DRAFTING), documents::returnReason));
    }
    document(documents, "UserTask_CheckContent", Step.CONTENT_CHECK, Asked.NOTHING);
    document(documents, "UserTask_CheckLetter", Step.CONTENT_CHECK, Asked.NOTHING);
    document(documents, "UserTask_CheckFormat", Step.FORMAT_CHECK, Asked.NOTHING);
    document(documents, "UserTask_SignReport", Step.SIGNING, Asked.NOTHING);
    document(documents, "UserTask_SignLetter", Step.SIGNING, Asked.NOTHING);
    document(documents, "UserTask_IssueReport", Step.ISSUING, SIGNED_COPY);
    document(documents, "UserTask_IssueLetter", Step.ISSUING, SIGNED_COPY);
  }

  private void document(DocumentForms documents, String userTask, Step step, Asked asked) {
    steps.with(userTask, new Said(asked, key -> documents.known(key, step), NOTHING_RETURNED));
  }

  @Override
  public String work() {
    return "report";
  }

  @Override
  public String workTitle() {
    return "Báo cáo năm";
  }

  @Override
  public Set<String> models() {
    return Set.of("annual-report", "report-submission", "report-document", "report-correction", "legal-update");
  }

  @Override
  public Set<String> steps() {
    return steps.userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    return steps.of(step.task()).asked();
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Said known = steps.of(step.task());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, known.facts().apply(step.caseKey()));
    shown.put(RETURN_REASON, Markdown.lines(known.returnReason().apply(step.caseKey())));
    return shown;
  }

  @Override
  public String parent(CaseStep step) {
    return (String) step.variables().get("campaign");
  }

  @Override
  public boolean cameBack(CaseStep step) {
    return steps.of(step.task()).returnReason().apply(step.caseKey()) != null;
  }
}
