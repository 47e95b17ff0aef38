package vn.lotrinh.dissolution;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.document.PaperKind;

/** Which papers a step yields or needs, as the law names them. */
final class Papers {

  private Papers() {}

  static List<PaperKind> of(Dissolution d, String userTask) {
    return switch (userTask) {
      case "UserTask_VerifyDormancy" -> one("bien-ban-xac-minh", "Biên bản xác minh tình trạng hoạt động");
      case "UserTask_VerifyGround" -> one("bien-ban-xac-minh", "Biên bản xác minh, tài liệu chứng minh căn cứ thu hồi");
      case "UserTask_IssueViolationNotice" -> one("thong-bao-vi-pham", "Thông báo về hành vi vi phạm (Mẫu số 01)");
      case "UserTask_VerifyAddress" -> one("xac-minh-dia-chi", "Biên bản hoặc thông báo xác minh tại địa chỉ trụ sở");
      case "UserTask_Explain" -> one("van-ban-giai-trinh", "Văn bản giải trình và tài liệu kèm theo");
      case "UserTask_DecideRevocation" -> one("quyet-dinh-thu-hoi-gcn", "Quyết định thu hồi Giấy chứng nhận đăng ký (Mẫu số 02)");
      case "UserTask_PublishEnforcement", "UserTask_PublishRevocation" -> one("thong-bao-thu-hoi-gcn", "Thông báo đăng tải quyết định thu hồi");
      case "UserTask_AdoptResolution" -> one("nghi-quyet", "Nghị quyết đại hội thành viên về giải thể");
      case "UserTask_CancelRevocation" -> one("quyet-dinh-huy-thu-hoi", "Quyết định hủy bỏ quyết định thu hồi Giấy chứng nhận");
      case "UserTask_PublishRestoration" -> one("thong-bao-khoi-phuc", "Thông báo khôi phục tình trạng");
      case "UserTask_FilePetition" -> one("don-pha-san", "Đơn yêu cầu mở thủ tục phá sản");
      case "UserTask_RecordCourtRuling" -> one("quyet-dinh-mo-thu-tuc", "Quyết định của tòa án mở hoặc không mở thủ tục phá sản");
      case "UserTask_PublishOpening" -> one("thong-bao-pha-san", "Thông báo đang làm thủ tục phá sản");
      case "UserTask_RecordCourtDecision" -> one("quyet-dinh-cua-toa-an", "Quyết định của tòa án tuyên bố phá sản hoặc đình chỉ");
      case "UserTask_PublishBankruptcy" -> one("thong-bao-da-pha-san", "Thông báo đã phá sản");
      case "UserTask_Persuade" -> one("bien-ban-lam-viec", "Biên bản làm việc hoặc đơn đề nghị giải thể");
      case "UserTask_TakeInventory" -> one("bang-ke-tai-san", "Bảng kê tài sản, công nợ, lao động, tài sản chung không chia");
      case "UserTask_SendResolution" -> List.of(new PaperKind("nghi-quyet", "Nghị quyết đại hội thành viên về giải thể"),
          new PaperKind("bien-ban-dai-hoi", "Biên bản đại hội thành viên"));
      case "UserTask_PublishResolution" -> one("thong-bao-dang-lam-thu-tuc", "Thông báo đang làm thủ tục giải thể");
      case "UserTask_ListDebts" -> one("bang-ke-chu-no", "Bảng kê chủ nợ: tên, địa chỉ, số nợ, thời hạn, phương thức trả");
      case "UserTask_NotifyInsolvency" -> one("thong-bao-mat-kha-nang-thanh-toan", "Thông báo mất khả năng thanh toán");
      case "UserTask_DecideRecovery" -> one("quyet-dinh-thu-hoi", "Quyết định thu hồi quỹ, tài sản chung không chia");
      case "UserTask_LiquidateAssets" -> one("bao-cao-thanh-ly", "Báo cáo kết quả chuyển nhượng, thanh lý của hội đồng thanh lý tài sản chung không chia");
      case "UserTask_AgreeGifts" -> one("thoa-thuan-tang-cho", "Văn bản thỏa thuận về quỹ, tài sản được tặng cho");
      case "UserTask_SettleTax" -> one("xac-nhan-thue", "Xác nhận hoàn thành nghĩa vụ thuế");
      case "UserTask_CloseBranches" -> one("cham-dut-chi-nhanh", "Thông báo chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh");
      case "UserTask_FileDossier" -> dossier(d);
      case "UserTask_ConcludeDissolution", "UserTask_ConcludeSilent" -> one("thong-bao-giai-the", "Thông báo về việc giải thể của cơ quan đăng ký kinh doanh");
      case "UserTask_PublishWithdrawal" -> one("thong-bao-huy-bo", "Thông báo hủy bỏ nghị quyết giải thể và khôi phục tình trạng");
      default -> List.of();
    };
  }

  /** Nothing beyond this list may be asked for (NĐ 92 Điều 11, 50.2). */
  private static List<PaperKind> dossier(Dissolution d) {
    List<PaperKind> papers = new ArrayList<>(List.of(new PaperKind("thong-bao-viec-giai-the", "Thông báo về việc giải thể hợp tác xã"),
        new PaperKind("bao-cao-xu-ly-tai-san", "Báo cáo về việc xử lý tài sản")));
    if (d.duties().undivided() == Undivided.STATE) papers.addAll(of(d, "UserTask_DecideRecovery"));
    if (d.duties().undivided() == Undivided.PARTLY) papers.addAll(of(d, "UserTask_LiquidateAssets"));
    return papers;
  }

  private static List<PaperKind> one(String kind, String title) {
    return List.of(new PaperKind(kind, title));
  }
}
