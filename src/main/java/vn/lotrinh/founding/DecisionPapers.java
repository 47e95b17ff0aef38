package vn.lotrinh.founding;

import java.util.List;
import vn.lotrinh.casefile.PaperKind;

/** What the registry issues on a dossier; each round that is given back has a notice of its own. */
final class DecisionPapers {

  static final PaperKind CERTIFICATE = new PaperKind("giay-chung-nhan", "Giấy chứng nhận đăng ký hợp tác xã");

  private DecisionPapers() {}

  static PaperKind supplement(int round) {
    return new PaperKind("thong-bao-bo-sung" + suffix(round), "Thông báo sửa đổi, bổ sung hồ sơ" + words(round));
  }

  static PaperKind refusal(int round) {
    return new PaperKind("thong-bao-tu-choi" + suffix(round), "Thông báo từ chối cấp Giấy chứng nhận, nêu lý do" + words(round));
  }

  /** Which of them is needed the decision tells. */
  static List<PaperKind> of(int round) {
    return List.of(CERTIFICATE, supplement(round), refusal(round));
  }

  private static String suffix(int round) {
    return round > 1 ? "-" + round : "";
  }

  private static String words(int round) {
    return round > 1 ? " (lần nộp " + round + ")" : "";
  }
}
