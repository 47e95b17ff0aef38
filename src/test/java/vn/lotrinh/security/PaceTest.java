package vn.lotrinh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private long nanos;
  private final Pace pace = new Pace(2, 5, () -> nanos);

  @Test
  void soManyAtOnceAndThenSoManyASecond() {
    assertThat(taken(10)).isEqualTo(5);
    nanos += TimeUnit.SECONDS.toNanos(1);
    assertThat(taken(10)).isEqualTo(2);
    nanos += TimeUnit.MINUTES.toNanos(10);
    assertThat(taken(10)).as("patience is not saved up").isEqualTo(5);
  }

  @Test
  void lookingCountsNothing() {
    for (int i = 0; i < 20; i++) assertThat(pace.isSpent("a")).isFalse();
    taken(5);
    assertThat(pace.isSpent("a")).isTrue();
    nanos += TimeUnit.SECONDS.toNanos(1);
    assertThat(pace.isSpent("a")).isFalse();
  }

  @Test
  void oneDoesNotPayForAnother() {
    taken(5);
    long free = java.util.stream.IntStream.range(0, 100).filter(i -> pace.take("10.0.0." + i)).count();
    assertThat(free).isGreaterThan(97);
  }

  @Test
  void aHouseholdOfIpv6IsOneAddress() {
    assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("::ffff:10.1.2.3")).isEqualTo(Network.of("10.1.2.3"));
  }

  private int taken(int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) if (pace.take("a")) taken++;
    return taken;
  }
}
