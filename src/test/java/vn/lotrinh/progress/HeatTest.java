package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a step stands to its term, from its times alone. */
class HeatTest {

  @Test
  void nothingIsKnownOfAStepAtWhichNothingWasOrIs() {
    assertThat(heat(0, 0, null, 0, null, null, 5.0)).isEqualTo(Heat.UNKNOWN);
  }

  @Test
  void aStepWithoutTermIsNeverLate() {
    assertThat(heat(3, 0, 400L, 9, 90.0, 400.0, null)).isEqualTo(Heat.FREE);
  }

  @Test
  void onTimeIsWhoeverNeedsNoMoreThanTheTerm() {
    assertThat(heat(2, 0, 3L, 10, 4.0, 5.0, 5.0)).isEqualTo(Heat.FINE);
    assertThat(heat(1, 0, 2L, 0, null, null, 5.0)).as("only begun").isEqualTo(Heat.FINE);
    assertThat(heat(0, 0, null, 4, 0.0, 0.0, 0.0)).as("done on the day").isEqualTo(Heat.FINE);
  }

  @Test
  void oneInTenLateOrOneWaitingLateIsTight() {
    assertThat(heat(0, 0, null, 10, 4.0, 5.5, 5.0)).isEqualTo(Heat.TIGHT);
    assertThat(heat(9, 1, 6L, 10, 4.0, 5.0, 5.0)).isEqualTo(Heat.TIGHT);
  }

  @Test
  void halfLateIsSlow() {
    assertThat(heat(0, 0, null, 10, 5.5, 9.0, 5.0)).isEqualTo(Heat.SLOW);
    assertThat(heat(2, 1, 6L, 0, null, null, 5.0)).as("nothing was ever finished, half waits late").isEqualTo(Heat.SLOW);
  }

  @Test
  void twiceTheTermIsStuckAlsoWhereNothingEverGetsDone() {
    assertThat(heat(0, 0, null, 10, 10.5, 30.0, 5.0)).isEqualTo(Heat.STUCK);
    assertThat(heat(2, 2, 11L, 0, null, null, 5.0)).isEqualTo(Heat.STUCK);
    assertThat(heat(30, 1, 100L, 50, 2.0, 4.0, 5.0)).as("one forgotten task does not make a step stuck").isEqualTo(Heat.TIGHT);
  }

  private static Heat heat(long waiting, long late, Long oldest, long done, Double median, Double ninth, Double term) {
    return Heat.of(new StepTime("UserTask_Check", "Kiểm tra", waiting, late, oldest, done, 0, median, ninth, term));
  }
}
