package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * The steps of a programme by the works of the scheme: which line of the plan asks for a work, who leads it, from when and until when.
 * A parameter {@code work} is a name such as {@code pilot.interim-review}; models of older versions name a step of the plan instead.
 */
@Service("pilotStep")
@Transactional
public class StepService {

  private final Programmes programmes;
  private final PlanService plans;
  private final Works works;
  private final CaseTexts texts;
  private final EarlyOpenings openings;
  private final PilotProcess process;
  private final Journal journal;
  private final People people;
  private final Clock clock;

  StepService(Programmes programmes, PlanService plans, Works works, CaseTexts texts, EarlyOpenings openings, PilotProcess process,
      Journal journal, People people, Clock clock) {
    this.programmes = programmes;
    this.plans = plans;
    this.works = works;
    this.texts = texts;
    this.openings = openings;
    this.process = process;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /** Whether the plan asks for the work; what it does not ask for is left out. */
  public boolean has(String programme, String work) {
    return Work.of(work).filter(asked -> works.has(plans.plan(programme), asked)).isPresent();
  }

  /** The plan's own step of a work, or of the line that stands in for it. */
  public String step(String programme, String work) {
    return works.step(plans.plan(programme), work);
  }

  /** The agency that leads the work today. */
  public String lead(String programme, String work) {
    return plans.lead(programme, step(programme, work), programmes.get(programme).province(), today());
  }

  /** The plan's own day by which the work is done. */
  public LocalDate plannedDue(String programme, String work) {
    return plans.plannedDue(programme, step(programme, work));
  }

  /** The working day on which the work is due, an extension considered. */
  public LocalDate effectiveDue(String programme, String work) {
    String step = step(programme, work);
    return programmes.movedDue(programme, step).orElseGet(() -> plans.effectiveDue(programme, step));
  }

  /** When the work may begin: the first moment of the first day that the plan names for it. */
  public Date opens(String programme, String work) {
    return Date.from(openingDay(programme, work).atStartOfDay(clock.getZone()).toInstant());
  }

  /** Whether the first day of the work has come. */
  public boolean isOpen(String programme, String work) {
    return !openingDay(programme, work).isAfter(today());
  }

  private LocalDate openingDay(String programme, String work) {
    Plan plan = plans.plan(programme);
    String step = works.step(plan, work);
    LocalDate planned = Objects.requireNonNullElse(plan.task(step).start(), plan.start());
    Optional<LocalDate> early = Work.of(work).or(() -> works.of(plan, step)).flatMap(asked -> openings.day(programme, asked));
    return early.filter(day -> day.isBefore(planned)).orElse(planned);
  }

  /** The works whose first day has not come and that the programme waits for now. */
  List<Work> waiting(String programme) {
    return Arrays.stream(Work.values()).filter(work -> work.gate().filter(gate -> process.waitsAt(programme, gate)).isPresent())
        .filter(work -> !isOpen(programme, work.named())).toList();
  }

  /**
   * Opens a step before the plan's own day.
   *
   * @param reason why, as it is kept
   * @throws Refusal when the programme does not wait for the step
   */
  public void openEarly(String programme, String work, String reason) {
    Work.of(work).flatMap(one -> openings.find(programme, one).map(early -> opened(one, early))).ifPresent(told -> {
      throw told;
    });
    Work asked = Work.of(work).filter(one -> waiting(programme).contains(one))
        .orElseThrow(() -> new Refusal("Chương trình " + programme + " hiện không chờ đến kỳ của việc “" + work + "”."));
    if (!openings.add(programme, asked, today(), reason, Journal.user())) throw opened(asked, openings.find(programme, asked).orElseThrow());
    journal.record(programme, "Mở sớm: " + asked.title(), Journal.EARLY, reason);
    process.openNow(programme, asked.gate().orElseThrow(), clock.instant());
  }

  private Refusal opened(Work work, EarlyOpenings.Early early) {
    return new Refusal("Việc “" + work.title() + "” đã được " + people.name(early.decidedBy()) + " mở sớm ngày " + Wording.day(early.day()) + ".");
  }

  /** What the work yields, shortly, e.g. "Kế hoạch của UBND tỉnh". */
  public String product(String programme, String work) {
    return texts.product(programme, step(programme, work));
  }

  /** The key of the case in which a document of the programme is drafted and signed. */
  public String documentKey(String programme, String work) {
    return CaseKey.document(programme, step(programme, work));
  }

  /** The clause that a task carries out, in the plan's own numbers and words, e.g. "Kế hoạch 135/KH-UBND ngày 15/07/2021, nhiệm vụ 1.2: …". */
  public String basis(String programme, String work) {
    Plan plan = plans.plan(programme);
    PlanTask task = plan.task(works.step(plan, work));
    String time = task.dueText() == null ? "" : " Thời gian: " + task.dueText() + ".";
    String product = task.product() == null ? "" : " Kết quả: " + task.product() + ".";
    return CaseTexts.cited(plan) + ", " + CaseTexts.numbered(plan, task) + ": " + task.title() + "." + time + product;
  }

  /** The plan itself as a document is cited, e.g. "Kế hoạch 135/KH-UBND ngày 15/07/2021". */
  public String plan(String programme) {
    return CaseTexts.cited(plans.plan(programme));
  }

  /** Steps of the works that the plan asks for. */
  List<String> bound(Plan plan) {
    return Arrays.stream(Work.values()).flatMap(work -> works.step(plan, work).stream()).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
