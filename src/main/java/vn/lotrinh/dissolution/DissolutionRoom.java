package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Markdown;
import vn.lotrinh.casefile.Asked;
import vn.lotrinh.casefile.CaseRoom;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.document.DocumentService;

/** What the dissolutions answer about their cases. */
@Component
@Transactional
class DissolutionRoom implements CaseRoom {

  private final Dissolutions dissolutions;
  private final Facts facts;
  private final RevocationService revocations;
  private final ObstacleService obstacles;
  private final DocumentService documents;
  private final Clock clock;

  DissolutionRoom(Dissolutions dissolutions, Facts facts, RevocationService revocations, ObstacleService obstacles,
      DocumentService documents, Clock clock) {
    this.dissolutions = dissolutions;
    this.facts = facts;
    this.revocations = revocations;
    this.obstacles = obstacles;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public Set<String> models() {
    return Set.of("voluntary-dissolution", "compulsory-dissolution", "certificate-revocation", "certificate-restoration", "court-dissolution", "dissolution-settlement", "settle-debts",
        "bankruptcy", "undivided-assets", "dissolution-dossier", "dissolution-closing", "dissolution-objection");
  }

  @Override
  public Set<String> steps() {
    return DissolutionStep.ALL.userTasks();
  }

  @Override
  public Asked asked(CaseStep step) {
    DissolutionStep known = DissolutionStep.ALL.of(step.task());
    List<PaperKind> papers = known.papers().apply(dissolutions.get(step.caseKey()));
    return switch (known.need()) {
      case EXPECTED -> Asked.expected(papers);
      case REQUIRED -> Asked.required(papers);
      case REQUIRED_UNLESS_THERE -> Asked.required(documents.missing(step.caseKey(), papers));
    };
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    DissolutionStep known = DissolutionStep.ALL.of(step.task());
    Dissolution found = dissolutions.get(step.caseKey());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, facts.of(found, known, LocalDate.now(clock)));
    shown.put(RETURN_REASON, Markdown.lines(found.filing().returnReason()));
    if (step.is(DissolutionStep.EXPLAINED)) shown.put("explanation", revocations.givenExplanation(step.caseKey()));
    if (step.is(DissolutionStep.OBJECTED)) shown.put("objection", obstacles.raised(step.caseKey(), ((Number) step.variables().get("obstacle")).longValue()));
    return shown;
  }
}
