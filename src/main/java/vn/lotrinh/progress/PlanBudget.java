package vn.lotrinh.progress;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lotrinh.Written;
import vn.lotrinh.assignment.BudgetLines;

/**
 * The money of a plan: its activities added up, altogether and by source, and compared with what the plan itself says. All sums in đồng.
 *
 * @param stated what the plan says that it costs; null where it does not
 */
record PlanBudget(BigDecimal stated, List<BudgetLines.Line> lines) {

  /** Sums of some of the lines. @param rest of what was allocated and is not spent */
  record Sum(String title, BigDecimal planned, BigDecimal allocated, BigDecimal spent, BigDecimal rest) {}

  PlanBudget {
    lines = List.copyOf(lines);
  }

  public Sum total() {
    return sum("Cộng", lines);
  }

  /** One of each source, in the order in which they are first named. */
  public List<Sum> sources() {
    Map<String, List<BudgetLines.Line>> bySource = new LinkedHashMap<>();
    lines.forEach(line -> bySource.computeIfAbsent(line.source(), any -> new java.util.ArrayList<>()).add(line));
    return bySource.entrySet().stream().map(one -> sum(one.getKey().isEmpty() ? "chưa ghi nguồn" : one.getKey(), one.getValue())).toList();
  }

  /** How what was planned compares with the plan, and what was spent with what was planned; empty where there is nothing to compare. */
  public String compared() {
    if (lines.isEmpty()) return "";
    Sum total = total();
    String spent = total.planned.signum() == 0 ? "" : "Đã chi " + Written.number(total.spent.multiply(BigDecimal.valueOf(100)).divide(total.planned, 1,
        java.math.RoundingMode.HALF_UP)) + "% dự toán.";
    if (stated == null) return spent;
    int order = total.planned.compareTo(stated);
    String planned = order == 0 ? "Dự toán các hoạt động bằng kinh phí của kế hoạch."
        : "Dự toán các hoạt động " + (order > 0 ? "vượt" : "còn thiếu so với") + " kinh phí của kế hoạch " + Written.number(total.planned.subtract(stated).abs()) + " đồng.";
    return planned + (spent.isEmpty() ? "" : " " + spent);
  }

  private static Sum sum(String title, List<BudgetLines.Line> lines) {
    BigDecimal allocated = add(lines.stream().map(BudgetLines.Line::allocated).toList());
    BigDecimal spent = add(lines.stream().map(BudgetLines.Line::spent).toList());
    return new Sum(title, add(lines.stream().map(BudgetLines.Line::planned).toList()), allocated, spent, allocated.subtract(spent));
  }

  private static BigDecimal add(List<BigDecimal> amounts) {
    return amounts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
