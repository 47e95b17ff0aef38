package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.document.DocumentService;

/** What the dissolutions answer about their cases. */
@Component
@Transactional
class DissolutionRoom implements CaseRoom {

  private final Dissolutions dissolutions;
  private final CaseService cases;
  private final Facts facts;
  private final RevocationService revocations;
  private final ObstacleService obstacles;
  private final DocumentService documents;
  private final BranchService branches;
  private final Authority authority;
  private final Begun begun;
  private final CooperativeService cooperatives;
  private final Clock clock;

  DissolutionRoom(Dissolutions dissolutions, CaseService cases, Facts facts, RevocationService revocations, ObstacleService obstacles,
      DocumentService documents, BranchService branches, Authority authority, Begun begun, CooperativeService cooperatives, Clock clock) {
    this.dissolutions = dissolutions;
    this.cases = cases;
    this.facts = facts;
    this.revocations = revocations;
    this.obstacles = obstacles;
    this.documents = documents;
    this.branches = branches;
    this.authority = authority;
    this.begun = begun;
    this.cooperatives = cooperatives;
    this.clock = clock;
  }

  @Override
  public String work() {
    return "dissolution";
  }

  @Override
  public String workTitle() {
    return "Giải thể";
  }

  @Override
  public Set<String> models() {
    return Set.of("voluntary-dissolution", "compulsory-dissolution", "certificate-revocation", "certificate-restoration",
        "court-dissolution", "dissolution-settlement", "settle-debts",
        "bankruptcy", "undivided-assets", "dissolution-dossier", "dissolution-closing", "dissolution-objection", "branch-closing",
        "dissolution-stop");
  }

  @Override
  public Set<String> steps() {
    return DissolutionStep.ALL.userTasks();
  }

  @Override
  public Optional<Page> page(Who who, String caseKey) {
    return Optional.of(new Page("Nghĩa vụ, vướng mắc, dự báo", "/dissolutions/" + caseKey));
  }

  @Override
  public Asked asked(CaseStep step) {
    DissolutionStep known = DissolutionStep.ALL.of(step.task());
    Dissolution of = dissolutions.get(step.caseKey());
    List<PaperKind> papers = step.is(DissolutionStep.BRANCHES_FILED) && !branches.placesOnly(step.caseKey()) ? DissolutionStep.BRANCH_PAPERS
        : known.papers().apply(of);
    List<PaperKind> required = new ArrayList<>(switch (known.need()) {
      case EXPECTED -> List.<PaperKind>of();
      case REQUIRED -> papers;
      case REQUIRED_UNLESS_THERE -> documents.missing(step.caseKey(), papers);
    });
    required.addAll(authority.asked(step, cooperative(of)));
    List<String> tables = step.is(DissolutionStep.DISTRIBUTED) ? List.of(DistributionTable.NAME) : List.of();
    return new Asked(required, known.need() == DissolutionStep.Need.EXPECTED ? papers : List.of(), tables, List.of());
  }

  /** Of a step of the co-operative, who acts for it and by which paper. */
  private String actsFor(CaseStep step, Dissolution d) {
    return Authority.STEPS.contains(step.model() + "/" + step.task()) ? authority.told(d.number(), cooperative(d)) : null;
  }

  private Cooperative cooperative(Dissolution d) {
    return begun.cooperative(d.cooperative()).orElseGet(() -> cooperatives.get(d.cooperative()));
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    DissolutionStep known = DissolutionStep.ALL.of(step.task());
    Dissolution found = dissolutions.get(step.caseKey());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, facts.of(found, known, LocalDate.now(clock), actsFor(step, found)));
    shown.put(RETURN_REASON, Markdown.lines(cases.returnReason(step.caseKey())));
    if (step.is(DissolutionStep.EXPLAINED)) shown.put("explanation", revocations.givenExplanation(step.caseKey()));
    if (step.is(DissolutionStep.OBJECTED)) shown.put("objection", obstacles.raised(step.caseKey(), ((Number) step.variables().get("obstacle")).longValue()));
    return shown;
  }

  @Override
  public String plan(String caseKey) {
    return dissolutions.find(caseKey).map(found -> found.target().plan()).orElse(null);
  }
}
