package vn.lotrinh.report;

/** Whose report it is: the Liên minh's own, or the province's, which the department drafts and the committee signs. */
enum Level {
  ALLIANCE("LMHTX", "LMHTX", "Báo cáo của Liên minh HTX"), PROVINCE("SKHDT", "UBND_TINH", "Báo cáo của tỉnh");

  private final String drafter;
  private final String issuer;
  private final String title;

  Level(String drafter, String issuer, String title) {
    this.drafter = drafter;
    this.issuer = issuer;
    this.title = title;
  }

  /** Role of the body that drafts and answers for the content. */
  String drafter() {
    return drafter;
  }

  /** Role of the body that checks the form, signs and issues. */
  String issuer() {
    return issuer;
  }

  String title() {
    return title;
  }
}
