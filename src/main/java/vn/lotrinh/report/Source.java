package vn.lotrinh.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeKind;
import vn.lotrinh.cooperative.Figure;
import vn.lotrinh.cooperative.FinancialYear;
import vn.lotrinh.cooperative.Rank;
import vn.lotrinh.dissolution.DissolutionResults.Way;

/** What an indicator can be pre-filled from: the register, the dissolution cases, the plan's results. */
final class Source {

  private static final String PLAN = "plan.";
  private static final Map<String, Function<List<Known>, BigDecimal>> OF_COOPERATIVES = new LinkedHashMap<>();

  static {
    Predicate<Known> htx = known -> known.cooperative().kind() == CooperativeKind.HTX;
    count("register.total", htx.and(Known::exists));
    count("register.active", htx.and(Known::exists).and(known -> !known.isDormant()));
    count("register.dormant", htx.and(Known::isDormant));
    count("register.start", htx.and(Known::wasThereBefore));
    count("register.founded", htx.and(Known::foundedInTheYear).and(known -> known.exists() || known.endedInTheYear()));
    count("register.dissolved", htx.and(Known::endedInTheYear));
    count("register.unions", htx.negate().and(Known::exists));
    count("dissolution.voluntary", htx.and(ended(Way.VOLUNTARY)));
    count("dissolution.compulsoryWithoutDebt", htx.and(ended(Way.COMPULSORY_WITHOUT_DEBT)));
    count("dissolution.compulsoryWithDebt", htx.and(ended(Way.COMPULSORY_WITH_DEBT)));
    count("dissolution.bankruptcy", htx.and(ended(Way.BANKRUPTCY)));
    count("dissolution.other", htx.and(ended(null)));
    for (Figure figure : Figure.values()) {
      if (figure.isYearly()) mean(figure);
      else sum(figure);
    }
    for (Rank rank : Rank.values()) ranked("register.rank." + rank.name(), rank);
  }

  private Source() {}

  static boolean isKnown(String name) {
    return OF_COOPERATIVES.containsKey(name) || isPlan(name);
  }

  static String known() {
    return String.join(", ", OF_COOPERATIVES.keySet()) + ", " + PLAN + "<công việc của kế hoạch>";
  }

  /** Known for a closed year only: ranks, revenue, profit, points. */
  static boolean isOfFinancialYear(String name) {
    return name != null && (name.startsWith("register.rank.") || name.startsWith("register.mean"));
  }

  static boolean isPlan(String name) {
    return name.matches("plan\\.[a-z][a-z0-9.-]*");
  }

  /** The work whose plan results a source counts. */
  static String process(String name) {
    return name.substring(PLAN.length());
  }

  /** The figure of some co-operatives; null where the register does not know it. */
  static BigDecimal of(String name, List<Known> cooperatives) {
    return OF_COOPERATIVES.get(name).apply(cooperatives);
  }

  private static Predicate<Known> ended(Way way) {
    return known -> known.endedInTheYear() && known.way() == way;
  }

  private static void count(String name, Predicate<Known> which) {
    OF_COOPERATIVES.put(name, all -> BigDecimal.valueOf(all.stream().filter(which).count()));
  }

  /** Of those that exist and whose figure is known; where there are some but of none it is known, nothing. */
  private static void sum(Figure figure) {
    OF_COOPERATIVES.put(figure.source(), all -> {
      List<Cooperative> there = all.stream().filter(Known::exists).map(Known::cooperative).toList();
      List<BigDecimal> values = there.stream().flatMap(one -> figure.of(one).stream()).toList();
      return values.isEmpty() && !there.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    });
  }

  private static void mean(Figure figure) {
    OF_COOPERATIVES.put(figure.source(), all -> {
      List<BigDecimal> values = all.stream().filter(Known::exists).flatMap(one -> figure.of(one.figures()).stream()).toList();
      return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    });
  }

  /** Nothing where no co-operative has been ranked yet. */
  private static void ranked(String name, Rank rank) {
    OF_COOPERATIVES.put(name, all -> {
      List<Rank> ranks = all.stream().filter(Known::exists).map(Known::figures).filter(Objects::nonNull).map(FinancialYear::rank).filter(Objects::nonNull).toList();
      return ranks.isEmpty() ? null : BigDecimal.valueOf(ranks.stream().filter(rank::equals).count());
    });
  }
}
