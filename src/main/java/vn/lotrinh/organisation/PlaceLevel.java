package vn.lotrinh.organisation;

/** The level of a place; a co-operative is the smallest, because its own affairs are answered by itself. */
public enum PlaceLevel {
  TINH("cấp tỉnh"),
  HUYEN("cấp huyện"),
  XA("cấp xã"),
  HTX("hợp tác xã");

  private final String title;

  PlaceLevel(String title) {
    this.title = title;
  }

  /** The level as people read it. */
  public String title() {
    return title;
  }
}
