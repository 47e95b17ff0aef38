package vn.lotrinh.cooperative;

import java.util.Optional;
import vn.lotrinh.sheet.FileCell;

/** The words by which files tell kind, status, size and rank, and the shapes of a tax code. */
final class RegisterWords {

  /**
   * What a status column tells.
   *
   * @param legal null where the text is no legal status
   * @param dormant null where the text does not tell
   */
  record Status(LegalStatus legal, Boolean dormant) {}

  /** A column "Loại hình" often tells the sector instead; then {@code kind} is null. */
  record Kind(CooperativeKind kind, String text) {}

  private RegisterWords() {}

  /** @throws CellFault for a text that is no status of NĐ 92/2024 Điều 27 and no usual word for one */
  static Status status(String text) {
    String plain = inFull(text);
    if (plain.matches("((dang|con|van|co) )*hoat dong( .*)?|moi (duoc )?thanh lap.*")) return new Status(LegalStatus.DANG_HOAT_DONG, false);
    if (plain.matches("(dang|cho)\\b.*pha san.*")) return new Status(LegalStatus.DANG_LAM_THU_TUC_PHA_SAN, null);
    if (plain.contains("pha san") && !plain.matches("(da )?giai the pha san cham dut.*") && plain.contains("dang")) return new Status(LegalStatus.DANG_LAM_THU_TUC_PHA_SAN, null);
    if (plain.matches("(dang|dang lam|dang thuc hien|dang tien hanh|lam)( thu tuc)? (giai the|chia|hop nhat|sap nhap).*")) return new Status(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, null);
    if (plain.matches("(da )?(giai the|pha san|cham dut).*|da (xoa ten|sap nhap|hop nhat|bi chia).*")) return new Status(LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT, null);
    if (plain.matches(".*cuong che.*")) return new Status(LegalStatus.THU_HOI_DO_CUONG_CHE_THUE, null);
    if (plain.matches("khong (con )?hoat dong tai dia chi.*|bo dia chi.*|khong tim thay dia chi.*")) return new Status(LegalStatus.KHONG_HOAT_DONG_TAI_DIA_CHI, null);
    if (plain.matches("(dang )?tam (ngung|dung|nghi).*")) return new Status(LegalStatus.TAM_NGUNG_KINH_DOANH, null);
    if (plain.matches("(da |dang )?(ngung|dung|nghi)( hoat dong)?.*|(ton tai.* )?(khong|chua)( con| di vao)? hoat dong.*|cho giai the.*")) return new Status(null, true);
    if (plain.matches(".*\\b(khong( con)?|ngung|dung) hoat dong\\b.*|(da )?dong (mst|ma so thue).*")) return new Status(null, true);
    for (LegalStatus status : LegalStatus.values()) if (text.equalsIgnoreCase(status.name())) return new Status(status, null);
    throw new CellFault("“" + text + "” không phải là tình trạng pháp lý theo Điều 27 Nghị định 92/2024/NĐ-CP.");
  }

  /** Offices shorten what they write most: "đang HĐ", "chờ GT", "tạm ngưng KD". */
  private static String inFull(String text) {
    return Plain.words(text).replaceFirst("^(nnt|nguoi nop thue) ", "").replaceAll("\\bhd\\b", "hoat dong").replaceAll("\\bnhd\\b", "ngung hoat dong").replaceAll("\\btt ?gt\\b", "thu tuc giai the")
        .replaceAll("\\bgt\\b", "giai the").replaceAll("\\bkd\\b", "kinh doanh");
  }

  /** A column "Ngừng hoạt động" is ticked, or answered with yes and no. */
  static Status ticked(String text) {
    String plain = Plain.words(text);
    if (plain.matches("x|v|co|1|dung|da ngung.*|ngung.*")) return new Status(null, true);
    if (plain.matches("khong|0|chua")) return new Status(null, false);
    return status(text);
  }

  static Kind kind(String text) {
    String plain = Plain.words(text);
    if (plain.matches(".*\\b(lhhtx|lien hiep)\\b.*")) return new Kind(CooperativeKind.LIEN_HIEP, text);
    if (plain.matches("htx|hop tac xa|quy tin dung nhan dan|qtdnd|hop tac xa kieu moi")) return new Kind(CooperativeKind.HTX, text);
    return new Kind(null, text);
  }

  static SizeClass size(String text) {
    String plain = Plain.words(text);
    if (plain.contains("sieu nho")) return SizeClass.SIEU_NHO;
    if (plain.matches("(quy mo )?nho( .*)?")) return SizeClass.NHO;
    if (plain.matches("(quy mo )?(vua|trung binh)( .*)?")) return SizeClass.VUA;
    if (plain.matches("(quy mo )?lon( .*)?")) return SizeClass.LON;
    throw new CellFault("“" + text + "” không phải là quy mô; ghi siêu nhỏ, nhỏ, vừa hoặc lớn.");
  }

  static Rank rank(String text) {
    String plain = Plain.words(text);
    if (plain.matches("(loai )?(tot|a)")) return Rank.TOT;
    if (plain.matches("(loai )?(kha|b)")) return Rank.KHA;
    if (plain.matches("(loai )?(trung binh|tb|c)")) return Rank.TRUNG_BINH;
    if (plain.matches("(loai )?(yeu|kem|yeu kem|d)")) return Rank.YEU;
    if (plain.matches("(khong|chua)( duoc)?( xep loai| danh gia| xl| phan loai| xep)?")) return Rank.KHONG_XEP_LOAI;
    throw new CellFault("“" + text + "” không phải là xếp loại; ghi Tốt, Khá, Trung bình, Yếu hoặc Không xếp loại.");
  }

  /** Ten digits, or thirteen for a dependent unit. Excel drops the leading zero of a code that it takes for a number. */
  static String taxCode(FileCell cell) {
    String digits = TaxCode.digits(cell.text());
    Optional<String> code = TaxCode.of(cell);
    TaxCode.refusePhone(cell.text());
    if (code.isPresent()) return code.get();
    String joined = digits.replaceAll("[-–—_/]", "");
    if (joined.matches("\\d{10}")) return joined;
    if (cell.number() != null && digits.matches("\\d{9}")) return "0" + digits;
    throw new CellFault("“" + cell.text() + "” không phải là mã số thuế: cần 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số.");
  }
}
