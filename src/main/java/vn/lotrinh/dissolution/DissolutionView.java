package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One case as a program reads it.
 *
 * @param legalStatus of the co-operative in the register today (NĐ 92/2024/NĐ-CP Điều 27)
 * @param silentDay end of the six months without dossier or objection
 * @param outlook GREEN, TIGHT or IMPOSSIBLE against the plan's day; null where no plan asks, or once the resolution was received
 * @param debts what is still owed, in million đồng
 * @param termsToConfirm terms that no law gives and nobody has confirmed yet
 */
record DissolutionView(String number, String cooperative, String cooperativeName, String legalStatus, String procedure, Stage stage, String stageTitle,
    LocalDate startedOn, LocalDate planDue, BackwardPlan.Outlook outlook, LocalDate adoptedOn, LocalDate receivedOn, LocalDate silentDay,
    LocalDate publishedOn, LocalDate filedOn, LocalDate endedOn, LocalDate archivedOn, List<Owed> debts, List<Obstacles.Obstacle> obstacles,
    List<Journal.Entry> history, List<Terms.Term> termsToConfirm) {

  record Owed(String creditor, String title, BigDecimal amountMillion) {}
}
