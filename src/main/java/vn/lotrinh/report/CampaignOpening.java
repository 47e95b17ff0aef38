package vn.lotrinh.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.PlannedDate;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;
import vn.lotrinh.organisation.PlaceLevel;

/** Opens a year's campaign: freezes who reports, the indicators, and what the register says on the day. Never twice for a province and year. */
@Component
@Transactional
class CampaignOpening {

  private static final int EARLIEST = 2000;

  /**
   * What opening a campaign before its day would fix.
   *
   * @param opens the day on which it opens by itself; @param bodies how many would be asked, as they are today
   * @param frozenOn the day of the register's figures that bodies get; @param asOf the day that their figures are to be of; @param due by when
   */
  record Early(int year, String province, String provinceName, LocalDate opens, int bodies, LocalDate frozenOn, LocalDate asOf, LocalDate due) {

    String sentence() {
      return "Đợt báo cáo năm " + year + " tự mở ngày " + Figures.day(opens) + ". Mở ngay bây giờ thì " + bodies + " đơn vị báo cáo, bộ chỉ tiêu và số liệu sổ HTX được chốt theo ngày "
          + Figures.day(frozenOn) + "; đến ngày " + Figures.day(opens) + " không đợt nào mở nữa. Rút lại được khi chưa đơn vị nào nộp.";
    }
  }

  private final Campaigns campaigns;
  private final Submissions submissions;
  private final Updates updates;
  private final Sectors sectors;
  private final IndicatorSets sets;
  private final ReportingBodies bodies;
  private final RegisterFigures register;
  private final PlanFigures plans;
  private final ReportCalendar calendar;
  private final OrganisationService organisation;
  private final AnnualReportProcess process;
  private final People people;
  private final Clock clock;
  private final String ownProvince;

  CampaignOpening(Campaigns campaigns, Submissions submissions, Updates updates, Sectors sectors, IndicatorSets sets, ReportingBodies bodies,
      RegisterFigures register, PlanFigures plans, ReportCalendar calendar, OrganisationService organisation, AnnualReportProcess process, People people, Clock clock,
      @Value("${lo-trinh.report.province:}") String ownProvince) {
    this.campaigns = campaigns;
    this.submissions = submissions;
    this.updates = updates;
    this.sectors = sectors;
    this.sets = sets;
    this.bodies = bodies;
    this.register = register;
    this.plans = plans;
    this.calendar = calendar;
    this.organisation = organisation;
    this.process = process;
    this.people = people;
    this.clock = clock;
    this.ownProvince = ownProvince;
  }

  /**
   * Opens a campaign by hand.
   *
   * @param province its place code, also a former one; null: the one province of this installation
   * @throws Refusal where the year has not come, nobody would report, or the year's campaign has been opened
   */
  Campaign open(int year, String province) {
    if (year < EARLIEST || year > today().getYear()) throw new Refusal("Năm " + year + " không mở báo cáo được; chỉ mở cho năm " + today().getYear() + " hoặc năm trước.");
    String where = province == null || province.isBlank() ? province() : known(province);
    campaigns.oneOpenerAtATime();
    opened(year, where).ifPresent(campaign -> {
      throw new Refusal("Đợt báo cáo năm " + year + " của " + name(where) + " đã mở ngày " + Figures.day(campaign.openedOn()) + " (" + campaign.key() + ")"
          + campaigns.opener(campaign.key()).map(user -> ", do " + people.name(user) + " mở").orElse("") + ".");
    });
    Campaign campaign = freeze(year, where, user());
    process.start(campaign);
    return campaign;
  }

  /** What opening a year's campaign before its day would fix; empty where the day has come. */
  @Transactional(readOnly = true)
  Optional<Early> early(int year, String province) {
    LocalDate today = today();
    if (year != today.getYear() || !calendar.isEarly(year, today)) return Optional.empty();
    String where = province == null || province.isBlank() ? province() : known(province);
    return Optional.of(new Early(year, where, name(where), calendar.opening(year), bodies.of(where, today, sets.of(year)).size(), today, calendar.asOf(year, today),
        calendar.days(year, today).due().effective()));
  }

  /**
   * Opens the campaign of the year in every province that this installation serves and in which nobody has.
   *
   * @return the first of them, which goes on in the process that the timer started; empty where all were open
   */
  Optional<Campaign> openByTimer() {
    campaigns.oneOpenerAtATime();
    int year = calendar.year(today());
    List<Campaign> opened = provinces().stream().filter(province -> opened(year, province).isEmpty() && !bodies.of(province, today()).isEmpty())
        .map(province -> freeze(year, province, null)).toList();
    opened.stream().skip(1).forEach(process::start);
    return opened.stream().findFirst();
  }

  /** Also under a name that the province had before. */
  private Optional<Campaign> opened(int year, String province) {
    return campaigns.of(year).stream().filter(campaign -> bodies.province(campaign.province(), today()).equals(province)).findFirst();
  }

  private Campaign freeze(int year, String province, String user) {
    LocalDate today = today();
    organisation.holder("LMHTX", province, today);
    String indicators = sets.text(year);
    IndicatorSet set = IndicatorSets.read(indicators);
    List<Body> reporting = bodies.of(province, today, set);
    if (reporting.isEmpty()) throw new Refusal("Ngày " + Figures.day(today) + " không có sở, UBND cấp huyện, cấp xã hay HTX thí điểm nào tự xử lý công việc ở " + name(province) + ".");
    boolean closed = today.getYear() > year;
    RegisterFigures.Snapshot snapshot = register.take(province, year, closed ? LocalDate.of(year, 12, 31) : today, closed, reporting, today);
    ReportCalendar.Days days = calendar.days(year, today);
    Campaign campaign = new Campaign(key(province, year), province, year, today, calendar.asOf(year, today), days.due().planned(), days.due().effective(),
        days.closesOn(), days.outerDue(), days.endsOn(), indicators, snapshot.unassigned(), null, null, snapshot.financialYear(), null, null, null);
    campaigns.add(campaign, user);
    if (opened(year - 1, province).isEmpty()) campaigns.addPrevious(campaign.key(), yearBefore(province, year, set, reporting));
    submissions.add(campaign.key(), reporting, previous(campaign, reporting));
    prefill(campaign, set, reporting, snapshot, june(province, year, reporting));
    sectors.add(campaign.key(), set, snapshot.bySector());
    updates.add(updates(campaign));
    return campaign;
  }

  /** Numbered where an earlier one of the year was taken back. */
  private String key(String province, int year) {
    int earlier = campaigns.count(province, year);
    return "BC-" + province.replaceAll("[^A-Za-z0-9]", "") + "-" + year + (earlier == 0 ? "" : "L" + (earlier + 1));
  }

  /** What the register says of the end of the year before; nothing where it did not know any co-operative then. */
  private Map<String, BigDecimal> yearBefore(String province, int year, IndicatorSet set, List<Body> reporting) {
    LocalDate end = LocalDate.of(year - 1, 12, 31);
    List<Known> then = register.take(province, year - 1, end, true, reporting, today()).ofProvince().stream().filter(known -> known.isFoundedBy(end)).toList();
    Map<String, BigDecimal> figures = new HashMap<>();
    if (then.isEmpty()) return figures;
    for (Indicator i : set.indicators()) {
      boolean ofAll = i.source() != null && !Source.isPlan(i.source()) && !i.levels().equals(List.of("htx-pilot"));
      if (ofAll) figures.put(i.code(), i.rounded(Source.of(i.source(), then)));
    }
    return IndicatorSet.calculated(set.indicators().stream().filter(i -> !i.levels().equals(List.of("htx-pilot"))).toList(), figures);
  }

  /** What the register knew on 30 June; empty where the day has not come, or it knew nobody then. */
  private Optional<RegisterFigures.Snapshot> june(String province, int year, List<Body> reporting) {
    LocalDate june = LocalDate.of(year, 6, 30);
    return today().isBefore(june) ? Optional.empty() : Optional.of(register.take(province, year, june, false, reporting, today())).filter(known -> !known.ofProvince().isEmpty());
  }

  private void prefill(Campaign campaign, IndicatorSet set, List<Body> reporting, RegisterFigures.Snapshot snapshot, Optional<RegisterFigures.Snapshot> june) {
    List<Submissions.Prefill> figures = new ArrayList<>();
    Map<String, BigDecimal> done = plans.done(campaign, set.indicators().stream().map(Indicator::source).filter(source -> source != null && Source.isPlan(source)).map(Source::process).collect(Collectors.toSet()));
    for (Body body : reporting) {
      List<Known> cooperatives = snapshot.of(body);
      List<Known> inJune = june.map(then -> then.of(body)).orElse(null);
      for (Indicator i : set.of(body.level())) {
        if (i.source() == null) continue;
        BigDecimal value = !Source.isPlan(i.source()) ? Source.of(i.source(), cooperatives) : body.level().equals("so") || body.level().equals("tinh") ? done.get(Source.process(i.source())) : null;
        boolean yearly = Source.isPlan(i.source()) || Source.isOfFinancialYear(i.source());
        BigDecimal half = inJune == null || yearly ? null : Source.of(i.source(), inJune);
        if (value != null || half != null) figures.add(new Submissions.Prefill(campaign.key() + "-" + body.agency(), i.code(), i.rounded(value), i.rounded(half)));
      }
    }
    submissions.prefill(figures);
  }

  /** Of each body the submission of the year before: its own, or that of the one body whose work it alone took over. */
  private Map<String, String> previous(Campaign campaign, List<Body> reporting) {
    Map<String, List<String>> before = new HashMap<>();
    opened(campaign.year() - 1, campaign.province()).ifPresent(last -> submissions.of(last.key()).forEach(s -> {
      Set<String> heirs = organisation.exists(s.agency(), today()) ? Set.of(s.agency()) : Set.copyOf(organisation.successors(s.agency(), today()));
      if (heirs.size() == 1) before.computeIfAbsent(heirs.iterator().next(), any -> new ArrayList<>()).add(s.key());
    }));
    Map<String, String> previous = new HashMap<>();
    reporting.stream().map(Body::agency).filter(agency -> before.getOrDefault(agency, List.of()).size() == 1)
        .forEach(agency -> previous.put(agency, before.get(agency).get(0)));
    return previous;
  }

  private List<Updates.Update> updates(Campaign campaign) {
    Map<String, Updates.Update> all = new LinkedHashMap<>();
    bodies.cooperatives(campaign.province(), today()).forEach(agency -> all.put(agency.code(), update(campaign, agency, Updates.Duty.COOPERATIVE)));
    bodies.registries(campaign.province(), today()).forEach(agency -> all.put(agency.code(), update(campaign, agency, Updates.Duty.REGISTRY)));
    bodies.province(campaign).ifPresent(agency -> all.put(agency.code(), update(campaign, agency, Updates.Duty.PROVINCE)));
    return List.copyOf(all.values());
  }

  private Updates.Update update(Campaign campaign, Agency agency, Updates.Duty duty) {
    PlannedDate due = calendar.december(campaign.year(), duty.dayOfDecember(), today());
    return new Updates.Update(campaign.key() + "-CN-" + agency.code(), campaign.key(), agency.code(), duty, agency.place(), due.planned(), due.effective(), null, null);
  }

  /** The one province that is meant where nobody says which. */
  private String province() {
    List<String> served = provinces();
    if (served.isEmpty()) throw new Refusal("Chưa nạp cơ cấu tổ chức của tỉnh nào có Liên minh Hợp tác xã.");
    if (served.size() > 1) throw new Refusal("Có nhiều tỉnh (" + String.join(", ", served) + "); hãy ghi rõ mã tỉnh (“province”).");
    return served.get(0);
  }

  /** The one that is set, else all with a Liên minh HTX today. */
  private List<String> provinces() {
    if (!ownProvince.isBlank()) return List.of(known(ownProvince));
    return organisation.places(today()).stream().filter(place -> place.level() == PlaceLevel.TINH).map(Place::code)
        .filter(code -> !organisation.holders("LMHTX", code, today()).isEmpty()).toList();
  }

  private String known(String province) {
    Place place = organisation.place(province).orElseThrow(() -> new Refusal("Không có tỉnh nào mang mã “" + province + "” trong cơ cấu tổ chức."));
    if (place.level() != PlaceLevel.TINH) throw new Refusal(place.name() + " không phải là tỉnh, thành phố trực thuộc trung ương.");
    return bodies.province(province, today());
  }

  private String name(String place) {
    return organisation.place(place).map(Place::name).orElse(place);
  }

  private static String user() {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    return login == null ? null : login.getName();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
