package vn.lotrinh.rehearsal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps an eye on jobs that are due at once (a mail to send, a case to open), so that nobody has to move the date for them. */
@Component
@Profile("rehearsal")
@ConditionalOnProperty(name = "rehearsal.run-jobs", matchIfMissing = true)
class RehearsalRunner {

  private static final Logger LOG = LoggerFactory.getLogger(RehearsalRunner.class);
  private static final int MILLIS = 300;

  private final RehearsalJobs jobs;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread daemon = new Thread(work, "rehearsal-jobs");
    daemon.setDaemon(true);
    return daemon;
  });

  RehearsalRunner(RehearsalJobs jobs) {
    this.jobs = jobs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      jobs.runDueUnlessMoving();
    } catch (RuntimeException e) {
      LOG.error("Không xem được tác vụ nền đến hạn", e);   // thrown further it would end this watch for good
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(10, TimeUnit.SECONDS)) LOG.warn("Tác vụ nền còn chạy khi ứng dụng dừng");
  }
}
