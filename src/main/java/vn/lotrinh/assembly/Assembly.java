package vn.lotrinh.assembly;

import java.util.Locale;

/**
 * Who meets: all members, the delegates whom they authorised, or the members of a union of co-operatives (Luật Hợp tác xã 2023 Điều 58,
 * 61.4–61.5).
 */
public enum Assembly {
  PLENARY("đại hội toàn thể", "thành viên"),
  DELEGATES("đại hội đại biểu", "đại biểu"),
  UNION("đại hội của liên hiệp hợp tác xã", "hợp tác xã thành viên");

  private final String title;
  private final String summoned;

  Assembly(String title, String summoned) {
    this.title = title;
    this.summoned = summoned;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** Who is summoned to it. */
  public String summoned() {
    return summoned;
  }

  public static Assembly of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }
}
