package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.lotrinh.Feel;
import vn.lotrinh.YamlText;

/** Whether an indicator set can be worked with; every fault is told with its line. */
final class IndicatorSetCheck {

  private static final Set<String> LEVELS = Set.of("tinh", "so", "huyen", "xa", "htx-pilot", "all");
  private static final Set<String> CONSOLIDATIONS = Set.of("sum", "weightedMean", "latest");
  private static final Set<String> TABLES = Set.of("place", "sector");
  private static final int MOST = 500;

  private final YamlText text;
  private final IndicatorSet set;
  private final Map<String, Indicator> byCode = new HashMap<>();
  private final Map<String, BigDecimal> samples = new HashMap<>();

  IndicatorSetCheck(YamlText text, IndicatorSet set) {
    this.text = text;
    this.set = set;
  }

  /** @throws vn.lotrinh.Refusal with all faults */
  void run() {
    if (set.indicators().isEmpty()) text.fault("indicators", "chưa có chỉ tiêu nào.");
    if (set.indicators().size() > MOST) text.fault("indicators", "không quá " + MOST + " chỉ tiêu.");
    if (set.threshold() == null || set.threshold().signum() <= 0) text.fault("threshold", "thiếu ngưỡng chênh lệch so với năm trước (threshold), tính bằng %.");
    for (int i = 0; i < set.indicators().size(); i++) name(i);
    text.refuseFaults();
    for (int i = 0; i < set.indicators().size(); i++) indicator("indicators[" + i + "]", set.indicators().get(i));
    for (int i = 0; i < set.checks().size(); i++) check("checks[" + i + "]", set.checks().get(i));
    text.refuseFaults();
    circles();
    text.refuseFaults();
  }

  private void name(int index) {
    Indicator one = set.indicators().get(index);
    String at = "indicators[" + index + "]";
    if (one.code() == null || !one.code().matches("[A-Za-z][A-Za-z0-9_]{0,59}")) {
      text.fault(at + ".code", "mã chỉ tiêu phải bắt đầu bằng chữ cái, chỉ gồm chữ cái không dấu, chữ số, dấu gạch dưới.");
    } else if (byCode.put(one.code(), one) != null) {
      text.fault(at + ".code", "mã “" + one.code() + "” bị trùng.");
    } else {
      samples.put(one.code(), BigDecimal.valueOf(2L * index * index + 7L * index + 3));
    }
  }

  private void indicator(String at, Indicator one) {
    if (isBlank(one.name())) text.fault(at + ".name", "chỉ tiêu “" + one.code() + "” thiếu tên.");
    if (isBlank(one.group())) text.fault(at + ".group", "chỉ tiêu “" + one.code() + "” thiếu nhóm.");
    if (isBlank(one.unit())) text.fault(at + ".unit", "chỉ tiêu “" + one.code() + "” thiếu đơn vị tính.");
    if (one.type() == null) text.fault(at + ".type", "chỉ tiêu “" + one.code() + "” thiếu kiểu số (integer, decimal, percent).");
    one.levels().stream().filter(level -> !LEVELS.contains(level))
        .forEach(level -> text.fault(at + ".levels", "không có cấp báo cáo “" + level + "”; dùng tinh, so, huyen, xa, htx-pilot hoặc all."));
    one.tables().stream().filter(table -> !TABLES.contains(table)).forEach(table -> text.fault(at + ".tables", "không có bảng “" + table + "”; dùng place hoặc sector."));
    if (one.levels().isEmpty() && !one.isCalculated()) text.fault(at + ".levels", "chỉ tiêu “" + one.code() + "” không có cấp nào báo cáo và cũng không có công thức.");
    if (one.source() != null && !Source.isKnown(one.source())) text.fault(at + ".source", "không có nguồn số liệu “" + one.source() + "”; có: " + Source.known() + ".");
    if (one.policy() != null && Policy.of(one.policy()).isEmpty()) text.fault(at + ".policy", "không có chính sách “" + one.policy() + "”; có: " + Policy.known() + ".");
    if (one.source() != null && one.isCalculated()) text.fault(at + ".source", "chỉ tiêu “" + one.code() + "” đã có công thức thì không lấy nguồn.");
    if (one.min() != null && one.max() != null && one.min().compareTo(one.max()) > 0) text.fault(at + ".min", "giá trị nhỏ nhất lớn hơn giá trị lớn nhất.");
    consolidation(at, one);
    if (one.isCalculated()) formula(at, one);
  }

  private void consolidation(String at, Indicator one) {
    if (one.consolidation() != null && !CONSOLIDATIONS.contains(one.consolidation())) {
      text.fault(at + ".consolidation", "không có cách tổng hợp “" + one.consolidation() + "”; dùng sum, weightedMean hoặc latest.");
    }
    boolean weighted = "weightedMean".equals(one.consolidation());
    if (weighted && !byCode.containsKey(one.weight())) text.fault(at + ".weight", "bình quân gia quyền cần mã của chỉ tiêu làm trọng số (weight).");
    if (!weighted && one.weight() != null) text.fault(at + ".weight", "chỉ bình quân gia quyền (weightedMean) mới có trọng số.");
  }

  private void formula(String at, Indicator one) {
    if (!Feel.isExpression(one.formula())) text.fault(at + ".formula", "công thức “" + one.formula() + "” không đọc được.");
    else if (!Feel.works(one.formula(), samples, Number.class)) {
      text.fault(at + ".formula", "công thức “" + one.formula() + "” dùng mã không có trong bộ chỉ tiêu, hoặc không cho ra số.");
    }
  }

  private void check(String at, Check check) {
    if (isBlank(check.message())) text.fault(at + ".message", "phép kiểm tra thiếu câu báo lỗi.");
    check.beside().stream().filter(code -> !byCode.containsKey(code)).forEach(code -> text.fault(at + ".beside", "không có chỉ tiêu mang mã “" + code + "”."));
    if (isBlank(check.expression()) || !Feel.isExpression(check.expression())) text.fault(at + ".expression", "phép kiểm tra “" + check.expression() + "” không đọc được.");
    else if (Feel.namesIn(check.expression(), byCode.keySet()).isEmpty() || !Feel.works(check.expression(), samples, Boolean.class)) {
      text.fault(at + ".expression", "phép kiểm tra “" + check.expression() + "” dùng mã không có trong bộ chỉ tiêu, hoặc không cho ra đúng, sai.");
    }
  }

  private void circles() {
    for (int i = 0; i < set.indicators().size(); i++) {
      Indicator one = set.indicators().get(i);
      if (one.isCalculated() && needs(one, new HashSet<>()).contains(one.code())) {
        text.fault("indicators[" + i + "].formula", "công thức của “" + one.code() + "” quay vòng về chính nó.");
      }
    }
  }

  private Set<String> needs(Indicator one, Set<String> seen) {
    for (String code : Feel.namesIn(one.formula(), byCode.keySet())) {
      if (seen.add(code) && byCode.get(code).isCalculated()) needs(byCode.get(code), seen);
    }
    return seen;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

}
