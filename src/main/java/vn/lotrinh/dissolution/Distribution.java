package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left goes to official and associated contributing members by their contribution (Luật Hợp tác xã 2023 Điều 101.5). No law says how to
 * round: each share is rounded down to the đồng, and the đồng that are left over go one each to the largest fractions, the earlier row first, so
 * that the shares add up to the đồng.
 */
final class Distribution {

  private Distribution() {}

  /**
   * The shares in the order of the contributions, in đồng.
   *
   * @param amount to be shared, whole đồng; @param contributions each greater than zero
   */
  static List<BigDecimal> shares(BigDecimal amount, List<BigDecimal> contributions) {
    if (contributions.isEmpty()) return List.of();
    BigDecimal whole = contributions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> shares = new ArrayList<>(contributions.stream().map(one -> amount.multiply(one).divide(whole, 0, RoundingMode.DOWN)).toList());
    int left = amount.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).intValueExact();
    IntStream.range(0, shares.size()).boxed()
        .sorted(Comparator.comparing((Integer i) -> amount.multiply(contributions.get(i)).remainder(whole)).reversed().thenComparing(i -> i))
        .limit(left).forEach(i -> shares.set(i, shares.get(i).add(BigDecimal.ONE)));
    return shares;
  }
}
