package vn.lotrinh.annex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text around an annex says of its plan: title, number, day, issuer, province, period. */
final class PlanHead {

  private static final Pattern ATTACHED = Pattern.compile("(?:kem theo|ban hanh theo|dinh kem|ban hanh kem).*");
  private static final Pattern OF_NUMBER = Pattern.compile("(?:so\\s*:?\\s*|ke hoach )(\\d+\\s*/\\s*[a-z][a-z0-9-]*)");
  private static final Pattern OF_DAY = Pattern.compile("ngay\\s*(\\d{1,2})\\s*(?:/|-|\\.|thang)\\s*(\\d{1,2})\\s*(?:/|-|\\.|"
      + "nam)\\s*(\\d{4})");
  private static final Pattern OF_ISSUER = Pattern.compile("\\bcua ((?:ubnd|uy ban|lien minh|so|ban|hdnd|chu tich|bo|thuong "
      + "truc)\\b[^)]*)");
  private static final Pattern NUMBER = Pattern.compile("^so\\s*:?\\s*(\\d+\\s*/\\s*[a-z][a-z0-9-]*)");
  private static final Pattern PLACE_AND_DAY = Pattern.compile("^(.{2,30}), ngay (\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
  private static final Pattern LETTERHEAD = Pattern.compile("(?:ubnd|uy ban nhan dan|lien minh (?:htx|hop tac xa)|so|ban chi dao|hoi "
      + "dong nhan dan|hdnd)\\b.*");
  private static final Pattern STOP = Pattern.compile("(?:can cu|thuc hien (?:nghi quyet|quyet dinh|ke hoach so|chi thi|luat|cong van)|"
      + "\\(?kem theo|\\(?ban hanh kem|so\\s*:|[ivx]+\\. |phan [i\\d]|de (?:trien khai|thuc hien)|nham |don vi tinh|\\(?dvt|bieu|noi "
      + "nhan|phu luc|ubnd tinh .* ban hanh|_{3,}|-{3,}).*");
  private static final Pattern RANGE = Pattern.compile("(?:giai doan|nam|tu nam)?\\s*(20\\d\\d)\\s*(?:-|den nam|den)\\s*(20\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("nam\\s*(20\\d\\d)");
  private static final Pattern LAW = Pattern.compile("(?:luat|nghi dinh|nghi quyet|quyet dinh|thong tu|so voi|phan loai|danh gia)[^,"
      + ";.]{0,40}?nam 20\\d\\d");

  private final List<String> lines;
  private final Map<String, String> doubts = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private String title;
  private String number;
  private LocalDate issued;
  private String issuer;
  private String province;
  private LocalDate start;
  private LocalDate end;

  private PlanHead(List<String> lines) {
    this.lines = lines.stream().map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).toList();
  }

  /** @param today gives the period where nothing else does, with a doubt */
  static PlanHead read(List<String> lines, List<AnnexRow> rows, LocalDate today) {
    PlanHead head = new PlanHead(lines);
    head.attached();
    head.letterhead();
    head.readTitle();
    head.province();
    head.period(rows, today);
    return head;
  }

  String title() {
    return title;
  }

  String number() {
    return number;
  }

  LocalDate issued() {
    return issued;
  }

  String issuer() {
    return issuer;
  }

  String provinceName() {
    return province;
  }

  LocalDate start() {
    return start;
  }

  LocalDate end() {
    return end;
  }

  /** What a person has to look at, by field. */
  Map<String, String> doubts() {
    return doubts;
  }

  /** The words from which a field was read. */
  Map<String, String> sources() {
    return sources;
  }

  /** Initials of the place that issued it, its number and its first year: KG-135-2021. */
  String code() {
    String place = issuer == null ? null : last(issuer);
    String initials = Provinces.initials(place != null ? place : province == null ? "KH" : province);
    String digits = number == null ? "" : "-" + number.replaceAll("\\D.*", "");
    return initials + digits + "-" + start.getYear();
  }

  private static String last(String issuer) {
    Matcher place = Pattern.compile("\\b(?:huyen|thi xa|thanh pho|quan|tinh|phuong|ubnd xa) (.+?)(?: (?:tinh|huyen|thanh pho) "
        + ".*)?$").matcher(Folded.words(issuer));
    return place.find() ? place.group(1) : null;
  }

  private void attached() {
    for (String line : lines) {
      Folded folded = Folded.of(line);
      Matcher attached = ATTACHED.matcher(folded.plain());
      if (!attached.find()) continue;
      Matcher signed = OF_NUMBER.matcher(folded.plain());
      Matcher dated = OF_DAY.matcher(folded.plain());
      Matcher by = OF_ISSUER.matcher(folded.plain());
      if (signed.find(attached.start())) number = tidy(folded.text().substring(signed.start(1), signed.end(1)));
      if (dated.find(attached.start())) issued = day(dated.group(1), dated.group(2), dated.group(3));
      if (by.find(attached.start())) issuer = folded.text().substring(by.start(1), by.end(1)).strip().replaceAll("[).;,]+$", "");
      sources.put("number", line);
      return;
    }
  }

  private static String tidy(String number) {
    return number.replaceAll("\\s+", "").toUpperCase();
  }

  private LocalDate day(String day, String month, String year) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      doubts.put("date", "Ngày ban hành không có trong lịch.");
      return null;
    }
  }

  private void letterhead() {
    for (int i = 0; i < Math.min(lines.size(), 15); i++) {
      String line = lines.get(i);
      String plain = Folded.of(line).plain();
      Matcher signed = NUMBER.matcher(plain);
      if (number == null && signed.find()) {
        number = tidy(Folded.of(line).text().substring(signed.start(1), signed.end(1)));
        sources.put("number", line);
      }
      Matcher dated = PLACE_AND_DAY.matcher(plain);
      if (issued == null && dated.find()) {
        issued = day(dated.group(2), dated.group(3), dated.group(4));
        sources.put("date", line);
      }
      boolean named = issuer != null && Folded.words(issuer).matches(".*(?:tinh|huyen|thanh pho|thi xa|xa|phuong) .+");
      boolean upper = issuer != null && !named && sources.containsKey("issuer");
      if ((issuer == null || upper && plain.matches(".* (?:tinh|huyen|thanh pho) .+")) && LETTERHEAD.matcher(plain).matches()
          && line.length() < 80 && (line.equals(line.toUpperCase())
          || line.matches("(?U)(?:UBND|Liên minh|Ủy ban|Uỷ ban).*"))) {
        issuer = named(line + (i + 1 < lines.size() && plain.matches("uy ban nhan dan|ubnd|lien minh (?:htx|hop tac xa)") ? " "
            + lines.get(i + 1) : ""));
        sources.put("issuer", line);
      }
    }
  }

  /** "ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG" gives "UBND tỉnh Kiên Giang". */
  private static String named(String written) {
    if (!written.equals(written.toUpperCase())) return written;
    String plain = written.toLowerCase().replaceFirst("[uủ][yỷ] ban nhân dân|uỷ ban nhân dân", "UBND").replaceFirst("^ubnd",
        "UBND").replaceFirst("hợp tác xã|htx", "HTX").replaceFirst("^liên minh", "Liên minh").replaceFirst("^sở", "Sở");
    Matcher place = Pattern.compile("(?U)(tỉnh|huyện|thị xã|thành phố|xã|phường)\\s+(.+)").matcher(plain);
    if (!place.find()) return plain;
    String capital = Pattern.compile("(?U)\\b\\p{L}").matcher(place.group(2)).replaceAll(letter -> letter.group().toUpperCase());
    return plain.substring(0, place.start()) + place.group(1) + " " + Provinces.in(place.group(1) + " "
        + capital).filter(name -> Folded.words(name).equals(Folded.words(capital))).orElse(capital);
  }

  private void readTitle() {
    int at = -1;
    for (int i = 0; i < lines.size() && at < 0; i++) if (Folded.words(lines.get(i)).equals("ke hoach")) at = i;
    if (at >= 0) title = "Kế hoạch " + joined(at + 1);
    if (title == null || title.equals("Kế hoạch ")) title = ofAnnex();
    if (title == null) {
      doubts.put("title", "Chưa đọc được tên kế hoạch.");
      title = lines.stream().filter(line -> line.length() >= 15).findFirst().orElse("Kế hoạch");
    }
    title = title.replaceAll("\\s+", " ").strip();
    sources.putIfAbsent("title", title);
  }

  private String ofAnnex() {
    for (int i = 0; i < lines.size(); i++) {
      String plain = Folded.of(lines.get(i)).plain();
      if (plain.matches("phu luc(?: (?:so )?[ivx\\d]+)?\\s*[:.]?")) {
        String behind = joined(i + 1);
        if (!behind.isBlank()) return behind;
      } else if (plain.matches("phu luc.*[:.-].{10,}")) {
        return Folded.of(lines.get(i)).text().replaceFirst("^[^:.-]*[:.-]\\s*", "") + (joined(i + 1).isBlank() ? "" : " " + joined(i + 1));
      } else if (plain.matches("phu luc (?:phan cong|lo trinh|danh muc|chi tieu|nhiem vu|ke hoach|tien do|noi dung|bang|tong hop).{8,}")) {
        return joined(i, Folded.of(lines.get(i)).text().replaceFirst("^\\S+\\s+\\S+\\s+", ""));
      } else if (plain.matches("(?:bang |bieu )?(?:phan cong|phan ky|danh muc|ke hoach|bang|noi dung|nhiem vu|tong hop|tien do|khung ke "
          + "hoach|chuong trinh).{8,}")) {
        return joined(i);
      }
    }
    return null;
  }

  private String joined(int from, String first) {
    String behind = joined(from + 1);
    return behind.isBlank() ? first : first + " " + behind;
  }

  /** Titles run over a few lines, up to the first that is none. */
  private String joined(int from) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < Math.min(lines.size(), from + 5)
        && !STOP.matcher(Folded.of(lines.get(i)).plain()).matches(); i++) parts.add(lines.get(i));
    return String.join(" ", parts).strip();
  }

  private void province() {
    String near = (issuer == null ? "" : issuer) + " . " + title + " . " + sources.values().stream().collect(Collectors.joining(" . "));
    Optional<String> found = Provinces.in(near).or(() -> Provinces.in(String.join(" . ", lines)));
    province = found.orElse(null);
    if (province == null) doubts.put("province", "Chưa biết kế hoạch của tỉnh nào.");
    if (issuer != null && province != null && issuer.strip().matches("(?iU).*\\b(?:tỉnh|thành phố)")) issuer = issuer.strip()
        + " " + province;
    if (issuer == null) {
      issuer = province == null ? null : "UBND tỉnh " + province;
      doubts.put("issuer", "Chưa đọc được cơ quan ban hành.");
    }
  }

  private void period(List<AnnexRow> rows, LocalDate today) {
    String plain = LAW.matcher(Folded.of(title).plain()).replaceAll(" ");
    Matcher range = RANGE.matcher(plain);
    Matcher year = YEAR.matcher(plain);
    if (range.find()) years(range.group(1), range.group(2));
    else if (year.find()) years(year.group(1), year.group(1));
    else if (issued != null) {
      int last = told(rows).stream().mapToInt(Integer::intValue).max().orElse(issued.getYear());
      years(String.valueOf(issued.getYear()), String.valueOf(Math.max(issued.getYear(), last)));
      doubts.put("period", "Tên kế hoạch không ghi năm; tạm lấy từ năm ban hành" + (last > issued.getYear()
          ? " đến năm sau cùng của các nhiệm vụ." : "."));
    } else {
      List<Integer> told = told(rows);
      years(String.valueOf(told.isEmpty() ? today.getYear() : told.get(0)), String.valueOf(told.isEmpty() ? today.getYear()
          : told.get(told.size() - 1)));
      doubts.put("period", "Tên kế hoạch không ghi năm; tạm lấy theo " + (told.isEmpty() ? "năm nay." : "thời gian của các nhiệm vụ."));
    }
    sources.put("period", title);
  }

  private static List<Integer> told(List<AnnexRow> rows) {
    return rows.stream().flatMap(row -> Pattern.compile("20\\d\\d").matcher(row.text(ColumnKind.TIME) + " "
        + row.text(ColumnKind.DUE)).results())
        .map(one -> Integer.valueOf(one.group())).sorted().toList();
  }

  private void years(String first, String last) {
    start = LocalDate.of(Integer.parseInt(first), 1, 1);
    end = LocalDate.of(Math.max(Integer.parseInt(first), Integer.parseInt(last)), 12, 31);
  }
}
