package vn.lotrinh.organisation;

/** What kind of body an agency is in the system of offices. */
public enum AgencyLevel {
  TRUNG_UONG("cơ quan trung ương, ngành dọc"),
  TINH("UBND cấp tỉnh"),
  SO("sở, ban, ngành"),
  LIEN_MINH("Liên minh Hợp tác xã"),
  HOI("Mặt trận, đoàn thể, hội"),
  QUY("quỹ"),
  BAN("ban của Đảng, ban chỉ đạo, ban chấp hành"),
  HUYEN("UBND cấp huyện"),
  XA("UBND cấp xã"),
  PHONG("phòng chuyên môn"),
  HTX("hợp tác xã");

  private final String title;

  AgencyLevel(String title) {
    this.title = title;
  }

  /** The level as people read it. */
  public String title() {
    return title;
  }
}
