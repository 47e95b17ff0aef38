package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lotrinh.Markdown;
import vn.lotrinh.Written;

/**
 * What a survey found before and after: the mean of each figure over those who answered it.
 *
 * @param before null where nobody answered before
 * @param after null where nobody answered after
 */
record SheetComparison(String title, BigDecimal before, BigDecimal after, long answeredBefore, long answeredAfter) {

  private static final int DECIMALS = 2;

  /** Empty for a kind that compares nothing. */
  static List<SheetComparison> of(WorkKind kind, List<Map<String, Object>> rows) {
    if (kind.compare() == null) return List.of();
    List<SheetComparison> found = new ArrayList<>();
    for (String figure : kind.compare().figures()) {
      List<BigDecimal> before = answers(rows, kind.compare().round(), kind.compare().before(), figure);
      List<BigDecimal> after = answers(rows, kind.compare().round(), kind.compare().after(), figure);
      found.add(new SheetComparison(kind.column(figure).orElseThrow().title(), mean(before), mean(after), before.size(), after.size()));
    }
    return found;
  }

  private static List<BigDecimal> answers(List<Map<String, Object>> rows, String round, String which, String figure) {
    return rows.stream().filter(row -> which.equals(row.get(round))).map(row -> (BigDecimal) row.get(figure)).filter(Objects::nonNull)
        .toList();
  }

  private static BigDecimal mean(List<BigDecimal> answers) {
    if (answers.isEmpty()) return null;
    return answers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(answers.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  /** "Thu nhập (triệu đồng/năm): 40 (12 người) → 55,5 (10 người), tăng 15,5". */
  String words() {
    String change = before == null || after == null ? ""
        : switch (after.compareTo(before)) {
          case 0 -> ", không đổi";
          case 1 -> ", tăng " + Written.number(after.subtract(before));
          default -> ", giảm " + Written.number(before.subtract(after));
        };
    return title + ": " + side(before, answeredBefore) + " → " + side(after, answeredAfter) + change;
  }

  private static String side(BigDecimal mean, long answered) {
    return mean == null ? "chưa có" : Written.number(mean) + " (" + answered + " người)";
  }

  /** All figures as a list in Markdown; null where there is nothing to compare. */
  static String list(List<SheetComparison> figures) {
    return figures.isEmpty() ? null : figures.stream().map(one -> "- " + Markdown.plain(one.words())).collect(Collectors.joining("\n"));
  }
}
