package vn.lotrinh.dissolution;

/** Why a certificate is given back (NĐ 92/2024/NĐ-CP Điều 56.1). */
public enum RestorationReason {
  NO_CASE("Điều 56.1.a NĐ 92/2024/NĐ-CP: cơ quan đăng ký kinh doanh xác định HTX không thuộc trường hợp bị thu hồi"),
  TAX_REQUEST("Điều 56.1.b NĐ 92/2024/NĐ-CP: cơ quan thuế đề nghị bằng văn bản sau khi thu hồi để cưỡng chế");

  private final String title;

  RestorationReason(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }
}
