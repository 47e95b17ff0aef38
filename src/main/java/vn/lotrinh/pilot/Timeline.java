package vn.lotrinh.pilot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Draws the phases of a programme along its years; only dates and our own words go into the drawing. */
final class Timeline {

  private static final int WIDTH = 960;
  private static final int LEFT = 110;
  private static final int ROW = 34;
  private static final int TOP = 28;

  /** @param planned what the plan names; {@code from} and {@code until} null for what has not happened yet */
  record Bar(String title, LocalDate plannedFrom, LocalDate plannedUntil, LocalDate from, LocalDate until) {}

  private final LocalDate start;
  private final long days;

  Timeline(LocalDate start, LocalDate end) {
    this.start = start;
    this.days = Math.max(1, ChronoUnit.DAYS.between(start, end));
  }

  String svg(List<Bar> bars, LocalDate today) {
    int height = TOP + ROW * bars.size() + 8;
    StringBuilder svg = new StringBuilder("<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"Tiến độ các giai đoạn\">".formatted(WIDTH, height));
    for (int year = start.getYear(); year <= start.plusDays(days).getYear(); year++) {
      int x = x(LocalDate.of(year, 1, 1));
      svg.append("<line x1=\"%d\" y1=\"18\" x2=\"%d\" y2=\"%d\" stroke=\"#d0d5dd\"/><text x=\"%d\" y=\"13\" font-size=\"12\" fill=\"#475467\">%d</text>"
          .formatted(x, x, height, x + 3, year));
    }
    for (int i = 0; i < bars.size(); i++) bar(svg, bars.get(i), TOP + i * ROW, today);
    svg.append("<line x1=\"%d\" y1=\"18\" x2=\"%d\" y2=\"%d\" stroke=\"#b42318\" stroke-width=\"2\"><title>Hôm nay %s</title></line></svg>"
        .formatted(x(today), x(today), height, Wording.day(today)));
    return svg.toString();
  }

  private void bar(StringBuilder svg, Bar bar, int y, LocalDate today) {
    svg.append("<text x=\"0\" y=\"%d\" font-size=\"13\" fill=\"#101828\">%s</text>".formatted(y + 17, bar.title()));
    rectangle(svg, bar.plannedFrom(), bar.plannedUntil(), y + 4, 20, "#d1e9ff", "Theo Kế hoạch");
    if (bar.from() != null) rectangle(svg, bar.from(), bar.until() == null ? today : bar.until(), y + 9, 10, bar.until() == null ? "#1f5f99" : "#0a6b3b", "Thực tế");
  }

  private void rectangle(StringBuilder svg, LocalDate from, LocalDate until, int y, int height, String colour, String what) {
    svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"><title>%s: %s – %s</title></rect>"
        .formatted(x(from), y, Math.max(3, x(until) - x(from)), height, colour, what, Wording.day(from), Wording.day(until)));
  }

  private int x(LocalDate day) {
    long since = Math.min(days, Math.max(0, ChronoUnit.DAYS.between(start, day)));
    return (int) (LEFT + since * (WIDTH - LEFT - 10) / days);
  }
}
