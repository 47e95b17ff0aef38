package vn.lotrinh.audit;

/** Of what kind the things are that the audit log watches. */
enum AuditKind {
  ACCOUNT("Tài khoản"), RIGHT("Quyền, vai trò, ủy quyền"), TERM("Thời hạn, ngày nghỉ"), TEMPLATE("Mẫu văn bản, chỉ tiêu, tiêu chí"), REGISTER("Sổ hợp tác xã, sổ số văn bản"),
  ORGANISATION("Cơ cấu tổ chức");

  private final String title;

  AuditKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
