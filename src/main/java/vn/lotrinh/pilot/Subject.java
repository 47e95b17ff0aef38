package vn.lotrinh.pilot;

/** What is handed in in the cases of the pilot, as people call it. */
final class Subject {

  static final String LIST = "danh sách HTX thí điểm";
  static final String DRAFT = "dự thảo";
  static final String COMPLETION_PLAN = "kế hoạch hoàn thiện";
  static final String PROVINCE_COMPLETION_PLAN = "kế hoạch hoàn thiện HTX thí điểm của tỉnh";
  static final String INTERIM_REVIEW = "báo cáo sơ kết";
  static final String ANNUAL_REPORT = "báo cáo năm";

  static final String DOSSIER = "hồ sơ đăng ký tham gia";
  /** By the alliance, to leave the list or be replaced. */
  static final String CHANGE = "đề nghị thay đổi";
  /** By the department, with which it hands the proposal on to the committee. */
  static final String APPRAISAL = "ý kiến thẩm định";

  private Subject() {}
}
