package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Figure;

/**
 * The parameters of a pilot scheme, as the plan says them.
 *
 * @param maximum how many co-operatives may be approved at most
 * @param entryScore points by TT 01/2020 needed to enter
 * @param goalScore points that every pilot co-operative shall reach
 * @param profitableYears financial years in a row with a profit
 * @param scoreYear year of the self-assessment that a dossier carries
 * @param reviewOpens month and day on which a year's inspections open
 * @param common the conditions for all, in the plan's words
 * @param sectors the thresholds by sector type
 * @param priority what gives priority, in the plan's words
 * @param models the production models of the national scheme, in the order of the plan
 * @param dossier titles of the papers of a dossier, in the plan's words
 * @param settings whole numbers: working days of terms, months of a reporting period
 */
public record PilotScheme(int maximum, BigDecimal entryScore, BigDecimal goalScore, int profitableYears, int scoreYear, MonthDay reviewOpens,
    List<String> common, List<Sector> sectors, List<String> priority, List<String> models, List<String> dossier, Map<String, Integer> settings) {

  /** A sector type and what a co-operative of it must have. */
  public record Sector(String name, List<Threshold> thresholds) {}

  /** One figure compared with one number; {@code op} is one of {@code >= <= =}. */
  public record Threshold(Figure figure, String op, BigDecimal value) {}

  public Optional<Sector> sector(String name) {
    return sectors.stream().filter(sector -> sector.name().equals(name)).findFirst();
  }

  /** @throws Refusal when the scheme has no setting of this name */
  public int setting(String name) {
    Integer value = settings.get(name);
    if (value == null) throw new Refusal("Kế hoạch không có tham số “" + name + "”.");
    return value;
  }
}
