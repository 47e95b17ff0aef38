package vn.lotrinh.dissolution;

import java.util.Set;

/** What is written down of a dissolution outside its steps, and which bodies (by role) may do so; a coordinator may in their stead. */
enum Act {

  /** Whoever receives an objection hands it to the registration office through the case. */
  OBJECTION("Đã ghi nhận phản đối bằng văn bản.", "CQ_DKKD", "THUE", "UBND_CS", "LMHTX"),
  OWN_OPINION("Đã ghi nhận ý kiến khác của hợp tác xã.", "HTX"),
  FILED_IN_TIME("Đã ghi nhận hồ sơ nhận trong 06 tháng; hồ sơ trở lại bước làm thủ tục giải thể.", "CQ_DKKD"),
  COURT_CASE("Đã ghi nhận vụ việc.", "CQ_DKKD", "UBND_CS", "LMHTX"),
  ORDER("Đã ghi nhận yêu cầu không đăng ký.", "CQ_DKKD", "UBND_CS", "LMHTX"),
  FORBIDDEN_ACT("Đã ghi nhận hành vi bị cấm và báo Ủy ban nhân dân.", "CQ_DKKD", "THUE", "UBND_CS", "LMHTX"),
  END_OBSTACLE("Đã ghi nhận là đã giải quyết xong.", "CQ_DKKD"),
  STOP("Đã ghi nhận đề nghị dừng thủ tục.", "HTX"),
  WITHDRAWAL("Đã ghi nhận việc hủy bỏ nghị quyết giải thể.", "HTX"),
  RESTORATION("Đã ghi nhận căn cứ khôi phục; cơ quan đăng ký kinh doanh quyết định trong 03 ngày làm việc.", "CQ_DKKD", "THUE");

  private final String done;
  private final Set<String> roles;

  Act(String done, String... roles) {
    this.done = done;
    this.roles = Set.of(roles);
  }

  /** What is said to whoever has done it. */
  String done() {
    return done;
  }

  Set<String> roles() {
    return roles;
  }
}
