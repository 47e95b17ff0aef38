package vn.lotrinh.organisation;

import java.util.Arrays;
import java.util.Optional;

/** By which power somebody signs who is not the leader of the body (NĐ 30/2020 Điều 13, Phụ lục I mục II.7). */
public enum Capacity {
  KT("ký thay (cấp phó)"), TL("thừa lệnh"), TUQ("thừa ủy quyền");

  private final String title;

  Capacity(String title) {
    this.title = title;
  }

  /** As people read it, e.g. "thừa lệnh". */
  public String title() {
    return title;
  }

  /** Empty for null and for what is none. */
  public static Optional<Capacity> of(String code) {
    return Arrays.stream(values()).filter(capacity -> capacity.name().equals(code)).findFirst();
  }
}
