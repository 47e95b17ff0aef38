package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.lotrinh.cooperative.Creditor;

/** In which order debts are paid (Luật Hợp tác xã 2023 Điều 101.4): wages and insurance, then tax, then all others. */
final class PaymentOrder {

  private PaymentOrder() {}

  static int rank(Creditor creditor) {
    return switch (creditor) {
      case NGUOI_LAO_DONG, BHXH -> 2;
      case THUE -> 3;
      case NGAN_HANG, QUY_HTPT, KHAC -> 4;
    };
  }

  /**
   * The class that should have been paid first.
   *
   * @param paid class that is being paid; @param open what will still be owed afterwards
   */
  static Optional<Creditor> before(Creditor paid, Map<Creditor, BigDecimal> open) {
    return open.keySet().stream().filter(owed -> open.get(owed).signum() > 0 && rank(owed) < rank(paid)).findFirst();
  }
}
