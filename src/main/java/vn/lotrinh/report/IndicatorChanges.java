package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What changed from one version of an indicator set to the next, as its change log tells it. */
final class IndicatorChanges {

  private static final Map<String, Function<Indicator, Object>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("tên", Indicator::name);
    PARTS.put("nhóm", Indicator::group);
    PARTS.put("đơn vị tính", Indicator::unit);
    PARTS.put("kiểu số", Indicator::type);
    PARTS.put("cấp báo cáo", IndicatorWords::asked);
    PARTS.put("nguồn điền sẵn", Indicator::source);
    PARTS.put("công thức", Indicator::formula);
    PARTS.put("bắt buộc", one -> one.required() ? "có" : "không");
    PARTS.put("cách tổng hợp", Indicator::consolidation);
    PARTS.put("trọng số", Indicator::weight);
    PARTS.put("ngưỡng giải trình (%)", one -> text(one.threshold()));
    PARTS.put("nhỏ nhất", one -> text(one.min()));
    PARTS.put("lớn nhất", one -> text(one.max()));
    PARTS.put("chỉ tiêu kế hoạch", Indicator::plan);
    PARTS.put("biểu", one -> String.join(", ", one.tables()));
  }

  private final IndicatorSet before;
  private final IndicatorSet after;

  IndicatorChanges(IndicatorSet before, IndicatorSet after) {
    this.before = before;
    this.after = after;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Map<String, Indicator> known = before.byCode();
    Map<String, Indicator> now = after.byCode();
    now.values().stream().filter(one -> !known.containsKey(one.code())).forEach(one -> sentences.add("Thêm chỉ tiêu “" + one.name() + "” (" + one.code() + ")."));
    known.values().stream().filter(one -> !now.containsKey(one.code())).forEach(one -> sentences.add("Bỏ chỉ tiêu “" + one.name() + "” (" + one.code() + ")."));
    now.values().stream().filter(one -> known.containsKey(one.code())).forEach(one -> parts(known.get(one.code()), one, sentences));
    changed("Ngưỡng giải trình chung (%)", text(before.threshold()), text(after.threshold()), sentences);
    changed("Tên bộ chỉ tiêu", before.title(), after.title(), sentences);
    after.checks().stream().filter(check -> !before.checks().contains(check)).forEach(check -> sentences.add("Thêm hoặc sửa phép kiểm tra: " + check.expression() + "."));
    before.checks().stream().filter(check -> !after.checks().contains(check)).forEach(check -> sentences.add("Bỏ phép kiểm tra: " + check.expression() + "."));
    return sentences;
  }

  private static void parts(Indicator was, Indicator is, List<String> sentences) {
    PARTS.forEach((what, of) -> changed("“" + is.name() + "”, " + what, of.apply(was), of.apply(is), sentences));
  }

  private static void changed(String what, Object was, Object is, List<String> sentences) {
    if (!Objects.equals(was, is)) sentences.add(what + ": " + shown(was) + " → " + shown(is) + ".");
  }

  private static String shown(Object value) {
    return value == null || value.toString().isEmpty() ? "để trống" : value.toString();
  }

  private static String text(BigDecimal value) {
    return value == null ? null : Figures.text(value);
  }
}
