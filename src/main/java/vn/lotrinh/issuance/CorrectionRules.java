package vn.lotrinh.issuance;

import java.util.List;
import vn.lotrinh.Refusal;

/** Which documents may be mended (NĐ 30/2020 Điều 18.3). */
final class CorrectionRules {

  /** How an entry of the history begins that tells of an error. */
  static final String FOUND = "Phát hiện sai sót";

  private static final int LONGEST = 2000;

  private CorrectionRules() {}

  /** @param before what mended the document so far */
  static void refuseUnlessMendable(Document wrong, String error, List<Document> before) {
    if (error == null || error.isBlank()) throw new Refusal("Chưa ghi sai sót của văn bản.");
    if (error.length() > LONGEST) throw new Refusal("Sai sót ghi dài quá " + LONGEST + " ký tự.");
    if (!wrong.is(Step.ISSUED)) throw new Refusal("Văn bản " + wrong.key() + " chưa phát hành; sửa ngay trong dự thảo.");
    if (wrong.isLetter()) throw new Refusal("Công văn đính chính có sai sót thì lập công văn đính chính khác cho báo cáo.");
    before.stream().filter(d -> d.is(Step.ISSUED) && !d.isLetter()).findFirst().ifPresent(newer -> {
      throw new Refusal("Văn bản số " + wrong.paperNumber() + " đã được thay thế bằng văn bản số " + newer.paperNumber() + "; sửa văn bản ấy.");
    });
  }
}
