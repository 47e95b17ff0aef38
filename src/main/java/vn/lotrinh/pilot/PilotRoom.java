package vn.lotrinh.pilot;

import java.util.HashMap;
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
import vn.lotrinh.contribution.AskingRoom;
import vn.lotrinh.contribution.Contribution;

/** What the pilot answers about its cases, and about what it asks of coordinating bodies. */
@Component
@Transactional
class PilotRoom implements CaseRoom, AskingRoom {

  static final Set<String> MODELS = Set.of("pilot", "pilot-selection", "pilot-dossier", "pilot-evaluation", "pilot-issuance", "pilot-completion",
      "pilot-completion-plan", "pilot-duty", "pilot-annual-review", "pilot-inspection", "pilot-member-change", "pilot-conclusion");

  private final PilotSteps steps;
  private final CaseTexts texts;
  private final ReviewService reviews;
  private final CoordinatingBodies bodies;
  private final StepPapers papers;

  PilotRoom(PilotSteps steps, CaseTexts texts, ReviewService reviews, CoordinatingBodies bodies, StepPapers papers) {
    this.steps = steps;
    this.texts = texts;
    this.reviews = reviews;
    this.bodies = bodies;
    this.papers = papers;
  }

  @Override
  public String work() {
    return "pilot";
  }

  @Override
  public String workTitle() {
    return "Chương trình thí điểm";
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
  public Set<String> programmes() {
    return Set.of("pilot");
  }

  /** Of the programme itself: whoever watches; its parts are told on their own pages alone. */
  @Override
  public Optional<Page> page(Who who, String caseKey) {
    boolean whole = CaseKey.of(caseKey).kind() == CaseKey.Kind.PROGRAMME;
    return whole && who.watches() ? Optional.of(new Page("Phụ lục, hồ sơ, xếp hạng", "/programmes/" + caseKey)) : Optional.empty();
  }

  @Override
  public Asked asked(CaseStep step) {
    return steps.asked(step.caseKey(), step.task());
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, joined(steps.facts(step.caseKey(), step.task()), bodies.told(step.caseKey(), step.task())));
    shown.put(RETURN_REASON, Markdown.lines(texts.returnReason(step.caseKey())));
    if (step.is(PilotSteps.INSPECTION)) shown.put("classified", reviews.classified(step.caseKey()));
    return shown;
  }

  private static String joined(String known, String brought) {
    return known == null ? brought : brought == null ? known : known + "\n\n" + brought;
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

  @Override
  public String asksAs() {
    return CoordinatingBodies.ROOM;
  }

  @Override
  public String facts(Contribution one) {
    return bodies.asked(one);
  }

  @Override
  public Asked papers(Contribution one) {
    return Asked.expected(papers.contributed());
  }

  @Override
  public String whole(Contribution one) {
    return one.owner();
  }

  @Override
  public String plan(Contribution one) {
    return one.owner();
  }
}
