package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseFile;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casefile.PaperKind;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** The programme as a whole: who leads a step, when it is due, what is shown and asked for, and how one phase follows the other. */
@Service("pilot")
@Transactional
public class PilotService {

  private final CaseFiles cases;
  private final Programmes programmes;
  private final Dossiers dossiers;
  private final Members members;
  private final HandIns handIns;
  private final Journal journal;
  private final CaseTexts texts;
  private final Notices notices;
  private final StepService steps;
  private final Works works;
  private final ReviewPeriods periods;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final PilotProcess process;
  private final Clock clock;

  PilotService(CaseFiles cases, Programmes programmes, Dossiers dossiers, Members members, HandIns handIns, Journal journal, CaseTexts texts,
      Notices notices, StepService steps, Works works, ReviewPeriods periods, PlanService plans,
      OrganisationService organisation, PilotProcess process, Clock clock) {
    this.cases = cases;
    this.programmes = programmes;
    this.dossiers = dossiers;
    this.members = members;
    this.handIns = handIns;
    this.journal = journal;
    this.texts = texts;
    this.notices = notices;
    this.steps = steps;
    this.works = works;
    this.periods = periods;
    this.plans = plans;
    this.organisation = organisation;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Starts the programme of a plan, once.
   *
   * @param plan code of a plan that was taken in and sets up a pilot
   * @return the business key, which is the plan's code
   */
  public String start(String plan) {
    Plan official = plans.plan(plan);
    if (official.scheme().isEmpty()) throw new Refusal("Kế hoạch " + plan + " không phải kế hoạch thí điểm lựa chọn hợp tác xã.");
    if (programmes.find(plan).isPresent()) throw startedBefore(plan);
    List<String> lacking = works.lacks(official);
    if (!lacking.isEmpty()) throw new Refusal("Kế hoạch " + plan + " còn thiếu: " + String.join("; ", lacking) + ".");
    if (CaseKey.of(plan).kind() != CaseKey.Kind.PROGRAMME) throw new Refusal("Mã kế hoạch “" + plan + "” trùng khuôn mã hồ sơ; hãy đặt mã khác.");
    String province = provinceOf(official);
    steps.bound(official).forEach(step -> plans.lead(plan, step, province, today()));
    if (!programmes.add(Programme.start(plan, province, today()))) throw startedBefore(plan);
    journal.record(plan, Journal.STARTED, null, official.title(), official.number());
    String leftOut = works.leftOut(official).stream().map(Work::title).collect(Collectors.joining("; "));
    if (!leftOut.isEmpty()) journal.recordBySystem(plan, "Kế hoạch không yêu cầu, chương trình bỏ qua: " + leftOut, null);
    cases.open(new CaseFile(plan, "pilot", texts.caseTitle(plan), null, province, null, today(), today()), Set.of(), clock.instant());
    process.start(plan, province, texts.caseTitle(plan));
    return plan;
  }

  private Refusal startedBefore(String plan) {
    return new Refusal("Chương trình " + plan + " đã được khởi động ngày " + Wording.day(programmes.get(plan).startedOn()) + journal.starter(plan) + ".");
  }

  public boolean isStarted(String plan) {
    return programmes.find(plan).isPresent();
  }

  /** As {@link StepService#lead}; models of older versions ask here. */
  public String lead(String programme, String work) {
    return steps.lead(programme, work);
  }

  /** As {@link StepService#plannedDue}; models of older versions ask here. */
  public LocalDate plannedDue(String programme, String work) {
    return steps.plannedDue(programme, work);
  }

  /** As {@link StepService#effectiveDue}; models of older versions ask here. */
  public LocalDate effectiveDue(String programme, String work) {
    return steps.effectiveDue(programme, work);
  }

  /** The plan's own day of a yearly step, e.g. 9 December for "trước ngày 10/12"; models of older versions ask here. */
  public LocalDate annualPlannedDue(String programme, String step, int year) {
    return plans.annualPlannedDue(programme, step, year);
  }

  /** The working day on which a yearly step is due; models of older versions ask here. */
  public LocalDate annualDue(String programme, String step, int year) {
    return plans.annualEffectiveDue(programme, step, year);
  }

  /** A whole number of the scheme, e.g. {@code checkWorkingDays}. */
  public Integer setting(String programme, String name) {
    return plans.plan(programme).scheme().orElseThrow().setting(name);
  }

  /** As {@link StepService#opens}; models of older versions ask here. */
  public Date opens(String programme, String work) {
    return steps.opens(programme, work);
  }

  /** The plan's last day of a phase. */
  public LocalDate phaseEnd(String programme, int phase) {
    Plan plan = plans.plan(programme);
    Optional<LocalDate> end = phase == 2 ? works.phaseTwoEnds(plan) : plan.phase(phase).map(PlanTask::due);
    return end.orElse(plan.end());
  }

  /** As {@link StepService#product}; models of older versions ask here. */
  public String product(String programme, String work) {
    return steps.product(programme, work);
  }

  /** A standing duty's title in at most thirty characters. */
  public String dutyTitle(String programme, String step) {
    return Wording.shortened(plans.plan(programme).task(step).title(), 30);
  }

  /** The case as a task list names it. */
  public String caseTitle(String key) {
    return texts.caseTitle(key);
  }

  /** None: models of earlier versions ask for them; a step asks for its papers by what the room says of it. */
  public List<PaperKind> papers(String key, String userTask) {
    return List.of();
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String key, String userTask) {
    return null;
  }

  /** Why work came back; null where it did not. */
  public String returnReason(String key) {
    return texts.returnReason(key);
  }

  /** What was answered before the work came back, so that it need not be typed again; null where it did not. */
  public String lastAnswer(String key, String field) {
    return texts.lastAnswer(key, field);
  }

  /** Opens a phase; refused before the one before it is accepted. */
  public void openPhase(String programme, int phase) {
    List<Phase> phases = programmes.phases(programme);
    if (phases.stream().anyMatch(known -> known.phase() == phase)) return;
    if (phase > 1 && phases.stream().noneMatch(before -> before.phase() == phase - 1 && before.acceptedOn() != null)) {
      throw new Refusal("Chương trình " + programme + ": giai đoạn " + (phase - 1) + " chưa hoàn thành nên chưa mở được giai đoạn " + phase + ".");
    }
    programmes.openPhase(programme, phase, today());
    journal.recordBySystem(programme, "Mở giai đoạn " + phase, null);
  }

  /** Accepts a phase; refused while something that the plan asks of it is missing. */
  public void closePhase(String programme, int phase) {
    List<String> open = missingWorks(programme, phase).stream().map(work -> steps.step(programme, work.named())).toList();
    if (!open.isEmpty()) {
      throw new Refusal("Chương trình " + programme + ": giai đoạn " + phase + " còn nhiệm vụ chưa hoàn thành: " + String.join(", ", open) + ".");
    }
    programmes.acceptPhase(programme, phase, today());
    journal.recordBySystem(programme, "Hoàn thành giai đoạn " + phase, null);
  }

  /** The works of a phase that the plan asks for and that nothing was accepted of yet. */
  private List<Work> missingWorks(String programme, int phase) {
    Plan plan = plans.plan(programme);
    if (phase == 3) {
      return Stream.of(Work.FINAL_REPORT, Work.REPLICATION, Work.COMMENDATION).filter(work -> works.has(plan, work))
          .filter(work -> !handIns.isAccepted(steps.documentKey(programme, work.named()), Subject.DRAFT)).toList();
    }
    if (phase != 2 || handIns.isAccepted(programme, Subject.INTERIM_REVIEW)) return List.of();
    return Stream.of(Work.INTERIM_REPORT, Work.INTERIM_REVIEW).filter(work -> works.has(plan, work)).limit(1).toList();
  }

  /** Ends the programme; refused before phase 3 is accepted. */
  public void closeProgramme(String programme) {
    if (programmes.phases(programme).stream().noneMatch(phase -> phase.phase() == 3 && phase.acceptedOn() != null)) {
      throw new Refusal("Chương trình " + programme + ": giai đoạn 3 chưa hoàn thành nên chưa kết thúc được chương trình.");
    }
    Programme ending = programmes.get(programme);
    ending.conclude(today());
    programmes.save(ending);
    journal.recordBySystem(programme, "Kết thúc chương trình", null);
  }

  /** Codes of the co-operatives that are on the list today. */
  public List<String> members(String programme) {
    return members.present(programme);
  }

  /** Years with an inspection whose report can still be in time; models of older versions ask here. */
  public List<Integer> reviewYears(String programme) {
    return reviews(programme).stream().map(period -> Integer.valueOf(period.substring(0, 4))).distinct().toList();
  }

  /** Periods with an inspection whose report can still be in time, e.g. "2022", or "2022.3" for a third quarter. */
  public List<String> reviews(String programme) {
    Plan plan = plans.plan(programme);
    return periods.all(plan).stream()
        .filter(period -> !periods.effective(plan, Work.INSPECTION, CaseKey.of(reviewKeyOf(programme, period))).isBefore(today())).toList();
  }

  public String issuanceKey(String programme, String work) {
    return steps.documentKey(programme, work);
  }

  public String dossierKey(String programme, String cooperative) {
    return CaseKey.numbered(programme, CaseKey.Kind.DOSSIER, number(programme, cooperative));
  }

  public String evaluationKey(String programme, String cooperative) {
    return CaseKey.numbered(programme, CaseKey.Kind.EVALUATION, number(programme, cooperative));
  }

  public String completionPlanKey(String programme, String cooperative) {
    return CaseKey.numbered(programme, CaseKey.Kind.COMPLETION_PLAN, number(programme, cooperative));
  }

  public String dutyKey(String programme, String step) {
    return CaseKey.of(programme, CaseKey.Kind.DUTY, step);
  }

  public String reviewKey(String programme, int year) {
    return CaseKey.of(programme, CaseKey.Kind.REVIEW, String.valueOf(year));
  }

  /** @param period e.g. "2022" or "2022.3" */
  public String reviewKeyOf(String programme, String period) {
    return CaseKey.of(programme, CaseKey.Kind.REVIEW, period);
  }

  /** @param period e.g. "2022" or "2022.3" */
  public String inspectionKeyOf(String programme, String period, String cooperative) {
    return CaseKey.of(programme, CaseKey.Kind.INSPECTION, period + "-%02d".formatted(number(programme, cooperative)));
  }

  public String inspectionKey(String programme, int year, String cooperative) {
    return CaseKey.of(programme, CaseKey.Kind.INSPECTION, year + "-%02d".formatted(number(programme, cooperative)));
  }

  /** The co-operative's own agency, to which a letter about a dossier goes. */
  public String agencyOf(String dossier) {
    return organisation.holder("HTX", dossiers.get(dossier).cooperative);
  }

  public String noticeSubject(String dossier) {
    return notices.subject(dossier);
  }

  /** The letter that tells a co-operative what became of its dossier. */
  public String noticeText(String dossier) {
    return notices.text(dossier);
  }

  private int number(String programme, String cooperative) {
    return dossiers.newest(programme, cooperative).map(dossier -> dossier.number)
        .orElseThrow(() -> new Refusal("Chương trình " + programme + " không có hồ sơ của " + cooperative + "."));
  }

  private String provinceOf(Plan plan) {
    return organisation.places(today()).stream()
        .filter(place -> place.level() == PlaceLevel.TINH && place.name().endsWith(plan.province())).map(Place::code).findFirst()
        .orElseThrow(() -> new Refusal("Cơ cấu tổ chức chưa có tỉnh “" + plan.province() + "” của kế hoạch " + plan.code() + "."));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
