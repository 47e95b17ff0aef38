package vn.lotrinh.dissolution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.casefile.CaseStep;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.document.DocumentService;
import vn.lotrinh.document.Paper;

/**
 * On whose authority somebody else acts for a co-operative that has no officers of its own here: its written authorisation, or a contract
 * of service with the paper by which the organisation assigns its person (NĐ 92/2024/NĐ-CP Điều 12.2). Asked for once in a case, at the
 * first such step; it stands in the chronicle as a paper of the case.
 */
@Component("dissolutionAuthority")
class Authority {

  static final PaperKind PAPER = new PaperKind("can-cu-lam-thay",
      "Văn bản ủy quyền của HTX, hoặc hợp đồng dịch vụ và giấy giới thiệu, phân công (Điều 12.2 NĐ 92/2024/NĐ-CP)");

  /** The steps of the co-operative itself, by model and user task. */
  static final Set<String> STEPS = Set.of("voluntary-dissolution/UserTask_TakeInventory", "voluntary-dissolution/UserTask_HoldMeeting",
      "voluntary-dissolution/UserTask_SendResolution", "certificate-revocation/UserTask_Explain",
      "dissolution-settlement/UserTask_AdoptResolution",
      "dissolution-settlement/UserTask_SettleTax", "dissolution-settlement/UserTask_DistributeRest", "branch-closing/UserTask_DecideBranches",
      "branch-closing/UserTask_FileBranches", "settle-debts/UserTask_ListDebts",
      "settle-debts/UserTask_PayDebts", "undivided-assets/UserTask_LiquidateAssets", "undivided-assets/UserTask_AgreeGifts",
      "bankruptcy/UserTask_FilePetition", "dissolution-dossier/UserTask_FileDossier", "dissolution-dossier/UserTask_SupplementDossier",
      "dissolution-dossier/UserTask_ReturnSeal");

  private final DocumentService documents;
  private final Bodies bodies;

  Authority(DocumentService documents, Bodies bodies) {
    this.documents = documents;
    this.bodies = bodies;
  }

  /** The paper, where the step is the co-operative's, somebody else acts for it, and the case does not hold the paper yet. */
  List<PaperKind> asked(CaseStep step, Cooperative cooperative) {
    if (!STEPS.contains(step.model() + "/" + step.task()) || bodies.actsForItself(cooperative)) return List.of();
    return documents.missing(step.caseKey(), List.of(PAPER));
  }

  /** Who acts for the co-operative and by which papers, as people read it; null where it acts for itself. */
  String told(String number, Cooperative cooperative) {
    if (bodies.actsForItself(cooperative)) return null;
    List<Paper> papers = documents.papers(number).stream().filter(paper -> paper.current() && paper.kind().equals(PAPER.kind())).toList();
    return "Liên minh HTX làm thay, " + (papers.isEmpty() ? "chưa có văn bản ủy quyền hoặc hợp đồng dịch vụ (Điều 12.2 NĐ 92/2024/NĐ-CP)"
        : "theo " + papers.stream().map(paper -> paper.name() + " (nộp bởi " + paper.uploader() + ")").collect(Collectors.joining("; ")));
  }
}
