package vn.lotrinh.dissolution;

import java.util.Locale;

/** Where the undivided common assets and funds come from, which says who decides on them (Luật Hợp tác xã 2023 Điều 101.1–101.3). */
enum Undivided {
  NONE("không có"),
  STATE("do Nhà nước hỗ trợ toàn bộ hoặc không có giấy tờ về nguồn gốc"),
  PARTLY("Nhà nước hỗ trợ một phần"),
  GIFT("được tặng cho");

  private final String title;

  Undivided(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Undivided of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }
}
