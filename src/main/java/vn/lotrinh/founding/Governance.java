package vn.lotrinh.founding;

import java.util.Locale;

/** How a co-operative is governed (Luật Hợp tác xã 2023 Điều 56). */
enum Governance {
  FULL("đầy đủ"), REDUCED("rút gọn");

  private final String title;

  Governance(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  static Governance of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }
}
