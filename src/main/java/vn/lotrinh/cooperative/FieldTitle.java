package vn.lotrinh.cooperative;

import java.util.Arrays;

/** What people call the figure behind a key such as {@code revenue.2023}. */
final class FieldTitle {

  private FieldTitle() {}

  static String of(String key) {
    if (key.equals("dormant")) return "Ngừng hoạt động";
    int dot = key.indexOf('.');
    if (key.startsWith("debt.")) return Creditor.valueOf(key.substring(dot + 1)).title() + " (triệu đồng)";
    String field = dot < 0 ? key : key.substring(0, dot);
    String title = Arrays.stream(RegisterField.values()).filter(f -> f.key().equals(field)).findFirst().orElseThrow().title();
    if (dot < 0) return title;
    String unit = key.startsWith("revenue") || key.startsWith("profit") ? " (triệu đồng)" : "";
    return title + " " + key.substring(dot + 1) + unit;
  }
}
