package vn.lotrinh.report;

/** How what was done stands to what the plan asked for. */
enum Achievement {
  EXCEEDED("Vượt"), REACHED("Đạt"), MISSED("Chưa đạt"), UNKNOWN("Chưa có số liệu");

  private final String title;

  Achievement(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean reached() {
    return this == EXCEEDED || this == REACHED;
  }

  /** A target of "no more than" cannot be exceeded, only kept. */
  static Achievement of(TargetLine line) {
    if (line.target() == null || line.done() == null) return UNKNOWN;
    int order = line.done().compareTo(line.target());
    if ("<=".equals(line.relation())) return order <= 0 ? REACHED : MISSED;
    if (order == 0) return REACHED;
    return order > 0 ? EXCEEDED : MISSED;
  }
}
