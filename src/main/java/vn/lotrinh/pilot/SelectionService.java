package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.PilotScheme;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.issuance.DocumentKind;
import vn.lotrinh.plan.PlanService;

/** Phase 1: guidance, the round of dossiers, the ranking and the list that the provincial committee approves. */
@Service("pilotSelection")
@Transactional
public class SelectionService {

  private final Programmes programmes;
  private final Dossiers dossiers;
  private final Members members;
  private final HandIns handIns;
  private final StepPapers papers;
  private final CooperativeService cooperatives;
  private final PaperNumbering numbers;
  private final PlanService plans;
  private final Works works;
  private final Journal journal;
  private final Clock clock;

  SelectionService(Programmes programmes, Dossiers dossiers, Members members, HandIns handIns, StepPapers papers, CooperativeService cooperatives,
      PaperNumbering numbers, PlanService plans, Works works, Journal journal, Clock clock) {
    this.programmes = programmes;
    this.dossiers = dossiers;
    this.members = members;
    this.handIns = handIns;
    this.papers = papers;
    this.cooperatives = cooperatives;
    this.numbers = numbers;
    this.plans = plans;
    this.works = works;
    this.journal = journal;
    this.clock = clock;
  }

  /** The guidance is out: every operating co-operative of the province is invited to register within the term. */
  public void recordGuidance(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String guidance = answers.required("guidance", "Nội dung hướng dẫn");
    int days = answers.whole("registrationWorkingDays", "Thời hạn đăng ký (ngày làm việc)", 5, 60);
    Programme running = programmes.get(programme);
    List<Cooperative> invited = cooperatives.operating(running.province(), today());
    if (invited.isEmpty()) throw new Refusal("Sổ đăng ký chưa có hợp tác xã nào đang hoạt động tại tỉnh của chương trình " + programme + ".");
    running.openRegistration(plans.workingDaysAfter(today(), days));
    programmes.save(running);
    int number = dossiers.of(programme).size();
    for (Cooperative cooperative : invited) dossiers.add(Dossier.invite(programme, ++number, running.round(), cooperative.code()));
    journal.record(programme, "Hướng dẫn lập hồ sơ", null, guidance + " (nhận hồ sơ đến hết ngày " + Wording.day(running.registrationDue()) + ")");
  }

  /** Codes of the co-operatives invited in this round. */
  public List<String> candidates(String programme) {
    int round = programmes.get(programme).round();
    return dossiers.of(programme).stream().filter(dossier -> dossier.round == round).map(dossier -> dossier.cooperative).toList();
  }

  /** How every dossier of this round ended, as rows of a table on a form. */
  public String dossiersJson(String programme) {
    int round = programmes.get(programme).round();
    return Json.rows(dossiers.of(programme).stream().filter(dossier -> dossier.round == round).map(dossier -> {
      Cooperative cooperative = cooperatives.get(dossier.cooperative);
      return Json.row("name", cooperative.name(), "type", cooperative.sector(), "score", Wording.number(dossier.selfScore()),
          "result", dossier.stage().title());
    }).toList());
  }

  public void recordSummary(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    change(programme, Programme::summarise);
    String number = numbers.ofLead(programme, Work.DOSSIERS, DocumentKind.LETTER, answers);
    plans.recordResult(programme, new PlanResult(step(programme, Work.DOSSIERS), today(), BigDecimal.ONE, number, null, Journal.user()));
    papers.showDossiers(programmes.get(programme), dossiers.of(programme), today());
    journal.record(programme, "Gửi tổng hợp đánh giá sơ bộ", null, answers.text("summary"), number);
  }

  public boolean anyEligible(String programme) {
    return !eligible(programme).isEmpty();
  }

  /** Codes of the co-operatives that meet every condition. */
  public List<String> eligible(String programme) {
    return dossiers.of(programme).stream().filter(dossier -> dossier.is(Dossier.Stage.ELIGIBLE)).map(dossier -> dossier.cooperative).toList();
  }

  /** Nobody is eligible: registration is opened again with later terms, or the selection ends. */
  public void recordExtension(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Quyết định", "extend", "close");
    String reason = answers.required("reason", "Lý do");
    if (decision.equals("close")) {
      change(programme, Programme::closeWithoutSelection);
    } else {
      int days = answers.whole("extensionWorkingDays", "Số ngày làm việc gia hạn", 10, 120);
      change(programme, Programme::extend);
      moveTerms(programme, days);
    }
    journal.record(programme, "Quyết định khi không có HTX đủ điều kiện", decision, reason);
  }

  /** The alliance's step ends so many working days from today; the department's keeps its distance to it. Neither ends earlier than planned. */
  private void moveTerms(String programme, int workingDays) {
    String dossiers = step(programme, Work.DOSSIERS);
    String list = step(programme, Work.LIST);
    LocalDate planned = plans.effectiveDue(programme, dossiers);
    LocalDate plannedNext = plans.effectiveDue(programme, list);
    LocalDate moved = later(planned, plans.workingDaysAfter(today(), workingDays));
    LocalDate movedNext = plans.workingDaysAfter(moved, plans.workingDaysBetween(planned, plannedNext));
    programmes.moveDue(programme, dossiers, moved, today());
    programmes.moveDue(programme, list, later(plannedNext, movedNext), today());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  public boolean extended(String programme) {
    return programmes.get(programme).stage() == Programme.Stage.PREPARING;
  }

  /** What the plan gives priority to, as options of a checklist. */
  public String priorityOptionsJson(String programme) {
    List<String> texts = scheme(programme).priority();
    List<Map<String, String>> options = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) options.add(Json.row("label", texts.get(i), "value", "p" + (i + 1)));
    return Json.rows(options);
  }

  /** The committee's judgement of one co-operative, with its reason. */
  public void recordEvaluation(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    CaseKey of = CaseKey.of(key);
    boolean ranked = answers.choice("verdict", "Kết luận", "rank", "exclude").equals("rank");
    String reason = answers.required("priorityReason", "Căn cứ, lý do");
    if (ranked && countsConsent(of.programme(), answers.text("priorityCriteria"))) papers.demand(key, papers.consent(of.programme()));
    Integer points = ranked ? answers.whole("priorityPoints", "Điểm ưu tiên", 0, 100) : null;
    Dossier dossier = dossiers.get(of.programme(), of.number());
    dossier.evaluate(new Dossier.Evaluation(ranked, points, reason, answers.text("priorityCriteria")));
    dossiers.save(dossier);
    journal.record(key, "Đánh giá, xếp hạng", ranked ? "điểm ưu tiên " + points : "không đưa vào danh sách", reason);
  }

  /** Whether consent is among the priorities that were ticked: it counts with its papers only. */
  private boolean countsConsent(String programme, String criteria) {
    List<String> priorities = scheme(programme).priority();
    return Json.texts(criteria).stream().filter(ticked -> ticked.matches("p\\d{1,3}"))
        .map(ticked -> Integer.parseInt(ticked.substring(1)) - 1)
        .filter(position -> position >= 0 && position < priorities.size())
        .anyMatch(position -> StepPapers.isConsent(priorities.get(position)));
  }

  Ranking ranking(String programme) {
    return Ranking.of(dossiers.of(programme), scheme(programme).maximum());
  }

  /** The ranked list, as rows of a table on a form. */
  public String rankingJson(String programme) {
    Ranking ranking = ranking(programme);
    int maximum = scheme(programme).maximum();
    return Json.rows(ranking.places().stream().map(place -> {
      Cooperative cooperative = cooperatives.get(place.dossier().cooperative);
      return Json.row("rank", String.valueOf(place.rank()), "name", cooperative.name(), "type", cooperative.sector(), "score",
          Wording.number(place.dossier().selfScore()), "points", String.valueOf(place.dossier().evaluation().points()), "note",
          place.approved() ? "Đề nghị chọn" : ranking.outcome(place, maximum));
    }).toList());
  }

  /** How many of the equals at the cut the list has room for; null where the points decide. */
  public Integer tiePlaces(String programme) {
    return ranking(programme).tie().map(Ranking.Tie::free).orElse(null);
  }

  /** The equals at the cut, as options of a form; none where the points decide. */
  public String tiedOptionsJson(String programme) {
    return Json.rows(ranking(programme).tie().map(Ranking.Tie::equals).orElse(List.of()).stream()
        .map(dossier -> Json.row("label", cooperatives.get(dossier.cooperative).name(), "value", dossier.cooperative)).toList());
  }

  /** Between equals at the cut a person chooses and says why; forms of older models do not ask. */
  private void chooseAmongEquals(String programme, Map<String, Object> form) {
    Ranking.Tie tie = form.containsKey("chosen") ? ranking(programme).tie().orElse(null) : null;
    if (tie == null) return;
    Answers answers = new Answers(form);
    Set<String> chosen = new LinkedHashSet<>(Json.texts(answers.text("chosen")));
    List<String> equals = tie.equals().stream().map(dossier -> dossier.cooperative).toList();
    if (chosen.size() != tie.free() || !equals.containsAll(chosen)) {
      throw new Refusal("Có " + equals.size() + " HTX bằng điểm ưu tiên nhưng danh sách chỉ còn " + tie.free() + " chỗ: hãy chọn đúng "
          + tie.free() + " HTX trong các HTX bằng điểm.");
    }
    String reason = answers.required("tieReason", "Lý do chọn giữa các HTX bằng điểm");
    for (Dossier dossier : tie.equals()) {
      dossier.prefer(new Dossier.Preference(chosen.contains(dossier.cooperative), reason));
      dossiers.save(dossier);
    }
    journal.record(programme, "Chọn giữa các HTX bằng điểm ưu tiên: " + String.join(", ", chosen), Journal.CHOSEN, reason);
  }

  public void recordListSubmitted(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    chooseAmongEquals(programme, form);
    change(programme, Programme::submitList);
    String number = numbers.ofLead(programme, Work.LIST, DocumentKind.PROPOSAL, "Tờ trình phê duyệt danh sách HTX thí điểm", answers);
    handIns.submit(programme, Subject.LIST, answers.text("note"), HandIn.Act.byLogin(today(), number));
    journal.record(programme, "Trình danh sách HTX thí điểm", null, answers.text("note"), number);
  }

  /** The provincial committee approves the list, gives it back, or has the co-operatives evaluated again. */
  public void recordListDecision(String programme, Map<String, Object> form) {
    Answers answers = new Answers(form);
    String decision = answers.choice("decision", "Quyết định", "approve", "return", "reevaluate");
    if (decision.equals("approve")) {
      approve(programme, answers);
      return;
    }
    String reason = answers.required("reason", "Lý do");
    handIns.giveBack(programme, Subject.LIST, reason, HandIn.Act.byLogin(today(), null));
    change(programme, decision.equals("return") ? Programme::returnList : Programme::askReevaluation);
    journal.record(programme, "Quyết định danh sách HTX thí điểm", decision, reason);
  }

  private void approve(String programme, Answers answers) {
    papers.demand(programme, papers.product(programme, Work.LIST));
    Ranking ranking = ranking(programme);
    if (ranking.places().isEmpty()) throw new Refusal("Danh sách xếp hạng chưa có hợp tác xã nào; hãy trả lại hoặc yêu cầu đánh giá lại.");
    String number = numbers.ofCommittee(programme, DocumentKind.DECISION, "Phê duyệt danh sách HTX thí điểm", answers);
    handIns.accept(programme, Subject.LIST, null, HandIn.Act.byLogin(today(), number));
    change(programme, running -> running.approveList(today()));
    int maximum = scheme(programme).maximum();
    for (Ranking.Place place : ranking.places()) {
      decide(place.dossier(), new Dossier.Result(place.rank(), place.approved(), ranking.outcome(place, maximum)));
      if (place.approved()) members.join(programme, place.dossier().cooperative, today(), number);
    }
    for (Dossier dossier : dossiers.of(programme)) {
      if (dossier.is(Dossier.Stage.ELIGIBLE) && !dossier.isRanked()) {
        decide(dossier, new Dossier.Result(null, false, dossier.evaluation() == null ? "chưa được đánh giá" : dossier.evaluation().reason()));
      }
    }
    long approved = ranking.places().stream().filter(Ranking.Place::approved).count();
    plans.recordResult(programme, new PlanResult(step(programme, Work.LIST), today(), BigDecimal.valueOf(approved), number, null, Journal.user()));
    journal.record(programme, "Phê duyệt danh sách HTX thí điểm", "approve", approved + " HTX", number);
  }

  private void decide(Dossier dossier, Dossier.Result result) {
    dossier.decide(result);
    dossiers.save(dossier);
  }

  public boolean listApproved(String programme) {
    return programmes.get(programme).isListApproved();
  }

  public boolean reevaluationAsked(String programme) {
    return programmes.get(programme).stage() == Programme.Stage.REEVALUATION;
  }

  /** The dossiers on which the list decided: their co-operatives are told. */
  public List<String> dossierKeys(String programme) {
    return dossiers.of(programme).stream().filter(dossier -> dossier.result() != null).map(dossier -> dossier.key).toList();
  }

  /** The list goes to the ministries; with that phase 1 is done. */
  public void recordSentToMinistries(String programme, Map<String, Object> form) {
    change(programme, Programme::completeSelection);
    programmes.acceptPhase(programme, 1, today());
    journal.record(programme, "Gửi danh sách về các Bộ", null, null,
        numbers.ofLead(programme, Work.LIST, DocumentKind.LETTER, "Gửi danh sách HTX thí điểm về các Bộ", new Answers(form)));
  }

  private String step(String programme, Work work) {
    return works.require(plans.plan(programme), work);
  }

  private void change(String programme, Consumer<Programme> transition) {
    Programme running = programmes.get(programme);
    transition.accept(running);
    programmes.save(running);
  }

  private PilotScheme scheme(String programme) {
    return plans.plan(programme).scheme().orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
