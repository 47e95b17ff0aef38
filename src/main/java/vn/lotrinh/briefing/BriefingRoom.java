package vn.lotrinh.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.casefile.Steps;
import vn.lotrinh.issuance.Step;

/** What the room answers about its cases: the letters and notices of the weekly meeting. */
@Component
@Transactional(readOnly = true)
class BriefingRoom implements CaseRoom {

  private static final Asked SIGNED_COPY = Asked.expected(List.of(new PaperKind("ban-da-ky", "Bản chụp văn bản đã ký, đóng dấu")));

  private final Steps<Step> steps = new Steps<Step>().with("UserTask_DraftPaper", Step.DRAFTING).with("UserTask_CheckPaperContent",
      Step.CONTENT_CHECK)
      .with("UserTask_CheckPaperFormat", Step.FORMAT_CHECK).with("UserTask_SignPaper", Step.SIGNING).with("UserTask_IssuePaper",
          Step.ISSUING);
  private final BriefingForms forms;

  BriefingRoom(BriefingForms forms) {
    this.forms = forms;
  }

  @Override
  public String work() {
    return "briefing";
  }

  @Override
  public String workTitle() {
    return "Văn bản giao ban";
  }

  @Override
  public Set<String> models() {
    return Set.of(BriefingProcess.MODEL);
  }

  @Override
  public Set<String> steps() {
    return steps.userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    return steps.of(step.task()) == Step.ISSUING ? SIGNED_COPY : Asked.NOTHING;
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Step at = steps.of(step.task());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, forms.known(step.caseKey(), at));
    shown.put(RETURN_REASON, at == Step.DRAFTING ? Markdown.lines(forms.returnReason(step.caseKey())) : null);
    return shown;
  }

  @Override
  public boolean cameBack(CaseStep step) {
    return steps.of(step.task()) == Step.DRAFTING && forms.returnReason(step.caseKey()) != null;
  }

  @Override
  public Optional<Page> page(Who who, String caseKey) {
    return Optional.of(new Page("Văn bản", "/briefing-papers/" + caseKey));
  }
}
