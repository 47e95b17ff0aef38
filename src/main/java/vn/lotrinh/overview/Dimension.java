package vn.lotrinh.overview;

/** By what the figures are told apart. */
public enum Dimension {
  PLAN("plan", "Theo kế hoạch"), AGENCY("agency", "Theo cơ quan"), LEVEL("level", "Theo cấp, loại cơ quan"), PLACE("place", "Theo địa bàn"), KIND("kind", "Theo loại việc");

  private final String field;
  private final String title;

  Dimension(String field, String title) {
    this.field = field;
    this.title = title;
  }

  /** The field of the filter. */
  public String field() {
    return field;
  }

  public String title() {
    return title;
  }
}
