package vn.lotrinh.rehearsal;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** The rehearsal's date and how it is moved. */
@Service
@Profile("rehearsal")
class Rehearsal {

  /** Longer than any programme; a slip of the keyboard shall not run the engine into the next century. */
  private static final int YEARS_AT_MOST = 10;

  private final RehearsalClock clock;
  private final RehearsalJobs jobs;
  private final Scenario scenario;

  Rehearsal(RehearsalClock clock, RehearsalJobs jobs, Scenario scenario) {
    this.clock = clock;
    this.jobs = jobs;
    this.scenario = scenario;
  }

  LocalDate today() {
    return clock.day();
  }

  Scenario scenario() {
    return scenario;
  }

  /**
   * Moves the date to the opening hour of {@code target}. Everything that falls due on the way (daily rounds, timers) has run, in order, when
   * this returns. Moving to today does nothing.
   *
   * @throws Refusal when {@code target} lies before today or further ahead than a rehearsal goes
   */
  void moveTo(LocalDate target) {
    if (target.isBefore(today())) {
      throw new Refusal("Ngày diễn tập đang là " + Written.day(today()) + ", không lùi về " + Written.day(target) + " được.");
    }
    if (target.isAfter(today().plusYears(YEARS_AT_MOST))) {
      throw new Refusal("Mỗi lần chỉ chuyển ngày diễn tập tới trước nhiều nhất " + YEARS_AT_MOST + " năm.");
    }
    if (target.isAfter(today())) jobs.advanceTo(RehearsalClock.opening(target));
  }
}
