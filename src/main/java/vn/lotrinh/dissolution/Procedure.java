package vn.lotrinh.dissolution;

/** How a co-operative comes to be dissolved (Luật Hợp tác xã 2023 Điều 97.1). */
enum Procedure {
  VOLUNTARY("voluntary-dissolution", "Giải thể tự nguyện");

  private final String process;
  private final String title;

  Procedure(String process, String title) {
    this.process = process;
    this.title = title;
  }

  String process() {
    return process;
  }

  String title() {
    return title;
  }
}
