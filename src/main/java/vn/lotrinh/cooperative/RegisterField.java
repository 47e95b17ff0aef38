package vn.lotrinh.cooperative;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a register file may tell, with the headings that offices write over it. A heading is compared without diacritics, units and
 * years, with "hợp tác xã" shortened to "htx" and "thành viên" to "tv".
 */
enum RegisterField {
  DEBT_DAY("debtDay", "Ngày chốt nợ", Type.LATE_DAY, "(ngay|thoi diem)( .*)? no( .*)?"),
  STATUS_DAY("statusDay", "Ngày của tình trạng", Type.EARLY_DAY, "ngay (chuyen |cap nhat |thay doi )?(tinh trang|trang thai).*|ngay (quyet dinh|qd|thong bao)( .*)?"),
  MONTHS_INACTIVE("monthsInactive", "Số tháng ngừng hoạt động", Type.WHOLE, "(so thang|thoi gian) ((da )?(tam )?ngung|khong|dung|ngung)( hoat dong)?( thang)?|so thang.*(ngung|khong|dung|nghi).*"),
  INACTIVE_SINCE("inactiveSince", "Ngừng hoạt động từ ngày", Type.LATE_DAY, "(ngay|nam|thoi diem|tu)( .*)?(ngung|khong hoat dong|dung hoat dong|nghi hoat dong).*|(da )?(tam )?(ngung|dung|nghi|khong)( hoat dong)? (tu|ke tu)\\b.*"),
  LAST_MEETING_ON("lastMeetingOn", "Đại hội thành viên gần nhất", Type.LATE_DAY, ".*\\b(dai hoi|dh tv|dhtv)\\b.*|(ngay|nam|thoi gian|thoi diem|lan)( to chuc| hop)? dh( .*)?|dh( thuong nien| gan nhat| cuoi| cung)+"),
  TAX_CODE("taxCode", "Mã số thuế", Type.TAX_CODE, "(so |ma |htx )*(mst|ma so thue|ma thue|msdn|ma so dn|ma so doanh nghiep|ma dn|ma so dtnt|ma dtnt)( .*)?|ma so htx (mst|ma so thue)"),
  REGISTRATION_NUMBER("registrationNumber", "Số đăng ký", Type.TEXT,
      "(so )?(gcn|gcndk|gcn dk|cndk|giay chung nhan|giay cn|giay cndk)( dang ky| dk| dkkd| kd| kinh doanh| htx| hoat dong| thanh lap| so)*|so (dang ky|dk|dkkd|gpkd)( .*)?|dkkd|ma so dang ky( .*)?"),
  CODE("code", "Mã HTX", Type.TEXT, "ma( so)?( htx| don vi| quan ly| lhhtx| dinh danh)*|ky hieu|mshtx|ms htx"),
  NAME("name", "Tên HTX", Type.TEXT, "ho (va )?ten( htx| don vi| to chuc)+|ten( goi| day du| cua| bang| tieng viet)*( htx| don vi| lhhtx| to chuc| kttt| qtdnd| quy tin dung nhan dan| va| nong nghiep| nn| dv| tieng viet| bang)*|(danh sach )?htx( lhhtx)?"),
  KIND("kind", "Loại hình", Type.KIND, "(loai|loai hinh|hinh thuc)( to chuc| htx| hoat dong| lhhtx)*"),
  SECTOR("sector", "Lĩnh vực", Type.TEXT, "(linh vuc|nganh|nganh nghe|nhom nganh|loai hinh kinh doanh|lv hoat dong|nn kd|nganh nghe kd)( .*)?|lv"),
  COMMUNE("commune", "Xã, phường", Type.PLACE, "(ten |cap )?(xa|phuong|x p)( xa| phuong| thi tran| tt| dac khu| p| moi| cu| hien nay)*|dia ban cap xa|don vi hanh chinh cap xa"),
  DISTRICT("district", "Huyện, thành phố", Type.PLACE, "(ten |cap )?(quan )?huyen( thi xa| thi| tx| tp| thanh pho| quan| cu)*|dia ban cap huyen|don vi hanh chinh cap huyen|((tp|tx|thanh pho|thi xa|h|quan) )+(huyen|tp|tx|thanh pho|thi xa)"),
  PROVINCE("province", "Tỉnh", Type.PLACE, "(ten |cap )?tinh( tp| thanh pho)*"),
  PLACE("place", "Địa bàn", Type.PLACE, "dia ban( hoat dong| htx| tru so)?|dia phuong|noi dang ky|don vi hanh chinh|ma dia ban"),
  ADDRESS("address", "Địa chỉ", Type.TEXT, "(dia chi|d c|dc)( .*)?|(noi dat )?tru so( .*)?|(thon|ap|khom|khoi|to|xom|ban|khu|buon|lang|to dan pho|khu pho|khoi pho|so nha)( (thon|ap|khom|khoi|pho|to|dan|xom|ban|khu|buon|lang|duong|so nha))*"),
  FOUNDED_ON("foundedOn", "Ngày thành lập", Type.EARLY_DAY,
      "(ngay|nam|thoi gian|thoi diem|thang nam|ntn)( thang nam)?( cap| duoc)*( thanh lap| tl| dang ky| dkkd| gcn| gcndk| cndk| dk| dkhtx| htx| lan dau| giay chung nhan)+( .*)?|thanh lap( ngay| nam)?|ngay cap"),
  LAW_YEAR("lawYear", "Luật HTX đang áp dụng (năm)", Type.WHOLE, "(hoat dong |to chuc )*(theo )?luat( htx)?( nam)?( dang ap dung)?"),
  MEMBERS("members", "Số thành viên", Type.WHOLE, "(tong )?(so |sl )?(luong )?(tv|xa vien)( chinh thuc| htx| hien co| hien tai| hien nay| tong so| tong| cuoi ky| cuoi nam| den nay| den( ngay)?( \\d+)*)*"),
  AREA_M2("areaM2", "Diện tích nuôi trồng (m²)", Type.AREA_M2, "(tong )?dien tich.*(nuoi|mat nuoc|thuy san|\\bao\\b).*"),
  AREA_HA("areaHa", "Diện tích (ha)", Type.AREA_HA, "(tong )?(dien tich|dt)( dat| san xuat| canh tac| su dung| gieo trong| nong nghiep| quan ly| hoat dong| sx| htx)*"),
  CHARTER_CAPITAL("charterCapitalMillion", "Vốn điều lệ (triệu đồng)", Type.MONEY, "(tong )?(so )?von (dieu le|dl)( .*)?|vdl"),
  CAPITAL("capitalMillion", "Vốn hoạt động (triệu đồng)", Type.MONEY, "(tong )?(so )?(nguon )?von( hoat dong| san xuat| kinh doanh| sxkd| luu dong| htx| hien co)*"),
  SERVICES("services", "Số dịch vụ cho thành viên", Type.WHOLE, "(so |so luong )dich vu.*"),
  VEHICLES("vehicles", "Số phương tiện", Type.WHOLE, "(so |so luong )(phuong tien|xe)( .*)?"),
  SIZE_CLASS("sizeClass", "Quy mô", Type.SIZE, "(phan loai )?quy mo( htx| lao dong)?"),
  STATUS("status", "Tình trạng pháp lý", Type.STATUS, "(tinh trang|trang thai)( htx)? (phap ly|dang ky|dkkd)( .*)?"),
  OPERATION("operation", "Tình trạng hoạt động", Type.STATUS, "(tinh trang|trang thai|hien trang|tinh hinh)( hoat dong| htx| hien nay| hien tai)*|ngung hoat dong"),
  STATUS_PAPER("statusPaper", "Văn bản quyết định", Type.TEXT, "(so )?(quyet dinh|qd|van ban|thong bao)( .*)?|can cu|so qd( .*)?"),
  DEBT("debt", "Nợ", Type.MONEY, "(so |tong |tong so |du |cac khoan |khoan )*(tien )?(no|cong no)( .*)?"),
  REVENUE("revenue", "Doanh thu", Type.MONEY, "(tong )?(doanh thu|d thu)( thuan| htx| sxkd| thuc hien)*"),
  PROFIT("profit", "Lợi nhuận", Type.MONEY, "(tong )?(loi nhuan|ln|lnst|lntt|lai|lai rong|lai lo|lo lai|ket qua lai lo)( truoc thue| sau thue| lo| htx)*"),
  SCORE("score", "Điểm đánh giá", Type.SCORE, "(tong )?(so )?diem( danh gia| xep loai| tu cham| dat| tt 01)*"),
  RANK("rank", "Xếp loại", Type.RANK, "(ket qua |kq )?(xep loai|xl|phan loai|xep hang|danh gia phan loai|danh gia xep loai)( htx| hieu qua| hoat dong| danh gia)*");

  enum Type { TEXT, TAX_CODE, PLACE, KIND, STATUS, SIZE, RANK, WHOLE, SCORE, MONEY, AREA_HA, AREA_M2, EARLY_DAY, LATE_DAY }

  private static final List<String> ORDER = List.of("who", "place", "rest", "year");
  /** Words by which a debt column is about something else than what is owed. */
  private static final Pattern NOT_OWED = Pattern.compile("\\b(thu|tinh trang|kha nang|xau)\\b");

  private final String key;
  private final String title;
  private final Type type;
  private final Pattern heading;

  RegisterField(String key, String title, Type type, String heading) {
    this.key = key;
    this.title = title;
    this.type = type;
    this.heading = Pattern.compile(heading);
  }

  /** The field that a heading names. */
  static Optional<RegisterField> of(String plainHeading) {
    return Arrays.stream(values()).filter(field -> field.heading.matcher(plainHeading).matches())
        .filter(field -> field != DEBT || !NOT_OWED.matcher(plainHeading).find()).findFirst();
  }

  /** The creditors that the heading of a debt column names. */
  static Creditor creditor(String plainHeading) {
    if (plainHeading.contains("thue")) return Creditor.THUE;
    if (plainHeading.matches(".*\\b(bhxh|bao hiem)\\b.*")) return Creditor.BHXH;
    if (plainHeading.matches(".*\\b(luong|lao dong|nld|cong nhan)\\b.*")) return Creditor.NGUOI_LAO_DONG;
    if (plainHeading.matches(".*\\b(quy|lien minh|qhtpt|htpt)\\b.*")) return Creditor.QUY_HTPT;
    if (plainHeading.matches(".*\\b(ngan hang|nh|nhtm|tin dung|vay)\\b.*")) return Creditor.NGAN_HANG;
    return Creditor.KHAC;
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  Type type() {
    return type;
  }

  /** Whether a column of it belongs to one year. */
  boolean isYearly() {
    return this == REVENUE || this == PROFIT || this == SCORE || this == RANK;
  }

  /** Whether a cell that was merged downwards is meant for every row: words are, figures and names are not. */
  boolean isCarriedDown() {
    return type == Type.PLACE || type == Type.KIND || type == Type.STATUS || this == SECTOR || this == ADDRESS;
  }

  /** As people look for a field in a list. */
  static List<RegisterField> inOrder() {
    return Arrays.stream(values()).sorted(Comparator.comparing(field -> ORDER.indexOf(field.group()))).toList();
  }

  private String group() {
    if (isIdentity() || this == NAME) return "who";
    return type == Type.PLACE ? "place" : isYearly() ? "year" : "rest";
  }

  /** Whether one such column is enough to know which co-operative a row is about. */
  boolean isIdentity() {
    return this == CODE || this == TAX_CODE || this == REGISTRATION_NUMBER;
  }
}
