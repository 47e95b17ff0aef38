package vn.lotrinh.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One figure of the yearly report, as the indicator set defines it.
 *
 * @param code name in formulas and checks
 * @param levels which bodies report it: {@code tinh} (the Liên minh itself), {@code so}, {@code huyen}, {@code xa}, {@code htx-pilot} or
 *     {@code all} (whoever reports to the Liên minh); none for one that is only calculated
 *     for the whole province
 * @param source what it is pre-filled from, e.g. {@code register.total}; null: the body gives it
 * @param formula in FEEL over other codes; null: it is entered
 * @param required whether a body may leave it open; null: it may not
 * @param consolidation {@code sum}, {@code weightedMean} or {@code latest}; null: {@code sum}, or for a calculated one its formula over the
 *     consolidated figures
 * @param weight code of the indicator by which a weighted mean is weighted
 * @param threshold by how many per cent it may differ from last year without a word; null: as the set says
 * @param plan the work ({@code process}) of those plan tasks whose targets are the year's planned figure; null: there is none
 * @param tables where it is broken down: {@code place}, {@code sector}
 */
record Indicator(String code, String group, String name, String unit, Type type, List<String> levels, String source, String formula, Boolean required,
    String consolidation, String weight, BigDecimal threshold, BigDecimal min, BigDecimal max, String plan, List<String> tables, String policy) {

  /** How a figure is written. */
  enum Type { integer, decimal, percent }

  private static final int DECIMALS = 2;
  /** Levels as sets of other provinces spell them. */
  private static final Map<String, String> LEVEL_NAMES = Map.of("tỉnh", "tinh", "cấp tỉnh", "tinh", "sở", "so", "huyện", "huyen", "cấp huyện", "huyen", "xã", "xa",
      "cấp xã", "xa", "htx thí điểm", "htx-pilot");

  Indicator {
    levels = levels == null ? List.of() : levels.stream().map(level -> level == null ? "" : LEVEL_NAMES.getOrDefault(level.strip().toLowerCase(Locale.ROOT), level)).toList();
    tables = tables == null ? List.of() : List.copyOf(tables);
    consolidation = consolidation != null ? consolidation : formula == null ? "sum" : null;
    required = required == null || required;
  }

  boolean isReportedBy(String level) {
    return levels.contains(level) || levels.contains("all") && !level.equals("tinh");
  }

  Indicator named(String other) {
    return new Indicator(code, group, other, unit, type, levels, source, formula, required, consolidation, weight, threshold, min, max, plan, tables, policy);
  }

  @JsonIgnore
  boolean isCalculated() {
    return formula != null;
  }

  /** As it is kept: whole for a count, else to two decimals; null stays null. */
  BigDecimal rounded(BigDecimal value) {
    if (value == null) return null;
    BigDecimal rounded = value.setScale(type == Type.integer ? 0 : DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
  }

  /** What is wrong with the figure by itself, as a sentence; null where nothing is. */
  String fault(BigDecimal value) {
    BigDecimal least = min != null || type == Type.decimal ? min : BigDecimal.ZERO;
    BigDecimal most = max != null || type != Type.percent ? max : BigDecimal.valueOf(100);
    if (type == Type.integer && value.stripTrailingZeros().scale() > 0) return "“" + name + "” phải là số nguyên.";
    if (value.scale() > DECIMALS) return "“" + name + "” chỉ ghi đến " + DECIMALS + " chữ số sau dấu phẩy.";
    if (value.precision() - value.scale() > 15) return "“" + name + "” quá lớn.";
    if (least != null && value.compareTo(least) < 0) return "“" + name + "” không được nhỏ hơn " + Figures.text(least) + ".";
    if (most != null && value.compareTo(most) > 0) return "“" + name + "” không được lớn hơn " + Figures.text(most) + ".";
    return null;
  }
}
