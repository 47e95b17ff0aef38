package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;

/** What the dissolutions answer about their cases. */
@Component
@Transactional
class DissolutionRoom implements CaseRoom {

  private final Dissolutions dissolutions;
  private final Facts facts;
  private final RevocationService revocations;
  private final ObstacleService obstacles;
  private final Clock clock;

  DissolutionRoom(Dissolutions dissolutions, Facts facts, RevocationService revocations, ObstacleService obstacles, Clock clock) {
    this.dissolutions = dissolutions;
    this.facts = facts;
    this.revocations = revocations;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  @Override
  public Set<String> models() {
    return Set.of("voluntary-dissolution", "compulsory-dissolution", "certificate-revocation", "dissolution-settlement", "settle-debts",
        "bankruptcy", "undivided-assets", "dissolution-dossier", "dissolution-closing", "dissolution-objection");
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    Dissolution found = dissolutions.get(step.caseKey());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, facts.of(found, step.task(), LocalDate.now(clock)));
    shown.put(RETURN_REASON, Markdown.lines(found.filing().returnReason()));
    if (step.is("UserTask_ReviewExplanation")) shown.put("explanation", revocations.givenExplanation(step.caseKey()));
    if (step.is("UserTask_RecordObjection")) shown.put("objection", obstacles.raised(step.caseKey(), ((Number) step.variables().get("obstacle")).longValue()));
    return shown;
  }
}
