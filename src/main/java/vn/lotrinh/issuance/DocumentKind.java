package vn.lotrinh.issuance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;

/** The kinds of administrative documents with their abbreviations (NĐ 30/2020 Điều 7, Phụ lục III); letters have no name of a kind. */
public enum DocumentKind {
  RESOLUTION("NQ", "Nghị quyết"), DECISION("QĐ", "Quyết định"), DIRECTIVE("CT", "Chỉ thị"), REGULATION("QC", "Quy chế"), RULES("QyĐ", "Quy định"),
  COMMUNIQUE("TC", "Thông cáo"), NOTICE("TB", "Thông báo"), GUIDANCE("HD", "Hướng dẫn"), PROGRAMME("CTr", "Chương trình"), PLAN("KH", "Kế hoạch"),
  SOLUTION("PA", "Phương án"), SCHEME("ĐA", "Đề án"), PROJECT("DA", "Dự án"), REPORT("BC", "Báo cáo"), MINUTES("BB", "Biên bản"), PROPOSAL("TTr", "Tờ trình"),
  CONTRACT("HĐ", "Hợp đồng"), TELEGRAM("CĐ", "Công điện"), MEMORANDUM("BGN", "Bản ghi nhớ"), AGREEMENT("BTT", "Bản thỏa thuận"),
  AUTHORISATION("GUQ", "Giấy ủy quyền"), INVITATION("GM", "Giấy mời"), INTRODUCTION("GGT", "Giấy giới thiệu"), LEAVE("GNP", "Giấy nghỉ phép"),
  SENDING_SLIP("PG", "Phiếu gửi"), PASSING_SLIP("PC", "Phiếu chuyển"), TELLING_SLIP("PB", "Phiếu báo"), LETTER("CV", "Công văn");

  private final String code;
  private final String title;

  DocumentKind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** As it stands in the register and before the body in a number, e.g. {@code QĐ}. */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** What stands behind the number: "QĐ-UBND"; letters carry the body alone. */
  public String sign(String body) {
    return this == LETTER ? body : code + "-" + body;
  }

  /** @throws Refusal where there is no such kind, naming all */
  public static DocumentKind of(String code) {
    return find(code).orElseThrow(() -> new Refusal("Loại văn bản phải là một trong: "
        + Arrays.stream(values()).map(kind -> kind.code + " (" + kind.title.toLowerCase(Locale.ROOT) + ")").collect(Collectors.joining(", ")) + "."));
  }

  /** By its abbreviation, in whatever letters it was typed ("QD", "ttr"). */
  static Optional<DocumentKind> find(String code) {
    return code == null ? Optional.empty() : Arrays.stream(values()).filter(kind -> plain(kind.code).equals(plain(code))).findFirst();
  }

  /** The kind that a text names first, as a plan names what a task yields: "Kế hoạch của UBND tỉnh". */
  public static Optional<DocumentKind> named(String text) {
    if (text == null) return Optional.empty();
    String small = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> small.contains(kind.title.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(kind -> small.indexOf(kind.title.toLowerCase(Locale.ROOT))));
  }

  private static String plain(String code) {
    return Normalizer.normalize(code.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd').replace('Đ', 'D').toUpperCase(Locale.ROOT);
  }
}
