package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** Who sees what of the campaigns: coordinators, supervisors and the Liên minh everything, a body what it reports itself. */
@Component
@Transactional(readOnly = true)
class ReportDesk {

  private static final List<String> LEVELS = List.of("tinh", "so", "huyen", "xa", "htx-pilot");
  private static final List<String> LEVEL_TITLES = List.of("Liên minh HTX tỉnh", "Sở, ngành", "UBND cấp huyện", "UBND cấp xã", "HTX thí điểm");

  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Entries entries;
  private final Updates updates;
  private final SubmissionService service;
  private final ReportService report;
  private final Consolidation consolidation;
  private final PlanFigures plans;
  private final OrganisationService organisation;
  private final CampaignOpening opening;
  private final Changes changes;
  private final Difficulties difficulties;
  private final Clock clock;

  ReportDesk(Campaigns campaigns, Submissions submissions, Entries entries, Updates updates, SubmissionService service, ReportService report,
      Consolidation consolidation, PlanFigures plans, OrganisationService organisation, CampaignOpening opening,
      Changes changes, Difficulties difficulties, Clock clock) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.entries = entries;
    this.updates = updates;
    this.service = service;
    this.report = report;
    this.consolidation = consolidation;
    this.plans = plans;
    this.organisation = organisation;
    this.opening = opening;
    this.changes = changes;
    this.difficulties = difficulties;
    this.clock = clock;
  }

  boolean mayOpen(Who who) {
    return who.steers();
  }

  /** @throws Refusal naming what would be fixed, where the year's day has not come and nobody has said that he knows */
  @Transactional
  String open(Who who, int year, String province, boolean early) {
    Optional<CampaignOpening.Early> asked = asksFirst(who, year, province);
    if (asked.isPresent() && !early) throw new Refusal(asked.get().sentence() + " Vẫn mở thì gửi lại với “early”: true.");
    return report.open(year, province);
  }

  /** What whoever opens a campaign before its day should know first. */
  Optional<CampaignOpening.Early> asksFirst(Who who, int year, String province) {
    if (!mayOpen(who)) throw new AccessDeniedException("opening a campaign");
    return opening.early(year, province);
  }

  /** Coordinators take back what was opened too early, see {@link ReportService#withdraw}. */
  @Transactional
  void withdraw(Who who, String key, String reason) {
    if (!mayOpen(who)) throw new AccessDeniedException("withdrawing a campaign");
    report.withdraw(campaigns.find(key).orElseThrow(ReportDesk::unknown).key(), reason, who.user());
  }

  /** Whether a campaign can still be taken back by the caller. */
  boolean mayWithdraw(Who who, CampaignView view) {
    return mayOpen(who) && view.closedOn() == null && view.bodies().stream().allMatch(body -> body.version() == 0)
        && view.updates().stream().allMatch(update -> update.doneOn() == null);
  }

  /** Those that were taken back, the newest year first; for whoever sees all of them. */
  List<Campaign> withdrawn(Who who) {
    return campaigns.all().stream().filter(c -> c.isWithdrawn() && seesAll(who, c)).toList();
  }

  /** The campaigns in which the caller has something to see, the newest year first. */
  List<CampaignView.Entry> list(Who who) {
    List<CampaignView.Entry> seen = new ArrayList<>();
    for (Campaign c : campaigns.all()) {
      if (c.isWithdrawn()) continue;
      List<CampaignView.BodyLine> bodies = bodies(c, who);
      if (!bodies.isEmpty()) seen.add(entry(c, bodies));
    }
    return seen;
  }

  private static CampaignView.Entry entry(Campaign c, List<CampaignView.BodyLine> bodies) {
    return new CampaignView.Entry(c.key(), c.province(), c.year(), c.openedOn(), c.due(), c.outerDue(), c.closedOn(), c.endedOn(), bodies.size(),
        (int) bodies.stream().filter(body -> body.acceptedOn() != null).count(), (int) bodies.stream().filter(body -> body.state().equals("SUBMITTED")).count(),
        (int) bodies.stream().filter(CampaignView.BodyLine::late).count(), (int) bodies.stream().filter(CampaignView.BodyLine::missing).count());
  }

  /**
   * The campaign of a year.
   *
   * @param province place code; null: the newest campaign of the year
   * @throws ResponseStatusException 404 where there is none, or nothing of it is the caller's
   */
  CampaignView campaign(Who who, int year, String province) {
    Campaign c = campaigns.of(year).stream().filter(one -> province == null || isOf(one, province)).findFirst().orElseThrow(ReportDesk::unknown);
    List<CampaignView.BodyLine> bodies = bodies(c, who);
    if (bodies.isEmpty()) throw unknown();
    boolean all = seesAll(who, c);
    return new CampaignView(c.key(), c.province(), name(c), c.year(), c.openedOn(), c.due(), c.closesOn(), c.outerDue(), c.endsOn(), c.closedOn(), c.endedOn(),
        c.unassigned(), bars(bodies), bodies, codes(bodies.stream().filter(CampaignView.BodyLine::late).toList()),
        codes(bodies.stream().filter(CampaignView.BodyLine::missing).toList()), all ? consolidation.lines(c) : List.of(), all ? plans.targets(c) : List.of(),
        all ? difficulties.of(c, submissions.of(c.key())) : List.of(), all ? updates(c) : List.of());
  }

  /** What has changed much since last year, for those who see all of a campaign. */
  List<Change> changes(Who who, int year, String province) {
    Campaign c = campaigns.of(year).stream().filter(one -> province == null || isOf(one, province)).findFirst().orElseThrow(ReportDesk::unknown);
    if (!seesAll(who, c)) throw unknown();
    return changes.of(c);
  }

  private boolean isOf(Campaign c, String province) {
    return c.province().equals(province) || organisation.placesOn(province, c.openedOn()).stream().anyMatch(place -> place.code().equals(c.province()));
  }

  private String name(Campaign c) {
    return organisation.place(c.province()).map(Place::name).orElse(c.province());
  }

  private static List<String> codes(List<CampaignView.BodyLine> bodies) {
    return bodies.stream().map(CampaignView.BodyLine::agency).toList();
  }

  private List<CampaignView.BodyLine> bodies(Campaign c, Who who) {
    boolean all = seesAll(who, c);
    return submissions.of(c.key()).stream().filter(s -> all || isOwn(s, who)).map(s -> line(c, s)).toList();
  }

  private CampaignView.BodyLine line(Campaign c, Submission s) {
    return new CampaignView.BodyLine(s.key(), s.agency(), s.name(), s.level(), s.state().name(), s.state().title(), s.openedOn(), s.firstOn(), s.submittedOn(),
        s.acceptedOn(), s.isLate(c.due(), today()), !s.counts(), s.version());
  }

  private static List<CampaignView.Bar> bars(List<CampaignView.BodyLine> bodies) {
    return LEVELS.stream().map(level -> bar(level, bodies.stream().filter(body -> body.level().equals(level)).toList())).filter(bar -> bar.bodies() > 0).toList();
  }

  private static CampaignView.Bar bar(String level, List<CampaignView.BodyLine> bodies) {
    int accepted = (int) bodies.stream().filter(body -> body.acceptedOn() != null).count();
    int submitted = (int) bodies.stream().filter(body -> body.state().equals("SUBMITTED")).count();
    int late = (int) bodies.stream().filter(body -> body.missing() && body.late()).count();
    int all = Math.max(1, bodies.size());
    return new CampaignView.Bar(level, LEVEL_TITLES.get(LEVELS.indexOf(level)), bodies.size(), accepted, submitted, late, length(accepted, all),
        length(accepted + submitted, all), length(accepted + submitted + late, all));
  }

  private static long length(int count, int all) {
    return Math.round((double) CampaignView.Bar.WIDTH * count / all);
  }

  private List<CampaignView.UpdateLine> updates(Campaign c) {
    return updates.of(c.key()).stream().map(update -> new CampaignView.UpdateLine(update.key(), update.agency(), report.name(update.agency()), update.duty().title(),
        update.due(), update.doneOn(), (update.doneOn() == null ? today() : update.doneOn()).isAfter(update.due()))).toList();
  }

  /** One submission with its figures and all its versions, for the body, the Liên minh and those who see everything. */
  CampaignView.SubmissionView submission(Who who, String key) {
    Submission s = submissions.find(key).orElseThrow(ReportDesk::unknown);
    Campaign c = campaigns.get(s.campaign());
    if (!seesAll(who, c) && !isOwn(s, who)) throw unknown();
    List<CampaignView.FigureLine> figures = service.sheet(s).rows().stream().map(ReportDesk::figure).toList();
    List<CampaignView.VersionView> versions = entries.versions(key).stream().sorted(Comparator.comparing(Entries.Version::version).reversed())
        .map(version -> new CampaignView.VersionView(version, figures(key, version.version(), campaigns.indicators(c).of(s.level())))).toList();
    return new CampaignView.SubmissionView(line(c, s), c.key(), c.year(), c.due(), figures, versions);
  }

  private List<CampaignView.VersionFigure> figures(String key, int version, List<Indicator> indicators) {
    Map<String, Entries.Entry> stored = entries.figures(key, version);
    return indicators.stream().map(i -> new CampaignView.VersionFigure(i.code(), i.name(), stored.get(i.code()).value(), stored.get(i.code()).explanation())).toList();
  }

  private static CampaignView.FigureLine figure(FigureRow row) {
    Indicator i = row.indicator();
    return new CampaignView.FigureLine(i.group(), i.code(), i.name(), i.unit(), i.type().name(), i.required(), i.isCalculated(), row.previous(), row.register(),
        row.value(), row.explanation(), row.problems().stream().map(FigureRow.Problem::sentence).toList());
  }

  private boolean seesAll(Who who, Campaign c) {
    return who.watches() || who.worksForOneOf(alliances(c));
  }

  /** The Liên minh of the day on which the campaign opened, and that of today. */
  private Set<String> alliances(Campaign c) {
    return List.of(c.openedOn(), today()).stream().flatMap(day -> organisation.holders("LMHTX", c.province(), day).stream()).collect(Collectors.toSet());
  }

  private boolean isOwn(Submission s, Who who) {
    return who.inherited().contains(s.agency());
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
