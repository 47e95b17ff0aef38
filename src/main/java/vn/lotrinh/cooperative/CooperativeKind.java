package vn.lotrinh.cooperative;

/** What is registered: a co-operative, or a union of co-operatives (Luật Hợp tác xã 2023 Điều 4). */
public enum CooperativeKind {
  HTX("Hợp tác xã"),
  LIEN_HIEP("Liên hiệp hợp tác xã");

  private final String title;

  CooperativeKind(String title) {
    this.title = title;
  }

  /** The kind as people read it. */
  public String title() {
    return title;
  }
}
