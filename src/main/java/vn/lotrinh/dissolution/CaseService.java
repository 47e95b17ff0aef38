package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.assembly.Meeting;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.casefile.PaperKind;

/** What every step of a case asks: who acts, until when, with which papers, and where the case stands. */
@Service("dissolution")
@Transactional(readOnly = true)
public class CaseService {

  private final Dissolutions dissolutions;
  private final HandIns handIns;
  private final Obstacles obstacles;
  private final Settled settled;
  private final Terms terms;
  private final Bodies bodies;
  private final Begun begun;
  private final CooperativeService cooperatives;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseService(Dissolutions dissolutions, HandIns handIns, Obstacles obstacles, Settled settled, Terms terms, Bodies bodies, Begun begun,
      CooperativeService cooperatives, WorkingCalendar calendar, Clock clock) {
    this.dissolutions = dissolutions;
    this.handIns = handIns;
    this.obstacles = obstacles;
    this.settled = settled;
    this.terms = terms;
    this.bodies = bodies;
    this.begun = begun;
    this.cooperatives = cooperatives;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The body that acts in a case today; for a co-operative without officers of its own the Liên minh HTX.
   *
   * @param role HTX, LMHTX, UBND_CS, CQ_DKKD or THUE
   */
  public String body(String number, String role) {
    return bodies.of(cooperative(number), role);
  }

  /** Every body that acts in the case today. */
  Set<String> bodies(String number) {
    return bodies.all(cooperative(number));
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

  /** With what the settlement begins or goes on: PUBLICATION, MEETING, INVENTORY or DEBTS. */
  public boolean settlementBeginsWith(String number, String what) {
    return dissolutions.get(number).settlementBeginning() == Dissolution.Beginning.valueOf(what);
  }

  /** Whether there are no undivided assets, or they are dealt with. */
  public boolean undividedSettled(String number) {
    Duties duties = dissolutions.get(number).duties();
    return duties.undivided() == Undivided.NONE || duties.undividedDoneOn() != null;
  }

  public boolean taxSettled(String number) {
    return dissolutions.get(number).duties().taxSettledOn() != null;
  }

  /** Whether there are branches that are not closed yet. */
  public boolean branchesToClose(String number) {
    Duties duties = dissolutions.get(number).duties();
    return duties.branches() && duties.branchesClosedOn() == null;
  }

  public boolean hasBranches(String number) {
    return dissolutions.get(number).duties().branches();
  }

  public boolean hasPoliceSeal(String number) {
    return dissolutions.get(number).duties().policeSeal();
  }

  /** No dossier was ever filed, of dissolution or of a branch, and nobody objected: what the end of the six months asks (NĐ 92 Điều 50.5, 51.3). */
  public boolean silentRouteOpen(String number) {
    Dissolution d = dissolutions.get(number);
    return d.is(Stage.SETTLEMENT) && !d.silence().isBroken() && !obstacles.anyObjection(number);
  }

  /** The same after the six months, when what stood in the way then is gone: an objection that was none, or a look at its insolvency. */
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

  /** Whether the meeting after a revocation had no quorum and the next one is due (Luật Điều 99.2, 59.7). */
  public boolean meetsAgain(String number) {
    Resolution held = dissolutions.get(number).resolution();
    return held.adoptedOn() == null && held.lastMeetingOn() != null;
  }

  /** By when the meeting has to be held: the first within the set term, the second 30 days after the first, the third 20 after the second. */
  public LocalDate meetingDue(String number) {
    return calendar.due(meetingPlannedDue(number)).effective();
  }

  /** The same, whatever day that is. */
  public LocalDate meetingPlannedDue(String number) {
    Resolution held = dissolutions.get(number).resolution();
    return held.lastMeetingOn() == null ? today().plusDays(terms.length("firstMeeting"))
        : held.lastMeetingOn().plusDays(Meeting.daysForRound(held.meetingRound()));
  }

  /** Last day on which the co-operative may explain, as the notice of violation names it. */
  public LocalDate explanationDue(String number) {
    return dissolutions.get(number).revocation().explanationDue();
  }

  /** Three working days from the end of the explanation, or from the paper where none is asked for (NĐ 92 Điều 53.2–53.4). */
  public LocalDate decisionDue(String number) {
    LocalDate explained = explanationDue(number);
    return explained == null ? workingDaysAfterAct(number, 3) : calendar.workingDaysAfter(explained, 3);
  }

  /** Ten days from receiving the decision to revoke; where nobody knows that day, from its publication (Luật Điều 99.2). */
  public LocalDate resolutionDue(String number) {
    return calendar.due(resolutionPlannedDue(number)).effective();
  }

  /** The same, whatever day that is. */
  public LocalDate resolutionPlannedDue(String number) {
    Dissolution d = dissolutions.get(number);
    LocalDate received = d.revocation().decisionReceivedOn();
    return (received == null ? d.publishedOn() : received).plusDays(10);
  }

  /** Working days from the act that led to where the case stands, by its paper; before the first act, from today. */
  public LocalDate workingDaysAfterAct(String number, int count) {
    LocalDate on = dissolutions.get(number).lastAct().actOn();
    return calendar.workingDaysAfter(on == null ? today() : on, count);
  }

  /** So many calendar days from that act, to the end of a working day. */
  public LocalDate daysAfterAct(String number, int count) {
    return calendar.due(plannedDaysAfterAct(number, count)).effective();
  }

  /** The same, whatever day that is. */
  public LocalDate plannedDaysAfterAct(String number, int count) {
    LocalDate on = dissolutions.get(number).lastAct().actOn();
    return (on == null ? today() : on).plusDays(count);
  }

  /** Five working days from paying the debts and finishing the duties before the dossier (Luật Điều 98.6; NĐ 92 Điều 50.2). */
  public LocalDate filingDue(String number) {
    LocalDate done = settled.on(dissolutions.get(number));
    return calendar.workingDaysAfter(done == null ? today() : done, 5);
  }

  public LocalDate workingDaysAfterAdoption(String number, int count) {
    return calendar.workingDaysAfter(dissolutions.get(number).resolution().adoptedOn(), count);
  }

  public LocalDate workingDaysAfterReceipt(String number, int count) {
    return calendar.workingDaysAfter(dissolutions.get(number).resolution().receivedOn(), count);
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
    return handIns.get(number, DossierService.DOSSIER).againBy();
  }

  /** None: models of earlier versions ask for them; a step asks for its papers by what the room says of it. */
  public List<PaperKind> papers(String number, String userTask) {
    return List.of();
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String number, String userTask) {
    return null;
  }

  /** Why the dossier came back; null where it did not. */
  public String returnReason(String number) {
    return dissolutions.get(number).is(Stage.SUPPLEMENT) ? handIns.returnReason(number, DossierService.DOSSIER).orElse(null) : null;
  }

  private Cooperative cooperative(String number) {
    String code = dissolutions.get(number).cooperative();
    return begun.cooperative(code).orElseGet(() -> cooperatives.get(code));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
