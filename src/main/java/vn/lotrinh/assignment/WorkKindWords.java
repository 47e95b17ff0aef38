package vn.lotrinh.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lotrinh.Written;

/** What a kind of work asks for and counts, in words that a person reads without knowing the keys. */
final class WorkKindWords {

  /** A column in words. */
  record Line(String title, String key, String type, String checks) {}

  private WorkKindWords() {}

  static List<Line> columns(WorkKind kind) {
    return kind.columns().stream().map(column -> new Line(column.title(), column.key(), type(column), checks(column))).toList();
  }

  private static String type(WorkKindColumn column) {
    return column.type() == WorkKindColumn.Type.CHOICE ? "chọn: " + String.join(", ", column.options()) : column.type().words();
  }

  private static String checks(WorkKindColumn column) {
    List<String> checks = new ArrayList<>();
    checks.add(column.required() ? "phải có" : "có thể để trống");
    if (column.min() != null) checks.add("không nhỏ hơn " + Written.number(column.min()));
    if (column.max() != null) checks.add("không lớn hơn " + Written.number(column.max()));
    if (column.mostDecimals() > 0) checks.add("tối đa " + column.mostDecimals() + " chữ số sau dấu phẩy");
    if (column.earliest() != null) checks.add("từ ngày " + Written.day(column.earliest()));
    if (column.past()) checks.add("không sau ngày nhập");
    if (column.pattern() != null) checks.add(column.patternWords());
    return String.join("; ", checks);
  }

  /** What has to hold beside the checks of single cells. */
  static List<String> rules(WorkKind kind) {
    List<String> rules = new ArrayList<>();
    kind.unique().forEach(one -> rules.add("Không hai dòng trùng " + titles(kind, one.columns())
        + (one.isInPlanYear() ? " trong mọi bảng cùng loại của kế hoạch trong năm." : " trong một bảng.")));
    kind.checks().forEach(check -> rules.add(check.message()));
    if (kind.person() != null) rules.add("Nhận ra một người theo " + person(kind) + "; mỗi người tính một lần trong năm của kế hoạch.");
    if (kind.reminder() != null) rules.add("Nhắc trước " + kind.reminder().days() + " ngày so với cột “"
        + title(kind, kind.reminder().date()) + "”.");
    if (kind.compare() != null) {
      rules.add("So sánh “" + kind.compare().before() + "” với “" + kind.compare().after() + "”: bình quân của "
          + titles(kind, kind.compare().figures()) + ".");
    }
    if (kind.support() != null) rules.add("Mỗi dòng ghi vào sổ hỗ trợ của hợp tác xã.");
    return rules;
  }

  private static String person(WorkKind kind) {
    String number = kind.person().number() == null ? "" : "“" + title(kind, kind.person().number()) + "”";
    String words = kind.person().otherwise().isEmpty() ? "" : titles(kind, kind.person().otherwise());
    return number.isEmpty() || words.isEmpty() ? number + words : number + ", không ghi số thì theo " + words;
  }

  private static String titles(WorkKind kind, List<String> keys) {
    return keys.stream().map(key -> "“" + title(kind, key) + "”").collect(Collectors.joining(", "));
  }

  private static String title(WorkKind kind, String key) {
    return kind.column(key).map(WorkKindColumn::title).orElse(key);
  }

  /** What one text of a kind's file has otherwise than the one before it, a sentence for each change. */
  static List<String> changes(WorkKind before, WorkKind after) {
    List<String> sentences = new ArrayList<>();
    changed("tên", Map.of("", before.title()), Map.of("", after.title()), sentences);
    changed("cột", columnsByTitle(before), columnsByTitle(after), sentences);
    changed("giấy tờ", papers(before), papers(after), sentences);
    changed("cách tính", counts(before), counts(after), sentences);
    changed("quy tắc", rulesByText(before), rulesByText(after), sentences);
    return sentences;
  }

  private static Map<String, String> columnsByTitle(WorkKind kind) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns(kind).forEach(line -> columns.put("“" + line.title() + "” (" + line.key() + ")", line.type() + "; " + line.checks()));
    return columns;
  }

  private static Map<String, String> papers(WorkKind kind) {
    Map<String, String> papers = new LinkedHashMap<>();
    kind.papers().forEach(paper -> papers.put("“" + paper.title() + "”", paper.required() ? "phải có" : "nếu có"));
    return papers;
  }

  private static Map<String, String> counts(WorkKind kind) {
    Map<String, String> counts = new LinkedHashMap<>();
    kind.counts().forEach(count -> counts.put("“" + count.unit() + "”", count.words() + " (" + count.formula() + ")"));
    return counts;
  }

  private static Map<String, String> rulesByText(WorkKind kind) {
    return rules(kind).stream().collect(Collectors.toMap(rule -> "“" + rule + "”", rule -> "", (one, other) -> one, LinkedHashMap::new));
  }

  private static void changed(String what, Map<String, String> before, Map<String, String> after, List<String> sentences) {
    after.forEach((name, words) -> {
      if (!before.containsKey(name)) sentences.add("Thêm " + what + " " + name + ".");
      else if (!Objects.equals(before.get(name), words)) sentences.add(("Sửa " + what + " " + name).strip() + ": " + before.get(name)
          + " → " + words + ".");
    });
    before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> sentences.add("Bỏ " + what + " " + name + "."));
  }
}
