package vn.lotrinh.report;

/** What a document waits for. */
enum Step {
  DRAFTING("Đang soạn"), CONTENT_CHECK("Kiểm tra nội dung"), FORMAT_CHECK("Kiểm tra thể thức"), SIGNING("Trình ký"), ISSUING("Chờ cấp số, phát hành"), ISSUED("Đã phát hành");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
