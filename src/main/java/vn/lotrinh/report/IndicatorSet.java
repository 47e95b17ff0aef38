package vn.lotrinh.report;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lotrinh.Feel;
import vn.lotrinh.YamlText;

/**
 * The indicators of one year with the checks between them.
 *
 * @param year the year it is for; null in a file that serves any year
 * @param threshold by how many per cent a figure may differ from last year without a word
 */
record IndicatorSet(Integer year, String title, BigDecimal threshold, List<Indicator> indicators, List<Check> checks) {

  IndicatorSet {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    checks = checks == null ? List.of() : List.copyOf(checks);
  }

  /** @throws vn.lotrinh.Refusal naming file and line of whatever may not stand, one a line */
  static IndicatorSet read(YamlText text) {
    IndicatorSet set = text.as(IndicatorSet.class);
    new IndicatorSetCheck(text, set).run();
    return set;
  }

  IndicatorSet of(int asked) {
    return new IndicatorSet(asked, title, threshold, indicators, checks);
  }

  /** The same with the year named in whatever comes from another year than the set is for; null: nothing does. */
  IndicatorSet marked(Integer financialYear) {
    if (financialYear == null || financialYear.equals(year)) return this;
    return new IndicatorSet(year, title, threshold, indicators.stream().map(i -> Source.isOfFinancialYear(i.source()) ? i.named(i.name() + " (năm " + financialYear + ")") : i)
        .toList(), checks);
  }

  Set<String> codes() {
    return indicators.stream().map(Indicator::code).collect(Collectors.toSet());
  }

  Map<String, Indicator> byCode() {
    return indicators.stream().collect(toMap(Indicator::code, i -> i, (one, other) -> one, LinkedHashMap::new));
  }

  /** What a body of the level reports, in the order of the set. */
  List<Indicator> of(String level) {
    return indicators.stream().filter(i -> i.isReportedBy(level)).toList();
  }

  BigDecimal thresholdOf(Indicator indicator) {
    return indicator.threshold() != null ? indicator.threshold() : threshold;
  }

  /** A body's figures with the calculated ones of the given indicators added. */
  static Map<String, BigDecimal> calculated(List<Indicator> indicators, Map<String, BigDecimal> entered) {
    return calculated(indicators, entered, Indicator::isCalculated);
  }

  /** The figures with those that go by their formula added; one formula may build on another. A missing figure stays missing. */
  static Map<String, BigDecimal> calculated(List<Indicator> indicators, Map<String, BigDecimal> given, Predicate<Indicator> byFormula) {
    Map<String, BigDecimal> figures = new HashMap<>();
    indicators.forEach(i -> figures.put(i.code(), byFormula.test(i) ? null : given.get(i.code())));
    List<Indicator> open = indicators.stream().filter(byFormula).toList();
    for (int before = -1; before != open.size(); ) {
      before = open.size();
      open.forEach(i -> figures.put(i.code(), i.rounded(Feel.number(i.formula(), figures))));
      open = open.stream().filter(i -> figures.get(i.code()) == null).toList();
    }
    return figures;
  }
}
