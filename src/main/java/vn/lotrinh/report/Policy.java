package vn.lotrinh.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The policies of support for co-operatives (Luật Hợp tác xã 2023, Điều 20–28), as indicators name them. */
enum Policy {
  NHAN_LUC("Phát triển nguồn nhân lực"), TU_VAN("Thông tin, tư vấn"), DAT_DAI("Đất đai"), THUE_PHI("Thuế, phí, lệ phí"), VON("Tiếp cận vốn"), BAO_HIEM("Bảo hiểm"),
  KHCN_CDS("Khoa học, công nghệ, chuyển đổi số"), THI_TRUONG("Tiếp cận, mở rộng thị trường"), HA_TANG("Kết cấu hạ tầng, trang thiết bị"),
  KIEM_TOAN("Tư vấn tài chính, kiểm toán, đánh giá rủi ro"), NONG_NGHIEP("Hợp tác xã hoạt động trong lĩnh vực nông nghiệp"),
  TL_CUNG_CO("Thành lập mới, củng cố tổ chức"), CHUNG("Kinh phí hỗ trợ chung");

  private final String title;

  Policy(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Optional<Policy> of(String name) {
    return Arrays.stream(values()).filter(policy -> policy.name().equals(name)).findFirst();
  }

  static String known() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
