package vn.lotrinh.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lotrinh.classification.Scorecard.Score;

/** Whose points count, and what they sum to. */
class ScorecardTest {

  private static final Criterion A = new Criterion("1a", 1, "Vốn", "Bình quân", BigDecimal.valueOf(6), null);
  private static final Criterion B = new Criterion("1b", 1, "Vốn", "Tăng", BigDecimal.ONE, null);
  private static final Criterion C = new Criterion("5", 2, "Pháp luật", null, BigDecimal.valueOf(8), null);

  private static Score points(String points) {
    return new Score(new BigDecimal(points), null);
  }

  @Test
  void aCorrectionCountsBeforeTheOwnPoints() {
    Scorecard card = new Scorecard(List.of(A, B, C), Map.of("1a", points("5.5"), "1b", points("1")), Map.of("1a", points("4"), "5", points("8"), "1b", points("1.0")));
    assertThat(card.ownTotal()).isEqualByComparingTo("6.5");
    assertThat(card.total()).isEqualByComparingTo("13");
    assertThat(card.withoutOwn()).containsExactly(C);
    assertThat(card.withoutPoints()).isEmpty();
    assertThat(card.isCorrected("1a")).isTrue();
    assertThat(card.isCorrected("1b")).as("the same points, otherwise written").isFalse();
    assertThat(card.isCorrected("5")).as("there was nothing to correct").isFalse();
  }

  @Test
  void pointsLieBetweenNothingAndTheHighest() {
    assertThat(Scorecard.fault(A, null)).isNull();
    assertThat(Scorecard.fault(A, BigDecimal.ZERO)).isNull();
    assertThat(Scorecard.fault(A, new BigDecimal("6.0"))).isNull();
    assertThat(Scorecard.fault(A, new BigDecimal("6.1"))).isEqualTo("Điểm phải từ 0 đến 6.");
    assertThat(Scorecard.fault(A, new BigDecimal("-0.1"))).isEqualTo("Điểm phải từ 0 đến 6.");
  }
}
