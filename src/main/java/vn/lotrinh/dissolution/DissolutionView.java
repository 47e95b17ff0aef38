package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.lotrinh.calendar.OpenTerm;

/**
 * One case as a program reads it.
 *
 * @param legalStatus of the co-operative in the register today (NĐ 92/2024/NĐ-CP Điều 27)
 * @param law by which it is handled
 * @param actsFor who acts for the co-operative and by which papers; null where it acts for itself
 * @param silentDay end of the six months without dossier or objection
 * @param plan code of the plan and {@code step} of its task that the end counts toward; null where none does
 * @param latestStart last working day for the notice of violation, or the invitation to the meeting, if all act at once; null where no plan asks
 * @param earliestEnd by law, from where the case stands, if all act at once; null once it has ended, goes back or is with a court
 * @param outlook GREEN, TIGHT or IMPOSSIBLE against the plan's day; null where no plan asks
 * @param arithmetic the terms that are still ahead, with the day on which each ends
 * @param ground of the revocation, e.g. DORMANT; {@code basis} the article and the finding
 * @param noticePublishedOn notice of violation, {@code decisionReceivedOn} decision to revoke, received by the co-operative
 * @param registrationsBarred whether other registrations are refused after the notice (NĐ 92/2024/NĐ-CP Điều 33.1.a)
 * @param restoration why the certificate is or was given back; null where it is not
 * @param debts what is still owed, in million đồng
 * @param termsToConfirm terms that no law gives and nobody has confirmed yet
 * @param follows the declined case before it, {@code followedBy} the one after it; null where there is none
 * @param lines with or without debts, and toward which task of the plan, each since its day
 * @param openCosts of the dissolution itself, in million đồng
 * @param remainder what is left for the members, in đồng, and {@code shares} how it was shared; null and empty where nothing is
 * @param silenceBrokenOn when the co-operative first filed something, and {@code silenceBrokenBy} what; null while it filed nothing
 * @param aftermath what was still open when six months of silence dissolved it
 * @param stops requests to stop a dossier before it is accepted, with their answers
 * @param other procedure that may follow a declined case; null where none may
 */
record DissolutionView(String number, String cooperative, String cooperativeName, String legalStatus, String procedure,
    String procedureTitle, String law, String actsFor, Stage stage, String stageTitle,
    LocalDate startedOn, String plan, String step, LocalDate planDue, LocalDate latestStart, LocalDate latestStartFullTerms, LocalDate earliestEnd,
    LocalDate latestEnd, Outlook outlook, List<Forecast.Step> arithmetic, String ground, String basis, LocalDate noticeOn,
        LocalDate noticePublishedOn,
    LocalDate explanationDue, LocalDate decisionOn, LocalDate decisionReceivedOn, boolean registrationsBarred,
        RestorationReason restoration, LocalDate adoptedOn, LocalDate receivedOn, LocalDate silentDay,
    LocalDate publishedOn, LocalDate filedOn, LocalDate endedOn, LocalDate archivedOn, List<Owed> debts, List<Obstacles.Obstacle> obstacles,
    List<Journal.Entry> history, List<OpenTerm> termsToConfirm, List<Meetings.Held> meetings, String follows, String followedBy,
    OtherProcedure.Offer other, List<PlanLines.Line> lines, BigDecimal openCosts, Remainders.Remainder remainder, List<Remainders.Share> shares,
    LocalDate silenceBrokenOn, String silenceBrokenBy, List<Aftermath.Left> aftermath, List<Stops.Stop> stops) {

  /** Whether a revocation may be undone from here (NĐ 92 Điều 56). */
  public boolean isRestorable() {
    return procedure.equals(Procedure.COMPULSORY.process()) && decisionOn != null
        && (stage == Stage.PUBLICATION || stage == Stage.REVOKED_FOR_TAX || stage == Stage.SILENT || stage.isOpenSettlement());
  }

  /** Whether a court decided the dissolution (Luật Điều 97.1.b). */
  public boolean isCourt() {
    return procedure.equals(Procedure.COURT.process());
  }

  /** Whether the tax office had the certificate revoked and may ask for it back (Điều 56.1.b). */
  public boolean isForTax() {
    return Ground.TAX_ENFORCEMENT.name().equals(ground);
  }

  /** A figure as people read it; empty where there is none. */
  public String written(BigDecimal figure) {
    return figure == null ? "" : Wording.number(figure);
  }

  record Owed(String creditor, String title, BigDecimal amountMillion) {

    /** The amount as people read it. */
    public String amount() {
      return Wording.number(amountMillion);
    }
  }
}
