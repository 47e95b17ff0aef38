package vn.lotrinh.annex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column of an annex holds, known by the many names that offices give it. */
enum ColumnKind {
  NUMBER("Số thứ tự"), GROUP("Nhóm nhiệm vụ"), TASK("Nhiệm vụ"), LEAD("Cơ quan chủ trì"), HELP("Cơ quan phối hợp"),
      BOTH("Chủ trì, phối hợp"), OFFICER("Người phụ trách"), TIME("Thời gian"), START("Bắt đầu"), DUE("Hoàn thành"),
  PERIOD("Thời gian theo kỳ"), PRODUCT("Sản phẩm, kết quả"), QUANTITY("Số lượng"), UNIT("Đơn vị tính"), BUDGET("Kinh phí"),
      APPROVER("Cấp trình, ban hành"), PLACE("Địa điểm"), NOTE("Ghi chú"), OTHER("Cột khác");

  private static final Map<ColumnKind, Pattern> NAMES = new LinkedHashMap<>();

  static {
    name(NUMBER, "stt|tt|s tt|so tt|so thu tu|so thu tu muc|stt muc|ma so|muc|ma nhiem vu|ma");
    name(UNIT, ".*\\b(don vi tinh|dvt|dv tinh)\\b.*");
    name(OFFICER, ".*\\b(nguoi phu trach|nguoi thuc hien|can bo phu trach|can bo thuc hien|ca nhan phu trach|chuyen vien|nguoi chu tri|"
        + "lanh dao (?:ubnd |uy ban nhan dan |so |don vi |lien minh )?(?:tinh |htx |huyen )*(?:phu trach|chi dao|theo doi|chiu trach "
        + "nhiem)|chi dao)\\b.*");
    name(BOTH, ".*\\bchu tri\\b.*\\bphoi hop\\b.*|.*\\bphoi hop\\b.*\\bchu tri\\b.*");
    name(HELP, ".*\\bphoi hop\\b.*|.*\\bp h\\b.*");
    name(APPROVER, ".*\\b(cap trinh|cap ban hanh|cap phe duyet|co quan ban hanh|cap co tham quyen|tham quyen|co quan trinh|cap quyet "
        + "dinh|noi nhan|co quan phe duyet|co quan tham dinh|cap thong qua)\\b.*");
    name(TIME, ".*\\b(thoi gian|thoi han|tien do|thoi diem|han hoan thanh|han thuc hien|ngay hoan thanh|lo trinh|moc|ky han|thoi ky|"
        + "deadline|ngay thuc hien|ke hoach thoi gian)\\b.*|hoan thanh|han|thang|quy|ngay|nam|thang nam");
    name(LEAD, ".*\\b(chu tri|dau moi|co quan thuc hien|don vi thuc hien|chiu trach nhiem|phan cong|co quan phu trach|don vi phu trach|"
        + "trach nhiem|to chuc thuc hien|bo phan thuc hien|phu trach|co quan don vi thuc hien|co quan tham muu|don vi tham muu|bo phan "
        + "phu trach|(?:co quan|don vi) (?:theo doi|danh gia))\\b.*|co quan|don vi|co quan don vi|don vi co quan|(?:co quan |don vi |phong |ban |bo phan )+.*\\bthuc hien\\b.*");
    name(BUDGET, ".*\\b(kinh phi|du toan|nguon von|von|thanh tien|so tien|tong muc dau tu|kinh phi thuc hien|ngan sach)\\b.*");
    name(NOTE, ".*\\b(ghi chu|luu y|dien giai|can cu)\\b.*");
    name(PLACE, ".*\\b(dia diem|dia ban|noi thuc hien|noi to chuc)\\b.*");
    name(QUANTITY, "(?:so luong|khoi luong|chi tieu so luong|chi tieu nam \\d+|sl)(?: .*)?");
    name(PRODUCT, "(?:du kien )?(?:san pham|ket qua|dau ra|chi tieu|muc tieu|yeu cau|hinh thuc|ten van ban|ten san pham|loai san "
        + "pham)\\b.*");
    name(TASK, "(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec|hang muc|giai phap|de an|cong tac|danh muc|ten|linh vuc|"
        + "chuong trinh|viec|nhom nhiem vu|cac nhiem vu|cac noi dung|cac hoat dong|mo ta)\\b.*");
    NAMES.put(null, Pattern.compile(".*\\b(?<product>san pham|ket qua|dau ra|chi tieu)\\b.*|.*\\b(?<task>noi dung|nhiem vu|cong viec|"
        + "hoat dong)\\b.*"));
  }

  private final String title;

  ColumnKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Null for a title that is none of an annex. */
  static ColumnKind of(String title) {
    if (title.length() > 160) return null;
    String words = Folded.words(title.replaceAll("\\([^)]*\\)", " "));
    if (words.isEmpty()) words = Folded.words(title);
    for (Map.Entry<ColumnKind, Pattern> name : NAMES.entrySet()) {
      var found = name.getValue().matcher(words);
      if (!found.matches()) continue;
      if (name.getKey() == null) return found.group("product") != null ? PRODUCT : TASK;
      if (name.getKey() == TIME && words.contains("bat dau")) return START;
      if (name.getKey() == TIME && words.matches(".*\\bket thuc\\b.*")) return DUE;
      return name.getKey();
    }
    return words.matches("bat dau|tu ngay|tu") ? START : words.matches("ket thuc|den ngay|den") ? DUE : words.equals("thanh phan")
        || words.equals("doi tuong") ? OTHER : null;
  }

  private static void name(ColumnKind kind, String pattern) {
    NAMES.put(kind, Pattern.compile(pattern));
  }
}
