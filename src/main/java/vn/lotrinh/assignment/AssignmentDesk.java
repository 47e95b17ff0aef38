package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.People;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.contribution.Contribution;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.PlanTask;

/**
 * Who sees a task and who may do what beside its steps: the lead body asks others, asks for a later day, names who does it; the owner and the
 * coordinators set another day or cancel. Who may not see a task is told that there is none.
 */
@Component
@Transactional
class AssignmentDesk {

  /** A task as people and programs read it; bodies and people by name. */
  record Shown(String key, String plan, String step, String number, String title, String product, String agency, String body, String owner, String period,
      boolean continuous, LocalDate openedOn, LocalDate plannedDue, LocalDate due, Stage stage, String stageTitle, String responsible, List<Quantity> quantities,
      List<Part> contributions, List<Wanted> extensions, List<Line> progress, LocalDate endedOn, String endReason, boolean leads, boolean owns,
      String before, List<Heir> heirs) {}

  /** One of several bodies that took over from the one to which the task was given. */
  record Heir(String agency, String name) {}

  /** @param asked what the body owes, null where its part is open; @param told what it told last */
  record Quantity(String unit, String relation, BigDecimal asked, BigDecimal whole, BigDecimal told) {}

  record Part(String agency, String name, String question, LocalDate due, String kind, String answer, LocalDate answeredOn, String answeredBy) {}

  record Wanted(LocalDate wanted, String reason, LocalDate askedOn, String askedBy, String decision, LocalDate granted, String number, String answer) {}

  /** What was told once. */
  record Line(LocalDate on, String by, String unit, BigDecimal quantity, String note) {}

  private final Assignments assignments;
  private final AssignmentService service;
  private final ContributionRequests contributions;
  private final Extensions extensions;
  private final ExtensionService extension;
  private final DivisionService division;
  private final CaseFiles cases;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final People people;
  private final Clock clock;

  AssignmentDesk(Assignments assignments, AssignmentService service, ContributionRequests contributions, Extensions extensions,
      ExtensionService extension, DivisionService division, CaseFiles cases, PlanService plans, OrganisationService organisation, People people, Clock clock) {
    this.assignments = assignments;
    this.service = service;
    this.contributions = contributions;
    this.extensions = extensions;
    this.extension = extension;
    this.cases = cases;
    this.plans = plans;
    this.organisation = organisation;
    this.people = people;
    this.clock = clock;
    this.division = division;
  }

  @Transactional(readOnly = true)
  Shown shown(Who who, String key) {
    Assignment task = seen(who, key);
    PlanTask line = plans.line(task.plan(), task.step());
    List<Share> shares = assignments.shares(key);
    List<Told> history = assignments.history(key);
    List<Contribution> helpers = contributions.of(key);
    List<Extensions.Extension> wanted = extensions.of(key);
    Map<String, String> names = people.names(Stream.of(history.stream().map(Told::by), helpers.stream().map(Contribution::answeredBy),
        wanted.stream().map(Extensions.Extension::askedBy), Stream.of(task).map(Assignment::responsible)).flatMap(Function.identity()).filter(Objects::nonNull).toList());
    return new Shown(key, task.plan(), task.step(), line.label(), line.title(), line.product(), service.body(key), organisation.name(service.body(key)),
        organisation.name(service.owner(key)), task.periodTitle(), task.continuous(), task.openedOn(), task.plannedDue(), task.due(), task.stage(),
        task.stage().title(), names.get(task.responsible()), quantities(task, shares), helpers.stream().map(one -> helper(one, names)).toList(),
        wanted.stream().map(one -> new Wanted(one.wanted(), one.reason(), one.askedOn(), names.get(one.askedBy()), one.decision(), one.granted(), one.number(),
            one.answer())).toList(), history.stream().map(one -> line(one, shares, names)).toList(), task.endedOn(), task.endReason(), leads(who, key), owns(who, key), service.body(key).equals(task.agency()) ? null : organisation.name(task.agency()),
        organisation.successors(task.agency(), LocalDate.now(clock)).stream().map(one -> new Heir(one, organisation.name(one))).toList());
  }

  private List<Quantity> quantities(Assignment task, List<Share> shares) {
    Map<Integer, Told> told = service.told(task).stream().collect(Collectors.toMap(Told::position, Function.identity()));
    return shares.stream().map(one -> new Quantity(one.unit(), one.relation(), one.quantity(), one.whole(),
        told.containsKey(one.position()) ? told.get(one.position()).quantity() : null)).toList();
  }

  private Part helper(Contribution one, Map<String, String> names) {
    return new Part(one.agency(), organisation.name(one.agency()), one.question(), one.due(), one.kind() == null ? null : one.kind().title(), one.answer(),
        one.answeredOn(), names.get(one.answeredBy()));
  }

  private static Line line(Told one, List<Share> shares, Map<String, String> names) {
    String unit = shares.stream().filter(share -> share.position() == one.position()).map(Share::unit).findFirst().orElse(null);
    return new Line(one.on(), names.get(one.by()), unit, one.quantity(), one.note());
  }

  void ask(Who who, String key, String agency, String question, LocalDate due) {
    demandLead(who, key);
    contributions.ask(key, agency, question, due, who.user());
  }

  void extend(Who who, String key, LocalDate wanted, String reason) {
    demandLead(who, key);
    extension.ask(key, wanted, reason, who.user());
  }

  void responsible(Who who, String key, String user) {
    demandLead(who, key);
    service.responsible(key, user == null || user.isBlank() ? "nobody" : user);
  }

  void change(Who who, String key, LocalDate due, String reason) {
    demandOwner(who, key);
    extension.change(key, due, reason, who.user());
  }

  void cancel(Who who, String key, String reason) {
    demandOwner(who, key);
    extension.cancel(key, reason, who.user());
  }

  void passOn(Who who, String key, String agency, String reason) {
    demandOwner(who, key);
    service.passOn(key, agency, reason);
  }

  String divide(Who who, String key, String agency, Map<String, BigDecimal> parts, String reason) {
    demandOwner(who, key);
    return division.divide(key, agency, parts == null ? Map.of() : parts, reason, who.user());
  }

  /** The people among whom the lead body chooses. */
  @Transactional(readOnly = true)
  Map<String, String> people(String key) {
    return people.members(service.body(key));
  }

  private Assignment seen(Who who, String key) {
    return assignments.find(key).filter(task -> cases.maySee(who, key) || owns(who, key)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private boolean leads(Who who, String key) {
    return who.worksFor(service.body(key));
  }

  private boolean owns(Who who, String key) {
    return who.steers() || who.worksFor(service.owner(key));
  }

  private void demandLead(Who who, String key) {
    seen(who, key);
    AssignmentController.demand(leads(who, key), "task " + key);
  }

  private void demandOwner(Who who, String key) {
    seen(who, key);
    AssignmentController.demand(owns(who, key), "task " + key);
  }
}
