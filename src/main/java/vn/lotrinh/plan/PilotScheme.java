package vn.lotrinh.plan;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
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
 * @param scoreYear year of the self-assessment that a dossier carries
 * @param reviewOpens month and day on which a year's inspections open
 * @param profitableYears 0 where the plan asks for none
 * @param common the conditions for all, in the order of the plan; a condition that only the title of a paper says comes last
 * @param sectors the thresholds by sector type
 * @param priority what gives priority, in the plan's words
 * @param models the production models of the national scheme, in the order of the plan
 * @param dossier titles of the papers of a dossier, in the plan's words
 * @param settings whole numbers: working days of terms, months of a reporting period
 */
public record PilotScheme(int maximum, BigDecimal entryScore, BigDecimal goalScore, int profitableYears, int scoreYear, MonthDay reviewOpens,
    List<CommonCondition> common, List<Sector> sectors, List<String> priority, List<String> models, List<String> dossier,
    Map<String, Integer> settings) {

  /**
   * A sector type and what a co-operative of it must have.
   *
   * @param qualities what the type's name asks for beside its thresholds, e.g. "ứng dụng công nghệ cao"; a person concludes on it
   */
  public record Sector(String name, List<Threshold> thresholds, List<String> qualities) {}

  /**
   * One figure compared with one number; {@code op} is one of {@code >= <= =}.
   *
   * @param figure null where the register has no such figure, so that it is asked for
   */
  public record Threshold(Figure figure, String title, String unit, String op, BigDecimal value) {

    public Threshold(Figure figure, String op, BigDecimal value) {
      this(figure, figure.title(), figure.unit(), op, value);
    }
  }

  /** The type of this name, however it is cased and spaced. */
  public Optional<Sector> sector(String name) {
    return sectors.stream().filter(sector -> plain(sector.name()).equals(plain(name))).findFirst();
  }

  private static String plain(String name) {
    return name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  /** @throws Refusal when the scheme has no setting of this name */
  public int setting(String name) {
    Integer value = settings.get(name);
    if (value == null) throw new Refusal("Kế hoạch không có tham số “" + name + "”.");
    return value;
  }
}
