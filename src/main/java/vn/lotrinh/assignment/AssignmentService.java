package vn.lotrinh.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.Chronicle;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;

/** A task from its receipt to the acceptance of its product; the model {@code plan-task} calls it. */
@Service("assignment")
@Transactional
public class AssignmentService {

  private static final String NOBODY = "nobody";
  private static final String PRODUCT = "sản phẩm";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Assignments assignments;
  private final ContributionRequests contributions;
  private final HandIns handIns;
  private final SheetService sheets;
  private final Heirs heirs;
  private final AssignmentProcess process;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final WorkingCalendar calendar;
  private final People people;
  private final CaseFiles cases;
  private final Chronicle chronicle;
  private final Clock clock;

  AssignmentService(Assignments assignments, ContributionRequests contributions, HandIns handIns, SheetService sheets, Heirs heirs, AssignmentProcess process,
      PlanService plans, OrganisationService organisation, OpenTerms terms, WorkingCalendar calendar, People people, CaseFiles cases, Chronicle chronicle,
      Clock clock) {
    this.assignments = assignments;
    this.contributions = contributions;
    this.handIns = handIns;
    this.sheets = sheets;
    this.heirs = heirs;
    this.process = process;
    this.plans = plans;
    this.organisation = organisation;
    this.terms = terms;
    this.calendar = calendar;
    this.people = people;
    this.cases = cases;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** The body that has the task today. */
  @Transactional(readOnly = true)
  public String body(String key) {
    Assignment task = assignments.get(key);
    return heirs.today(task, task.agency());
  }

  /** The body that accepts, today. */
  @Transactional(readOnly = true)
  public String owner(String key) {
    return heirs.today(assignments.get(key).owner());
  }

  /** Length of a term that no law fixes, in the unit that its title says. */
  @Transactional(readOnly = true)
  public int term(String name) {
    return terms.get("assignment", name).length();
  }

  /** Whom the body may name: its people, or nobody yet. */
  @Transactional(readOnly = true)
  public String peopleJson(String key) {
    List<Map<String, String>> options = new ArrayList<>();
    options.add(Map.of("label", "Chưa phân công (cả cơ quan cùng thấy)", "value", NOBODY));
    people.members(body(key)).forEach((login, name) -> options.add(Map.of("label", name, "value", login)));
    try {
      return JSON.writeValueAsString(options);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The last day of the working term; of a continuous task that of the period which is told next. */
  @Transactional(readOnly = true)
  public LocalDate due(String key) {
    Assignment task = assignments.get(key);
    return task.continuous() ? calendar.due(task.noteUntil()).effective() : task.due();
  }

  @Transactional(readOnly = true)
  public LocalDate plannedDue(String key) {
    Assignment task = assignments.get(key);
    return task.continuous() ? task.noteUntil() : task.plannedDue();
  }

  /** Who does it; null where nobody is named, or the person no longer works there. */
  @Transactional(readOnly = true)
  public String responsible(String key) {
    String person = assignments.get(key).responsible();
    return person != null && people.members(body(key)).containsKey(person) ? person : null;
  }

  /** The body takes the task and names who does it; those whom the plan names beside it are asked now. */
  public void receive(String key, Map<String, Object> form) {
    Assignment task = assignments.lock(key);
    assignments.save(task.received(person(key, new Answers(form).required("responsible", "Người chịu trách nhiệm"))));
    sheets.begin(task);
    contributions.askThoseOfThePlan(task);
  }

  private String person(String key, String named) {
    if (named.equals(NOBODY)) return null;
    if (!people.members(body(key)).containsKey(named)) throw new Refusal("Người chịu trách nhiệm phải là người của "
        + organisation.name(body(key)) + ".");
    return named;
  }

  /** Another person of the body does it from now on. */
  void responsible(String key, String named) {
    Assignment task = assignments.lock(key).doneBy(person(key, named));
    assignments.save(task);
    process.responsible(key, task.responsible());
  }

  /**
   * Another body has the task from now on, e.g. one of several that took over from a district; with what was told of it so far.
   *
   * @throws Refusal where it has ended, the body is unknown or has the line already, or no reason is given
   */
  void passOn(String key, String body, String reason) {
    Assignment task = assignments.lock(key);
    String why = ExtensionService.reason("Lý do giao lại", reason);
    if (body == null || !organisation.exists(body, today())) throw new Refusal("Chưa chọn cơ quan nhận.");
    if (body.equals(task.agency())) throw new Refusal("Nhiệm vụ đang ở chính cơ quan này.");
    boolean taken = assignments.of(task.plan()).stream().anyMatch(one -> one.step().equals(task.step()) && one.period().equals(task.period()) && one.agency().equals(body));
    if (taken) throw new Refusal("Cơ quan này đã được giao dòng ấy của kế hoạch.");
    Set<String> before = new LinkedHashSet<>(List.of(task.agency(), body(key)));
    assignments.save(task.at(body));
    cases.admit(key, Set.of(body), clock.instant());
    before.forEach(from -> process.passOn(key, from, body).forEach(step -> chronicle.handedOver(key, step.taskId(), step.title() + ": " + why, from, body)));
  }

  /** The body hands its product in, with what it told last of each quantity. */
  public void submit(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Assignment task = assignments.lock(key);
    sheets.tell(task, AssignmentProcess.user());
    List<Share> shares = assignments.shares(key);
    List<Told> told = told(task);
    boolean silent = told.stream().noneMatch(one -> one.quantity() != null);
    if (!shares.isEmpty() && silent && !task.continuous()) {
      throw new Refusal("Chưa ghi số lượng đạt được ở thẻ “Bảng số liệu”; chưa đạt thì ghi 0.");
    }
    String summary = answers.required("summary", "Kết quả thực hiện");
    HandIn.Act act = new HandIn.Act(today(), AssignmentProcess.user(), answers.text("documentNumber"));
    handIns.submit(key, task.subject(), summary, act);
    Assignment submitted = task.submitted();
    if (task.continuous() && told.stream().noneMatch(AssignmentService::counts) && !sheets.hasRows(task)) {
      handIns.accept(key, task.subject(), "Không có số lượng để nghiệm thu.", new HandIn.Act(today(), act.user(), null));
      finish(submitted);
    } else {
      assignments.save(submitted);
    }
  }

  /** What was told last of each share, in the period that is open. */
  List<Told> told(Assignment task) {
    return assignments.newest(task.key(), task.noteUntil());
  }

  private static boolean counts(Told one) {
    return one.quantity() != null && one.quantity().signum() > 0;
  }

  /** Whether the owner has to accept what was handed in; a period of a continuous task without any quantity is only told. */
  @Transactional(readOnly = true)
  public boolean needsAcceptance(String key) {
    return assignments.get(key).stage() == Stage.SUBMITTED;
  }

  /** The owner accepts, or gives back with a reason. */
  public void judge(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    Assignment task = assignments.lock(key);
    HandIn.Act act = new HandIn.Act(today(), AssignmentProcess.user(), null);
    if (answers.choice("decision", "Kết luận", "accepted", "returned").equals("returned")) {
      handIns.giveBack(key, task.subject(), answers.required("reason", "Lý do trả lại"), act);
      assignments.save(task.returned());
      return;
    }
    HandIn handIn = handIns.accept(key, task.subject(), null, act);
    sheets.tell(task, null);
    count(task, handIn);
    sheets.accepted(task);
    finish(task);
  }

  /** What was accepted becomes results of the plan; a product without a quantity is one, so that the list of results has its paper. */
  private void count(Assignment task, HandIn handIn) {
    Map<Integer, BigDecimal> told = new LinkedHashMap<>();
    told(task).stream().filter(AssignmentService::counts).forEach(one -> told.put(one.position(), one.quantity()));
    List<Share> shares = assignments.shares(task.key());
    for (Share share : shares) {
      if (told.containsKey(share.position())) record(task, share.step(), told.get(share.position()), share.unit(), handIn);
    }
    if (shares.isEmpty()) record(task, task.step(), BigDecimal.ONE, PRODUCT, handIn);
  }

  private void record(Assignment task, String step, BigDecimal quantity, String unit, HandIn handIn) {
    PlanResult result = new PlanResult(step, handIn.submittedOn(), quantity, handIn.number(), handIn.content(), handIn.decidedBy(), unit,
        task.year());
    plans.recordResult(task.plan(), result, new PlanService.Origin(task.key(), body(task.key())));
  }

  private void finish(Assignment task) {
    Assignment finished = task.finished(today());
    assignments.save(finished);
    if (!finished.stage().hasEnded()) return;
    contributions.ended(task.key());
    process.taskEnded(task.key());
  }

  /** Whether what was handed in was accepted. */
  @Transactional(readOnly = true)
  public boolean isAccepted(String key) {
    Stage stage = assignments.get(key).stage();
    return stage == Stage.WAITING || stage == Stage.DONE;
  }

  @Transactional(readOnly = true)
  public boolean hasNextPeriod(String key) {
    return assignments.get(key).stage() == Stage.WAITING;
  }

  /** The morning after the period that was told last. */
  @Transactional(readOnly = true)
  public Date nextPeriod(String key) {
    return Date.from(assignments.get(key).noteUntil().plusDays(1).atTime(LocalTime.of(6, 0)).atZone(clock.getZone()).toInstant());
  }

  /** The next period of a continuous task is open. */
  public void beginPeriod(String key) {
    Assignment task = assignments.lock(key);
    Assignment next = task.goesOn(noteEnd(task.noteUntil().plusDays(1), task.plannedDue()));
    assignments.save(next);
    sheets.begin(next);
  }

  /** The last day of the period that holds a day: a quarter, where every three months are told of; never after the end. */
  LocalDate noteEnd(LocalDate day, LocalDate end) {
    int months = Math.max(1, Math.min(12, term("note")));
    int last = ((day.getMonthValue() - 1) / months + 1) * months;
    LocalDate until = YearMonth.of(day.getYear(), Math.min(12, last)).atEndOfMonth();
    return until.isAfter(end) && !end.isBefore(day) ? end : until;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
