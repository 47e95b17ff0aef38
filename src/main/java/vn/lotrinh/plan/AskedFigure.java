package vn.lotrinh.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a figure is called that a plan names by a code and the register does not have; a plan may say it better by "title" and "unit". */
final class AskedFigure {

  private static final Map<String, String> TITLES = new LinkedHashMap<>();
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    TITLES.put("soTauThuyen", "Số tàu thuyền");
    TITLES.put("doanhThu", "Doanh thu");
    TITLES.put("loiNhuan", "Lợi nhuận");
    TITLES.put("vonDieuLe", "Vốn điều lệ");
    TITLES.put("tongTaiSan", "Tổng tài sản");
    TITLES.put("soLaoDong", "Số lao động");
    TITLES.put("laoDongThuongXuyen", "Số lao động thường xuyên");
    TITLES.put("thuNhapBinhQuan", "Thu nhập bình quân");
    TITLES.put("luongBinhQuan", "Lương bình quân");
    TITLES.put("sanLuong", "Sản lượng");
    TITLES.put("congSuat", "Công suất");
    TITLES.put("soSanPhamOcop", "Số sản phẩm OCOP");
    TITLES.put("soLuotKhach", "Số lượt khách");
    TITLES.put("soThanhVienNu", "Số thành viên nữ");
    TITLES.put("tyLeThanhVienNu", "Tỷ lệ thành viên nữ");
    UNITS.put("TrieuDong", "triệu đồng");
    UNITS.put("TyDong", "tỷ đồng");
    UNITS.put("PhanTram", "%");
    UNITS.put("Ha", "ha");
    UNITS.put("M2", "m²");
    UNITS.put("M3", "m³");
    UNITS.put("Tan", "tấn");
  }

  private AskedFigure() {}

  static String title(String field) {
    return TITLES.entrySet().stream().filter(known -> field.startsWith(known.getKey()))
        .reduce((before, after) -> after.getKey().length() > before.getKey().length() ? after : before)
        .map(Map.Entry::getValue).orElse("Số liệu “" + field + "”");
  }

  /** Empty where the code does not end in a unit. */
  static String unit(String field) {
    return UNITS.entrySet().stream().filter(known -> field.endsWith(known.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
  }
}
