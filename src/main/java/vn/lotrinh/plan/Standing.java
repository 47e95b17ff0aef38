package vn.lotrinh.plan;

import java.math.BigDecimal;

/** How what was done stands to what the plan asks for; the same words on every page and in every report. */
public enum Standing {
  EXCEEDED("Vượt"), REACHED("Đạt"), KEPT("Trong giới hạn"), MISSED("Chưa đạt"), OVER("Quá giới hạn"), NOBODY("Không có đối tượng"), UNKNOWN("Chưa có số liệu");

  private final String title;

  Standing(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** A limit that is kept counts too. */
  public boolean isFulfilled() {
    return this == EXCEEDED || this == REACHED || this == KEPT;
  }

  /** A target of "no more than" cannot be reached or exceeded, only kept; {@code done} null where nobody told. */
  public static Standing of(String relation, BigDecimal done, BigDecimal target) {
    if (target == null || done == null) return UNKNOWN;
    int order = done.compareTo(target);
    if ("<=".equals(relation)) return order <= 0 ? KEPT : OVER;
    if (">".equals(relation)) return order > 0 ? REACHED : MISSED;
    if (order == 0) return REACHED;
    return order > 0 ? EXCEEDED : MISSED;
  }
}
