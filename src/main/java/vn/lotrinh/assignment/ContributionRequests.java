package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.contribution.ContributionService;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/**
 * Asks coordinating bodies ("cơ quan phối hợp") to contribute to a task: those that the plan names when it is received, and more as the lead likes.
 * They are asked in the task's own case, which they see from then on.
 */
@Service
@Transactional
class ContributionRequests {

  static final String ROOM = "assignment";
  private static final String TERM = "contribute";
  private static final int LONGEST = 4000;

  private final Assignments assignments;
  private final ContributionService contributions;
  private final Handing handing;
  private final Heirs heirs;
  private final PlanService plans;
  private final AssignmentProcess process;
  private final OrganisationService organisation;
  private final OpenTerms terms;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ContributionRequests(Assignments assignments, ContributionService contributions, Handing handing, Heirs heirs, PlanService plans,
      AssignmentProcess process, OrganisationService organisation, OpenTerms terms, WorkingCalendar calendar, Clock clock) {
    this.assignments = assignments;
    this.contributions = contributions;
    this.handing = handing;
    this.heirs = heirs;
    this.plans = plans;
    this.process = process;
    this.organisation = organisation;
    this.terms = terms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Asks the bodies that the plan's line names, as they were when the task opened; never beyond the task's own term. */
  void askThoseOfThePlan(Assignment task) {
    Plan plan = plans.plan(task.plan());
    Set<String> asked = of(task.key()).stream().map(Contribution::agency).collect(Collectors.toSet());
    LocalDate due = withinTerm(calendar.workingDaysAfter(today(), terms.get(ROOM, TERM).length()), task);
    handing.helpers(plan.task(task.step()), handing.names(plan, task.openedOn()), handing.chosen(plan.code())).stream()
        .filter(body -> !body.equals(task.agency()) && !asked.contains(body)).forEach(body -> ask(Contribution.asked(work(task.key()), task.key(), body, today(), due)));
  }

  /**
   * Asks one more body, beside those that the plan names.
   *
   * @param question what is asked of it
   * @param due last day to answer; null: as long as the plan's bodies have
   * @throws Refusal where the task is not being worked on, the body is unknown, has the task itself or was asked already, or the day has passed
   */
  void ask(String key, String body, String question, LocalDate due, String user) {
    Assignment task = assignments.lock(key);
    if (task.stage() != Stage.DOING && task.stage() != Stage.SUBMITTED) {
      throw new Refusal("Nhiệm vụ " + key + " không đang được thực hiện nên không đề nghị phối hợp được.");
    }
    if (body == null || !organisation.exists(body, today())) throw new Refusal("Chưa chọn cơ quan phối hợp.");
    if (body.equals(heirs.today(task, task.agency()))) throw new Refusal("Cơ quan chủ trì không tự phối hợp với mình.");
    LocalDate until = due == null ? withinTerm(today().plusDays(terms.get(ROOM, TERM).length()), task) : due;
    if (until.isBefore(today())) throw new Refusal("Hạn trả lời phải từ hôm nay.");
    String asked = Written.text("Nội dung đề nghị", question);
    if (asked.isEmpty()) throw new Refusal("Chưa điền “Nội dung đề nghị”.");
    if (Written.length(asked) > LONGEST) throw new Refusal("“Nội dung đề nghị” dài quá 4.000 ký tự.");
    ask(Contribution.asked(work(key), key, body, today(), until).with(asked, user));
  }

  private void ask(Contribution asked) {
    contributions.ask(asked, process.title(asked.caseKey()),
        organisation.agency(asked.agency()).map(Agency::place).<Map<String, Object>>map(place -> Map.of("place", place)).orElse(Map.of()));
  }

  /** Those that were asked to contribute to a task. */
  @Transactional(readOnly = true)
  List<Contribution> of(String key) {
    return contributions.of(ROOM, key);
  }

  /** The task has ended: nothing is waited for. */
  void ended(String key) {
    contributions.notNeeded(of(key));
  }

  private static Contribution.Work work(String key) {
    return new Contribution.Work(ROOM, key, "", "");
  }

  private LocalDate withinTerm(LocalDate due, Assignment task) {
    return due.isAfter(task.due()) && !task.due().isBefore(today()) ? task.due() : due;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
