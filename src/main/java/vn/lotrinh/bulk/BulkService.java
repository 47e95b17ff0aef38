package vn.lotrinh.bulk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;

/** Does one work on many cases: takes the list, works it off batch by batch, and says how far it is. */
@Service
public class BulkService {

  /** How many cases one transaction takes. */
  public static final int BATCH = 100;

  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_END_A_BATCH = 30;
  private static final Logger LOG = LoggerFactory.getLogger(BulkService.class);

  private final Runs runs;
  private final Batches batches;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ExecutorService background = Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "bulk"));
  private final Set<Long> worked = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  BulkService(Runs runs, Batches batches, TransactionTemplate transaction, Clock clock) {
    this.runs = runs;
    this.batches = batches;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a list of cases and works on it in the background, in the name of the user, once the caller's transaction, if there is one, has
   * ended well.
   *
   * @param kind of a {@link BulkWork}
   * @param title what people call the run
   * @param keys one named twice is worked on once
   * @param parameters for the work; no value may be null
   * @return the run's number; its page is {@code /bulk/<number>}
   * @throws Refusal for an empty list
   */
  public long submit(String kind, String title, Collection<String> keys, Map<String, String> parameters, String user) {
    long run = take(kind, title, keys, parameters, user);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          inBackground(run);
        }
      });
    } else {
      inBackground(run);
    }
    return run;
  }

  /** The same in the caller's thread, which may have no transaction open; returns when every case is decided. */
  public BulkProgress finish(String kind, String title, Collection<String> keys, Map<String, String> parameters, String user) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("batches need transactions of their own");
    long run = take(kind, title, keys, parameters, user);
    worked.add(run);
    try {
      workOff(run);
    } finally {
      worked.remove(run);
    }
    return progress(run);
  }

  /** @throws Refusal when there is no such run */
  public BulkProgress progress(long run) {
    return progress(run(run), runs.outcomes(run, null, 0, Integer.MAX_VALUE));
  }

  /** Works on an unfinished run again; does nothing where somebody is at it. */
  void resume(long run) {
    if (run(run).finishedAt() == null) inBackground(run);
  }

  /** What a crash or a shutdown broke off goes on. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    runs.unfinished().forEach(this::inBackground);
  }

  /** The batch at hand is brought to its end; the rest waits for the next start. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    background.shutdown();
    if (!background.awaitTermination(SECONDS_TO_END_A_BATCH, TimeUnit.SECONDS)) LOG.warn("Một đợt xử lý hàng loạt chưa kết thúc; sẽ làm lại đợt ấy ở lần khởi động sau.");
  }

  /** A run without its outcomes. */
  BulkProgress progress(Runs.Run run, List<BulkOutcome> outcomes) {
    BulkProgress.State state = run.finishedAt() != null ? BulkProgress.State.FINISHED
        : worked.contains(run.id()) ? BulkProgress.State.RUNNING : BulkProgress.State.INTERRUPTED;
    return new BulkProgress(run.id(), run.kind(), run.title(), state, run.total(), run.done(), run.refused(), run.startedBy(), run.startedAt(),
        run.finishedAt(), outcomes);
  }

  private Runs.Run run(long run) {
    return runs.find(run).orElseThrow(() -> new Refusal("Không có lượt xử lý hàng loạt nào mang số " + run + "."));
  }

  private long take(String kind, String title, Collection<String> keys, Map<String, String> parameters, String user) {
    batches.work(kind);
    if (keys.isEmpty()) throw new Refusal("Danh sách xử lý hàng loạt đang trống.");
    return transaction.execute(status -> runs.add(kind, title, new LinkedHashSet<>(keys), parameters, user, clock.instant()));
  }

  private void inBackground(long run) {
    if (!worked.add(run)) return;
    background.execute(() -> {
      try {
        SecurityContextHolder.getContext().setAuthentication(new PreAuthenticatedAuthenticationToken(run(run).startedBy(), "", List.of()));
        workOff(run);
      } catch (RuntimeException e) {
        LOG.error("Lượt xử lý hàng loạt {} bị gián đoạn", run, e);
      } finally {
        SecurityContextHolder.clearContext();
        worked.remove(run);
      }
    });
  }

  /** Whoever else works on the same run takes other batches of it. */
  void workOff(long run) {
    String kind = run(run).kind();
    Map<String, String> parameters = runs.parameters(run);
    boolean more = true;
    while (more && !stopping) more = batches.next(run, kind, parameters);
    runs.finish(run, clock.instant());
  }
}
