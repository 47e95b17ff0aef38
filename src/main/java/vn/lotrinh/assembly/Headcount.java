package vn.lotrinh.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.lotrinh.Refusal;

/**
 * The members whom the minutes of a meeting count, held against the register.
 *
 * @param registered members by the register; null where it knows nothing
 * @param reason why both differ; null where they do not
 */
public record Headcount(int counted, Integer registered, String reason) {

  /**
   * @param register members by the register; null where it knows nothing
   * @param reason as somebody wrote it; kept only where the figures differ
   * @param excess by how many percent the minutes may exceed the register before the register has to be mended first
   * @throws Refusal where both differ without a reason, or too far
   */
  public static Headcount of(int counted, BigDecimal register, String reason, int excess) {
    if (register == null || register.signum() <= 0) return new Headcount(counted, null, null);
    int registered = register.setScale(0, RoundingMode.HALF_UP).intValueExact();
    if (counted == registered) return new Headcount(counted, registered, null);
    if (100L * (counted - registered) > (long) excess * registered) {
      throw new Refusal("Biên bản ghi " + counted + " thành viên chính thức, sổ HTX ghi " + registered + ": nhiều hơn quá " + excess
          + " %. Hãy xem lại biên bản, hoặc cập nhật sổ HTX trước.");
    }
    if (reason == null) {
      throw new Refusal("Biên bản ghi " + counted + " thành viên chính thức, sổ HTX ghi " + registered + ": hãy ghi lý do khác nhau.");
    }
    return new Headcount(counted, registered, reason);
  }

  /** What the chronicle adds; empty where there is nothing to say. */
  public String remark() {
    return reason == null ? "" : "; biên bản ghi " + counted + " thành viên, sổ HTX ghi " + registered + ": " + reason;
  }
}
