package vn.lotrinh.issuance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the text of every administrative document: head, number, place and day, grounds, signature, receivers (NĐ 30/2020, Điều 8). */
public final class FrameTags {

  private static final int HEAD_SIZE = 13;
  /** Where a name goes on with its place; the "XÃ" of "HỢP TÁC XÃ" is none. */
  private static final Pattern PLACE = Pattern.compile("(?<!TÁC )(?<= )(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) ");
  /** Of the head's left column: 6.6 cm in twentieths of a point. */
  private static final int HEAD_WIDTH = 3742;

  private static final int TITLE_SIZE = 14;
  /** Of the page between its margins: 16.5 cm in twentieths of a point. */
  private static final int PAGE_WIDTH = 9355;

  /** What a signature's place says before anybody is expected to sign. */
  private static final String NOBODY_YET = "";

  private final Office issuer;
  private final DocumentState state;

  public FrameTags(Office issuer, DocumentState state) {
    this.issuer = issuer;
    this.state = state;
  }

  public Map<String, Object> all() {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("coChuQuan", issuer.superior() != null);
    tags.put("chuQuan", issuer.superior() == null ? "" : broken(Formal.inHead(issuer.superior())));
    tags.put("tenCoQuan", broken(Formal.inHead(headName())));
    tags.put("tenThuong", Formal.writtenOut(issuer.name()));
    tags.put("so", state.paperNumber());
    tags.put("duThao", state.stage() == DocumentState.Stage.DRAFT ? lines(List.of("DỰ THẢO (lần " + state.version() + ")")) : List.of());
    tags.put("diaDanhNgay", issuer.seat() + ", " + state.printedDay());
    tags.put("ngayBanHanh", state.printedDay());
    tags.put("thamQuyen", titled(authority()));
    tags.put("soVaNgay", state.paperNumber() + " " + state.printedDay());
    tags.put("kinhGui", lines(addressees()));
    tags.put("canCu", lines(ended(state.grounds(), "")));
    tags.put("noiNhan", lines(receivers()));
    tags.put("quyenHan", lines(state.signature() == null ? List.of(NOBODY_YET) : state.signature().lines()));
    tags.put("nguoiKy", state.signature() == null || state.signature().name() == null ? "" : state.signature().name());
    return tags;
  }

  /** Below its committee a department stands without the place that both names end with. */
  private String headName() {
    if (issuer.superior() == null || !issuer.name().startsWith("Phòng ")) return issuer.name();
    String place = issuer.superior().replaceFirst("^.*?(?=(huyện|quận|thị xã|thành phố|xã|phường|đặc khu) )", "");
    return issuer.name().endsWith(" " + place) ? issuer.name().substring(0, issuer.name().length() - place.length() - 1) : issuer.name();
  }

  /** Who decides, over the grounds of a decision: the body that signs as one, else its head: "TRƯỞNG PHÒNG TÀI CHÍNH - KẾ HOẠCH HUYỆN …". */
  private String authority() {
    String body = Formal.inHead(issuer.name());
    Signature by = state.signature();
    if (by == null || by.capacity().forCollective()) return body;
    String post = Formal.capitals(by.capacity().forHead() ? by.head() : by.title());
    String last = post.substring(post.lastIndexOf(' ') + 1);
    return body.startsWith(last + " ") ? post + body.substring(last.length()) : post + " " + body;
  }

  /** One addressee on the same line, several below one another. */
  private List<String> addressees() {
    List<String> names = state.addressees().stream().map(Formal::writtenOut).toList();
    if (names.size() == 1) return ended(names, "Kính gửi: ");
    List<String> lines = new ArrayList<>(names.isEmpty() ? List.of() : List.of("Kính gửi:"));
    lines.addAll(ended(names, "- "));
    return lines;
  }

  private List<String> receivers() {
    List<String> lines = new ArrayList<>();
    if (!state.addressees().isEmpty()) lines.add("Như trên");
    lines.addAll(state.copies());
    lines.add("Lưu: VT" + (state.unit() == null ? "" : ", " + state.unit()));
    return ended(lines, "- ");
  }

  /** ";" behind every line and "." behind the last, whatever was typed there. */
  private static List<String> ended(List<String> lines, String before) {
    List<String> ended = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ended.add(before + lines.get(i).strip().replaceAll("[;.,]+$", "") + (i == lines.size() - 1 ? "." : ";"));
    }
    return ended;
  }

  /** A name too long for one line goes on below with its place: "LIÊN MINH HỢP TÁC XÃ / TỈNH CÀ MAU". */
  private static String broken(String name) {
    if (TextWidth.of(name, HEAD_SIZE) <= HEAD_WIDTH) return name;
    Matcher place = PLACE.matcher(name);
    String two = place.find() ? name.substring(0, place.start()).stripTrailing() + "\n" + name.substring(place.start()) : name;
    return two.lines().allMatch(line -> TextWidth.of(line, HEAD_SIZE) <= HEAD_WIDTH) ? two : two.replaceFirst(" - ", " -\n");
  }

  /** Across the whole page: on one line, and only where it does not fit, the place goes on below: "CHỦ TỊCH ỦY BAN NHÂN DÂN … / TỈNH …". */
  private static String titled(String name) {
    if (TextWidth.of(name, TITLE_SIZE) <= PAGE_WIDTH) return name;
    int place = lastPlace(name);
    return place < 0 ? name : name.substring(0, place).stripTrailing() + "\n" + name.substring(place);
  }

  private static int lastPlace(String name) {
    Matcher places = PLACE.matcher(name);
    int last = -1;
    while (places.find()) if (TextWidth.of(name.substring(0, places.start()).strip(), TITLE_SIZE) <= PAGE_WIDTH) last = places.start();
    return last;
  }

  /** Rows of a block of paragraphs ({@code {{doan}}}). */
  public static List<Map<String, String>> paragraphs(List<String> texts) {
    return texts.stream().map(text -> Map.of("doan", text)).toList();
  }

  /** Rows of a block of lines ({@code {{dong}}}). */
  public static List<Map<String, String>> lines(List<String> texts) {
    return texts.stream().map(text -> Map.of("dong", text)).toList();
  }
}
