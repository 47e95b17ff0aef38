package vn.lotrinh.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;

/** Works on one batch after the other: takes its items, does the work and writes what became of them, all in one transaction. */
@Component
class Batches {

  private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

  private final Runs runs;
  private final ObjectProvider<BulkWork> works;
  private final TransactionTemplate transaction;

  Batches(Runs runs, ObjectProvider<BulkWork> works, TransactionTemplate transaction) {
    this.runs = runs;
    this.works = works;
    this.transaction = transaction;
  }

  /** @throws Refusal when no room offers such work */
  BulkWork work(String kind) {
    return works.stream().filter(work -> work.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new Refusal("Hệ thống không có việc xử lý hàng loạt “" + kind + "”."));
  }

  /** @return false when there was nothing left to take */
  boolean next(long run, String kind, Map<String, String> parameters) {
    BulkWork work = work(kind);
    List<String> items = new ArrayList<>();
    try {
      transaction.executeWithoutResult(status -> {
        items.addAll(runs.claim(run, BulkService.BATCH));
        if (!items.isEmpty()) decide(run, work, items, parameters);
      });
    } catch (RuntimeException e) {
      if (items.isEmpty()) throw e;
      LOG.warn("Lượt {}: một đợt không thành, làm lại từng mục: {}", run, e.toString());
      items.forEach(item -> alone(run, work, item, parameters));
    }
    return !items.isEmpty();
  }

  private void alone(long run, BulkWork work, String item, Map<String, String> parameters) {
    try {
      transaction.executeWithoutResult(status -> {
        if (runs.claim(run, item)) decide(run, work, List.of(item), parameters);
      });
    } catch (RuntimeException e) {
      runs.decide(run, List.of(BulkOutcome.refused(item, sentence(run, item, e))));
    }
  }

  private void decide(long run, BulkWork work, List<String> items, Map<String, String> parameters) {
    List<BulkOutcome> outcomes = work.run(items, parameters);
    if (!outcomes.stream().map(BulkOutcome::key).collect(Collectors.toSet()).containsAll(items) || outcomes.size() != items.size()) {
      throw new IllegalStateException("work " + work.kind() + " did not say of each case what became of it");
    }
    runs.decide(run, outcomes);
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
