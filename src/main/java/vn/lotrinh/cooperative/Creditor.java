package vn.lotrinh.cooperative;

/** Classes of creditors by which the register keeps a co-operative's debts. */
public enum Creditor {
  THUE("Nợ thuế"),
  BHXH("Nợ bảo hiểm xã hội"),
  NGUOI_LAO_DONG("Nợ người lao động"),
  NGAN_HANG("Nợ ngân hàng"),
  QUY_HTPT("Nợ Quỹ hỗ trợ phát triển HTX"),
  KHAC("Nợ khác");

  private final String title;

  Creditor(String title) {
    this.title = title;
  }

  /** The debt as people read it. */
  public String title() {
    return title;
  }
}
