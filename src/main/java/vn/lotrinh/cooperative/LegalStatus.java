package vn.lotrinh.cooperative;

/** Legal status of a co-operative as the business register knows it (NĐ 92/2024/NĐ-CP Điều 27). */
public enum LegalStatus {
  DANG_HOAT_DONG("Đang hoạt động"),
  TAM_NGUNG_KINH_DOANH("Tạm ngừng kinh doanh"),
  KHONG_HOAT_DONG_TAI_DIA_CHI("Không hoạt động tại địa chỉ đã đăng ký"),
  THU_HOI_DO_CUONG_CHE_THUE("Bị thu hồi do cưỡng chế về quản lý thuế"),
  DANG_LAM_THU_TUC_GIAI_THE("Đang làm thủ tục giải thể"),
  DANG_LAM_THU_TUC_PHA_SAN("Đang làm thủ tục phá sản"),
  DA_GIAI_THE_PHA_SAN_CHAM_DUT("Đã giải thể, phá sản, chấm dứt tồn tại");

  private final String title;

  LegalStatus(String title) {
    this.title = title;
  }

  /** The status as people read it. */
  public String title() {
    return title;
  }
}
