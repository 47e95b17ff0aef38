package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lotrinh.Feel;

/**
 * The columns beside the year's figure, for all bodies together. A column in which some body is missing would read as a decline: the first six
 * months are told only where all that gave the figure gave them too; where a body expects nothing else, its figure stands for the whole year.
 */
final class ColumnFigures {

  private final IndicatorSet set;
  private final List<Reported> reported;
  private final Map<String, Map<String, Beside>> beside;

  /** @param beside submission → code → what stands beside the figure */
  ColumnFigures(IndicatorSet set, List<Reported> reported, Map<String, Map<String, Beside>> beside) {
    this.set = set;
    this.reported = reported;
    this.beside = beside;
  }

  /** Of the first six months. */
  Map<String, BigDecimal> halfYear() {
    Set<String> incomplete = new HashSet<>();
    for (Reported body : reported) body.figures().keySet().stream().filter(code -> of(body, code).halfYear() == null).forEach(incomplete::add);
    return consolidated(body -> given(body, Beside::halfYear, incomplete));
  }

  /** Expected of the whole year; absent where no body expects anything else than its figure. */
  Map<String, BigDecimal> estimate() {
    Set<String> told = told(Beside::estimate);
    Map<String, BigDecimal> all = consolidated(body -> {
      Map<String, BigDecimal> figures = new HashMap<>(body.figures());
      figures.putAll(given(body, Beside::estimate, Set.of()));
      return figures;
    });
    all.keySet().removeIf(code -> !concerns(code, told));
    return all;
  }

  /** Planned for the year after, by the bodies that plan. */
  Map<String, BigDecimal> nextPlan() {
    Set<String> told = told(Beside::nextPlan);
    Map<String, BigDecimal> all = consolidated(body -> given(body, Beside::nextPlan, Set.of()));
    all.keySet().removeIf(code -> !concerns(code, told));
    return all;
  }

  private boolean concerns(String code, Set<String> told) {
    Indicator one = set.byCode().get(code);
    return told.contains(code) || one.isCalculated() && Feel.namesIn(one.formula(), set.codes()).stream().anyMatch(part -> !part.equals(code) && concerns(part, told));
  }

  private Set<String> told(Function<Beside, BigDecimal> column) {
    return beside.values().stream().flatMap(figures -> figures.entrySet().stream()).filter(one -> column.apply(one.getValue()) != null).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Beside of(Reported body, String code) {
    return beside.getOrDefault(body.submission(), Map.of()).getOrDefault(code, Beside.NOTHING);
  }

  private Map<String, BigDecimal> given(Reported body, Function<Beside, BigDecimal> column, Set<String> without) {
    Map<String, BigDecimal> given = new HashMap<>();
    beside.getOrDefault(body.submission(), Map.of()).forEach((code, all) -> {
      if (column.apply(all) != null && !without.contains(code)) given.put(code, column.apply(all));
    });
    return given;
  }

  private Map<String, BigDecimal> consolidated(Function<Reported, Map<String, BigDecimal>> figures) {
    Map<String, BigDecimal> all = new HashMap<>(Reported.consolidated(set, reported.stream().map(body -> new Reported(body.submission(), body.submittedOn(), figures.apply(body)))
        .toList()));
    all.values().removeIf(Objects::isNull);
    return all;
  }
}
