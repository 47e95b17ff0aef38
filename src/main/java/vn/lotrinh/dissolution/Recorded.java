package vn.lotrinh.dissolution;

/** What kind of act an entry of a dissolution's journal tells; by it, and not by the words that people read, the papers find what they quote. */
enum Recorded {
  START("Khởi động thủ tục"),
  CANCELLED_START("Hủy việc khởi động"),
  DORMANCY("Xác minh tình trạng hoạt động"),
  PERSUASION("Vận động, tư vấn giải thể tự nguyện"),
  INVENTORY("Kiểm kê tài sản, công nợ"),
  MEETING("Đại hội thành viên"),
  SENDING("Gửi và niêm yết nghị quyết"),
  RESOLUTION_PUBLISHED("Đăng tải nghị quyết giải thể"),
  WITHDRAWAL("Hủy bỏ nghị quyết giải thể"),
  WITHDRAWAL_PUBLISHED("Đăng tải hủy bỏ nghị quyết, khôi phục tình trạng"),
  GROUND("Xác minh căn cứ thu hồi Giấy chứng nhận"),
  NOTICE("Thông báo về hành vi vi phạm (Mẫu số 01)"),
  NOTICE_PUBLISHED("Đăng tải, gửi thông báo vi phạm"),
  ADDRESS("Cơ quan thuế xác minh tại địa chỉ trụ sở"),
  EXPLANATION("Giải trình"),
  NO_SHOW("Hết hạn mà không giải trình"),
  REVIEW("Xem xét giải trình"),
  CONSOLIDATION("Củng cố hợp tác xã"),
  REVOCATION("Quyết định thu hồi Giấy chứng nhận (Mẫu số 02)"),
  REVOCATION_PUBLISHED("Đăng tải quyết định thu hồi, chuyển “đang làm thủ tục giải thể”"),
  ENFORCEMENT_PUBLISHED("Đăng tải thu hồi do cưỡng chế về quản lý thuế"),
  COURT_RULING("Quyết định giải thể của Tòa án"),
  COURT_RULING_PUBLISHED("Đăng tải quyết định của Tòa án, chuyển “đang làm thủ tục giải thể”"),
  ADOPTION("Nghị quyết giải thể sau khi bị thu hồi Giấy chứng nhận"),
  NO_ADOPTION("Nghị quyết giải thể sau khi bị thu hồi Giấy chứng nhận"),
  RESTORATION_BASIS("Căn cứ khôi phục Giấy chứng nhận"),
  CANCELLATION("Quyết định hủy bỏ quyết định thu hồi Giấy chứng nhận"),
  RESTORATION_PUBLISHED("Đăng tải, khôi phục tình trạng"),
  DEBTS_LISTED("Lập bảng kê chủ nợ"),
  DEBT_LINE("Chuyển trường hợp có nợ, không nợ"),
  COSTS_PAID("Trả chi phí giải thể"),
  PAYMENT("Trả nợ theo thứ tự"),
  TAX_FROZEN("Khoanh nợ thuế"),
  INSOLVENCY("Thông báo mất khả năng thanh toán"),
  PETITION("Nộp đơn yêu cầu mở thủ tục phá sản"),
  BANKRUPTCY_RULING("Quyết định của tòa án về mở thủ tục phá sản"),
  BANKRUPTCY_OPENED("Đăng tải quyết định mở thủ tục phá sản"),
  BANKRUPTCY_DECISION("Quyết định của tòa án kết thúc thủ tục phá sản"),
  BANKRUPTCY_PUBLISHED("Đăng tải quyết định tuyên bố phá sản"),
  UNDIVIDED("Xử lý quỹ, tài sản chung không chia"),
  TAX("Hoàn thành nghĩa vụ thuế"),
  DISTRIBUTION("Chia phần tài sản còn lại cho thành viên"),
  BRANCH_DECISION("Quyết định chấm dứt chi nhánh"),
  BRANCH_FILING("Nộp thông báo chấm dứt chi nhánh"),
  BRANCH_TAX_OPINION("Ý kiến của cơ quan thuế về chi nhánh"),
  BRANCHES_CLOSED("Chấm dứt chi nhánh, văn phòng đại diện, địa điểm kinh doanh"),
  BRANCHES_SILENT("Chi nhánh, văn phòng đại diện, địa điểm kinh doanh chấm dứt theo mốc 06 tháng"),
  FILING("Nộp hồ sơ đăng ký giải thể"),
  CHECK("Kiểm tra hồ sơ đăng ký giải thể"),
  SUPPLEMENT("Nộp bổ sung hồ sơ"),
  DOSSIER_CANCELLED("Hủy hồ sơ đăng ký giải thể vì quá 60 ngày không bổ sung"),
  TAX_OPINION("Ý kiến của cơ quan thuế"),
  STOP_REQUEST("Đề nghị dừng thủ tục đăng ký giải thể"),
  STOP_ANSWER("Trả lời đề nghị dừng thủ tục"),
  SILENCE("Hết 06 tháng không có hồ sơ và không có phản đối"),
  FILED_IN_TIME("Hồ sơ nhận trong 06 tháng, nhập sau"),
  RESUMED("Trở lại làm thủ tục giải thể"),
  DISSOLVED("Chuyển tình trạng “đã giải thể” theo hồ sơ"),
  DISSOLVED_SILENTLY("Chuyển tình trạng “đã giải thể” sau 06 tháng"),
  SEAL("Trả con dấu và giấy chứng nhận mẫu dấu"),
  LEFT_OPEN("Còn lại khi hết 06 tháng"),
  RECOVERY("Thu hồi tài sản chung không chia sau khi giải thể"),
  LIABILITY("Người liên đới chịu trách nhiệm về nợ còn lại"),
  ARCHIVE("Lưu hồ sơ, cập nhật kết quả"),
  OBJECTION("Nhận phản đối bằng văn bản"),
  OBJECTION_LOOKED_AT("Ghi nhận phản đối"),
  OBSTACLE("Ghi nhận"),
  OBSTACLE_ENDED("Đã kết thúc"),
  REPLACED("Thay thế văn bản"),
  OTHER("Việc khác");

  private final String title;

  Recorded(String title) {
    this.title = title;
  }

  /** As people read it, where an entry says nothing of its own. */
  String title() {
    return title;
  }
}
