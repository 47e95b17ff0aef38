package vn.lotrinh.classification;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** What the yearly scoring answers about its cases. */
@Component
@Transactional
class ClassificationRoom implements CaseRoom {

  private final Classifications classifications;
  private final Facts facts;

  ClassificationRoom(Classifications classifications, Facts facts) {
    this.classifications = classifications;
    this.facts = facts;
  }

  @Override
  public Set<String> models() {
    return Set.of("classification");
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    return Map.of(FACTS, facts.of(classifications.get(step.caseKey()), step.task()));
  }
}
