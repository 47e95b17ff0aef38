package vn.lotrinh.organisation;

import java.util.List;
import java.util.Map;

/**
 * What came of loading a file: how many entries it added, changed, removed and left alone, or which lines were refused. With a refused line
 * nothing of the file is loaded.
 */
public record LoadReport(String file, int added, int changed, int removed, int unchanged, List<Refused> refused) {

  public LoadReport {
    refused = List.copyOf(refused);
  }

  static LoadReport refused(String file, List<Refused> faults) {
    return new LoadReport(file, 0, 0, 0, 0, faults);
  }

  static LoadReport accepted(String file, Map<String, Row> before, Map<String, Row> after) {
    int added = (int) after.keySet().stream().filter(key -> !before.containsKey(key)).count();
    int removed = (int) before.keySet().stream().filter(key -> !after.containsKey(key)).count();
    int unchanged = (int) after.entrySet().stream().filter(entry -> entry.getValue().equals(before.get(entry.getKey()))).count();
    return new LoadReport(file, added, after.size() - added - unchanged, removed, unchanged, List.of());
  }

  boolean changesAnything() {
    return added + changed + removed > 0;
  }

  /** Whether the file now stands as it is. */
  public boolean accepted() {
    return refused.isEmpty();
  }

  /** The report as people read it: one sentence, or one line for each refused line of the file. */
  public String text() {
    if (accepted()) {
      return "Tệp %s: thêm %d, sửa %d, bỏ %d, giữ nguyên %d mục.".formatted(file, added, changed, removed, unchanged);
    }
    StringBuilder text = new StringBuilder("Tệp %s không được nạp vì %d lỗi:".formatted(file, refused.size()));
    refused.forEach(r -> text.append('\n').append(file).append(", dòng ").append(r.line()).append(": ").append(r.sentence()));
    return text.toString();
  }

  /**
   * A line that may not stand.
   *
   * @param line counted from 1
   * @param sentence the reason, in Vietnamese
   */
  public record Refused(int line, String sentence) {}
}
