package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lotrinh.YamlText;

/** How figures of many bodies become one. */
class ReportedTest {

  private static final IndicatorSet SET = IndicatorSet.read(new YamlText("thu.yaml", """
      title: Bộ thử
      threshold: 30
      indicators:
        - { code: htx, group: A, name: Số HTX, unit: HTX, type: integer, levels: [all] }
        - { code: good, group: A, name: Tốt, unit: HTX, type: integer, levels: [all] }
        - { code: income, group: A, name: Thu nhập, unit: tr.đ, type: decimal, levels: [all], consolidation: weightedMean, weight: htx }
        - { code: price, group: A, name: Giá, unit: đ, type: decimal, levels: [all], consolidation: latest }
        - { code: share, group: A, name: Tỷ lệ, unit: "%", type: percent, levels: [all], formula: good / htx * 100 }
        - { code: reports, group: A, name: Số báo cáo, unit: bản, type: integer, levels: [all], formula: "1", consolidation: sum }
        - { code: rest, group: A, name: Còn lại, unit: HTX, type: integer, formula: htx - good }
      """));

  private static Reported body(String key, String day, Object... codesAndValues) {
    Map<String, BigDecimal> figures = new HashMap<>(Map.of("reports", BigDecimal.ONE));
    for (int i = 0; i < codesAndValues.length; i += 2) figures.put((String) codesAndValues[i], new BigDecimal(codesAndValues[i + 1].toString()));
    return new Reported(key, LocalDate.parse(day), figures);
  }

  @Test
  void sumsWeightedMeansNewestAndFormulas() {
    Map<String, BigDecimal> one = Reported.consolidated(SET, List.of(
        body("a", "2025-11-20", "htx", 10, "good", 4, "income", 100, "price", 7, "share", 40),
        body("b", "2025-11-22", "htx", 30, "good", 6, "income", "60.5", "price", 9, "share", 20),
        body("c", "2025-11-21", "good", 1, "income", 500, "price", 8)));
    assertThat(one).containsEntry("htx", BigDecimal.valueOf(40)).containsEntry("good", BigDecimal.valueOf(11)).containsEntry("price", BigDecimal.valueOf(9));
    assertThat(one.get("income")).as("who gives no weight has no say: (10 × 100 + 30 × 60,5) / 40").isEqualByComparingTo("70.38");
    assertThat(one.get("share")).as("of the sums, no mean of the shares").isEqualByComparingTo("27.5");
    assertThat(one).containsEntry("reports", BigDecimal.valueOf(3)).containsEntry("rest", BigDecimal.valueOf(29));
  }

  @Test
  void whatNobodyReportedIsUnknownAndNotZero() {
    Map<String, BigDecimal> nothing = Reported.consolidated(SET, List.of(body("a", "2025-11-20", "htx", 0, "income", 5)));
    assertThat(nothing).containsEntry("htx", BigDecimal.ZERO).containsEntry("good", null).containsEntry("price", null).containsEntry("share", null);
    assertThat(nothing.get("income")).as("no weight above zero").isNull();
    assertThat(Reported.consolidated(SET, List.of()).get("htx")).isNull();
  }

  @Test
  void onOneDayTheKeyDecidesWhoIsNewest() {
    assertThat(Reported.consolidated(SET, List.of(body("b", "2025-11-20", "price", 2), body("a", "2025-11-20", "price", 1))).get("price")).isEqualByComparingTo("2");
  }
}
