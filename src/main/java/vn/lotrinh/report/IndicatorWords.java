package vn.lotrinh.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an indicator set asks, from whom and by which formulas, in words that a person reads without knowing the codes. */
final class IndicatorWords {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|<=|>=|!=|[-+*/=<>]|\\d+\\.\\d+");
  private static final Map<String, String> FEEL_WORDS = new LinkedHashMap<>();
  private static final Map<String, String> LEVELS = Map.of("tinh", "Liên minh HTX tỉnh", "so", "các sở", "huyen", "cấp huyện", "xa", "cấp xã", "htx-pilot", "HTX thí điểm",
      "all", "mọi đơn vị báo cáo về Liên minh HTX");

  static {
    FEEL_WORDS.put("*", "×");
    FEEL_WORDS.put("/", ":");
    FEEL_WORDS.put("-", "−");
    FEEL_WORDS.put("<=", "không lớn hơn");
    FEEL_WORDS.put(">=", "không nhỏ hơn");
    FEEL_WORDS.put("!=", "khác");
    FEEL_WORDS.put("=", "bằng");
    FEEL_WORDS.put("<", "nhỏ hơn");
    FEEL_WORDS.put(">", "lớn hơn");
    FEEL_WORDS.put("and", "và");
    FEEL_WORDS.put("or", "hoặc");
    FEEL_WORDS.put("not", "không phải");
    FEEL_WORDS.put("if", "nếu");
    FEEL_WORDS.put("then", "thì");
    FEEL_WORDS.put("else", "nếu không thì");
    FEEL_WORDS.put("null", "chưa có số");
    FEEL_WORDS.put("sum", "tổng của");
    FEEL_WORDS.put("min", "số nhỏ nhất trong");
    FEEL_WORDS.put("max", "số lớn nhất trong");
  }

  private final Map<String, Indicator> byCode;

  IndicatorWords(IndicatorSet set) {
    this.byCode = set.byCode();
  }

  /** A formula or check with the names of the indicators for their codes. */
  String formula(String expression) {
    Matcher token = TOKEN.matcher(expression);
    StringBuilder words = new StringBuilder();
    while (token.find()) token.appendReplacement(words, Matcher.quoteReplacement(word(token.group())));
    return token.appendTail(words).toString();
  }

  private String word(String token) {
    Indicator named = byCode.get(token);
    if (named != null) return "“" + named.name() + "”";
    return token.matches("\\d+\\.\\d+") ? token.replace('.', ',') : FEEL_WORDS.getOrDefault(token, token);
  }

  /** Who is asked for it; empty for what is only calculated for the whole province. */
  static String asked(Indicator one) {
    return one.levels().stream().map(level -> LEVELS.getOrDefault(level, level)).collect(Collectors.joining(", "));
  }

  /** Where the figure comes from: calculated, filled in from what the system knows, or given by the body. */
  String origin(Indicator one) {
    if (one.isCalculated()) return "Tính: " + formula(one.formula());
    if (one.source() == null) return "Đơn vị nhập";
    String from = Source.isPlan(one.source()) ? "kết quả nhiệm vụ của kế hoạch" : one.source().startsWith("dissolution.") ? "hồ sơ giải thể" : "sổ hợp tác xã";
    return "Điền sẵn từ " + from + ", đơn vị sửa thì giải trình";
  }

  /** How the figures of all bodies become the province's. */
  String consolidation(Indicator one) {
    if (one.consolidation() == null) return "tính lại theo công thức";
    return switch (one.consolidation()) {
      case "weightedMean" -> "bình quân gia quyền theo " + word(one.weight());
      case "latest" -> "số của đơn vị nộp sau cùng";
      default -> "cộng";
    };
  }

  /** What is checked of each figure of this indicator, beside the checks between figures. */
  static String bounds(Indicator one, IndicatorSet set) {
    String must = one.required() ? "phải có" : "có thể để trống";
    String least = one.min() == null ? "" : ", không nhỏ hơn " + Figures.text(one.min());
    String most = one.max() == null ? "" : ", không lớn hơn " + Figures.text(one.max());
    return must + least + most + "; chênh quá " + Figures.text(set.thresholdOf(one)) + "% so với năm trước thì giải trình";
  }

  /** What one set has otherwise than the one before it, a sentence for each change. */
  static List<String> changes(IndicatorSet before, IndicatorSet after) {
    return new IndicatorChanges(before, after).sentences();
  }
}
