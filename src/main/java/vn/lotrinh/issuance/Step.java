package vn.lotrinh.issuance;

/** What a document waits for. */
public enum Step {
  DRAFTING("Đang soạn"), CONTENT_CHECK("Kiểm tra nội dung"), FORMAT_CHECK("Kiểm tra thể thức"), SIGNING("Trình ký"), ISSUING("Chờ cấp số, phát hành"), ISSUED("Đã phát hành");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
