package vn.lotrinh.classification;

/** Where a case stands. */
enum Stage {
  SELF_SCORING("HTX tự chấm điểm"),
  CHECKING("Liên minh HTX kiểm tra"),
  RANKED("đã xếp loại"),
  NOT_RANKED("không xếp loại"),
  NOT_SCORED("không chấm"),
  WITHDRAWN("HTX đã chấm dứt"),
  /** Opened by mistake and taken back; it may be opened again. */
  CANCELLED("đã hủy việc mở");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** The stage as people read it. */
  public String title() {
    return title;
  }

  boolean isOver() {
    return ordinal() >= RANKED.ordinal();
  }
}
