package vn.lotrinh.founding;

/** Where a merger stands. */
enum MergerStage {
  DRAFTING("kiểm kê, dự thảo hợp đồng"),
  ASSEMBLIES("đại hội thành viên của từng hợp tác xã"),
  NOTICE("gửi chủ nợ"),
  DOSSIER("đăng ký"),
  RECONSIDERING("quyết định nộp lại hoặc thôi"),
  SETTLEMENT("chấm dứt hợp tác xã cũ"),
  MERGED("đã hợp nhất, sáp nhập"),
  NOT_ADOPTED("đại hội không thông qua"),
  GIVEN_UP("thôi hợp nhất, sáp nhập"),
  WITHDRAWN("các hợp tác xã rút");

  private final String title;

  MergerStage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the co-operatives may still give up. */
  boolean isOpen() {
    return ordinal() <= RECONSIDERING.ordinal();
  }

  public boolean isOver() {
    return ordinal() >= MERGED.ordinal();
  }
}
