package vn.lotrinh.rehearsal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.StartRefusal;
import vn.lotrinh.annex.AnnexService;
import vn.lotrinh.assignment.HandOutService;
import vn.lotrinh.assignment.LineKindDesk;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.LoadReport;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.pilot.PilotService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** Sets the scene on a rehearsal's first start: the province's bodies and people, its register, its plans with their pilots begun or their lines handed out. */
@Component
@Profile("rehearsal")
@Order(1)
class ScenarioLoader implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ScenarioLoader.class);

  private final Scenario scenario;
  private final RehearsalState state;
  private final RehearsalClock clock;
  private final OrganisationService organisation;
  private final DemoAccounts accounts;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final PilotService pilot;
  private final AnnexService annex;
  private final LineKindDesk kinds;
  private final HandOutService handOut;

  ScenarioLoader(Scenario scenario, RehearsalState state, RehearsalClock clock, OrganisationService organisation, DemoAccounts accounts,
      CooperativeService cooperatives, PlanService plans, PilotService pilot, AnnexService annex, LineKindDesk kinds,
      HandOutService handOut) {
    this.scenario = scenario;
    this.state = state;
    this.clock = clock;
    this.organisation = organisation;
    this.accounts = accounts;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.pilot = pilot;
    this.annex = annex;
    this.kinds = kinds;
    this.handOut = handOut;
  }

  /** The last thing written is where the rehearsal stands: a start that was broken off begins again and finds what is there already. */
  @Override
  public void run(ApplicationArguments arguments) {
    if (state.lastInstant().isPresent()) return;
    LOG.info("Dựng kịch bản “{}”", scenario.title());
    LoadReport bodies = organisation.load(new ClassPathResource(scenario.organisation()));
    if (!bodies.accepted()) throw new StartRefusal("Tệp cơ quan của kịch bản có dòng không hợp lệ: " + bodies.text(), "Hãy sửa tệp rồi chạy lại.");
    accounts.open();
    try {
      cooperatives.load(new ClassPathResource(scenario.cooperatives()));
      scenario.plans().forEach(this::take);
    } catch (Refusal e) {
      throw new StartRefusal(e.getMessage(), "Hãy sửa tệp của kịch bản rồi chạy lại.");
    }
    state.save(clock.instant());
  }

  /**
   * What its tasks name, e.g. dissolutions, no plan starts by itself. The lines of a plan that is handed out open in the background once the
   * application is up: a job of the engine that goes on where a broken-off start left it.
   */
  private void take(String file) {
    Plan plan = plans.load(new ClassPathResource(file));
    if (scenario.begins() && plan.scheme().isPresent() && !pilot.isStarted(plan.code())) pilot.start(plan.code());
    if (!scenario.handsOut() || handOut.isHandedOut(plan.code())) return;
    annex.confirm(plan.code(), DemoAccounts.COORDINATOR);
    kinds.confirmSuggested(plan.code(), DemoAccounts.COORDINATOR);
    handOut.handOut(plan.code(), DemoAccounts.COORDINATOR);
  }
}
