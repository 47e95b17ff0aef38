package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Creditor;

/** In which order is paid (Luật Hợp tác xã 2023 Điều 101.4): costs of the dissolution, wages and insurance, tax, all others. */
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

  static Refusal refusal(String first, Creditor later) {
    return new Refusal("Chưa trả hết “" + first + "” thì chưa được trả “" + later.title() + "” (thứ tự theo Điều 101.4 Luật Hợp tác xã).");
  }
}
