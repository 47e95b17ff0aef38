package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.plan.PlanService;

/** A pilot co-operative leaves the list, with or without another taking its place. */
@Service("pilotChange")
@Transactional
public class ChangeService {

  private final MemberChanges changes;
  private final HandIns handIns;
  private final Members members;
  private final Programmes programmes;
  private final Dossiers dossiers;
  private final StepPapers papers;
  private final CooperativeService cooperatives;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final PilotProcess process;
  private final ChangeLetters letters;
  private final Journal journal;
  private final Clock clock;

  ChangeService(MemberChanges changes, HandIns handIns, Members members, Programmes programmes, Dossiers dossiers, StepPapers papers,
      CooperativeService cooperatives, PaperNumbering numbers, PlanService plans, PilotProcess process, ChangeLetters letters, Journal journal, Clock clock) {
    this.changes = changes;
    this.handIns = handIns;
    this.members = members;
    this.programmes = programmes;
    this.dossiers = dossiers;
    this.papers = papers;
    this.cooperatives = cooperatives;
    this.numbers = numbers;
    this.plans = plans;
    this.process = process;
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Opens a change of the list; where one is open for the co-operative already, the reason is added to its history.
   *
   * @param kind remove or replace; null where the alliance shall choose
   * @return the change's business key
   * @throws Refusal when the co-operative is not on the list, or phase 2 does not run
   */
  public String propose(String programme, String cooperative, String kind, String reason) {
    requirePhaseTwo(programme);
    if (!members.present(programme).contains(cooperative)) {
      throw new Refusal(cooperative + " hiện không có trong danh sách HTX thí điểm của chương trình " + programme + ".");
    }
    changes.oneAtATime(programme);
    Optional<MemberChange> open = changes.open(programme, cooperative);
    if (open.isPresent()) {
      journal.record(open.get().key(), "Nêu thêm lý do thay đổi", kind, reason);
      return open.get().key();
    }
    MemberChange change = MemberChange.open(programme, changes.nextNumber(programme), cooperative, kind, reason, today());
    changes.add(change);
    journal.record(change.key(), "Nêu việc thay đổi HTX thí điểm", kind, reason);
    if (!process.memberChangeProposed(programme, change.key(), cooperative)) throw new Refusal("Chương trình " + programme + " không ở giai đoạn 2.");
    return change.key();
  }

  private void requirePhaseTwo(String programme) {
    Optional<Phase> second = programmes.phases(programme).stream().filter(phase -> phase.phase() == 2).findFirst();
    if (second.isEmpty()) throw new Refusal("Chương trình " + programme + " chưa có danh sách HTX thí điểm nên chưa có gì để thay đổi.");
    if (second.get().acceptedOn() != null) {
      throw new Refusal("Giai đoạn 2 của chương trình " + programme + " đã kết thúc nên danh sách HTX thí điểm không còn thay đổi; hãy nêu kiến nghị trong báo cáo.");
    }
  }

  /** Whether a change is open for the co-operative. */
  boolean isOpen(String programme, String cooperative) {
    return changes.open(programme, cooperative).isPresent();
  }

  /** Whether the list can still change for a co-operative: it is on the list and phase 2 runs. */
  boolean mayChange(String programme, String cooperative) {
    return members.present(programme).contains(cooperative)
        && programmes.phases(programme).stream().anyMatch(phase -> phase.phase() == 2 && phase.acceptedOn() == null);
  }

  public String proposedKind(String key) {
    return changes.get(key).kind();
  }

  public String proposedReason(String key) {
    return changes.get(key).reason();
  }

  public void recordChangeProposal(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String kind = answers.choice("kind", "Đề nghị", "remove", "replace");
    String reason = answers.required("proposalReason", "Lý do đề nghị");
    changes.save(changes.get(key).proposed(kind, reason));
    handIns.submit(key, Subject.CHANGE, reason, HandIn.Act.byLogin(today(), null));
    journal.record(key, "Đề nghị thay đổi HTX thí điểm", kind, reason);
  }

  public void recordChangeAppraisal(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String opinion = answers.choice("opinion", "Ý kiến", "agree", "return");
    String reason = opinion.equals("return") ? answers.required("reason", "Lý do trả lại") : answers.text("reason");
    HandIn.Act act = HandIn.Act.byLogin(today(), null);
    if (opinion.equals("agree")) {
      changes.save(changes.get(key).appraised());
      handIns.submit(key, Subject.APPRAISAL, reason, act);
    } else {
      changes.save(changes.get(key).returned());
      handIns.giveBack(key, Subject.CHANGE, reason, act);
    }
    journal.record(key, "Thẩm định đề nghị thay đổi", opinion, reason);
  }

  public void recordChangeDecision(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Quyết định", "approve", "keep", "return");
    String reason = decision.equals("approve") ? answers.text("reason") : answers.required("reason", "Lý do");
    if (decision.equals("approve")) papers.demand(key, papers.changeDecided());
    String number = decision.equals("return") ? null : numbers.ofCommittee(key, DocumentKind.DECISION, "Thay đổi danh sách HTX thí điểm", answers);
    MemberChange change = changes.get(key);
    changes.save(switch (decision) {
      case "approve" -> change.approved(number);
      case "keep" -> change.kept(number);
      default -> change.returned();
    });
    answer(key, decision, reason, HandIn.Act.byLogin(today(), number));
    journal.record(key, "Quyết định thay đổi HTX thí điểm", decision, reason, number);
  }

  /** An approval accepts what the alliance and the department handed in; a refusal gives both back for good, a return only the department's. */
  private void answer(String key, String decision, String reason, HandIn.Act act) {
    for (String subject : decision.equals("return") ? List.of(Subject.APPRAISAL) : List.of(Subject.APPRAISAL, Subject.CHANGE)) {
      if (decision.equals("approve")) handIns.accept(key, subject, reason, act);
      else handIns.giveBack(key, subject, reason, act);
    }
  }

  /** Whether it lies again with whoever handed it in last: asked when somebody has just answered it. */
  public boolean changeReturned(String key) {
    MemberChange.Stage stage = changes.get(key).stage();
    return stage == MemberChange.Stage.OPENED || stage == MemberChange.Stage.PROPOSED;
  }

  public boolean changeApproved(String key) {
    return changes.get(key).stage() == MemberChange.Stage.APPROVED;
  }

  /** The co-operative leaves the list today and what is open for it ends; where it is to be replaced, the next of the ranking that still operates joins. */
  public void applyChange(String key) {
    MemberChange change = changes.get(key);
    members.leave(change.programme(), change.cooperative(), today());
    Optional<String> newcomer = change.kind().equals("replace") ? nextRanked(change.programme()) : Optional.empty();
    newcomer.ifPresent(code -> members.join(change.programme(), code, today(), change.decisionNumber()));
    changes.save(change.applied(newcomer.orElse(null)));
    String outcome = newcomer.map(code -> "thay bằng " + code).orElse(change.kind().equals("replace") ? "không còn HTX nào trong danh sách xếp hạng" : "không thay");
    journal.record(key, "Thay đổi danh sách HTX thí điểm", outcome, null, change.decisionNumber());
    process.memberRemoved(change.programme(), change.cooperative())
        .forEach(ended -> journal.recordBySystem(ended, "Kết thúc hồ sơ: HTX đã ra khỏi danh sách", change.decisionNumber()));
  }

  public boolean isReplaced(String key) {
    return changes.get(key).replacement() != null;
  }

  /** Code of the co-operative that came in the place of the other. */
  public String newcomer(String key) {
    return changes.get(key).replacement();
  }

  /** The case in which the newcomer makes its completion plan. */
  public String newcomerPlanKey(String key) {
    MemberChange change = changes.get(key);
    return dossiers.newest(change.programme(), change.replacement())
        .map(dossier -> CaseKey.numbered(change.programme(), CaseKey.Kind.COMPLETION_PLAN, dossier.number)).orElseThrow();
  }

  private Optional<String> nextRanked(String programme) {
    List<String> everOnTheList = members.all(programme).stream().map(Member::cooperative).toList();
    int maximum = plans.plan(programme).scheme().orElseThrow().maximum();
    return Ranking.of(dossiers.of(programme), maximum).places().stream().map(place -> place.dossier().cooperative)
        .filter(code -> !everOnTheList.contains(code)).filter(code -> cooperatives.find(code).filter(Cooperative::isOperating).isPresent()).findFirst();
  }

  /** Codes of the co-operatives that are told: the one that left and the one that came. */
  public List<String> concerned(String key) {
    MemberChange change = changes.get(key);
    List<String> codes = new ArrayList<>(List.of(change.cooperative()));
    if (change.replacement() != null) codes.add(change.replacement());
    return List.copyOf(codes);
  }

  public String letterSubject(String key) {
    return letters.subject(changes.get(key));
  }

  public String letter(String key, String cooperative) {
    return letters.text(changes.get(key), cooperative);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
