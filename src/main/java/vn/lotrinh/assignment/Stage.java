package vn.lotrinh.assignment;

/** Where a task that was given stands. */
public enum Stage {
  GIVEN("Chờ nhận việc"), DOING("Đang làm"), SUBMITTED("Chờ nghiệm thu"), WAITING("Chờ kỳ sau"), DONE("Đã xong"), CANCELLED("Đã hủy");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  boolean hasEnded() {
    return this == DONE || this == CANCELLED;
  }
}
