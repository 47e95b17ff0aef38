package vn.lotrinh.dissolution;

/** Why a certificate is revoked (Luật Hợp tác xã 2023 Điều 103.1); the decision table {@code revocation-ground} tells which. */
enum Ground {
  FORGED("a", "nội dung kê khai giả mạo"),
  DORMANT("b", "ngừng hoạt động trên 12 tháng mà không thông báo"),
  NO_REPORT("c", "12 tháng không gửi báo cáo"),
  TOO_FEW_MEMBERS("d", "thành viên dưới mức tối thiểu trong 12 tháng liên tục, hoặc vượt mức nhà đầu tư nước ngoài trong 06 tháng"),
  CAP_BROKEN("đ", "vượt mức vốn góp tối đa trong 12 tháng liên tục"),
  NO_MEETING("e", "18 tháng liên tục không họp đại hội thành viên thường niên"),
  COURT("g", "quyết định của Tòa án"),
  TAX_ENFORCEMENT("g", "đề nghị của cơ quan thuế để cưỡng chế"),
  OTHER_BODY("g", "đề nghị của cơ quan có thẩm quyền");

  private final String point;
  private final String title;

  Ground(String point, String title) {
    this.point = point;
    this.title = title;
  }

  String title() {
    return "Điểm " + point + " khoản 1 Điều 103: " + title;
  }

  /**
   * What comes first: a notice with a term to explain; notice and decision at once; for a court the decision alone (NĐ 92 Điều
   * 53.1–53.4).
   */
  Stage first() {
    return switch (this) {
      case COURT -> Stage.DECISION;
      case FORGED, TAX_ENFORCEMENT, OTHER_BODY -> Stage.NOTICE_AND_DECISION;
      default -> Stage.NOTICE;
    };
  }
}
