package vn.lotrinh.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The points of one round, criterion by criterion.
 *
 * @param self what the co-operative gave itself, by code
 * @param checked what the Liên minh HTX gave instead, by code; absent where it leaves the co-operative's own points
 */
record Scorecard(List<Criterion> criteria, Map<String, Score> self, Map<String, Score> checked) {

  /** @param reason the co-operative's note, or why the Liên minh HTX corrected */
  record Score(BigDecimal points, String reason) {}

  /** What counts for a criterion; null where there are no points yet. */
  BigDecimal points(String code) {
    return checked.containsKey(code) ? checked.get(code).points() : own(code);
  }

  /** The co-operative's own points; null where it gave none. */
  BigDecimal own(String code) {
    return self.containsKey(code) ? self.get(code).points() : null;
  }

  boolean isCorrected(String code) {
    return own(code) != null && checked.containsKey(code) && own(code).compareTo(points(code)) != 0;
  }

  /** Criteria to which the co-operative has not given points. */
  List<Criterion> withoutOwn() {
    return criteria.stream().filter(criterion -> own(criterion.code()) == null).toList();
  }

  /** Criteria without any points. */
  List<Criterion> withoutPoints() {
    return criteria.stream().filter(criterion -> points(criterion.code()) == null).toList();
  }

  public BigDecimal ownTotal() {
    return criteria.stream().map(criterion -> own(criterion.code())).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal total() {
    return criteria.stream().map(criterion -> points(criterion.code())).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is wrong with points for a criterion; null where nothing is. */
  static String fault(Criterion criterion, BigDecimal points) {
    if (points == null) return null;
    if (points.signum() < 0 || points.compareTo(criterion.most()) > 0) return "Điểm phải từ 0 đến " + Wording.number(criterion.most()) + ".";
    return null;
  }
}
