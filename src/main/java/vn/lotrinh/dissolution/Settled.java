package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When everything that a dossier waits for was done: the debts and the costs paid, the duties fulfilled (Luật Điều 98.6; NĐ 92 Điều 50.2). */
@Component("dissolutionSettled")
class Settled {

  private final Debts debts;
  private final Costs costs;

  Settled(Debts debts, Costs costs) {
    this.debts = debts;
    this.costs = costs;
  }

  /** The day of the last payment; null before the first. */
  LocalDate lastPayment(String number) {
    return latest(debts.lastSettled(number), costs.lastPaid(number));
  }

  /** The day of the last of all; null where nothing was to be done. */
  LocalDate on(Dissolution d) {
    return latest(d.duties().latest(), lastPayment(d.number()));
  }

  private static LocalDate latest(LocalDate... days) {
    return Stream.of(days).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
  }
}
