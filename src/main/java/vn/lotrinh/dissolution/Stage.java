package vn.lotrinh.dissolution;

/** Where a dissolution stands. */
enum Stage {
  VERIFICATION("chờ xác minh tình trạng hoạt động"),
  PERSUASION("chờ vận động, tư vấn"),
  INVENTORY("chờ kiểm kê tài sản, công nợ"),
  MEETING("chờ đại hội thành viên"),
  RESOLUTION("chờ gửi nghị quyết giải thể"),
  SETTLEMENT("đang làm thủ tục giải thể"),
  INSOLVENT("không đủ tài sản trả nợ, chờ thông báo mất khả năng thanh toán"),
  FILED("chờ kiểm tra hồ sơ đăng ký giải thể"),
  SUPPLEMENT("chờ sửa đổi, bổ sung hồ sơ"),
  VALID("hồ sơ hợp lệ, chờ kết luận"),
  SILENT("hết 06 tháng không có hồ sơ và phản đối, chờ chuyển tình trạng"),
  WITHDRAWAL("chờ đăng tải hủy bỏ nghị quyết"),
  OPERATING("HTX còn hoạt động"),
  NOT_AGREED("HTX không đồng ý giải thể tự nguyện"),
  NOT_PASSED("đại hội không thông qua"),
  WITHDRAWN("đã hủy bỏ nghị quyết giải thể"),
  TO_BANKRUPTCY("chuyển sang thủ tục phá sản"),
  DISSOLVED("đã giải thể");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isUnderReview() {
    return this == FILED || this == SUPPLEMENT || this == VALID;
  }
}
