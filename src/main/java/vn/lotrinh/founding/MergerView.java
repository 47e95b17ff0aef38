package vn.lotrinh.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A merger as pages and programs show it.
 *
 * @param receiver code of the one that stays; null in a consolidation
 * @param members and capital (million đồng) afterwards
 * @param cooperative code of the new one or the receiver, from the certificate on
 */
record MergerView(String number, MergerKind kind, String kindTitle, MergerStage stage, String stageTitle, String receiver, String name,
    String place,
    Integer members, BigDecimal capital, LocalDate startedOn, String plan, String step, List<Body> cooperatives,
    List<Mergers.Held> meetings,
    LocalDate adoptedOn, LocalDate notifiedOn, String dossier, LocalDate filedOn, String cooperative, LocalDate registeredOn,
    LocalDate taxOn,
    LocalDate endedOn, String reason, List<Withdrawals.Withdrawal> withdrawals, boolean mayWithdraw) {

  /** One of those that become one; money in million đồng. */
  record Body(String code, String name, BigDecimal assets, BigDecimal debts, BigDecimal funds, BigDecimal workers, LocalDate adoptedOn,
      String rejected) {}
}
