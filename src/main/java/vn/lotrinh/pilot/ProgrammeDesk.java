package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.plan.PlanService;

/**
 * Who may see and do what with a programme outside the task list: provincial bodies of its province and those who watch or coordinate see it;
 * a coordinator starts it and opens its steps early; the alliance and coordinators propose a change of the list.
 */
@Component
class ProgrammeDesk {

  /** @param isNew whether it was opened now; else it was open already and the reason was added */
  record Proposal(String key, boolean isNew) {}

  private final PilotService pilot;
  private final ChangeService changes;
  private final StepService steps;
  private final Overview overview;
  private final Programmes programmes;
  private final PlanService plans;
  private final OrganisationService organisation;
  private final Clock clock;

  ProgrammeDesk(PilotService pilot, ChangeService changes, StepService steps, Overview overview, Programmes programmes, PlanService plans,
      OrganisationService organisation, Clock clock) {
    this.pilot = pilot;
    this.changes = changes;
    this.steps = steps;
    this.overview = overview;
    this.programmes = programmes;
    this.plans = plans;
    this.organisation = organisation;
    this.clock = clock;
  }

  ProgrammeView view(Who who, String code) {
    if (!watchesAll(who) && who.agencies().stream().noneMatch(agency -> isProvincialBodyOf(agency, code))) throw new AccessDeniedException(code);
    return overview.of(code);
  }

  /** Every pilot plan that was taken in, begun or not, that this person may watch. */
  List<PlanLine> plans(Who who) {
    return plans.codes().stream().map(plans::plan).filter(plan -> plan.scheme().isPresent())
        .filter(plan -> watchesAll(who) || who.agencies().stream().anyMatch(agency -> isProvincialBodyOf(agency, plan.code())))
        .map(plan -> PlanLine.of(plan, programmes.find(plan.code()))).toList();
  }

  /** Whether this person watches every programme, whatever the province. */
  boolean watchesAll(Who who) {
    return who.watches();
  }

  boolean mayStart(Who who) {
    return who.steers();
  }

  /** @throws Refusal naming file and line of whatever may not stand in the plan */
  String takeIn(Who who, Resource plan) {
    if (!mayStart(who)) throw new AccessDeniedException("taking in a plan");
    return plans.load(plan).code();
  }

  String start(Who who, String plan) {
    if (!who.steers()) throw new AccessDeniedException(plan);
    return pilot.start(plan);
  }

  Proposal proposeChange(Who who, String code, String cooperative, String reason) {
    if (!who.steers() && !who.worksFor(pilot.lead(code, Work.GUIDANCE.named()))) throw new AccessDeniedException(code);
    boolean isNew = !changes.isOpen(code, cooperative);
    return new Proposal(changes.propose(code, cooperative, null, reason), isNew);
  }

  /** The works that wait for the plan's own day, for those who may open them earlier: coordinators. */
  List<Work> waiting(Who who, String code) {
    return who.steers() ? steps.waiting(code) : List.of();
  }

  /** @throws Refusal when the reason is too short or the programme does not wait for the work */
  void openEarly(Who who, String code, String work, String reason) {
    if (!who.steers()) throw new AccessDeniedException(code);
    programmes.get(code);
    String why = reason == null ? "" : reason.strip();
    if (why.length() < 10 || why.length() > 1000) throw new Refusal("Lý do mở sớm phải từ 10 đến 1000 ký tự.");
    steps.openEarly(code, work, why);
  }

  /** A body that sits at the province itself, not in a district, a commune or a co-operative. */
  private boolean isProvincialBodyOf(String group, String code) {
    LocalDate today = LocalDate.now(clock);
    String province = programmes.find(code).map(Programme::province).orElse(null);
    return province != null && organisation.agency(group, today).map(Agency::place)
        .filter(place -> organisation.place(place).filter(known -> known.level() == PlaceLevel.TINH).isPresent())
        .filter(place -> organisation.isWithin(place, province, today)).isPresent();
  }
}
