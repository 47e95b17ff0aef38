package vn.lotrinh.classification;

import java.util.List;
import java.util.stream.Collectors;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.Figure;
import vn.lotrinh.cooperative.FinancialYear;

/**
 * What the register says of a co-operative that helps to score a year.
 *
 * @param years figures of all known years, latest first
 */
record RegisterFacts(int year, Cooperative cooperative, List<FinancialYear> years) {

  /** The figure as people read it; empty where the register does not know it. */
  String of(Figure figure) {
    if (figure == null) return "";
    if (figure.isYearly()) return twoYears(figure);
    String what = figure.title().endsWith(figure.unit()) ? "" : figure.title() + " ";
    return figure.of(cooperative).map(value -> what + Wording.number(value) + " " + figure.unit()).orElse("");
  }

  private String twoYears(Figure figure) {
    String known = years.stream().filter(one -> one.year() == year || one.year() == year - 1)
        .flatMap(one -> figure.of(one).map(value -> "năm " + one.year() + ": " + Wording.number(value)).stream()).collect(Collectors.joining("; "));
    return known.isEmpty() ? "" : figure.title() + " " + known + " (" + figure.unit() + ")";
  }
}
