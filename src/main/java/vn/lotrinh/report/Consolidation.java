package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.issuance.Office;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** Brings what the bodies reported together into the one value from which the documents are written. */
@Component
@Transactional(readOnly = true)
class Consolidation {

  private static final LocalDate MINISTRIES_MERGED = LocalDate.of(2025, 3, 1);

  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Difficulties difficulties;
  private final SupportGiven support;
  private final Sectors sectors;
  private final PlanFigures plans;
  private final OrganisationService organisation;
  private final Clock clock;

  Consolidation(Campaigns campaigns, Submissions submissions, Difficulties difficulties, SupportGiven support, Sectors sectors, PlanFigures plans, OrganisationService organisation, Clock clock) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.difficulties = difficulties;
    this.support = support;
    this.sectors = sectors;
    this.plans = plans;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * The report as it stands today: what counts are the newest versions that were handed in and not sent back. Nothing of it is written by a
   * person yet.
   *
   * @param documentKey of the Liên minh's report ({@code …-VB1}) or the province's ({@code …-VB2}); it tells who issues it to whom
   */
  YearReport yearReport(String campaign, String documentKey) {
    Campaign c = campaigns.get(campaign);
    List<Submission> bodies = submissions.of(campaign);
    boolean ofAlliance = documentKey.endsWith("-VB1");
    Compared compared = compared(c, bodies);
    return new YearReport(c.year(), c.figuresOf(), ofAlliance ? office(c, "LMHTX", "UBND_TINH") : office(c, "UBND_TINH", null),
        ofAlliance ? office(c, "SKHDT", "UBND_TINH") : ministry(), compared.lines(), byPlace(c, bodies), bySector(c), plans.targets(c), difficulties.of(c, bodies),
        absences(c, bodies), Narrative.EMPTY, compared.answered(), support.of(c, bodies, plans.targets(c)));
  }

  /** One figure for each indicator of the campaign. */
  Map<String, BigDecimal> figures(Campaign c) {
    return Reported.consolidated(campaigns.indicators(c), reported(c));
  }

  private List<Reported> reported(Campaign c) {
    Map<String, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
    submissions.counted(c.key()).forEach(figure -> figures.computeIfAbsent(figure.submission(), any -> new HashMap<>()).put(figure.code(), Submissions.plain(figure.value())));
    Map<String, LocalDate> days = new HashMap<>();
    submissions.of(c.key()).forEach(s -> days.put(s.key(), s.submittedOn()));
    return figures.entrySet().stream().map(body -> new Reported(body.getKey(), days.get(body.getKey()), body.getValue())).toList();
  }

  /** The indicators, and how many bodies stand behind them. */
  record Compared(List<Line> lines, Answered answered) {}

  List<Line> lines(Campaign c) {
    return compared(c, submissions.of(c.key())).lines();
  }

  /** Of the first campaign the year before is what the register knows of it. */
  Compared compared(Campaign c, List<Submission> bodies) {
    IndicatorSet set = campaigns.indicators(c);
    List<Reported> reported = reported(c);
    Map<String, BigDecimal> now = Reported.consolidated(set, reported);
    Optional<Campaign> last = last(c);
    Map<String, BigDecimal> before = last.map(this::figures).orElseGet(() -> campaigns.previous(c.key()));
    Comparison comparison = new Comparison(set, bodies, reported, last.map(one -> submissions.of(one.key())).orElse(List.of()), last.map(this::reported).orElse(List.of()));
    List<Line> lines = lines(c, now, before, comparison, new ColumnFigures(set, reported, submissions.beside(c.key())));
    return new Compared(lines, comparison.answered(lines.stream().anyMatch(line -> line.like() != null && line.previous() != null)));
  }

  private List<Line> lines(Campaign c, Map<String, BigDecimal> now, Map<String, BigDecimal> before, Comparison comparison, ColumnFigures columns) {
    Map<String, BigDecimal> halfYear = columns.halfYear();
    Map<String, BigDecimal> estimate = columns.estimate();
    Map<String, BigDecimal> nextPlan = columns.nextPlan();
    Set<String> works = campaigns.indicators(c).indicators().stream().map(Indicator::plan).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, BigDecimal> planned = plans.planned(c, c.year(), works);
    Map<String, BigDecimal> next = plans.planned(c, c.year() + 1, works);
    return campaigns.indicators(c).indicators().stream()
        .map(i -> new Line(i.group(), i.code(), i.name(), i.unit(), before.get(i.code()), i.plan() == null ? null : planned.get(i.plan()), now.get(i.code()),
            comparison.like(i), i.plan() != null && next.get(i.plan()) != null ? next.get(i.plan()) : nextPlan.get(i.code()), halfYear.get(i.code()), estimate.get(i.code()))).toList();
  }

  /** The campaign of the year before of the same province, also where it was called otherwise then. */
  private Optional<Campaign> last(Campaign c) {
    return campaigns.of(c.year() - 1).stream()
        .filter(before -> organisation.placesOn(before.province(), c.openedOn()).stream().anyMatch(place -> place.code().equals(c.province()))).findFirst();
  }

  private Table byPlace(Campaign c, List<Submission> bodies) {
    List<Indicator> columns = campaigns.indicators(c).indicators().stream().filter(i -> i.tables().contains("place")).toList();
    Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
    reported(c).forEach(body -> figures.put(body.submission(), body.figures()));
    List<Row> rows = bodies.stream().filter(s -> s.level().equals("huyen") || s.level().equals("xa"))
        .map(s -> row(place(s), columns, figures.getOrDefault(s.key(), Map.of()))).toList();
    return new Table(headings(columns), rows);
  }

  private Table bySector(Campaign c) {
    List<Indicator> columns = Sectors.columns(campaigns.indicators(c));
    List<Row> rows = new ArrayList<>();
    sectors.of(c.key()).forEach((sector, figures) -> rows.add(row(sector, columns, figures)));
    return new Table(headings(columns), rows);
  }

  private static Row row(String name, List<Indicator> columns, Map<String, BigDecimal> figures) {
    return new Row(name, columns.stream().map(i -> figures.get(i.code())).toList());
  }

  private static List<String> headings(List<Indicator> columns) {
    return columns.stream().map(i -> i.name() + " (" + i.unit() + ")").toList();
  }

  /** Who reported late, and of whom nothing counts; a preview says of whom nothing is there yet. */
  List<Absence> absences(Campaign c, List<Submission> bodies) {
    return bodies.stream().filter(s -> !s.counts() || s.isLate(c.due(), today())).map(s -> new Absence(s.name(), c.due(), s.counts() ? s.firstOn() : null)).toList();
  }

  private String place(Submission s) {
    return organisation.place(s.place()).map(Place::name).orElse(s.name());
  }

  /** To whom a province reports; since 1 March 2025 the Bộ Tài chính has the work of the Bộ Kế hoạch và Đầu tư. */
  private Office ministry() {
    return today().isBefore(MINISTRIES_MERGED) ? new Office("BKHDT", "Bộ Kế hoạch và Đầu tư", null, "BKHĐT", "Hà Nội") : new Office("BTC", "Bộ Tài chính", null, "BTC", "Hà Nội");
  }

  private Office office(Campaign c, String role, String superior) {
    String code = organisation.holder(role, c.province(), today());
    String province = organisation.placesOn(c.province(), today()).stream().map(Place::name).findFirst().orElseThrow(() -> new Refusal("Không rõ tỉnh của đợt " + c.key() + "."));
    String above = superior == null ? null : organisation.agency(organisation.holder(superior, c.province(), today()), today()).map(Agency::name).orElse(null);
    return new Office(code, organisation.name(code, today()), above, code.substring(code.lastIndexOf('-') + 1),
        province.replaceFirst("^(tỉnh|thành phố) ", ""));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
