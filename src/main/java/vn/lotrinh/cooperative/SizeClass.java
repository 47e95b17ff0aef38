package vn.lotrinh.cooperative;

/** Size class of a co-operative (Luật Hợp tác xã 2023 Điều 16), as the office that keeps the register found it. */
public enum SizeClass {
  SIEU_NHO("Siêu nhỏ"),
  NHO("Nhỏ"),
  VUA("Vừa"),
  LON("Lớn");

  private final String title;

  SizeClass(String title) {
    this.title = title;
  }

  /** The class as people read it. */
  public String title() {
    return title;
  }
}
