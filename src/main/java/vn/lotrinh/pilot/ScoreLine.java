package vn.lotrinh.pilot;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Draws a co-operative's points year by year against the plan's goal. */
final class ScoreLine {

  private static final int STEP = 36;
  private static final int HEIGHT = 44;

  private ScoreLine() {}

  static String svg(SortedMap<Integer, BigDecimal> scores, BigDecimal goal) {
    if (scores.isEmpty()) return "";
    int first = scores.firstKey();
    int width = (scores.lastKey() - first) * STEP + 24;
    String points = scores.entrySet().stream().map(one -> x(first, one) + "," + y(one.getValue())).collect(Collectors.joining(" "));
    String dots = scores.entrySet().stream().map(one -> "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"%s\"><title>%d: %s điểm</title></circle>"
        .formatted(x(first, one), y(one.getValue()), one.getValue().compareTo(goal) >= 0 ? "#0a6b3b" : "#b7791f", one.getKey(), Wording.number(one.getValue())))
        .collect(Collectors.joining());
    return "<svg class=\"scores\" role=\"img\" width=\"%d\" height=\"%d\" aria-label=\"Điểm từng năm\"><line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#98a2b3\" stroke-dasharray=\"3 3\"/><polyline fill=\"none\" stroke=\"#1f5f99\" stroke-width=\"2\" points=\"%s\"/>%s</svg>"
        .formatted(width, HEIGHT, width, y(goal), y(goal), points, dots);
  }

  private static int x(int first, Map.Entry<Integer, BigDecimal> one) {
    return (one.getKey() - first) * STEP + 12;
  }

  private static int y(BigDecimal score) {
    return HEIGHT - 4 - score.intValue() * (HEIGHT - 8) / 100;
  }
}
