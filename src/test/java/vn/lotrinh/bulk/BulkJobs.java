package vn.lotrinh.bulk;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the jobs of bulk runs, and no others, in place of the job executor that is off in tests: one after the other, again where one fails. */
@Component
@ConditionalOnProperty(name = "rehearsal.run-jobs", havingValue = "false")
class BulkJobs {

  private static final Logger LOG = LoggerFactory.getLogger(BulkJobs.class);

  private final ManagementService management;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean paused;

  BulkJobs(ManagementService management) {
    this.management = management;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(this::runAll, 20, 20, TimeUnit.MILLISECONDS);
  }

  /** While it holds nobody works on anything: the only server is down. */
  void pause(boolean now) {
    paused = now;
  }

  /** Nothing may end the thread for good, e.g. a question for which no connection was free: a task that throws is never scheduled again. */
  private void runAll() {
    try {
      for (Job next = next(); next != null; next = next()) run(next);
    } catch (RuntimeException e) {
      LOG.warn("looking for jobs failed, again in a moment", e);
    }
  }

  private void run(Job job) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException e) {
      LOG.debug("the engine has written down that the job failed; it is tried again while tries are left", e);
    }
  }

  private Job next() {
    if (paused) return null;
    return management.createJobQuery().processDefinitionKey("bulk-run").executable().listPage(0, 1).stream().findFirst().orElse(null);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdownNow();
    thread.awaitTermination(10, TimeUnit.SECONDS);
  }
}
