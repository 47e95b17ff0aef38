package vn.lotrinh.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkProgress.State;

/** Batches, refusals, crashes and going on, on the real database. */
@SystemTest
class BulkServiceTest {

  private final String name = UUID.randomUUID().toString();

  @Autowired BulkService bulk;
  @Autowired LedgerWork ledger;
  @Autowired BulkJobs jobs;
  @Autowired Runs runs;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void open() {
    ledger.open();
  }

  @AfterEach
  void close() {
    ledger.hold(null);
    jobs.pause(false);
  }

  @Test
  void aListIsWorkedOffInBatchesOfOneTransactionEach() {
    BulkProgress done = finish(keys(250));
    assertThat(done.state()).isEqualTo(State.FINISHED);
    assertThat(done.total()).isEqualTo(250);
    assertThat(done.done()).isEqualTo(250);
    assertThat(done.percent()).isEqualTo(100);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(done.outcomes()).extracting(BulkOutcome::key).containsExactlyElementsOf(keys(250));
    assertThat(done.outcomes().get(0).result()).isEqualTo("KQ-M-0000");
    assertThat(ledger.written(name)).hasSize(250);
    assertThat(ledger.batches(name)).isEqualTo(3);
  }

  @Test
  void whoIsRefusedIsNamedAndOneNamedTwiceIsWorkedOnOnce() {
    BulkProgress done = finish(List.of("A", "KHONG-1", "A", "B"));
    assertThat(done.outcomes()).containsExactly(BulkOutcome.done("A", "KQ-A"), BulkOutcome.refused("KHONG-1", "Không có KHONG-1."), BulkOutcome.done("B", "KQ-B"));
    assertThat(done.refused()).isEqualTo(1);
    assertThat(ledger.written(name)).containsExactly("A", "B", "KHONG-1");
  }

  @Test
  void oneBadCaseHoldsUpNobodyElse() {
    List<String> keys = Stream.concat(keys(150).stream(), Stream.of("XAU-1", "HONG-1")).toList();
    BulkProgress done = finish(keys);
    assertThat(done.state()).isEqualTo(State.FINISHED);
    assertThat(done.done()).isEqualTo(150);
    assertThat(ledger.written(name)).as("what failed wrote nothing").containsExactlyElementsOf(keys(150));
    List<BulkOutcome> refused = done.outcomes().stream().filter(outcome -> outcome.reason() != null).toList();
    assertThat(refused.get(0).reason()).startsWith("Hệ thống gặp lỗi khi xử lý mục này (mã lỗi ").doesNotContain("boom");
    assertThat(refused.get(1).reason()).isEqualTo("Hồ sơ HONG-1 đã bị khóa.");
  }

  @Test
  void aRunCutOffByALostDatabaseGoesOnByItself() {
    ledger.cutAt("M-0230");
    BulkProgress whole = finish(keys(350));
    assertThat(whole.state()).isEqualTo(State.FINISHED);
    assertThat(whole.done()).isEqualTo(350);
    assertThat(whole.refused()).isZero();
    assertThat(ledger.written(name)).as("each once").containsExactlyElementsOf(keys(350));
  }

  @Test
  void whatADeadServerLeftIsAJobThatAnyOtherTakesOverAndNobodyCallsItInterrupted() {
    jobs.pause(true);
    long run = bulk.submit(LedgerWork.KIND, "Máy chủ dừng", keys(150), Map.of("run", name), "dieuphoi");
    assertThat(bulk.progress(run).state()).isEqualTo(State.RUNNING);
    assertThat(management.createJobQuery().processDefinitionKey("bulk-run").executable().count()).as("seen in Cockpit").isPositive();
    jobs.pause(false);
    assertThat(finished(run).done()).isEqualTo(150);
    assertThat(ledger.batches(name)).isEqualTo(2);
  }

  @Test
  void whileOneServerWorksOnABatchTheRunIsRunningEverywhere() {
    CountDownLatch open = new CountDownLatch(1);
    ledger.hold(open);
    long run = bulk.submit(LedgerWork.KIND, "Đang chạy", keys(3), Map.of("run", name), "dieuphoi");
    assertThat(bulk.progress(run).state()).isEqualTo(State.RUNNING);
    assertThat(bulk.latest(50)).filteredOn(one -> one.run() == run).extracting(BulkProgress::state).containsExactly(State.RUNNING);
    bulk.goOn();
    open.countDown();
    assertThat(finished(run).done()).isEqualTo(3);
    assertThat(ledger.written(name)).hasSize(3);
  }

  @Test
  void aRunOfAnEarlierVersionIsTakenUpAtTheNextStart() {
    long run = runs.add(LedgerWork.KIND, "Từ bản trước", keys(120), Map.of("run", name), "dieuphoi", Instant.EPOCH);
    bulk.goOn();
    bulk.goOn();
    assertThat(finished(run).done()).isEqualTo(120);
    assertThat(ledger.written(name)).as("each once").containsExactlyElementsOf(keys(120));
  }

  @Test
  void whatFailsAtItsLastTryIsAnIncidentAndGoesOnAtAPersonsWord() {
    long run = runs.add("khong-con", "Việc không còn", keys(2), Map.of("run", name), "dieuphoi", Instant.EPOCH);
    bulk.goOn();
    await().atMost(Duration.ofSeconds(30)).until(() -> bulk.progress(run).state() == State.INTERRUPTED);
    String instance = runs.find(run).orElseThrow().processInstance();
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isEqualTo(1);
    jdbc.sql("update bulk_run set kind = :kind where id = :run").param("kind", LedgerWork.KIND).param("run", run).update();
    bulk.resume(run);
    assertThat(finished(run).done()).isEqualTo(2);
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isZero();
  }

  @Test
  void runsOfAKindDoNotDisturbOneAnother() {
    String other = UUID.randomUUID().toString();
    long first = bulk.submit(LedgerWork.KIND, "Một", keys(450), Map.of("run", name), "dieuphoi");
    long second = bulk.submit(LedgerWork.KIND, "Hai", keys(450), Map.of("run", other), "dieuphoi");
    assertThat(finished(first).done()).isEqualTo(450);
    assertThat(finished(second).done()).isEqualTo(450);
    assertThat(ledger.written(name)).containsExactlyElementsOf(keys(450));
    assertThat(ledger.written(other)).containsExactlyElementsOf(keys(450));
  }

  @Test
  void aRunBeginsWhenTheCallersTransactionHasEndedWell() {
    long run = transaction.execute(status -> bulk.submit(LedgerWork.KIND, "Sau giao dịch", keys(3), Map.of("run", name), "dieuphoi"));
    assertThat(finished(run).done()).isEqualTo(3);
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> finish(keys(1)))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatCannotBeRunIsRefused() {
    assertThatThrownBy(() -> finish(List.of())).isInstanceOf(Refusal.class).hasMessage("Danh sách xử lý hàng loạt đang trống.");
    assertThatThrownBy(() -> bulk.submit("khong-co", "x", List.of("A"), Map.of(), "dieuphoi")).isInstanceOf(Refusal.class).hasMessageContaining("“khong-co”");
    assertThatThrownBy(() -> bulk.progress(999_999_999L)).isInstanceOf(Refusal.class);
  }

  private BulkProgress finish(List<String> keys) {
    return bulk.finish(LedgerWork.KIND, "Thử " + name, keys, Map.of("run", name), "dieuphoi");
  }

  private BulkProgress finished(long run) {
    return await().atMost(Duration.ofSeconds(30)).until(() -> bulk.progress(run), progress -> progress.state() == State.FINISHED);
  }

  private static List<String> keys(int count) {
    return IntStream.range(0, count).mapToObj("M-%04d"::formatted).toList();
  }
}
