package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.FinancialYear;

/**
 * What the register says of a co-operative that helps to score a year.
 *
 * @param years figures of all known years, latest first
 */
record RegisterFacts(int year, Cooperative cooperative, List<FinancialYear> years) {

  /** The figure as people read it; empty where the register does not know it. */
  String of(Criterion.Figure figure) {
    if (figure == null) return "";
    return switch (figure) {
      case CAPITAL -> cooperative.capitalMillion() == null ? "" : "Vốn hoạt động " + Wording.number(cooperative.capitalMillion()) + " triệu đồng";
      case MEMBERS -> cooperative.members() == null ? "" : Wording.number(cooperative.members()) + " thành viên";
      case REVENUE -> twoYears("Doanh thu", FinancialYear::revenueMillion);
      case PROFIT -> twoYears("Lợi nhuận", FinancialYear::profitMillion);
    };
  }

  private String twoYears(String what, Function<FinancialYear, BigDecimal> figure) {
    String known = years.stream().filter(one -> (one.year() == year || one.year() == year - 1) && figure.apply(one) != null)
        .map(one -> "năm " + one.year() + ": " + Wording.number(figure.apply(one))).collect(Collectors.joining("; "));
    return known.isEmpty() ? "" : what + " " + known + " (triệu đồng)";
  }
}
