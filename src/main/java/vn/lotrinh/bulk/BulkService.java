package vn.lotrinh.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;

/** Does one work on many cases: takes the list, has it worked off batch by batch by the engine's jobs, and says how far it is. */
@Service("bulk")
public class BulkService {

  /** How many cases one transaction takes. */
  public static final int BATCH = 100;

  /** How long whoever waits for the end of a run waits; it goes on without him. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int LONGEST = 500;

  private final Runs runs;
  private final Batches batches;
  private final BulkProcess process;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BulkService(Runs runs, Batches batches, BulkProcess process, TransactionTemplate transaction, Clock clock) {
    this.runs = runs;
    this.batches = batches;
    this.process = process;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a list of cases, which is worked on in the background, in the name of the user, once the caller's transaction, if there is one,
   * has ended well: by this server or any other, and again by another where one dies.
   *
   * @param kind of a {@link BulkWork}
   * @param title what people call the run
   * @param keys one named twice is worked on once
   * @param parameters for the work; no value may be null
   * @return the run's number; its page is {@code /bulk/<number>}
   * @throws Refusal for an empty list
   */
  public long submit(String kind, String title, Collection<String> keys, Map<String, String> parameters, String user) {
    batches.work(kind);
    if (keys.isEmpty()) throw new Refusal("Danh sách xử lý hàng loạt đang trống.");
    return transaction.execute(status -> {
      long run = runs.add(kind, title, new LinkedHashSet<>(keys), parameters, user, clock.instant());
      runs.carriedBy(run, process.start(run, title));
      return run;
    });
  }

  /**
   * The same for a caller who waits, and who may have no transaction open: returns when every case is decided, or when the run has stopped
   * or takes more than half an hour.
   */
  public BulkProgress finish(String kind, String title, Collection<String> keys, Map<String, String> parameters, String user) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("batches need transactions of their own");
    long run = submit(kind, title, keys, parameters, user);
    String instance = run(run).processInstance();
    for (long left = PATIENCE.dividedBy(GLANCE); left > 0 && !runs.isFinished(run) && !process.hasStopped(instance); left--) {
      try {
        Thread.sleep(GLANCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        left = 0;
      }
    }
    return progress(run);
  }

  /** @throws Refusal when there is no such run */
  public BulkProgress progress(long run) {
    return progress(run(run), runs.outcomes(run, null, 0, Integer.MAX_VALUE));
  }

  /** Works on the next batch in the name of whoever started the run: what a job of the model does, in its transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void next(long run) {
    Runs.Order found = runs.order(run);
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(found.startedBy(), "", List.of())));
    try {
      Map<String, String> parameters = runs.parameters(run);
      batches.next(run, found.kind(), parameters);
      if (runs.finish(run, clock.instant())) batches.work(found.kind()).finished(run, results(run), parameters);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Whether a run of a kind with this parameter has anything left to do. */
  public boolean isRunning(String kind, String parameter, String value) {
    return runs.isRunning(kind, parameter, value);
  }

  /** Whether every case of a run is decided: what the model asks. */
  public boolean isFinished(long run) {
    return runs.isFinished(run);
  }

  /**
   * Takes back what a run did, on the day on which it was started, where nobody has worked on it since; who was worked on is refused with the
   * reason.
   *
   * @param reason kept with every case
   * @return the number of the run that takes it back
   * @throws Refusal where the run is not finished, is of another day, did nothing, is undone already, or cannot be undone
   */
  long undo(long run, String reason, String user) {
    Runs.Run found = run(run);
    whyNoUndo(found).ifPresent(why -> {
      throw new Refusal(why);
    });
    String why = Written.line(reason == null ? "" : reason);
    if (why.isEmpty()) throw new Refusal("Chưa điền “Lý do hoàn tác”.");
    if (why.length() > LONGEST) throw new Refusal("“Lý do hoàn tác” dài quá " + LONGEST + " ký tự.");
    List<String> results = results(run);
    return transaction.execute(status -> {
      long undoing = submit(batches.work(found.kind()).undoneBy(), "Hoàn tác lượt " + run + ": " + found.title(), results, Map.of("reason", why), user);
      if (!runs.undoneBy(run, undoing)) throw new Refusal("Lượt này đã được hoàn tác.");
      return undoing;
    });
  }

  private List<String> results(long run) {
    return runs.outcomes(run, Runs.Outcome.DONE, 0, Integer.MAX_VALUE).stream().map(BulkOutcome::result).toList();
  }

  /** Why a run cannot be taken back now; empty where it can. */
  Optional<String> whyNoUndo(Runs.Run run) {
    if (batches.work(run.kind()).undoneBy() == null) return Optional.of("Việc này không hoàn tác hàng loạt được.");
    if (run.undoneBy() != null) return Optional.of("Lượt này đã được hoàn tác bằng lượt " + run.undoneBy() + ".");
    if (run.finishedAt() == null) return Optional.of("Lượt này chưa chạy xong.");
    if (run.done() == 0) return Optional.of("Lượt này không làm xong mục nào nên không có gì để hoàn tác.");
    boolean today = LocalDate.ofInstant(run.startedAt(), clock.getZone()).equals(LocalDate.now(clock));
    return today ? Optional.empty() : Optional.of("Chỉ hoàn tác được trong ngày khởi động.");
  }

  /** Lets a run go on that stopped after its last try; does nothing while it goes on by itself. */
  void resume(long run) {
    Runs.Run found = run(run);
    if (found.finishedAt() == null) process.goOn(found.processInstance());
  }

  /** Unfinished runs of an earlier version, which no process carries, go on. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    transaction.executeWithoutResult(status -> runs.uncarried().forEach(run -> runs.carriedBy(run.id(), process.start(run.id(), run.title()))));
  }

  /** A run without its outcomes. */
  BulkProgress progress(Runs.Run run, List<BulkOutcome> outcomes) {
    return progress(run, outcomes, run.finishedAt() == null && process.hasStopped(run.processInstance()) ? Set.of(run.processInstance()) : Set.of());
  }

  /** The latest runs, newest first, without their outcomes. */
  List<BulkProgress> latest(int most) {
    Set<String> stopped = process.stopped();
    return runs.latest(most).stream().map(run -> progress(run, List.of(), stopped)).toList();
  }

  private static BulkProgress progress(Runs.Run run, List<BulkOutcome> outcomes, Set<String> stopped) {
    BulkProgress.State state = run.finishedAt() != null ? BulkProgress.State.FINISHED
        : stopped.contains(run.processInstance()) ? BulkProgress.State.INTERRUPTED : BulkProgress.State.RUNNING;
    return new BulkProgress(run.id(), run.kind(), run.title(), state, run.total(), run.done(), run.refused(), run.startedBy(), run.startedAt(),
        run.finishedAt(), outcomes);
  }

  private Runs.Run run(long run) {
    return runs.find(run).orElseThrow(() -> new Refusal("Không có lượt xử lý hàng loạt nào mang số " + run + "."));
  }
}
