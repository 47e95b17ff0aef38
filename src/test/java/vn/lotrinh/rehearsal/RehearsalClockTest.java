package vn.lotrinh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {

  private final AtomicLong nanos = new AtomicLong();
  private final LocalDate firstDay = LocalDate.of(2021, 4, 1);
  private final RehearsalClock clock = new RehearsalClock(RehearsalClock.opening(firstDay), nanos::get);

  @Test
  void opensAtEightInHaNoi() {
    assertThat(clock.instant()).isEqualTo(Instant.parse("2021-04-01T01:00:00Z"));
    assertThat(clock.day()).isEqualTo(firstDay);
  }

  @Test
  void ticksSoThatOneThingComesAfterTheOther() {
    nanos.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(clock.instant()).isEqualTo(Instant.parse("2021-04-01T01:05:00Z"));
  }

  @Test
  void neverLeavesItsDayByItself() {
    nanos.addAndGet(Duration.ofDays(3).toNanos());
    assertThat(clock.day()).isEqualTo(firstDay);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2021-04-01T16:59:59.999Z"));
  }

  @Test
  void ticksOnFromWhereItIsSet() {
    nanos.addAndGet(Duration.ofHours(2).toNanos());
    clock.set(RehearsalClock.opening(LocalDate.of(2025, 7, 1)));
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(clock.instant()).isEqualTo(Instant.parse("2025-07-01T01:00:01Z"));
  }
}
