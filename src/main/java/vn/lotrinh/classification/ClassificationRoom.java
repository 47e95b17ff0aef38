package vn.lotrinh.classification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.Steps;

/** What the yearly scoring answers about its cases. */
@Component
@Transactional
class ClassificationRoom implements CaseRoom {

  /** @param term name of the term within which the step is to be done */
  record Step(Asked asked, boolean check, String term) {}

  private static final Steps<Step> STEPS = new Steps<Step>()
      .with("UserTask_ScoreOwn", new Step(Asked.requiredTable(OwnScores.NAME), false, "selfScoring"))
      .with("UserTask_CheckScore", new Step(Asked.expectedTable(CheckedScores.NAME), true, "check"));

  private final Classifications classifications;
  private final Facts facts;

  ClassificationRoom(Classifications classifications, Facts facts) {
    this.classifications = classifications;
    this.facts = facts;
  }

  @Override
  public String work() {
    return "classification";
  }

  @Override
  public String workTitle() {
    return "Chấm điểm, xếp loại";
  }

  @Override
  public Set<String> models() {
    return Set.of("classification");
  }

  @Override
  public Set<String> steps() {
    return STEPS.userTasks();
  }

  @Override
  public Optional<Page> page(Who who, String caseKey) {
    CaseKey of = CaseKey.of(caseKey);
    return Optional.of(new Page("Bảng điểm", "/classifications/" + of.year() + "/" + of.cooperative()));
  }

  @Override
  public Asked asked(CaseStep step) {
    return STEPS.of(step.task()).asked();
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Step known = STEPS.of(step.task());
    return Map.of(FACTS, facts.of(classifications.get(step.caseKey()), known));
  }
}
