package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures that one body handed in, as the consolidation takes them; a figure that it did not give is absent. */
record Reported(String submission, LocalDate submittedOn, Map<String, BigDecimal> figures) {

  /** One figure of all for each indicator: added up, as a weighted mean, the newest, or by the formula over what was consolidated. */
  static Map<String, BigDecimal> consolidated(IndicatorSet set, List<Reported> all) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (Indicator i : set.indicators()) {
      if (i.consolidation() != null) figures.put(i.code(), i.rounded(one(i, all)));
    }
    return IndicatorSet.calculated(set.indicators(), figures, i -> i.consolidation() == null);
  }

  private static BigDecimal one(Indicator i, List<Reported> all) {
    List<Reported> giving = all.stream().filter(body -> body.figures.get(i.code()) != null).toList();
    if (giving.isEmpty()) return null;
    return switch (i.consolidation()) {
      case "weightedMean" -> mean(i, giving);
      case "latest" -> giving.stream().max(Comparator.comparing(Reported::submittedOn).thenComparing(Reported::submission)).orElseThrow().figures.get(i.code());
      default -> giving.stream().map(body -> body.figures.get(i.code())).reduce(BigDecimal.ZERO, BigDecimal::add);
    };
  }

  /** Whoever gives no weight, or none above zero, has no say; nothing where nobody has. */
  private static BigDecimal mean(Indicator i, List<Reported> giving) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Reported body : giving) {
      BigDecimal weight = body.figures.get(i.weight());
      if (weight == null || weight.signum() <= 0) continue;
      weights = weights.add(weight);
      sum = sum.add(weight.multiply(body.figures.get(i.code())));
    }
    return weights.signum() == 0 ? null : sum.divide(weights, MathContext.DECIMAL64);
  }
}
