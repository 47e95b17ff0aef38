package vn.lotrinh.founding;

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
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.document.DocumentService;

/** What foundings and mergers answer about their cases. */
@Component
@Transactional(readOnly = true)
class FoundingRoom implements CaseRoom {

  private final DossierService dossiers;
  private final HandIns handIns;
  private final DocumentService documents;
  private final FoundingFacts facts;
  private final MergerFacts mergerFacts;
  private final FoundingTerms terms;
  private final Foundings foundings;
  private final Mergers mergers;

  FoundingRoom(DossierService dossiers, HandIns handIns, DocumentService documents, FoundingFacts facts, MergerFacts mergerFacts,
      FoundingTerms terms, Foundings foundings, Mergers mergers) {
    this.dossiers = dossiers;
    this.handIns = handIns;
    this.documents = documents;
    this.facts = facts;
    this.mergerFacts = mergerFacts;
    this.terms = terms;
    this.foundings = foundings;
    this.mergers = mergers;
  }

  @Override
  public String work() {
    return "founding";
  }

  @Override
  public String workTitle() {
    return "Thành lập, hợp nhất, sáp nhập";
  }

  @Override
  public Set<String> models() {
    return Set.of("founding", "founding-dossier", "founding-stop", "merger", "merger-resolution");
  }

  @Override
  public Set<String> steps() {
    return FoundingStep.ALL.userTasks();
  }

  @Override
  public Optional<Page> page(Who who, String caseKey) {
    return Optional.of(new Page("Sáng lập viên, hồ sơ, giấy tờ", "/foundings/" + caseKey));
  }

  /** Of a dossier that is filed anew only what the case does not hold yet is asked for. */
  @Override
  public Asked asked(CaseStep step) {
    FoundingStep known = FoundingStep.ALL.of(step.task());
    List<String> tables = step.is(FoundingStep.PREPARE) ? List.of(FounderTable.NAME)
        : step.is(FoundingStep.DRAFT) ? List.of(InventoryTable.NAME) : List.of();
    List<PaperKind> required = step.is(FoundingStep.FILE) ? documents.missing(step.caseKey(), dossiers.of(step.caseKey())
        .papers(step.caseKey())) : known.required();
    List<PaperKind> expected = step.is(FoundingStep.DECIDE) ? DecisionPapers.of(handIns.get(step.caseKey(), DossierService.SUBJECT)
        .round()) : known.expected();
    return new Asked(required, expected, tables, List.of());
  }

  @Override
  public Map<String, String> shown(CaseStep step) {
    FoundingStep known = FoundingStep.ALL.of(step.task());
    Map<String, String> shown = new HashMap<>();
    shown.put(FACTS, (Foundings.isNumber(step.caseKey()) ? facts.of(step.caseKey()) : mergerFacts.of(step.caseKey())) + "\n\n"
        + terms.toConfirm(known.terms()));
    shown.put(RETURN_REASON, Markdown.lines(returnReason(step.caseKey())));
    return shown;
  }

  /** The resolution of one co-operative is a part of the merger. */
  @Override
  public String parent(CaseStep step) {
    return Mergers.isPart(step.caseKey()) ? Mergers.whole(step.caseKey()) : null;
  }

  @Override
  public String plan(String caseKey) {
    return foundings.find(caseKey).map(Founding::target).or(() -> mergers.find(caseKey).map(Merger::target)).map(PlanTarget::plan).orElse(null);
  }

  /** Of the dossier while it is given back, else why the founders had to decide anew. */
  private String returnReason(String caseKey) {
    return handIns.find(caseKey, DossierService.SUBJECT).filter(HandIn::isReturned).map(HandIn::reason)
        .or(() -> foundings.find(caseKey).map(Founding::reason))
        .or(() -> mergers.find(caseKey).map(Merger::reason)).orElse(null);
  }
}
