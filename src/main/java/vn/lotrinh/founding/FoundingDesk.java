package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.HandIn;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What people and programs do with foundings, and who may. */
@Component
@Transactional
class FoundingDesk {

  private final StartService start;
  private final WithdrawalService giveUp;
  private final StartList list;
  private final Foundings foundings;
  private final Founders founders;
  private final FoundingMeetings meetings;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final HandIns handIns;
  private final FoundingBodies bodies;
  private final CaseFiles files;
  private final OrganisationService organisation;

  FoundingDesk(StartService start, WithdrawalService giveUp, StartList list, Foundings foundings, Founders founders,
      FoundingMeetings meetings, Dossiers dossiers,
      Withdrawals withdrawals, HandIns handIns, FoundingBodies bodies, CaseFiles files, OrganisationService organisation) {
    this.start = start;
    this.giveUp = giveUp;
    this.list = list;
    this.foundings = foundings;
    this.founders = founders;
    this.meetings = meetings;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.handIns = handIns;
    this.bodies = bodies;
    this.files = files;
    this.organisation = organisation;
  }

  /** Begins all of them, or none. Coordinators only. */
  List<String> start(Who who, List<StartList.Told> told, String plan) {
    demandSteering(who);
    return start.start(list.read(told), plan);
  }

  /** The same of rows pasted from a table. */
  List<String> paste(Who who, String rows, String plan) {
    demandSteering(who);
    return start.start(list.paste(rows), plan);
  }

  static void demandSteering(Who who) {
    if (!who.steers()) throw new AccessDeniedException("starting foundings");
  }

  /** The founders withdraw; entered by whoever acts for them, or a coordinator. */
  void withdraw(Who who, String number, String reason, LocalDate on) {
    if (!mayWithdraw(who, foundings.get(number))) throw new AccessDeniedException(number);
    giveUp.withdraw(number, reason, on, who.user());
  }

  /** All of the province, the newest first; watchers only. */
  @Transactional(readOnly = true)
  List<FoundingView.Line> all(Who who) {
    if (!who.watches()) throw new AccessDeniedException("foundings");
    return foundings.all().stream().map(one -> new FoundingView.Line(one.number(), one.name(), placeName(one.place()), one.stage(),
        one.stage().title(),
        one.startedOn(), one.target().plan(), one.target().step(), one.cooperative(), one.registeredOn(), one.stage().isOver())).toList();
  }

  /** One founding, for whoever may see its case. */
  @Transactional(readOnly = true)
  FoundingView view(Who who, String number) {
    if (!who.watches() && !files.maySee(who, number)) throw new AccessDeniedException(number);
    Founding one = foundings.get(number);
    Dossier dossier = dossiers.get(number);
    List<Founder> list = founders.of(number);
    FounderRules rules = new FounderRules(one.kind(), list);
    return new FoundingView(number, one.kind().name(), one.name(), one.place(), placeName(one.place()), one.headOffice(), one.sector(),
        one.contact(),
        one.stage(), one.stage().title(), one.startedOn(), one.target().plan(), one.target().step(), list, rules.official(),
        rules.capital(),
        meetings.of(number), dossier.stage().title(), dossier.filedOn(), dossier.receivedOn(), dossier.supplementDue(),
        handIns.rounds(number, DossierService.SUBJECT).stream().map(FoundingDesk::round).toList(),
        dossier.is(Dossier.Stage.REGISTERED) ? dossier.document() : null, one.registeredOn(), one.cooperative(), one.publishedOn(),
        one.capitalOn(),
        one.endedOn(), one.reason(), withdrawals.of(number), one.stage().isOpen() && mayWithdraw(who, one));
  }

  private static FoundingView.Round round(HandIn one) {
    return new FoundingView.Round(one.round(), one.submittedOn(), one.decision() == null ? null : one.decision().name(),
        one.decisionNumber(), one.reason(),
        one.decidedOn());
  }

  private boolean mayWithdraw(Who who, Founding one) {
    return who.steers() || who.worksForOneOf(Set.of(bodies.of(FoundingBodies.FOUNDERS, null, one.place())));
  }

  private String placeName(String code) {
    return organisation.place(code).map(Place::name).orElse(code);
  }
}
