package vn.lotrinh.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;

/**
 * Works on what comes next of a run: takes its items, does the work and writes what became of them, all in the transaction of the job that
 * asks. A batch that fails is done item by item by the jobs that follow, and an item that fails alone is refused by the next.
 */
@Component
class Batches {

  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

  private final Runs runs;
  private final ObjectProvider<BulkWork> works;
  private final TransactionTemplate afterwards;

  Batches(Runs runs, ObjectProvider<BulkWork> works, PlatformTransactionManager transactions) {
    this.runs = runs;
    this.works = works;
    this.afterwards = new TransactionTemplate(transactions);
    this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** @throws Refusal when no room offers such work */
  BulkWork work(String kind) {
    return works.stream().filter(work -> work.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new Refusal("Hệ thống không có việc xử lý hàng loạt “" + kind + "”."));
  }

  /** Whoever else comes to the same run waits until this transaction has ended. */
  void next(long run, String kind, Map<String, String> parameters) {
    BulkWork work = work(kind);
    Runs.Care care = runs.care(run);
    List<Runs.Item> items = runs.claim(run, care.carefulUntil() > 0 ? 1 : BulkService.BATCH);
    if (care.carefulUntil() > 0 && !items.isEmpty() && items.get(0).position() > care.carefulUntil()) {
      runs.careful(run, 0);
      items = runs.claim(run, BulkService.BATCH);
    }
    if (items.isEmpty()) return;
    if (care.failure() == null) attempt(run, work, items, parameters);
    else refuse(run, items.get(0), care.failure());
  }

  private void refuse(long run, Runs.Item item, String reason) {
    runs.decide(run, List.of(BulkOutcome.refused(item.key(), reason)));
    runs.failed(run, null);
  }

  private void attempt(long run, BulkWork work, List<Runs.Item> items, Map<String, String> parameters) {
    Aftermath aftermath = new Aftermath(run, items);
    TransactionSynchronizationManager.registerSynchronization(aftermath);
    try {
      decide(run, work, items.stream().map(Runs.Item::key).toList(), parameters);
    } catch (RuntimeException | Error e) {
      aftermath.failure = e;
      throw e;
    }
  }

  private void decide(long run, BulkWork work, List<String> items, Map<String, String> parameters) {
    List<BulkOutcome> outcomes = work.run(items, parameters);
    if (!outcomes.stream().map(BulkOutcome::key).collect(Collectors.toSet()).containsAll(items) || outcomes.size() != items.size()) {
      throw new IllegalStateException("work " + work.kind() + " did not say of each case what became of it");
    }
    runs.decide(run, outcomes);
  }

  /**
   * What is written down once the transaction has failed, also where it failed as the engine wrote at its very end. A server that dies, or a
   * database that is gone, writes nothing: the batch is then simply done again.
   */
  private final class Aftermath implements TransactionSynchronization {

    private final long run;
    private final List<Runs.Item> items;
    private Throwable failure;

    Aftermath(long run, List<Runs.Item> items) {
      this.run = run;
      this.items = items;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED) return;
      afterwards.executeWithoutResult(own -> {
        if (items.size() > 1) runs.careful(run, items.get(items.size() - 1).position());
        else runs.failed(run, sentence(run, items.get(0).key(), failure));
      });
    }
  }

  private static String sentence(long run, String item, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal) return cause.getMessage();
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Lượt {}, mục {}: lỗi {}", run, item, reference, failure);
    return "Hệ thống gặp lỗi khi xử lý mục này (mã lỗi " + reference + "). Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.";
  }
}
