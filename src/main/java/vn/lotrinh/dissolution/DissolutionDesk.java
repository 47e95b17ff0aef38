package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkProgress;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;

/** Who may start, see and change what of dissolutions: coordinators all, a body what concerns it. */
@Component
class DissolutionDesk {

  private static final Forecast NO_FORECAST = new Forecast(null, null, null, null, null, List.of());

  /**
   * What became of a list.
   *
   * @param run under which it can be looked at again
   */
  record Started(long run, List<String> started, List<Refused> refused) {}

  record Refused(String code, String reason) {}

  private final CaseFiles files;
  private final StartOrders orders;
  private final CaseService cases;
  private final ResolutionService resolutions;
  private final RestorationService restorations;
  private final ObstacleService obstacleService;
  private final Dissolutions dissolutions;
  private final OtherProcedure other;
  private final Meetings meetings;
  private final PlanLines lines;
  private final Costs costs;
  private final Remainders remainders;
  private final Aftermath aftermath;
  private final Stops stops;
  private final StopService stopService;
  private final Debts debts;
  private final Obstacles obstacles;
  private final Journal journal;
  private final Terms terms;
  private final CooperativeService cooperatives;
  private final Forecasts forecasts;
  private final Authority authority;
  private final Clock clock;

  DissolutionDesk(CaseFiles files, StartOrders orders, CaseService cases, ResolutionService resolutions, RestorationService restorations, ObstacleService obstacleService,
      Dissolutions dissolutions, OtherProcedure other, Meetings meetings, PlanLines lines, Costs costs, Remainders remainders,
      Aftermath aftermath, Stops stops, StopService stopService, Debts debts,
      Obstacles obstacles, Journal journal, Terms terms, CooperativeService cooperatives, Forecasts forecasts,
      Authority authority, Clock clock) {
    this.files = files;
    this.orders = orders;
    this.cases = cases;
    this.resolutions = resolutions;
    this.restorations = restorations;
    this.obstacleService = obstacleService;
    this.dissolutions = dissolutions;
    this.other = other;
    this.meetings = meetings;
    this.lines = lines;
    this.costs = costs;
    this.remainders = remainders;
    this.aftermath = aftermath;
    this.stops = stops;
    this.stopService = stopService;
    this.debts = debts;
    this.obstacles = obstacles;
    this.journal = journal;
    this.terms = terms;
    this.cooperatives = cooperatives;
    this.forecasts = forecasts;
    this.authority = authority;
    this.clock = clock;
  }

  /** Starts many, a batch in a transaction; what a crash breaks off goes on by itself, and nobody is started twice. */
  Started start(Who who, StartOrder order, List<String> codes) {
    if (!who.steers()) throw new AccessDeniedException("dissolutions");
    BulkProgress done = orders.finish(order, codes, who.user());
    return new Started(done.run(), done.outcomes().stream().map(BulkOutcome::result).filter(Objects::nonNull).toList(),
        done.outcomes().stream().filter(outcome -> outcome.reason() != null).map(outcome -> new Refused(outcome.key(), outcome.reason())).toList());
  }

  /** The same for everybody in the register who was found dormant. */
  Started startDormant(Who who, StartOrder order) {
    return start(who, order, orders.dormant());
  }

  /** The other procedure after a declined case. Coordinators only. @return the new case's number */
  String startOther(Who who, String number) {
    if (!who.steers()) throw new AccessDeniedException(number);
    return other.start(number);
  }

  DissolutionView view(Who who, String number) {
    if (!who.watches() && !files.maySee(who, number)) demand(who, number, cases.bodies(number));
    Dissolution d = dissolutions.get(number);
    Cooperative c = cooperatives.get(d.cooperative());
    Forecast forecast = forecasts.of(d, LocalDate.now(clock)).orElse(NO_FORECAST);
    Revocation r = d.revocation();
    List<DissolutionView.Owed> open = debts.open(number).entrySet().stream()
        .map(debt -> new DissolutionView.Owed(debt.getKey().name(), debt.getKey().title(), debt.getValue())).toList();
    return new DissolutionView(number, c.code(), c.name(), c.status().name(), d.procedure().process(), d.procedure().title(),
        Laws.told(d.startedOn()), authority.told(number, c), d.stage(),
        d.stage().title(), d.startedOn(),
        d.target().plan(), d.target().step(), d.target().due(), forecast.latestStart(), forecast.latestStartFullTerms(), forecast.earliestEnd(),
        forecast.latestEnd(), forecast.outlook(), forecast.arithmetic(), r.ground() == null ? null : r.ground().name(), r.basis(),
            r.noticeOn(), r.noticePublishedOn(),
        r.explanationDue(), r.decisionOn(), r.decisionReceivedOn(), d.barsRegistrations(), d.restoration(), d.resolution().adoptedOn(),
            d.resolution().receivedOn(), d.silentDay(), d.publishedOn(), d.filedOn(),
        d.endedOn(), d.archivedOn(), open, obstacles.of(number), journal.of(number), terms.toConfirm(),
        meetings.of(number), d.follows(), dissolutions.following(number).orElse(null), other.offer(number).orElse(null),
        lines.of(number), costs.open(number), remainders.of(number).orElse(null), remainders.shares(number),
        d.silence().brokenOn(), d.silence().title(), aftermath.of(number), stops.of(number));
  }

  /** What this person may write down of the case. */
  Set<Act> may(Who who, String number) {
    if (who.steers()) return EnumSet.allOf(Act.class);
    Map<String, String> bodies = new HashMap<>();
    return EnumSet.allOf(Act.class).stream()
        .filter(act -> act.roles().stream().map(role -> bodies.computeIfAbsent(role, one -> cases.body(number, one))).anyMatch(who::worksFor))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
  }

  long object(Who who, String number, String party, boolean taxOffice, String paper, String content, LocalDate on) {
    demand(who, number, Act.OBJECTION);
    return obstacleService.object(number, party, taxOffice, paper, content, on);
  }

  long thinkOtherwise(Who who, String number, String paper, String content, LocalDate on) {
    demand(who, number, Act.OWN_OPINION);
    return obstacleService.thinkOtherwise(number, paper, content, on);
  }

  void fileInTime(Who who, String number, Silence.Paper paper, String document, LocalDate on) {
    demand(who, number, Act.FILED_IN_TIME);
    if (paper == null || on == null) throw new Refusal("Chưa ghi loại hồ sơ hoặc ngày nhận.");
    obstacleService.filedInTime(number, paper, document, on);
  }

  void stop(Who who, String number, String signer, String paper, String reason, LocalDate on) {
    demand(who, number, Act.STOP);
    stopService.ask(number, signer, paper, reason, on);
  }

  long openCourtCase(Who who, String number, String court, String paper, LocalDate on) {
    demand(who, number, Act.COURT_CASE);
    return obstacleService.openCourtCase(number, court, paper, on);
  }

  long order(Who who, String number, String body, String paper, LocalDate on) {
    demand(who, number, Act.ORDER);
    return obstacleService.order(number, body, paper, on);
  }

  long forbiddenAct(Who who, String number, String party, String paper, String content, LocalDate on) {
    demand(who, number, Act.FORBIDDEN_ACT);
    return obstacleService.forbiddenAct(number, party, paper, content, on);
  }

  void endObstacle(Who who, String number, long id, String paper, LocalDate on) {
    demand(who, number, Act.END_OBSTACLE);
    obstacleService.end(number, id, paper, on);
  }

  void withdraw(Who who, String number, String resolution, String reason, LocalDate on) {
    demand(who, number, Act.WITHDRAWAL);
    resolutions.withdraw(number, resolution, reason, on);
  }

  void restore(Who who, String number, RestorationReason why, String reason, String paper, LocalDate on) {
    demand(who, number, Act.RESTORATION);
    restorations.restore(number, why, reason, paper, on);
  }

  private void demand(Who who, String number, Act act) {
    demand(who, number, act.roles().stream().map(role -> cases.body(number, role)).collect(Collectors.toSet()));
  }

  private static void demand(Who who, String number, Set<String> bodies) {
    if (!who.steers() && !who.worksForOneOf(bodies)) throw new AccessDeniedException(number);
  }

}
