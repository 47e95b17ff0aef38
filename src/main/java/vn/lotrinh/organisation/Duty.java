package vn.lotrinh.organisation;

import java.util.Arrays;
import java.util.Optional;

/** A role inside a body (NĐ 30/2020 Điều 12, 13, 15): who answers for the content, who checks the form, who signs, who numbers. */
public enum Duty {
  LEADER("leader", "lãnh đạo cơ quan", "ký, quyết định"),
  HEAD("head", "lãnh đạo đơn vị", "chịu trách nhiệm về nội dung, số liệu"),
  FORMAT("format", "người kiểm tra thể thức", "kiểm tra thể thức, kỹ thuật trình bày"),
  CLERK("clerk", "văn thư", "cấp số, đóng dấu, phát hành");

  private final String code;
  private final String title;
  private final String work;

  Duty(String code, String title, String work) {
    this.code = code;
    this.title = title;
    this.work = work;
  }

  /** The part of a candidate group behind the body. */
  public String code() {
    return code;
  }

  /** As people call it, e.g. "văn thư". */
  public String title() {
    return title;
  }

  /** What it does, e.g. "cấp số, đóng dấu, phát hành". */
  public String work() {
    return work;
  }

  /** Empty for null and for a code that is none. */
  public static Optional<Duty> of(String code) {
    return Arrays.stream(values()).filter(duty -> duty.code.equals(code)).findFirst();
  }
}
