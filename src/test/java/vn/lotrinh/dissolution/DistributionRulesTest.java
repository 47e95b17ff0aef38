package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left goes to the members by contribution, to the đồng (Luật Hợp tác xã 2023 Điều 101.5). */
class DistributionRulesTest {

  @Test
  void article101_5_sharesFollowTheContributions() {
    assertThat(shares("1000000", "30", "50", "20")).containsExactly(dong("300000"), dong("500000"), dong("200000"));
  }

  @Test
  void article101_5_theOddDongGoesToTheLargestFraction() {
    assertThat(shares("100", "1", "1", "1")).as("thirds: the earlier row first").containsExactly(dong("34"), dong("33"), dong("33"));
    assertThat(shares("10", "1", "2", "4")).as("1.43, 2.86, 5.71").containsExactly(dong("1"), dong("3"), dong("6"));
    assertThat(shares("1", "5", "5", "6")).as("a single đồng").containsExactly(dong("0"), dong("0"), dong("1"));
  }

  @Test
  void article101_5_whateverIsSharedAddsUpToTheDong() {
    Random chance = new Random(7);
    for (int i = 0; i < 200; i++) {
      BigDecimal amount = BigDecimal.valueOf(1 + chance.nextInt(2_000_000_000));
      List<BigDecimal> contributions = chance.ints(1 + chance.nextInt(60), 1, 900_000_000).mapToObj(BigDecimal::valueOf).toList();
      assertThat(Distribution.shares(amount, contributions).stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
    }
    assertThat(Distribution.shares(BigDecimal.TEN, List.of())).isEmpty();
  }

  private static List<BigDecimal> shares(String amount, String... contributions) {
    return Distribution.shares(dong(amount), Stream.of(contributions).map(DistributionRulesTest::dong).toList());
  }

  private static BigDecimal dong(String amount) {
    return new BigDecimal(amount);
  }
}
