package vn.lotrinh.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;

/** Work that writes each case into a table of its own, so that a test can see what was really done, how often and by which transaction. */
@Component
class LedgerWork implements BulkWork {

  static final String KIND = "test-ledger";
  static final String BAD = "XAU";
  static final String BROKEN = "HONG";
  static final String REFUSED = "KHONG";

  private final JdbcClient jdbc;
  private final Set<String> cuts = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch held;

  LedgerWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open() {
    jdbc.sql("create table if not exists test_ledger (run text not null, item text not null, batch bigint not null)").update();
  }

  /** The database drops the connection when the work comes to this case, once. */
  void cutAt(String item) {
    cuts.add(item);
  }

  /** Nothing goes on beyond the first case until the latch opens. */
  void hold(CountDownLatch until) {
    held = until;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<BulkOutcome> run(List<String> keys, Map<String, String> parameters) {
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (String key : keys) {
      write(parameters.get("run"), key);
      if (cuts.remove(key)) jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
      await();
      if (key.startsWith(BAD)) throw new IllegalStateException("boom");
      if (key.startsWith(BROKEN)) throw new IllegalStateException("wrapped", new Refusal("Hồ sơ " + key + " đã bị khóa."));
      outcomes.add(key.startsWith(REFUSED) ? BulkOutcome.refused(key, "Không có " + key + ".") : BulkOutcome.done(key, "KQ-" + key));
    }
    return outcomes;
  }

  private void await() {
    try {
      if (held != null) held.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String page(String result) {
    return "/cooperatives/" + result;
  }

  private void write(String run, String key) {
    jdbc.sql("insert into test_ledger (run, item, batch) values (:run, :item, txid_current())").param("run", run).param("item", key).update();
  }

  List<String> written(String run) {
    return jdbc.sql("select item from test_ledger where run = :run order by item").param("run", run).query(String.class).list();
  }

  /** The number of the run whose parameter names it. */
  long run(String name) {
    return jdbc.sql("select run from bulk_parameter where name = 'run' and value = :name").param("name", name).query(Long.class).single();
  }

  int batches(String run) {
    return new HashSet<>(jdbc.sql("select batch from test_ledger where run = :run").param("run", run).query(Long.class).list()).size();
  }
}
