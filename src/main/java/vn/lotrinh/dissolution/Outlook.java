package vn.lotrinh.dissolution;

/** What is to be said on a day of whether a dissolution ends by the day that a plan names. */
public enum Outlook {
  GREEN("kịp hạn ngay cả khi mọi cơ quan dùng hết thời hạn"),
  TIGHT("chỉ kịp hạn nếu mọi cơ quan làm ngay"),
  IMPOSSIBLE("không thể kịp hạn theo luật");

  private final String title;

  Outlook(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }
}
