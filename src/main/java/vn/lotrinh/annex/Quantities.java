package vn.lotrinh.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The quantities of a product cell: "ít nhất 28 chuỗi", "18 HTX điểm, 54 HTX vệ tinh", "mỗi huyện 02 HTX điểm", "80 %". Years, days, numbers of
 * documents, laws and stars are no quantities.
 */
final class Quantities {

  /** Numbers that count nothing; kept at their length so that what is found can be shown as written. */
  private static final Pattern NO_QUANTITY = Pattern.compile(
      "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}/(?:19|20)\\d\\d|ngay \\d{1,2}(?:/\\d{1,2})?|thang \\d{1,2}(?: ?- ?\\d{1,2})?|(?:nam |"
          + "giai doan |nam hoc )?(?:19|20)\\d\\d(?: ?- ?(?:19|20)\\d\\d)?(?![\\d.,]*\\d)(?! ?(?:htx|hop tac|ha|dong|nguoi|thanh vien|"
          + "ho|hoc vien|trieu|ty|tan))"
          + "|(?:so|kh|qd|tt|nd|nq|cv|ct|luat|nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|cong van|chi thi|chuong trinh|ket luan) "
              + "(?:so )?\\d+[\\w./-]*|\\d+(?:/\\d{4})?/[a-z][\\w-]*(?:-[a-z]+)*(?<!/[a-z])(?<!/[a-z]{2})(?<!/nam|/lop|/huyen|/quy|"
              + "/thang|/nguoi|/tinh|/don|/doanh|/can)(?=[ .,;)]|$)(?<=[a-z]-[a-z]{2,9})|\\d+-[a-z]{2,}/[a-z]+"
          + "|(?:tu )?\\d sao(?: tro len)?|(?:lan|ky) thu \\d+|thu \\d+|quy (?:i{1,3}|iv|\\d)\\b|(?:dieu|khoan|muc|nhiem vu|phu luc|"
              + "bieu|mau so|mau|tieu chi|giai doan|buoc|loai|cap|hang|vung|nhom|khu vuc|phong) \\d+(?:\\.\\d+)*|cong nghiep \\d\\.\\d|"
              + "4\\.0"
          + "|(?:0?[1-9]|1[0-2]) thang (?:dau|cuoi|mot|1|/)?[^,;.]{0,9}|\\d{1,2} thang(?! nam)");
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";
  private static final String MORE = "(?<more>it nhat(?: co)?|toi thieu(?: la| co)?|khong duoi|khong it hon|tu|dat tu|tren|hon|>=|≥|>|"
      + "toi da|khong qua|khong vuot qua|nhieu nhat|duoi|it hon|<=|≤|<|khoang|uoc|du kien|gan|den)";
  private static final Pattern FIND = Pattern.compile("(?:" + MORE + " )?(?<![\\w.,-]|\\d/)(?<number>" + NUMBER.replaceFirst("\\(", "(?:")
      + ")(?: ?(?:-|den|toi) ?(?<to>\\d+(?:[.,]\\d+)*))?(?<percent> ?%| phan tram)?(?= |$|%|[(;,.)/]|[a-z])(?<rest>[^;\\n]*)");
  private static final Pattern PER_BEFORE = Pattern.compile("(?:^|[ (,;])(?:moi|tung|cac) (huyen(?:, thanh pho| , thi xa)?|xa(?:, "
      + "phuong)?|don vi|nam|htx|htx diem|hop tac xa|dia phuong|quy|thang|lop|linh vuc|tinh|thanh vien|mo hinh|cap huyen|cap xa|hoi nghi|"
      + "hoi thao|toa dam|hoi cho|cuoc thi|cuoc|dot|lan|doan|chuyen|khoa|buoi|phien|chuoi|du an|co quan|so|nganh|ky|nhom|to|doanh nghiep)(?:,| "
      + "it nhat| toi thieu| co| thanh lap| xay dung| chon| lua chon| to chuc| phat trien| \\w+){0,3} ?$");
  private static final Pattern PER_BEHIND = Pattern.compile("^ ?(?:/|tren|cho|moi) ?(nam|huyen|xa|htx(?: moi| diem)?|lop|quy|thang|don "
      + "vi|mo hinh|hoi nghi|hoi thao|toa dam|hoi cho|cuoc|dot|lan|doan|chuyen|khoa|buoi|chuoi|du an|hop tac xa|dia phuong|doanh nghiep|thanh vien|ha|nguoi|lao dong|ho)\\b(?:/(?:nam|thang|quy|vu))?");
  /** With their diacritics: "về" ends a unit, "vệ tinh" is one. */
  private static final Pattern UNIT_END = Pattern.compile("[,;()/+:\n\"“”]|\\.(?: |$)| - |(?<=\\p{L}) (?=\\d)|\\b(?:và|được|đạt|tham "
      + "gia|có|trong|tại|cho|với|để|theo|trở lên|so với|thực hiện|hỗ trợ|áp dụng"
      + "|sử dụng|giải thể|ứng dụng|liên kết với|thành lập|trên|vào|từ|đến|gồm|bao gồm|hoàn thành|(?<!ngừng )hoạt động|xây dựng|nhằm|của|tổ chức|"
          + "đăng ký|là|sau|trước|do|này|về|ở|chuyển đổi|sáp nhập|hợp nhất|tăng|giảm|thuộc"
      + "|tức|ứng với|mỗi|mới)\\b", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER_OF = Pattern.compile("\\bso (?:luong )?([a-z][a-z ]{1,30}?)(?: dat| la| moi htx| cua htx|:)*\\s*$");
  private static final Map<String, Integer> WORDS = Map.of("mot", 1, "hai", 2, "ba", 3, "bon", 4, "sau", 6, "bay", 7, "tam", 8, "chin", 9,
      "muoi", 10);
  private static final int LONGEST_UNIT = 7;

  private final Folded cell;
  private final String counted;
  private final List<Quantity> found = new ArrayList<>();

  private Quantities(Folded cell) {
    this.cell = cell;
    this.counted = NO_QUANTITY.matcher(cell.plain()).replaceAll(none -> "_".repeat(none.group().length()));
  }

  /** In the order of the cell; empty where it asks for none. */
  static List<Quantity> read(String product) {
    if (product == null || product.isBlank()) return List.of();
    Folded cell = Folded.of(product.strip().replaceAll("\\s*\n\\s*[-+*]?\\s*", "; "));
    Quantities quantities = new Quantities(cell);
    quantities.find();
    return List.copyOf(quantities.found);
  }

  private void find() {
    Matcher next = FIND.matcher(counted);
    int at = 0;
    int since = 0;
    String per = null;
    while (next.find(at)) {
      String behind = next.group("rest");
      int end = next.start("rest");
      BigDecimal number = number(next.group("number"), behind);
      if (number == null) {
        at = next.end("number");
        continue;
      }
      String unit = unit(end, next.group("percent") != null);
      if (unit.isEmpty() && next.group("percent") == null) unit = before(Math.min(since, next.start()), next.start());
      per = per(counted.substring(Math.min(since, next.start()), next.start()), per, found.isEmpty());
      if (unit.isEmpty() && next.group("percent") == null) {
        at = next.end("number");
        continue;
      }
      int unitEnd = end + (unit.isEmpty() || !cell.text().substring(end).strip().startsWith(unit) ? 0 : length(unit, end));
      Matcher each = PER_BEHIND.matcher(counted.substring(Math.min(unitEnd, counted.length())));
      String one = each.find() && (!each.group(1).equals("lop") || !found.isEmpty()) ? shown(unitEnd + each.start(1),
          unitEnd + each.end()) : per;
      add(next, number, unit, one);
      at = Math.max(next.end("number"), Math.min(unitEnd, counted.length()));
      since = at;
    }
  }

  private void add(Matcher next, BigDecimal number, String unit, String per) {
    String more = next.group("more") == null ? "" : next.group("more");
    boolean upwards = counted.substring(next.end("number")).matches("(?s)(?: ?%)?[^,;.\\d]{0,40}?\\btro len\\b.*");
    String percent = next.group("percent") == null ? null : "%" + (unit.isEmpty() ? "" : " " + unit);
    String named = percent == null ? unit : percent;
    if (next.group("to") != null) {
      found.add(new Quantity(number, named, ">=", per, null));
      found.add(new Quantity(number(next.group("to"), ""), named, "<=", per, null));
      return;
    }
    String doubt = switch (more) {
      case "khoang", "uoc", "du kien", "gan" -> "“" + shown(next.start("more"), next.end("number")) + "”: số ước chừng.";
      case "duoi", "it hon", "<" -> "“" + shown(next.start("more"), next.end("number")) + "”: nhỏ hơn, không bằng.";
      default -> counted.substring(Math.max(0, next.start() - 12), next.start()).matches(".*\\b(tang|giam)( them| khoang)? ?$")
          ? "Mức tăng hoặc giảm so với trước." : null;
    };
    found.add(new Quantity(number, named, upwards ? ">=" : relation(more), per, doubt));
  }

  private static String relation(String more) {
    return switch (more) {
      case "tren", "hon", ">" -> ">";
      case "toi da", "khong qua", "khong vuot qua", "nhieu nhat", "duoi", "it hon", "<=", "≤", "<" -> "<=";
      case "", "khoang", "uoc", "du kien", "gan", "den", "tu", "dat tu" -> "=";
      default -> ">=";
    };
  }

  /** What each one of something has to reach counts for all numbers of the same list. */
  private String per(String before, String per, boolean first) {
    Matcher each = PER_BEFORE.matcher(before);
    if (each.find()) return shown(cell.plain().indexOf(before) + each.start(1), cell.plain().indexOf(before) + each.end(1));
    return first || before.matches("(?s).*[;.()].*") ? null : per;
  }

  private String unit(int from, boolean percent) {
    int masked = counted.indexOf('_', from);
    String rest = cell.text().substring(from, masked < 0 ? counted.length() : masked);
    int skip = rest.length() - rest.stripLeading().length();
    Matcher end = UNIT_END.matcher(rest);
    int until = end.find(skip) ? end.start() : rest.length();
    String words = shown(from, from + until);
    String kept = Pattern.compile("\\s+").splitAsStream(words).limit(LONGEST_UNIT).collect(Collectors.joining(" "));
    boolean counts = Folded.of(kept).plain().matches("[a-z].*");
    return counts || percent ? kept.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}.]+$", "") : "";
  }

  /** "số thành viên từ 50 trở lên": the unit stands before the number. */
  private String before(int from, int to) {
    Matcher named = NUMBER_OF.matcher(counted.substring(from, to));
    return named.find() ? shown(from + named.start(1), from + named.end(1)) : "";
  }

  private int length(String unit, int from) {
    String rest = cell.text().substring(from);
    int skip = rest.length() - rest.stripLeading().length();
    return Math.min(rest.length(), skip + unit.length());
  }

  private String shown(int from, int to) {
    return cell.text().substring(Math.max(0, from), Math.min(cell.text().length(), Math.max(0, to))).strip().replaceAll("\\s+", " ");
  }

  /** Null for a word that is no number where it stands: "năm 2025", "sau khi". */
  private static BigDecimal number(String text, String behind) {
    if (text.matches("[a-z]+")) {
      boolean counts = Folded.of(behind).plain().matches("(?s) ?(?:htx|hop tac xa|lop|doanh nghiep|mo hinh|chuoi|hoi nghi|hoi thao|cuoc|"
          + "dot|bao cao|lien hiep|dien dan|san pham|doan|lan|thanh vien|chuyen)\\b.*");
      return counts && WORDS.containsKey(text) ? BigDecimal.valueOf(WORDS.get(text)) : null;
    }
    if (text.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?")) return new BigDecimal(text.replace(".", "").replace(',', '.'));
    return new BigDecimal(new BigDecimal(text.replace(',', '.')).stripTrailingZeros().toPlainString());
  }
}
