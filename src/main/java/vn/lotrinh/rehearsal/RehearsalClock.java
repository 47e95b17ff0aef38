package vn.lotrinh.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import vn.lotrinh.Application;

/**
 * The rehearsal's own date and time. It ticks from where it was set, but never past the end of its day: the date changes only when somebody
 * moves it.
 */
class RehearsalClock extends Clock {

  /** When a day of the rehearsal begins: after the morning's daily round. */
  static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

  private static final ZoneId ZONE = ZoneId.of(Application.TIME_ZONE);

  private final LongSupplier nanos;
  private volatile Setting setting;

  private record Setting(Instant at, Instant endOfDay, long nanos) {}

  RehearsalClock(Instant start) {
    this(start, System::nanoTime);
  }

  RehearsalClock(Instant start, LongSupplier nanos) {
    this.nanos = nanos;
    set(start);
  }

  static Instant opening(LocalDate day) {
    return day.atTime(OFFICE_OPENS).atZone(ZONE).toInstant();
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  void set(Instant at) {
    LocalDate day = at.atZone(ZONE).toLocalDate();
    setting = new Setting(at, day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1), nanos.getAsLong());
  }

  LocalDate day() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  @Override
  public Instant instant() {
    Setting now = setting;
    Instant ticked = now.at.plusNanos(nanos.getAsLong() - now.nanos);
    return ticked.isAfter(now.endOfDay) ? now.endOfDay : ticked;
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.tick(this, java.time.Duration.ofNanos(1)).withZone(zone);
  }
}
