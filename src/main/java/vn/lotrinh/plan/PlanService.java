package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.organisation.Resolved;

/** The official plans the province works on: what they ask of whom by when, and what has been achieved. */
@Service("plan")
@Transactional
public class PlanService {

  private record Read(int version, Plan plan) {}

  private final Plans plans;
  private final OrganisationService organisation;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final List<PlanWork> rooms;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  PlanService(Plans plans, OrganisationService organisation, WorkingCalendar calendar, Clock clock, List<PlanWork> rooms) {
    this.plans = plans;
    this.organisation = organisation;
    this.calendar = calendar;
    this.clock = clock;
    this.rooms = List.copyOf(rooms);
  }

  /**
   * Takes in a plan; the same text again changes nothing, another text of the same code is a new version on which the programme goes on.
   *
   * @throws Refusal naming file and line of whatever may not stand, or what a room lacks to work on the plan; then nothing is taken in
   */
  public Plan load(Resource resource) {
    return load(YamlText.of(resource));
  }

  /** The same for a text that was not kept as a file. */
  public Plan load(YamlText source) {
    Plan plan = check(source);
    Optional<Plans.Version> newest = plans.newest(plan.code());
    if (newest.isEmpty() || !saysTheSame(newest.get(), source)) {
      plans.save(plan, source, newest.map(Plans.Version::version).orElse(0) + 1, clock.instant());
    }
    return plan;
  }

  /** Whether both texts are one plan, however they are laid out. */
  private static boolean saysTheSame(Plans.Version kept, YamlText source) {
    if (kept.content().equals(source.text())) return true;
    return PlanFile.read(new YamlText(kept.file(), kept.content())).equals(PlanFile.read(source));
  }

  /**
   * Whether a plan may be taken in; takes in nothing.
   *
   * @throws Refusal as {@link #load(Resource)}
   */
  public Plan check(YamlText source) {
    Plan plan = Plan.read(source);
    plan.refuseUnknown(source, rooms.stream().flatMap(room -> room.names().stream()).collect(Collectors.toSet()));
    List<String> lacking = rooms.stream().flatMap(room -> room.lacks(plan).stream()).toList();
    if (!lacking.isEmpty()) throw new Refusal(source.file() + ": kế hoạch " + plan.code() + " còn thiếu: " + String.join("; ", lacking) + ".");
    return plan;
  }

  /** The text of the newest version of a plan; empty where none was taken in. */
  @Transactional(readOnly = true)
  public Optional<YamlText> source(String code) {
    return plans.newest(code).map(newest -> new YamlText(newest.file(), newest.content()));
  }

  /** The number of the newest version of a plan; empty where none was taken in. */
  @Transactional(readOnly = true)
  public Optional<Integer> version(String code) {
    return plans.version(code);
  }

  /** Codes of all plans taken in. */
  @Transactional(readOnly = true)
  public List<String> codes() {
    return plans.codes();
  }

  /** @throws Refusal when no plan of this code was taken in */
  @Transactional(readOnly = true)
  public Plan plan(String code) {
    int version = plans.version(code).orElseThrow(() -> new Refusal("Chưa nạp kế hoạch nào mang mã “" + code + "”."));
    Read known = read.get(code);
    if (known != null && known.version == version) return known.plan;
    Plans.Version newest = plans.newest(code).orElseThrow();
    Plan plan = Plan.read(new YamlText(newest.file(), newest.content()));
    read.put(code, new Read(version, plan));
    return plan;
  }

  /** An earlier version of a plan. @throws Refusal when there is none of this number */
  @Transactional(readOnly = true)
  public Plan plan(String code, int version) {
    if (plans.version(code).filter(newest -> newest == version).isPresent()) return plan(code);
    Plans.Version old = plans.version(code, version).orElseThrow(() -> new Refusal("Kế hoạch " + code + " không có bản " + version + "."));
    return Plan.read(new YamlText(old.file(), old.content()));
  }

  /** A line as it stands, or as it last stood where a later version dropped it. @throws Refusal when no version has it */
  @Transactional(readOnly = true)
  public PlanTask line(String code, String step) {
    Plan newest = plan(code);
    for (int version = plans.version(code).orElseThrow(); version > 0; version--) {
      Plan known = version == plans.version(code).orElseThrow() ? newest : plan(code, version);
      Optional<PlanTask> line = known.tasks().stream().filter(one -> one.step().equals(step)).findFirst();
      if (line.isPresent()) return line.get();
    }
    return newest.task(step);
  }

  /** The plan's own day of a step. */
  @Transactional(readOnly = true)
  public LocalDate plannedDue(String code, String step) {
    return due(code, step).planned();
  }

  /** The working day on which a step really ends. */
  @Transactional(readOnly = true)
  public LocalDate effectiveDue(String code, String step) {
    return due(code, step).effective();
  }

  private PlannedDate due(String code, String step) {
    return plan(code).task(step).due(calendar).orElseThrow(() -> new Refusal("Kế hoạch " + code + " không ghi hạn của nhiệm vụ " + step + "."));
  }

  /** The plan's own day of a yearly step, e.g. 9 December for "trước ngày 10/12". */
  @Transactional(readOnly = true)
  public LocalDate annualPlannedDue(String code, String step, int year) {
    return plan(code).task(step).due(year, calendar).planned();
  }

  /** The working day on which a yearly step really ends. */
  @Transactional(readOnly = true)
  public LocalDate annualEffectiveDue(String code, String step, int year) {
    return plan(code).task(step).due(year, calendar).effective();
  }

  /** The working day on which a period of a step ends; a period that ends with a day "trước ngày …" never ends later. */
  @Transactional(readOnly = true)
  public LocalDate effective(String code, String step, LocalDate planned) {
    return plan(code).task(step).ending(planned, calendar).effective();
  }

  /** The end of a term that is counted in working days; the day of the event is not counted. */
  public LocalDate workingDaysAfter(LocalDate eventDay, int workingDays) {
    return calendar.workingDaysAfter(eventDay, workingDays);
  }

  /** How many working days lie after {@code from} up to and including {@code to}. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    return calendar.workingDaysBetween(from, to);
  }

  /** The day itself when it is worked, else the next working day. */
  public LocalDate rollForward(LocalDate day) {
    return calendar.rollForward(day);
  }

  /**
   * The agency that leads a step on a day; where the plan names several bodies, the first.
   *
   * @param province place code of the province whose bodies the plan means
   * @throws Refusal when the plan names no lead body or the organisation does not know the body
   */
  @Transactional(readOnly = true)
  public String lead(String code, String step, String province, LocalDate day) {
    PlanTask task = plan(code).task(step);
    if (task.lead() == null) throw new Refusal("Kế hoạch " + code + " không ghi cơ quan chủ trì nhiệm vụ " + step + ".");
    Resolved body = organisation.resolve(task.lead(), day).stream().findFirst()
        .orElseThrow(() -> new Refusal("Chưa biết “" + task.lead() + "” (nhiệm vụ " + task.id() + ") là cơ quan nào; hãy bổ sung cách gọi vào cơ cấu tổ chức."));
    return body.role() == null ? body.agency() : organisation.holder(body.role(), province, day);
  }

  /** The lines that are done by cases of a room of their own, so that nobody is given them: step → what the work is called. */
  @Transactional(readOnly = true)
  public Map<String, String> special(Plan plan) {
    Map<String, String> special = new LinkedHashMap<>();
    for (PlanTask task : plan.tasks()) {
      String named = task.work() != null ? task.work() : task.countsAs();
      if (named != null && !task.group()) special.put(task.step(), named);
    }
    rooms.forEach(room -> special.putAll(room.done(plan)));
    return special;
  }

  /** Place code of the province whose plan it is, as the plan's first day knew it; empty where the chart knows no province of that name or code. */
  @Transactional(readOnly = true)
  public Optional<String> place(Plan plan) {
    return organisation.places(plan.start()).stream().filter(place -> place.level() == PlaceLevel.TINH && place.isCalled(plan.province()))
        .map(Place::code).findFirst();
  }

  /** Records what was achieved of a step; earlier results stay. */
  public void recordResult(String code, PlanResult result) {
    recordResult(code, result, new Origin(null, null));
  }

  /** Of which case and of which body's work a result is. */
  public record Origin(String caseKey, String agency) {}

  /** The same for what the case of a body brought. */
  public void recordResult(String code, PlanResult result, Origin origin) {
    plan(code).task(result.step());
    plans.addResult(code, result, origin, clock.instant());
  }

  /** Everything achieved of a plan, oldest first. */
  @Transactional(readOnly = true)
  public List<PlanResult> results(String code) {
    return plans.results(code);
  }

  /** Everything recorded of a plan, what was corrected since too, the newest first. */
  @Transactional(readOnly = true)
  public List<RecordedResult> recorded(String code) {
    plan(code);
    return plans.recorded(code);
  }

  /**
   * Corrects a result: the earlier one stays readable and counts no more.
   *
   * @param quantity in the unit of the result; 0 takes it back
   * @param number document that proves it; null: as before
   * @throws Refusal where there is no such result, it was corrected already, nothing changes, or no reason is given
   */
  public void correct(String code, long id, BigDecimal quantity, String number, String reason, String user) {
    RecordedResult old = recorded(code).stream().filter(one -> one.id() == id).findFirst()
        .orElseThrow(() -> new Refusal("Kế hoạch " + code + " không có kết quả số " + id + "."));
    ResultCorrection put = ResultCorrection.of(old, quantity, number, reason);
    if (!plans.correct(code, old, put.quantity(), put.number(), put.reason(), user, clock.instant())) {
      throw new Refusal("Kết quả này vừa được người khác sửa.");
    }
  }

  /**
   * How far the targets of a plan are: the one count.
   *
   * @param concerned by shares of dissolutions
   * @param year up to whose end results count, and for which yearly targets are counted
   */
  @Transactional(readOnly = true)
  public Targets targets(String code, Concerned concerned, int year) {
    return new Targets(plan(code), plans.achieved(code), concerned, year);
  }

  /** Of whom the shares of plans are taken on a day, by the plan's code. */
  @Transactional(readOnly = true)
  public Map<String, Concerned> concerned(List<Plan> asked, LocalDate day) {
    Map<String, Concerned> concerned = asked.stream().collect(Collectors.toMap(Plan::code, plan -> Concerned.NOBODY, (one, same) -> one, HashMap::new));
    rooms.forEach(room -> concerned.putAll(room.concerned(asked, day)));
    return concerned;
  }

  /** The cases of all rooms that run toward the lines of plans on a day, by the plan's code and the step. */
  @Transactional(readOnly = true)
  public Map<String, Map<String, PlanWork.Running>> running(List<Plan> asked, LocalDate day) {
    Map<String, Map<String, PlanWork.Running>> running = new HashMap<>();
    rooms.forEach(room -> room.running(asked, day).forEach((plan, steps) ->
        steps.forEach((step, cases) -> running.computeIfAbsent(plan, any -> new HashMap<>()).merge(step, cases, PlanWork.Running::plus))));
    return running;
  }

  /** Where the cases of each room stand that count toward a plan. */
  @Transactional(readOnly = true)
  public List<PlanCases> cases(String code, LocalDate day) {
    Plan plan = plan(code);
    return rooms.stream().flatMap(room -> room.cases(plan, day).stream()).toList();
  }

  /** The pages on which the cases stand by which rooms do lines of a plan: step → page. */
  @Transactional(readOnly = true)
  public Map<String, PlanWork.CasesPage> pages(Plan plan) {
    Map<String, PlanWork.CasesPage> pages = new HashMap<>();
    rooms.forEach(room -> pages.putAll(room.pages(plan)));
    return pages;
  }

  /** The plans whose period holds the day, in the order of their codes. */
  @Transactional(readOnly = true)
  public List<Plan> on(LocalDate day) {
    return plans.codes(day).stream().map(this::plan).toList();
  }
}
