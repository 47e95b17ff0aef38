package vn.lotrinh.rehearsal;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine's jobs in the order of their due dates, with the clock standing on each due date in turn. One at a time: the thread that
 * looks for work between two moves and the move itself share one lock.
 */
class RehearsalJobs {

  private static final Logger LOG = LoggerFactory.getLogger(RehearsalJobs.class);
  private static final int PAGE = 50;

  private final ManagementService management;
  private final RehearsalClock clock;
  private final RehearsalState state;
  private final ReentrantLock lock = new ReentrantLock();

  RehearsalJobs(ManagementService management, RehearsalClock clock, RehearsalState state) {
    this.management = management;
    this.clock = clock;
    this.state = state;
  }

  /** Runs whatever is due by now; called again and again while nobody moves the date. Does nothing while somebody does. */
  void runDueUnlessMoving() {
    if (!lock.tryLock()) return;
    try {
      runDue();
    } finally {
      lock.unlock();
    }
  }

  /** Moves the clock to {@code target}, stopping at every due date on the way; all that fell due has run when this returns. */
  void advanceTo(Instant target) {
    lock.lock();
    try {
      runDue();
      for (Date next = nextDue(); next != null && !next.toInstant().isAfter(target); next = nextDue()) {
        stopAt(next.toInstant());
        runDue();
      }
      stopAt(target);
      runDue();
    } finally {
      lock.unlock();
    }
  }

  private void stopAt(Instant instant) {
    clock.set(instant);
    state.save(instant);
  }

  private Date nextDue() {
    List<Job> next = management.createJobQuery().active().withRetriesLeft().duedateHigherThan(Date.from(clock.instant()))
        .orderByJobDuedate().asc().listPage(0, 1);
    return next.isEmpty() ? null : next.get(0).getDuedate();
  }

  private void runDue() {
    Set<String> failed = new HashSet<>();
    boolean worked = true;
    while (worked) {
      worked = false;
      for (Job job : management.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, PAGE + failed.size())) {
        if (failed.contains(job.getId())) continue;
        worked = true;
        if (!ran(job)) failed.add(job.getId());
      }
    }
  }

  /** A failing job keeps its retries and becomes an incident in Cockpit, as it would under the job executor. */
  private boolean ran(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (RuntimeException e) {
      if (management.createJobQuery().jobId(job.getId()).count() == 0) return true;
      LOG.warn("Tác vụ nền {} không chạy được: {}", job.getId(), e.getMessage());
      return false;
    }
  }
}
