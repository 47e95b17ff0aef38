package vn.lotrinh.dissolution;

/** Where a dissolution stands. */
enum Stage {
  VERIFICATION("chờ xác minh tình trạng hoạt động"),
  PERSUASION("chờ vận động, tư vấn"),
  INVENTORY("chờ kiểm kê tài sản, công nợ"),
  MEETING("chờ đại hội thành viên"),
  RESOLUTION("chờ gửi nghị quyết giải thể"),
  GROUND("chờ xác minh căn cứ thu hồi Giấy chứng nhận"),
  NOTICE("chờ thông báo hành vi vi phạm"),
  NOTICE_PUBLICATION("chờ đăng tải, gửi thông báo hành vi vi phạm"),
  EXPLANATION("chờ giải trình"),
  REVIEW("chờ xem xét giải trình"),
  NOTICE_AND_DECISION("chờ thông báo vi phạm và quyết định thu hồi Giấy chứng nhận"),
  DECISION("chờ quyết định thu hồi Giấy chứng nhận"),
  PUBLICATION("chờ đăng tải quyết định thu hồi"),
  RULING("chờ ghi nhận quyết định giải thể của Tòa án"),
  RULING_PUBLICATION("chờ đăng tải quyết định giải thể của Tòa án"),
  SETTLEMENT("đang làm thủ tục giải thể"),
  INSOLVENT("không đủ tài sản trả nợ, chờ thông báo mất khả năng thanh toán"),
  FILED("chờ kiểm tra hồ sơ đăng ký giải thể"),
  SUPPLEMENT("chờ sửa đổi, bổ sung hồ sơ"),
  VALID("hồ sơ hợp lệ, chờ kết luận"),
  SILENT("hết 06 tháng không có hồ sơ và phản đối, chờ chuyển tình trạng"),
  WITHDRAWAL("chờ đăng tải hủy bỏ nghị quyết"),
  CANCELLATION("chờ quyết định hủy bỏ quyết định thu hồi"),
  RESTORATION("chờ đăng tải khôi phục tình trạng"),
  TO_BANKRUPTCY("chuyển sang thủ tục phá sản, chờ nộp đơn"),
  COURT_RULING("chờ tòa án quyết định mở thủ tục phá sản"),
  OPENING("chờ đăng tải quyết định mở thủ tục phá sản"),
  COURT_DECISION("đang làm thủ tục phá sản, chờ quyết định của tòa án"),
  DECLARATION("chờ đăng tải quyết định tuyên bố phá sản"),
  CANCELLED("đã hủy việc khởi động"),
  OPERATING("HTX còn hoạt động"),
  NOT_AGREED("HTX không đồng ý giải thể tự nguyện"),
  NOT_PASSED("đại hội không thông qua"),
  WITHDRAWN("đã hủy bỏ nghị quyết giải thể"),
  NO_GROUND("không có căn cứ thu hồi Giấy chứng nhận"),
  EXPLAINED("giải trình được chấp nhận, HTX tiếp tục hoạt động"),
  REVOKED_FOR_TAX("đã bị thu hồi Giấy chứng nhận do cưỡng chế về quản lý thuế"),
  RESTORED("đã khôi phục Giấy chứng nhận"),
  BANKRUPT("đã phá sản"),
  DISSOLVED("đã giải thể");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The resolution or the revocation is out, and no court and no end stands in the way of taking it back. */
  boolean isOpenSettlement() {
    return switch (this) {
      case SETTLEMENT, INSOLVENT, TO_BANKRUPTCY, FILED, SUPPLEMENT, VALID -> true;
      default -> false;
    };
  }

  /** Ended without an end of the co-operative, so that the other procedure may follow (Luật Điều 98, 103.1). */
  boolean isDeclined() {
    return switch (this) {
      case NOT_AGREED, NOT_PASSED, WITHDRAWN, NO_GROUND, EXPLAINED, RESTORED -> true;
      default -> false;
    };
  }

  /** Something may still be objected to; after six months of silence by what was received within them. */
  boolean takesObjections() {
    return switch (this) {
      case COURT_RULING, OPENING, COURT_DECISION, DECLARATION, SILENT -> true;
      default -> isOpenSettlement();
    };
  }
}
