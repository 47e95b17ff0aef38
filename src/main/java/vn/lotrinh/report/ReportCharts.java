package vn.lotrinh.report;

import com.deepoove.poi.data.Charts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The two charts of the report: what the number of co-operatives is made of, and this year beside last. Which indicators they show follows
 * from the figures, since every year may have a set of its own; a chart that has nothing to show is left out.
 */
final class ReportCharts {

  private static final int MOST = 6;

  private final YearReport report;

  ReportCharts(YearReport report) {
    this.report = report;
  }

  Map<String, Object> tags() {
    Map<String, Object> tags = new LinkedHashMap<>();
    List<Line> parts = parts();
    tags.put("coBieuDoCoCau", !parts.isEmpty());
    if (!parts.isEmpty()) {
      tags.put("tenBieuDoCoCau", "Cơ cấu hợp tác xã theo tình trạng hoạt động năm " + report.year());
      tags.put("bieuDoCoCau", Charts.ofPie(null, names(parts)).series("Số lượng", parts.stream().map(Line::current).toArray(BigDecimal[]::new)).create());
    }
    List<Line> both = inBothYears();
    tags.put("coBieuDoHaiNam", !both.isEmpty());
    if (!both.isEmpty()) {
      tags.put("soBieuDoHaiNam", parts.isEmpty() ? "1" : "2");
      tags.put("tenBieuDoHaiNam", "Một số chỉ tiêu năm " + (report.year() - 1) + " và năm " + report.year());
      tags.put("bieuDoHaiNam", Charts.ofBar(null, names(both)).addSeries("Năm " + (report.year() - 1), both.stream().map(Line::before).toArray(BigDecimal[]::new))
          .addSeries("Năm " + report.year(), both.stream().map(Line::now).toArray(BigDecimal[]::new)).create());
    }
    return tags;
  }

  /** "Đang hoạt động", "ngừng hoạt động" and the like, where together they make up one of the report's totals. */
  private List<Line> parts() {
    List<Line> states = report.lines().stream().filter(ReportCharts::isState).toList();
    if (states.size() < 2) return List.of();
    String unit = states.get(0).unit();
    List<Line> parts = states.stream().filter(line -> Objects.equals(line.unit(), unit)).toList();
    BigDecimal whole = parts.stream().map(Line::current).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isTotal = report.lines().stream().anyMatch(line -> Objects.equals(line.unit(), unit) && line.current() != null && line.current().compareTo(whole) == 0);
    return whole.signum() > 0 && isTotal ? parts : List.of();
  }

  private static boolean isState(Line line) {
    return line.current() != null && line.name().toLowerCase(Locale.ROOT).endsWith("hoạt động") && !"%".equals(line.unit());
  }

  /** The first figures of the unit that the report begins with. */
  private List<Line> inBothYears() {
    return report.lines().stream().filter(line -> sameKind(report.lines().get(0), line) && line.before() != null && line.now() != null)
        .filter(line -> !line.name().startsWith("Trong đó")).limit(MOST).toList();
  }

  private static boolean sameKind(Line one, Line other) {
    return Objects.equals(one.unit(), other.unit()) && Objects.equals(one.group(), other.group());
  }

  private static String[] names(List<Line> lines) {
    return lines.stream().map(Line::name).toArray(String[]::new);
  }
}
