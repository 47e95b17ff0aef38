package vn.lotrinh.dissolution;

/** What keeps a dissolution from going on. */
enum Block {
  OBJECTION("phản đối bằng văn bản"),
  COURT_CASE("vụ việc tại tòa án, trọng tài"),
  ORDER("quyết định ngăn chặn"),
  MISSING_PAPERS("quá hạn vì thiếu giấy tờ"),
  OVERDUE("có việc quá hạn");

  private final String title;

  Block(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
