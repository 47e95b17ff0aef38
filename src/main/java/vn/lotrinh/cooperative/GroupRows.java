package vn.lotrinh.cooperative;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lotrinh.sheet.FileCell;

/** Tells rows about co-operatives from what else stands in a table: headings of groups, totals, notes, signatures; and remembers the group. */
final class GroupRows {

  private static final String NO_COOPERATIVE = "(tong|cong|tc)( cong| so| toan tinh)?( (\\d+ )?(htx|hop tac xa|huyen|xa|toan|chung|so|cac|phuong|thanh pho|thi xa|cua|nhom|linh vuc|trang|nay)\\b.*| \\d[\\d ]*)?"
      + "|nguoi lap.*|nguoi tong hop.*|ghi chu.*|luu y.*|chu thich.*|nguon( so lieu)?\\b.*|don vi tinh.*|ke toan.*|giam doc.*|chu tich.*|pho chu tich.*|tm .*|kt .*|tl .*|tuq .*|thu truong.*|noi nhan.*|nhu tren|luu vt.*|ngay .*thang.*nam.*"
      + "|[a-z ]+ ngay \\d.*|.*\\bngay thang nam\\b.*|xac nhan.*|(da )?ky( ten)?( dong dau)?|so lieu (den|tinh).*";
  private static final String NUMBERING = "([IVXLC]+|[A-Z]|[\\d.]+)";
  private static final String OF_GROUP = "[IVXLC]+[.)]?|[A-Z][.)]?";
  /** What stands around the place in the heading of a group: "I. Huyện An Biên (12 HTX)", "Huyện An Biên: 12 HTX". */
  private static final Pattern AROUND_PLACE = Pattern.compile("^\\s*([IVXLC]+|[A-Z]|\\d{1,2})\\s*[.)/-]\\s+|\\s*\\([^)]*\\)?\\s*$|\\s*[:–-]\\s*\\d[\\d.]*\\s*(HTX|hợp tác xã|đơn vị)?\\.?\\s*$|\\s*:\\s*$");
  private static final Pattern AREA_OF_TITLE = Pattern.compile("(?iu)(?<!\\p{L})(?<!tác )((?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\\s+\\p{L}.*?)(?:\\s*[,(–;:-].*|\\s+(?:năm|đến|tính|tháng|ngày|tỉnh|quý)(?!\\p{L}).*)?$");

  private final PlaceFinder places;
  private final List<String> headings;
  private String place;

  /** @param table its sheet or the titles above it may name the district of all rows */
  GroupRows(PlaceFinder places, UploadedWorkbook table) {
    this.places = places;
    this.headings = table.heading().columns().stream().map(column -> Plain.words(column.heading())).toList();
    Stream<String> titles = table.above().stream().flatMap(row -> row.cells().stream()).map(FileCell::text).flatMap(text -> AREA_OF_TITLE.matcher(text).results())
        .map(found -> found.group(1));
    this.place = Stream.concat(titles, Stream.of(table.sheet())).filter(places::isDistrictOrCommune).findFirst().orElse("");
  }

  /** What the heading of the group, the title or the sheet calls the place of the rows; empty where none does. */
  String place() {
    return place;
  }

  /** Whether a row is about a co-operative. One that only names a place, with or without sums, is the heading of the rows below it. */
  boolean isCooperative(ReadRow row) {
    if (repeatsHeadings(row) || isNote(row)) return false;
    if (Stream.of(RegisterField.CODE, RegisterField.TAX_CODE, RegisterField.REGISTRATION_NUMBER).anyMatch(field -> row.told(field) != null)) {
      return !(row.told(RegisterField.NAME) instanceof String name) || !Plain.words(name).matches("ten (htx|hop tac xa|don vi)");
    }
    List<String> texts = row.source().cells().stream().filter(cell -> !cell.isBlank() && cell.number() == null).map(FileCell::text)
        .filter(text -> !text.matches("[\\d.,()%\\s-]+")).toList();
    if (texts.isEmpty() || texts.stream().limit(3).anyMatch(text -> Plain.words(text).matches(NO_COOPERATIVE))) return false;
    List<String> words = texts.stream().filter(text -> !text.matches(NUMBERING + "\\.?")).toList();
    Object name = row.told(RegisterField.NAME);
    String heading = AROUND_PLACE.matcher(name != null ? name.toString() : words.isEmpty() ? "" : words.get(0)).replaceAll("").strip();
    if (words.size() <= 2 && places.knows(heading) && !isCalledLikeAPlace(row, heading, texts)) {
      place = heading;
      return false;
    }
    if (!row.isOfTableWithCodes()) return name != null && !texts.get(0).matches(OF_GROUP) && row.source().cells().stream().filter(cell -> !cell.isBlank()).count() > 1;
    return name == null ? words.size() > 3 : words.size() > 2 || !texts.get(0).matches("[IVXLC]+\\.?|[A-Z]\\.?");
  }

  /** A note below the table that happens to stand in the column of codes. */
  private static boolean isNote(ReadRow row) {
    List<String> texts = row.source().cells().stream().filter(cell -> !cell.isBlank()).map(FileCell::text).toList();
    if (row.told(RegisterField.NAME) != null || texts.size() != 1) return false;
    return Plain.words(texts.get(0)).matches(NO_COOPERATIVE) || texts.get(0).matches("\\D*\\s\\D*|[^\\p{L}\\d].*");
  }

  /** Without codes, a co-operative may be called as its village is: then it tells a place of its own, or is numbered like the others. */
  private boolean isCalledLikeAPlace(ReadRow row, String heading, List<String> texts) {
    if (row.isOfTableWithCodes() || places.isDistrictOrCommune(heading) && PlaceFinder.saysLevel(heading)) return false;
    boolean ownPlace = Stream.of(RegisterField.COMMUNE, RegisterField.DISTRICT, RegisterField.PLACE).anyMatch(field -> row.told(field) != null);
    return ownPlace || !texts.get(0).matches(OF_GROUP) && !row.source().cell(0).isBlank() && row.source().cell(0).text().matches("\\d{1,5}\\.?");
  }

  /** Long tables write their headings again on every page. */
  private boolean repeatsHeadings(ReadRow row) {
    return row.source().cells().stream().filter(cell -> !cell.isBlank() && cell.number() == null).map(cell -> Plain.words(cell.text()))
        .filter(text -> !text.isEmpty() && headings.contains(text)).limit(3).count() >= Math.min(3, Math.max(2, headings.size()));
  }
}
