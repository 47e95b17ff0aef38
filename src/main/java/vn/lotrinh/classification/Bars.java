package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.cooperative.Rank;

/** How many co-operatives of a year got each rank, drawn as bars that lead to the list. */
final class Bars {

  private static final int WIDEST = 460;

  /**
   * One bar.
   *
   * @param share of all cases, e.g. "12,5 %"
   * @param width in pixels
   * @param look class of the bar
   */
  record Bar(String title, String count, String share, int width, String look, String address) {}

  private Bars() {}

  static List<Bar> of(int year, ClassificationDesk.Standing standing) {
    List<Bar> bars = new ArrayList<>();
    for (Rank rank : Rank.values()) {
      bars.add(bar(rank.title(), standing.ranks().getOrDefault(rank, 0L), standing.total(), "rank-" + rank.name().toLowerCase(), address(year, "rank", rank)));
    }
    for (Stage stage : Stage.values()) {
      boolean byRank = stage == Stage.RANKED || stage == Stage.NOT_RANKED;
      if (!byRank) bars.add(bar(title(stage), standing.stages().getOrDefault(stage, 0L), standing.total(), "rank-none", address(year, "stage", stage)));
    }
    return bars;
  }

  private static String title(Stage stage) {
    return stage.isOver() ? stage.title().substring(0, 1).toUpperCase() + stage.title().substring(1) : "Chưa xong: " + stage.title();
  }

  private static Bar bar(String title, long count, long total, String look, String address) {
    BigDecimal percent = total == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(Math.round(count * 1000.0 / total) / 10.0);
    int width = total == 0 || count == 0 ? 0 : (int) Math.max(2, count * WIDEST / total);
    return new Bar(title, Wording.number(BigDecimal.valueOf(count)), Wording.number(percent) + " %", width, look, address);
  }

  private static String address(int year, String name, Enum<?> value) {
    return "/classifications/" + year + "?" + name + "=" + value.name();
  }
}
