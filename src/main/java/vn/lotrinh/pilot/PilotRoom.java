package vn.lotrinh.pilot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** What the pilot answers about its cases. */
@Component
@Transactional
class PilotRoom implements CaseRoom {

  static final Set<String> MODELS = Set.of("pilot", "pilot-selection", "pilot-dossier", "pilot-evaluation", "pilot-issuance", "pilot-completion",
      "pilot-completion-plan", "pilot-duty", "pilot-annual-review", "pilot-inspection", "pilot-member-change", "pilot-conclusion");

  private final PilotSteps steps;
  private final CaseTexts texts;
  private final ReviewService reviews;

  PilotRoom(PilotSteps steps, CaseTexts texts, ReviewService reviews) {
    this.steps = steps;
    this.texts = texts;
    this.reviews = reviews;
  }

  @Override
  public Set<String> models() {
    return MODELS;
  }

  @Override
  public Set<String> steps() {
    return steps.all().userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    return steps.asked(step.caseKey(), step.task());
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, steps.facts(step.caseKey(), step.task()));
    shown.put(RETURN_REASON, Markdown.lines(texts.returnReason(step.caseKey())));
    if (step.is(PilotSteps.INSPECTION)) shown.put("classified", reviews.classified(step.caseKey()));
    return shown;
  }

  @Override
  public String parent(CaseStep step) {
    CaseKey of = CaseKey.of(step.caseKey());
    return of.kind() == CaseKey.Kind.PROGRAMME ? null : of.programme();
  }

  @Override
  public String plan(String caseKey) {
    return CaseKey.of(caseKey).programme();
  }

  @Override
  public boolean cameBack(CaseStep step) {
    return texts.returnReason(step.caseKey()) != null;
  }
}
