package vn.lotrinh.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void open() {
    ledger.open();
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
  void aCrashBetweenTwoBatchesRepeatsNothingAndLosesNothing() {
    ledger.crashAt("M-0230");
    assertThatThrownBy(() -> finish(keys(350))).isInstanceOf(LedgerWork.Crash.class);
    assertThat(ledger.written(name)).as("two batches stand, the third is rolled back").containsExactlyElementsOf(keys(200));
    long run = ledger.run(name);
    BulkProgress broken = bulk.progress(run);
    assertThat(broken.state()).isEqualTo(State.INTERRUPTED);
    assertThat(broken.done()).isEqualTo(200);

    bulk.goOn();
    BulkProgress whole = finished(run);
    assertThat(whole.done()).isEqualTo(350);
    assertThat(ledger.written(name)).as("each once").containsExactlyElementsOf(keys(350));
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
  void twoWhoWorkOnOneRunShareIt() {
    ledger.crashAt("M-0000");
    assertThatThrownBy(() -> finish(keys(900))).isInstanceOf(LedgerWork.Crash.class);
    long run = ledger.run(name);
    CompletableFuture.allOf(CompletableFuture.runAsync(() -> bulk.workOff(run)), CompletableFuture.runAsync(() -> bulk.workOff(run))).join();
    assertThat(bulk.progress(run).state()).isEqualTo(State.FINISHED);
    assertThat(ledger.written(name)).as("each once").containsExactlyElementsOf(keys(900));
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
