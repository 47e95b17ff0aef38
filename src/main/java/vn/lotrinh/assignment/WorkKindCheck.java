package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import vn.lotrinh.Feel;
import vn.lotrinh.YamlText;
import vn.lotrinh.assignment.WorkKindColumn.Type;

/** Whether a kind of work can be worked with; every fault is told with its line and what was expected. */
final class WorkKindCheck {

  static final String SHEET = "sheet";
  static final String PLAN_YEAR = "plan-year";
  private static final Set<String> FEEL_WORDS = Set.of("if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and",
      "or", "not",
      "between", "instance", "of", "function", "null", "true", "false", "date", "time", "duration", "item", "rows", "partial",
          SheetPersons.FIRST);
  private static final int MOST_COLUMNS = 40;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_PAPER = 200;
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private final YamlText text;
  private final WorkKind kind;
  private final Map<String, WorkKindColumn> byKey = new LinkedHashMap<>();

  WorkKindCheck(YamlText text, WorkKind kind) {
    this.text = text;
    this.kind = kind;
  }

  /** @throws vn.lotrinh.Refusal with all faults */
  void run() {
    if (kind.code() == null || !kind.code().matches("[a-z][a-z0-9-]{1,39}")) text.fault("code",
        "mã loại việc (code) phải là chữ thường không dấu, chữ số, gạch nối.");
    else if (!text.file().equals(kind.code() + ".yaml")) text.fault("code", "mã loại việc phải trùng tên tệp: “" + text.file()
        .replace(".yaml", "") + "”.");
    title("title", kind.title(), "loại việc thiếu tên (title)");
    if (kind.columns().isEmpty()) text.fault("columns", "chưa có cột nào (columns).");
    if (kind.columns().size() > MOST_COLUMNS) text.fault("columns", "không quá " + MOST_COLUMNS + " cột.");
    for (int i = 0; i < kind.columns().size(); i++) column("columns[" + i + "]", kind.columns().get(i));
    text.refuseFaults();
    rules();
    papers();
    special();
    if (kind.counts().isEmpty()) text.fault("counts", "chưa có cách tính nào (counts): dòng của bảng tính vào đơn vị nào của kế hoạch?");
    for (int i = 0; i < kind.counts().size(); i++) count("counts[" + i + "]", kind.counts().get(i));
    text.refuseFaults();
  }

  private void column(String at, WorkKindColumn one) {
    if (one.key() == null || !one.key().matches("[a-z][A-Za-z0-9]{0,39}")) {
      text.fault(at + ".key", "khóa cột (key) bắt đầu bằng chữ thường không dấu, chỉ gồm chữ không dấu và chữ số.");
      return;
    }
    if (FEEL_WORDS.contains(one.key())) text.fault(at + ".key", "“" + one.key() + "” là từ của công thức, không đặt cho cột được.");
    if (byKey.put(one.key(), one) != null) text.fault(at + ".key", "khóa cột “" + one.key() + "” bị trùng.");
    title(at + ".title", one.title(), "cột “" + one.key() + "” thiếu tên (title)");
    if (one.type() == null) text.fault(at + ".type", "cột “" + one.key() + "” thiếu kiểu (type): " + types() + ".");
    else fits(at, one);
  }

  /** Each check belongs to some types of cells. */
  private void fits(String at, WorkKindColumn one) {
    only(at + ".min", one.min() != null, one, Type.NUMBER);
    only(at + ".max", one.max() != null, one, Type.NUMBER);
    only(at + ".decimals", one.decimals() != null, one, Type.NUMBER);
    only(at + ".summed", one.summed(), one, Type.NUMBER);
    only(at + ".longest", one.longest() != null, one, Type.TEXT);
    only(at + ".pattern", one.pattern() != null, one, Type.TEXT);
    only(at + ".earliest", one.earliest() != null, one, Type.DATE);
    only(at + ".past", one.past(), one, Type.DATE);
    only(at + ".options", !one.options().isEmpty(), one, Type.CHOICE);
    if (one.min() != null && one.max() != null && one.min().compareTo(one.max()) > 0) text.fault(at + ".min",
        "nhỏ nhất (min) lớn hơn lớn nhất (max).");
    if (one.max() != null && one.max().compareTo(LARGEST) > 0) text.fault(at + ".max", "lớn nhất (max) không quá " + LARGEST.toPlainString()
        + ".");
    if (one.mostDecimals() < 0 || one.mostDecimals() > MOST_DECIMALS) text.fault(at + ".decimals",
        "số chữ số sau dấu phẩy (decimals) từ 0 đến " + MOST_DECIMALS + ".");
    if (one.mostCharacters() < 1 || one.mostCharacters() > LONGEST_TEXT) text.fault(at + ".longest", "độ dài (longest) từ 1 đến "
        + LONGEST_TEXT + ".");
    if (one.type() == Type.CHOICE && one.options().size() < 2) text.fault(at + ".options", "cột chọn cần ít nhất hai lựa chọn (options).");
    if (one.options().stream().anyMatch(WorkKindCheck::isBlank)) text.fault(at + ".options", "có lựa chọn để trống.");
    if (one.options().stream().map(String::toLowerCase).distinct().count() < one.options().size()) text.fault(at + ".options",
        "có lựa chọn bị trùng.");
    if (one.pattern() != null) pattern(at, one);
  }

  private void only(String at, boolean told, WorkKindColumn one, Type type) {
    if (told && one.type() != type) {
      text.fault(at, "“" + at.substring(at.lastIndexOf('.') + 1) + "” chỉ dùng cho cột kiểu " + type + ", cột “" + one.key() + "” kiểu "
          + one.type() + ".");
    }
  }

  private void pattern(String at, WorkKindColumn one) {
    try {
      Pattern.compile(one.pattern());
    } catch (PatternSyntaxException e) {
      text.fault(at + ".pattern", "mẫu “" + one.pattern() + "” không phải biểu thức chính quy.");
    }
    if (isBlank(one.patternWords())) text.fault(at + ".pattern", "mẫu cần một câu cho người đọc (patternWords), ví dụ “12 chữ số”.");
  }

  private void rules() {
    for (int i = 0; i < kind.unique().size(); i++) {
      WorkKind.Unique one = kind.unique().get(i);
      String at = "unique[" + i + "]";
      if (one.columns().isEmpty()) text.fault(at, "thiếu các cột (columns) không được trùng.");
      one.columns().forEach(key -> known(at + ".columns", key));
      if (!SHEET.equals(one.within()) && !PLAN_YEAR.equals(one.within())) text.fault(at + ".within", "phạm vi (within) là " + SHEET
          + " hoặc " + PLAN_YEAR + ".");
    }
    for (int i = 0; i < kind.checks().size(); i++) {
      WorkKind.Rule rule = kind.checks().get(i);
      String at = "checks[" + i + "]";
      if (isBlank(rule.message())) text.fault(at + ".message", "phép kiểm tra thiếu câu báo lỗi (message).");
      known(at + ".column", rule.column());
      if (isBlank(rule.expression()) || !Feel.isExpression(rule.expression())) text.fault(at + ".expression",
          "phép kiểm tra không đọc được.");
      else if (Feel.namesIn(rule.expression(), byKey.keySet()).isEmpty() || !Feel.works(rule.expression(), sample(true), Boolean.class)) {
        text.fault(at + ".expression", "phép kiểm tra dùng cột không có trong bảng, hoặc không cho ra đúng, sai.");
      }
    }
  }

  private void papers() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < kind.papers().size(); i++) {
      WorkKind.Paper paper = kind.papers().get(i);
      String at = "papers[" + i + "]";
      if (paper.kind() == null || !paper.kind().matches("[A-Za-z0-9._-]{1,80}")) text.fault(at + ".kind",
          "mã giấy tờ (kind) chỉ gồm chữ không dấu, chữ số, . _ -");
      else if (!seen.add(paper.kind())) text.fault(at + ".kind", "mã giấy tờ “" + paper.kind() + "” bị trùng.");
      if (isBlank(paper.title()) || paper.title().length() > LONGEST_PAPER) text.fault(at + ".title", "tên giấy tờ (title) từ 1 đến "
          + LONGEST_PAPER + " ký tự.");
    }
  }

  private void special() {
    if (kind.person() != null) {
      if (kind.person().number() == null && kind.person().otherwise().isEmpty()) text.fault("person",
          "cần cột số của người (number) hoặc các cột nhận ra người (otherwise).");
      if (kind.person().number() != null) typed("person.number", kind.person().number(), Type.TEXT);
      kind.person().otherwise().forEach(key -> known("person.otherwise", key));
    }
    if (kind.reminder() != null) {
      typed("reminder.date", kind.reminder().date(), Type.DATE);
      if (kind.reminder().days() < 1 || kind.reminder().days() > 366) text.fault("reminder.days", "nhắc trước (days) từ 1 đến 366 ngày.");
      if (kind.reminder().about().isEmpty()) text.fault("reminder.about", "thiếu các cột (about) cho biết nhắc về việc gì.");
      kind.reminder().about().forEach(key -> known("reminder.about", key));
    }
    if (kind.compare() != null) compare(kind.compare());
    if (kind.support() != null) support(kind.support());
  }

  private void compare(WorkKind.Comparison compare) {
    typed("compare.round", compare.round(), Type.CHOICE);
    List<String> options = byKey.containsKey(compare.round()) ? byKey.get(compare.round()).options() : List.of();
    if (!options.contains(compare.before())) text.fault("compare.before", "phải là một lựa chọn của cột “" + compare.round() + "”.");
    if (!options.contains(compare.after()) || compare.after().equals(compare.before())) text.fault("compare.after",
        "phải là lựa chọn khác của cột “" + compare.round() + "”.");
    if (compare.figures().isEmpty()) text.fault("compare.figures", "thiếu các cột số để so sánh.");
    compare.figures().forEach(key -> typed("compare.figures", key, Type.NUMBER));
  }

  private void support(WorkKind.Support support) {
    typed("support.cooperative", support.cooperative(), Type.COOPERATIVE);
    typed("support.policy", support.policy(), Type.CHOICE);
    typed("support.day", support.day(), Type.DATE);
    typed("support.amount", support.amount(), Type.NUMBER);
    typed("support.source", support.source(), Type.CHOICE);
    if (support.content() != null) typed("support.content", support.content(), Type.TEXT);
    if (support.paper() != null) typed("support.paper", support.paper(), Type.TEXT);
    List.of("cooperative", "policy", "day").forEach(part -> {
      WorkKindColumn column = byKey.get(switch (part) { case "cooperative" -> support.cooperative(); case "policy" ->
          support.policy(); default -> support.day(); });
      if (column != null && !column.required()) text.fault("support." + part, "cột “" + column.key()
          + "” phải bắt buộc (required: true) để ghi vào sổ hỗ trợ.");
    });
  }

  private void count(String at, WorkKindCount one) {
    if (isBlank(one.unit())) text.fault(at + ".unit", "thiếu đơn vị tính (unit).");
    else if (one.by() != null) known(at + ".unit", one.by());
    if (isBlank(one.words())) text.fault(at + ".words", "thiếu câu nói cách tính (words).");
    if (isBlank(one.formula()) || !Feel.isExpression(one.formula())) text.fault(at + ".formula", "công thức không đọc được.");
    else if (!Feel.works(one.formula(), Map.of("rows", List.of(sample(true), sample(false))), Number.class, sample(true).keySet())) {
      text.fault(at + ".formula",
          "công thức dùng cột không có trong bảng, không cho ra số, hoặc không tính được khi ô không bắt buộc để trống"
              + " (dùng [item != null]).");
    }
  }

  /** A row like those of the sheet. @param full with all cells; else only those that have to be filled in */
  private Map<String, Object> sample(boolean full) {
    Map<String, Object> row = new HashMap<>();
    byKey.values().forEach(column -> row.put(column.key(), full || column.required() ? sample(column) : null));
    row.put(SheetPersons.FIRST, full);
    return row;
  }

  private static Object sample(WorkKindColumn column) {
    return switch (column.type()) {
      case NUMBER -> column.min() != null ? column.min() : column.max() != null ? column.max().min(BigDecimal.ONE) : BigDecimal.ONE;
      case DATE -> LocalDate.of(2025, 1, 2);
      case CHOICE -> column.options().get(0);
      case TEXT, COOPERATIVE -> "0";
    };
  }

  private void title(String at, String title, String missing) {
    if (isBlank(title)) text.fault(at, missing + ".");
    else if (title.length() > LONGEST_TITLE) text.fault(at, "tên không quá " + LONGEST_TITLE + " ký tự.");
  }

  private boolean known(String at, String key) {
    boolean known = key != null && byKey.containsKey(key);
    if (!known) text.fault(at, "không có cột “" + key + "” trong bảng; có: " + String.join(", ", byKey.keySet()) + ".");
    return known;
  }

  private void typed(String at, String key, Type type) {
    if (known(at, key) && byKey.get(key).type() != type) text.fault(at, "cột “" + key + "” phải kiểu " + type + ".");
  }

  private static String types() {
    return Arrays.stream(Type.values()).map(Type::toString).collect(Collectors.joining(", "));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
