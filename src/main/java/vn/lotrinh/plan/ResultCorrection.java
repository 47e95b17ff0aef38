package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.util.Objects;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/**
 * What takes the place of a result, and why.
 *
 * @param quantity in the unit of the result; 0 takes it back
 * @param number document that proves it, or null
 */
record ResultCorrection(BigDecimal quantity, String number, String reason) {

  private static final int LONGEST = 2000;

  /**
   * @param number as somebody wrote it; null or blank: as before
   * @throws Refusal where it was corrected already, nothing changes, or no reason is given
   */
  static ResultCorrection of(RecordedResult old, BigDecimal quantity, String number, String reason) {
    if (old.correctedBy() != null) throw new Refusal("Kết quả này đã được sửa rồi; hãy sửa kết quả mới.");
    if (quantity == null || quantity.signum() < 0) throw new Refusal("Số lượng phải là một số không âm.");
    String why = Written.text("Lý do sửa", reason);
    if (why.isEmpty()) throw new Refusal("Chưa điền “Lý do sửa”.");
    String proof = Written.line("Số, ký hiệu văn bản", number);
    String kept = proof.isEmpty() ? old.documentNumber() : proof;
    if (quantity.compareTo(old.quantity()) == 0 && Objects.equals(kept, old.documentNumber())) throw new Refusal("Chưa sửa gì so với kết quả đã ghi.");
    if (Written.length(why) > LONGEST || kept != null && Written.length(kept) > LONGEST) {
      throw new Refusal("Lý do hoặc số văn bản dài quá " + LONGEST + " ký tự.");
    }
    return new ResultCorrection(quantity, kept, why);
  }
}
