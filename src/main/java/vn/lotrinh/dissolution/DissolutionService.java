package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.document.PaperKind;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What every step of a dissolution asks: who acts, until when, with which papers, and where the case stands. */
@Service("dissolution")
@Transactional
public class DissolutionService {

  private static final Set<LegalStatus> IN_A_PROCEDURE = Set.of(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, LegalStatus.DANG_LAM_THU_TUC_PHA_SAN,
      LegalStatus.THU_HOI_DO_CUONG_CHE_THUE);

  private static final List<String> ROLES = List.of("HTX", "LMHTX", "UBND_CS", "CQ_DKKD", "THUE");

  private final Dissolutions dissolutions;
  private final Obstacles obstacles;
  private final Terms terms;
  private final Facts facts;
  private final Journal journal;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final WorkingCalendar calendar;
  private final DissolutionProcess process;
  private final Clock clock;

  DissolutionService(Dissolutions dissolutions, Obstacles obstacles, Terms terms, Facts facts, Journal journal, CooperativeService cooperatives,
      OrganisationService organisation, WorkingCalendar calendar, DissolutionProcess process, Clock clock) {
    this.dissolutions = dissolutions;
    this.obstacles = obstacles;
    this.terms = terms;
    this.facts = facts;
    this.journal = journal;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.calendar = calendar;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Starts the voluntary dissolution of a co-operative.
   *
   * @param planDue by when an official plan asks for the end; null where none does
   * @return the case's number, e.g. {@code GT-2025-0042}
   * @throws Refusal where the co-operative is unknown, dissolved or in a procedure already
   */
  public String startVoluntary(String cooperative, LocalDate planDue) {
    whyNot(cooperative).ifPresent(reason -> {
      throw new Refusal(reason);
    });
    Cooperative found = cooperatives.get(cooperative);
    String number = dissolutions.nextNumber(today().getYear());
    Dissolution started = Dissolution.start(number, cooperative, Procedure.VOLUNTARY, planDue, today());
    dissolutions.add(started);
    journal.record(number, "Khởi động thủ tục " + Procedure.VOLUNTARY.title().toLowerCase(Locale.ROOT), null, found.name(), null);
    process.start(started, found.place(), Procedure.VOLUNTARY.title() + ": " + found.name());
    return number;
  }

  /** Why a voluntary dissolution of a co-operative cannot be started now; empty where it can. Whoever asks keeps other starters waiting. */
  public Optional<String> whyNot(String code) {
    dissolutions.oneStarterAtATime();
    Cooperative found = cooperatives.find(code).orElse(null);
    if (found == null) return Optional.of("Không có hợp tác xã nào mang mã “" + code + "” trong sổ đăng ký.");
    String running = dissolutions.running(List.of(code)).get(code);
    if (running != null) return Optional.of(found.name() + " đang trong thủ tục giải thể " + running + ".");
    if (found.status() == LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT) return Optional.of(found.name() + " đã giải thể, phá sản hoặc chấm dứt tồn tại.");
    if (IN_A_PROCEDURE.contains(found.status())) {
      return Optional.of(found.name() + " đang ở tình trạng “" + found.status().title() + "” nên không khởi động giải thể tự nguyện được.");
    }
    return nobodyThere(found);
  }

  private Optional<String> nobodyThere(Cooperative found) {
    try {
      ROLES.forEach(role -> body(found, role));
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The body that acts in a case today; for a co-operative without officers of its own the Liên minh HTX. Where a district was divided and the
   * register names no commune, the commune whose committee took over the district's work.
   *
   * @param role HTX, LMHTX, UBND_CS, CQ_DKKD or THUE
   */
  public String body(String number, String role) {
    return body(cooperatives.get(dissolutions.get(number).cooperative()), role);
  }

  private String body(Cooperative cooperative, String role) {
    boolean known = organisation.place(cooperative.code()).isPresent();
    if (role.equals("HTX")) return known ? organisation.holder("HTX", cooperative.code()) : body(cooperative, "LMHTX");
    String place = known ? cooperative.code() : cooperative.place();
    List<String> places = organisation.placesOn(place, today()).stream().map(Place::code).toList();
    if (places.size() <= 1) return organisation.holder(role, place);
    return organisation.holder(role, seat(places));
  }

  private String seat(List<String> places) {
    return organisation.agencies(today()).stream().filter(agency -> agency.level() == AgencyLevel.XA && agency.acts()).map(Agency::place)
        .filter(places::contains).findFirst().orElse(places.get(0));
  }

  /** Whether the case stands at a stage: what gateways ask. */
  public boolean is(String number, String stage) {
    return dissolutions.get(number).is(Stage.valueOf(stage));
  }

  public boolean isPublished(String number) {
    return dissolutions.get(number).publishedOn() != null;
  }

  /** Whether the undivided common assets come from such a source: NONE, STATE, PARTLY or GIFT. */
  public boolean undividedIs(String number, String source) {
    return dissolutions.get(number).duties().undivided() == Undivided.valueOf(source);
  }

  public boolean hasBranches(String number) {
    return dissolutions.get(number).duties().branches();
  }

  public boolean hasPoliceSeal(String number) {
    return dissolutions.get(number).duties().policeSeal();
  }

  /** No dossier under review and no written objection: what the end of the six months asks (NĐ 92 Điều 50.5). */
  public boolean silentRouteOpen(String number) {
    return dissolutions.get(number).is(Stage.SETTLEMENT) && !obstacles.anyObjection(number);
  }

  /** The same after the six months, when what stood in the way then is gone: an objection that was none, or a dossier that was cancelled. */
  public boolean silentRouteOverdue(String number) {
    return today().isAfter(dissolutions.get(number).silentDay()) && silentRouteOpen(number);
  }

  /** The last day of the six months. */
  public LocalDate silentDay(String number) {
    return dissolutions.get(number).silentDay();
  }

  /** A term that the law leaves open, in the days that its title says. */
  public int term(String name) {
    return terms.length(name);
  }

  /** By when the meeting has to be held: the first within the set term, the second 30 days after the first, the third 20 after the second. */
  public LocalDate meetingDue(String number) {
    return calendar.due(meetingPlannedDue(number)).effective();
  }

  /** The same, whatever day that is. */
  public LocalDate meetingPlannedDue(String number) {
    Dissolution d = dissolutions.get(number);
    return d.lastMeetingOn() == null ? today().plusDays(terms.length("firstMeeting")) : d.lastMeetingOn().plusDays(Meeting.daysForRound(d.meetingRound()));
  }

  public LocalDate workingDaysAfterAdoption(String number, int count) {
    return calendar.workingDaysAfter(dissolutions.get(number).adoptedOn(), count);
  }

  public LocalDate workingDaysAfterReceipt(String number, int count) {
    return calendar.workingDaysAfter(dissolutions.get(number).receivedOn(), count);
  }

  public LocalDate workingDaysAfterSilence(String number, int count) {
    return calendar.workingDaysAfter(silentDay(number), count);
  }

  public LocalDate workingDaysAfterFiling(String number, int count) {
    return calendar.workingDaysAfter(dissolutions.get(number).filedOn(), count);
  }

  /** When the registration office may go on without the tax office: as its own last day begins. */
  public Date taxSilence(String number) {
    return Date.from(workingDaysAfterFiling(number, 5).atStartOfDay(clock.getZone()).toInstant());
  }

  public LocalDate supplementDue(String number) {
    return dissolutions.get(number).supplementDue();
  }

  /** The papers that a task of a case needs. */
  public List<PaperKind> papers(String number, String userTask) {
    return Papers.of(dissolutions.get(number), userTask);
  }

  /** What a person should know at a task, as Markdown. */
  public String facts(String number, String userTask) {
    return facts.of(dissolutions.get(number), userTask, today());
  }

  /** Why the dossier came back; null where it did not. */
  public String returnReason(String number) {
    return dissolutions.get(number).returnReason();
  }

  /** Every body that acts in the case today. */
  @Transactional(readOnly = true)
  public Set<String> bodies(String number) {
    return ROLES.stream().map(role -> body(number, role)).collect(Collectors.toSet());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
