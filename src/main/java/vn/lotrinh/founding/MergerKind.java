package vn.lotrinh.founding;

import java.util.Locale;
import java.util.Map;
import vn.lotrinh.Refusal;

/** How co-operatives become one (Luật Hợp tác xã 2023 Điều 94, 95). */
enum MergerKind {
  /** All end, and a new one begins. */
  CONSOLIDATION("Hợp nhất", "bị hợp nhất"),
  /** One stays and receives the others. */
  ABSORPTION("Sáp nhập", "được sáp nhập");

  /** What the law knows beside, and why it is not done here. */
  private static final Map<String, String> ELSEWHERE = Map.of(
      "division",
      "Chia hợp tác xã (Điều 92 Luật Hợp tác xã 2023) chưa làm trên hệ thống: các hợp tác xã mới lập hồ sơ thành lập kèm nghị quyết chia.",
      "separation",
      "Tách hợp tác xã (Điều 93 Luật Hợp tác xã 2023) chưa làm trên hệ thống: hợp tác xã được tách lập hồ sơ thành lập kèm nghị quyết tách.",
      "conversion",
      "Luật Hợp tác xã 2023 không có chuyển hợp tác xã thành công ty; tổ hợp tác chuyển thành hợp tác xã (Điều 108) thì lập hồ sơ thành lập.");

  private final String title;
  private final String ended;

  MergerKind(String title, String ended) {
    this.title = title;
    this.ended = ended;
  }

  public String title() {
    return title;
  }

  /** What the register says of those that end. */
  String ended() {
    return ended;
  }

  /** @throws Refusal for what is no merger, with what to do instead */
  static MergerKind of(String named) {
    String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
    if (ELSEWHERE.containsKey(name)) throw new Refusal(ELSEWHERE.get(name));
    for (MergerKind kind : values()) if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return kind;
    throw new Refusal("Hình thức “" + name + "” không có; dùng “consolidation” (hợp nhất) hoặc “absorption” (sáp nhập).");
  }
}
