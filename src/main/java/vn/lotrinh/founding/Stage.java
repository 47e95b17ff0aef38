package vn.lotrinh.founding;

/** Where a founding stands. */
enum Stage {
  PREPARING("lập danh sách, dự thảo Điều lệ"),
  MEETING("họp hội nghị thành lập"),
  DOSSIER("đăng ký"),
  RECONSIDERING("sáng lập viên quyết định làm tiếp"),
  REGISTERED("đã được cấp Giấy chứng nhận"),
  FOUNDED("đã thành lập, đã thu vốn góp"),
  NOT_FOUNDED("thôi thành lập"),
  WITHDRAWN("sáng lập viên rút");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOver() {
    return this == FOUNDED || this == NOT_FOUNDED || this == WITHDRAWN;
  }

  /** Whether founders may still give up on their own or ask to stop. */
  boolean isOpen() {
    return this == PREPARING || this == MEETING || this == DOSSIER || this == RECONSIDERING;
  }
}
