package vn.lotrinh.rehearsal;

import java.time.LocalDate;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Sets the application's date in a test, forwards or backwards, without running anything that falls due on the way. */
@Component
public class TestDate {

  private final RehearsalClock clock;
  private final Rehearsal rehearsal;

  TestDate(RehearsalClock clock, Rehearsal rehearsal) {
    this.clock = clock;
    this.rehearsal = rehearsal;
  }

  /** It is the opening hour of {@code day}; also for the engine. */
  public void set(LocalDate day) {
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    clock.set(RehearsalClock.opening(day));
  }

  /** Moves on as the rehearsal does: all that falls due on the way runs, in order. */
  public void moveTo(LocalDate day) {
    rehearsal.moveTo(day);
  }
}
