package vn.lotrinh.dissolution;

import vn.lotrinh.issuance.DocumentKind;

/**
 * The papers that a body of a dissolution issues under a number of its own register (NĐ 30/2020/NĐ-CP Điều 15). What comes from elsewhere, such
 * as a court's ruling or the tax office's word, bears that body's number and is recorded as received.
 */
enum OwnPaper {
  VIOLATION_NOTICE("CQ_DKKD", DocumentKind.NOTICE, "violation-notice", null),
  EXPLANATION_REVIEW("CQ_DKKD", DocumentKind.NOTICE, null, "về kết luận giải trình của {tenHtx}"),
  REVOCATION("CQ_DKKD", DocumentKind.DECISION, "revocation-decision", null),
  ENFORCEMENT("CQ_DKKD", DocumentKind.NOTICE, null, "về việc thu hồi Giấy chứng nhận đăng ký của {tenHtx} do cưỡng chế về quản lý thuế"),
  DISSOLVING("CQ_DKKD", DocumentKind.NOTICE, "dissolving-notice", null),
  CANCELLATION("CQ_DKKD", DocumentKind.DECISION, "restoration-decision", null),
  RESTORATION("CQ_DKKD", DocumentKind.NOTICE, null, "về việc khôi phục tình trạng pháp lý của {tenHtx}"),
  WITHDRAWAL("CQ_DKKD", DocumentKind.NOTICE, null, "về việc hủy bỏ nghị quyết giải thể, khôi phục tình trạng của {tenHtx}"),
  STOP_ANSWER("CQ_DKKD", DocumentKind.NOTICE, null, "về đề nghị dừng thủ tục đăng ký giải thể của {tenHtx}"),
  BRANCHES_CLOSED("CQ_DKKD", DocumentKind.NOTICE, null, "về việc chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh của {tenHtx}"),
  DISSOLVED("CQ_DKKD", DocumentKind.NOTICE, "dissolved-notice", null),
  BANKRUPTCY_OPENED("CQ_DKKD", DocumentKind.NOTICE, null, "về việc {tenHtx} đang làm thủ tục phá sản"),
  BANKRUPT("CQ_DKKD", DocumentKind.NOTICE, null, "về việc {tenHtx} đã phá sản"),
  RECOVERY("UBND_CS", DocumentKind.DECISION, null, "về việc thu hồi quỹ, tài sản chung không chia của {tenHtx}"),
  INSOLVENCY("LMHTX", DocumentKind.NOTICE, null, "về việc {tenHtx} mất khả năng thanh toán"),
  RESOLUTION("HTX", DocumentKind.RESOLUTION, null, "về việc giải thể {tenHtx}"),
  DOSSIER("HTX", DocumentKind.NOTICE, null, "về việc giải thể {tenHtx}, gửi cơ quan đăng ký kinh doanh"),
  BRANCH_DECISION("HTX", DocumentKind.DECISION, null, "về việc chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh của {tenHtx}"),
  BRANCH_FILING("HTX", DocumentKind.NOTICE, null, "về việc chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh của {tenHtx}");

  private final String by;
  private final DocumentKind kind;
  private final String form;
  private final String about;

  OwnPaper(String by, DocumentKind kind, String form, String about) {
    this.by = by;
    this.kind = kind;
    this.form = form;
    this.about = about;
  }

  /** Role of the body that issues it. */
  String by() {
    return by;
  }

  DocumentKind kind() {
    return kind;
  }

  /** What it is about, for the register: where the system writes it, as its form says. */
  String about() {
    return form == null ? about : PaperOffice.form(form).about();
  }
}
