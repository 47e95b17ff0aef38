package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.annex.PlanWords;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/** What a hand-out would do today: which lines go to whom, which wait, which need a person first. */
@Component
@Transactional(readOnly = true)
class Preview {

  /**
   * A line.
   *
   * @param state OPEN: opened now; LATER; GIVEN: was given before; SPECIAL: another room does it; NOBODY: no body is known; DOUBTFUL: to be confirmed
   * @param work of a special line what it is done by
   * @param unclear what nobody can say of its bodies
   */
  record Line(String step, String number, String title, String state, String work, List<Body> bodies, List<Body> helpers, LocalDate opensOn, LocalDate due,
      long periods, boolean continuous, List<String> unclear) {}

  /** @param people whether the body has an account that could do the task */
  record Body(String agency, String name, boolean people) {}

  /** @param owner the body that accepts; null where nobody is known; @param tasks how many would be opened now */
  record Shown(String plan, String title, String issuer, Body owner, long tasks, long special, long later, long given, List<String> doubtful, List<String> nobody,
      List<Body> withoutPeople, List<Line> lines) {}

  private final PlanService plans;
  private final Handing handing;
  private final HandOutService service;
  private final Assignments assignments;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  Preview(PlanService plans, Handing handing, HandOutService service, Assignments assignments, OrganisationService organisation, People people, Clock clock) {
    this.plans = plans;
    this.handing = handing;
    this.service = service;
    this.assignments = assignments;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
  }

  /** What is known while one preview is made. */
  private record Known(Plan plan, LocalDate today, Map<String, String> special, Map<String, List<Opening>> openings, PlanWords.Names names,
      List<Handing.Chosen> chosen, Set<String> given, Map<String, Body> bodies) {}

  Shown of(String code) {
    Plan plan = plans.plan(code);
    LocalDate today = LocalDate.now(clock);
    LocalDate first = handing.order(code).map(Handing.Order::handedOutOn).orElse(today);
    Map<String, List<Opening>> openings = new LinkedHashMap<>();
    handing.openings(plan, first).forEach(one -> openings.computeIfAbsent(one.step(), any -> new ArrayList<>()).add(one));
    Known known = new Known(plan, today, plans.special(plan), openings, handing.names(plan, today), handing.chosen(code), assignments.given(code), new LinkedHashMap<>());
    List<Line> lines = plan.tasks().stream().filter(task -> !task.group()).map(task -> line(task, known)).toList();
    long tasks = names(code).size();
    return new Shown(code, plan.title(), plan.issuer(), owner(plan, known), tasks, count(lines, "SPECIAL"), count(lines, "LATER"), count(lines, "GIVEN"),
        lines.stream().filter(one -> one.state.equals("DOUBTFUL")).map(Line::number).toList(), lines.stream().filter(one -> one.state.equals("NOBODY")).map(Line::number).toList(),
        known.bodies.values().stream().filter(one -> !one.people).toList(), lines);
  }

  /** What a hand-out would open today, as bulk runs name it. */
  List<String> names(String code) {
    LocalDate today = LocalDate.now(clock);
    Set<String> given = assignments.given(code);
    return handing.due(plans.plan(code), handing.order(code).map(Handing.Order::handedOutOn).orElse(today), today).stream().map(Given::name)
        .filter(name -> !given.contains(name)).toList();
  }

  private static long count(List<Line> lines, String state) {
    return lines.stream().filter(one -> one.state.equals(state)).count();
  }

  private Body owner(Plan plan, Known known) {
    try {
      return body(service.owner(plan, null), known);
    } catch (Refusal unknown) {
      return null;
    }
  }

  private Line line(PlanTask task, Known known) {
    String work = known.special.get(task.step());
    List<Opening> openings = known.openings.getOrDefault(task.step(), List.of());
    List<Body> bodies = work != null ? List.of() : handing.leads(task, known.names, known.chosen).stream().map(one -> body(one, known)).toList();
    List<Body> helpers = work != null ? List.of() : handing.helpers(task, known.names, known.chosen).stream().map(one -> body(one, known)).toList();
    List<String> unclear = new ArrayList<>();
    if (work == null) {
      if (task.lead() == null) unclear.add("Kế hoạch không ghi cơ quan chủ trì.");
      List<String> cells = new ArrayList<>(task.coordinating());
      if (task.lead() != null) cells.add(0, task.lead());
      cells.forEach(cell -> known.names.of(cell).stream().filter(one -> one.agencies().isEmpty()).map(one -> one.doubt() == null ? "Cần chọn: “" + one.text() + "”." : one.doubt())
          .filter(one -> !unclear.contains(one)).forEach(unclear::add));
    }
    Opening next = openings.stream().filter(one -> !one.due().isBefore(known.today)).findFirst().orElse(openings.isEmpty() ? null : openings.get(openings.size() - 1));
    return new Line(task.step(), task.label(), task.title(), state(task, work, openings, bodies, known), work, bodies, helpers, next == null ? null : next.opensOn(),
        next == null ? null : next.planned(), openings.size(), next != null && next.continuous(), unclear);
  }

  private static String state(PlanTask task, String work, List<Opening> openings, List<Body> bodies, Known known) {
    if (task.isToConfirm()) return "DOUBTFUL";
    if (work != null) return "SPECIAL";
    if (bodies.isEmpty()) return "NOBODY";
    List<Opening> begun = openings.stream().filter(one -> !one.opensOn().isAfter(known.today)).toList();
    if (begun.isEmpty()) return "LATER";
    boolean given = begun.stream().allMatch(one -> known.given.stream().anyMatch(name -> name.startsWith(one.step() + " ") && name.endsWith(" " + one.period())));
    return given ? "GIVEN" : "OPEN";
  }

  private Body body(String agency, Known known) {
    return known.bodies.computeIfAbsent(agency, one -> new Body(one, organisation.name(one), !people.members(one).isEmpty()));
  }
}
