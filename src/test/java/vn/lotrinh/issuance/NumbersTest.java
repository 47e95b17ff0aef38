package vn.lotrinh.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.Refusal;
import vn.lotrinh.SystemTest;

/** The register of numbers under two clerks (or two servers) at once: no number twice, none left out. */
@SystemTest
class NumbersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 8);

  @Autowired Numbers numbers;
  @Autowired PaperNumbers papers;
  @Autowired TransactionTemplate transaction;

  @Test
  void whoComesSecondWaitsAndGetsTheNextNumber() throws Exception {
    CountDownLatch drawn = new CountDownLatch(1);
    CountDownLatch secondCame = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> first = two.submit(() -> transaction.execute(status -> {
        int number = numbers.draw("HAI-NGUOI", "BC", DAY);
        drawn.countDown();
        await(secondCame);
        return number;
      }));
      Future<Integer> second = two.submit(() -> {
        await(drawn);
        return transaction.execute(status -> {
          secondCame.countDown();
          return numbers.draw("HAI-NGUOI", "BC", DAY);
        });
      });
      assertThat(List.of(first.get(), second.get())).containsExactly(1, 2);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void ofTwoWhoTypeOneNumberAtOnceTheSecondIsToldWhoseItIs() throws Exception {
    CountDownLatch typed = new CountDownLatch(1);
    CountDownLatch secondCame = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<String> first = two.submit(() -> transaction.execute(status -> {
        String number = alone("HS-1", "7/QĐ");
        typed.countDown();
        await(secondCame);
        return number;
      }));
      Future<String> second = two.submit(() -> {
        await(typed);
        return transaction.execute(status -> {
          secondCame.countDown();
          return alone("HS-2", "7/QĐ");
        });
      });
      assertThat(first.get()).isEqualTo("7/QĐ");
      assertThatThrownBy(second::get).hasRootCauseInstanceOf(Refusal.class).rootCause().hasMessageContaining("HS-1");
      assertThat(transaction.<String>execute(status -> alone("HS-2", null))).isEqualTo("08/QĐ-HTX ngày 02/01/2020");
    } finally {
      two.shutdownNow();
    }
  }

  private String alone(String caseKey, String given) {
    return papers.numberedAlone(new PaperNumbers.Issue("HAI-SO", DocumentKind.DECISION, "về " + caseKey, caseKey), new Office("HAI-SO", "Cơ quan thử", null, "HTX", ""),
        LocalDate.of(2020, 1, 2), given);
  }

  @Test
  void underLoadNumbersAreWholeAndARollBackLeavesNoGap() throws Exception {
    int each = 60;
    ExecutorService four = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Integer>> clerk = () -> {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < each; i++) {
          boolean broken = i % 5 == 0;
          Integer number = transaction.execute(status -> {
            if (broken) status.setRollbackOnly();
            return numbers.draw("BON-NGUOI", "BC", DAY);
          });
          if (!broken) kept.add(number);
        }
        return kept;
      };
      List<Integer> all = new ArrayList<>();
      for (Future<List<Integer>> clerks : four.invokeAll(List.of(clerk, clerk, clerk, clerk))) all.addAll(clerks.get());
      assertThat(all).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 4 * each * 4 / 5).boxed().toList());
      assertThat(numbers.last("BON-NGUOI", "BC", 2025)).isEqualTo(4 * each * 4 / 5);
    } finally {
      four.shutdownNow();
    }
  }

  @Test
  void eachYearBodyAndKindBeginsWithOne() {
    assertThat(numbers.draw("MOI-NAM", "BC", DAY)).isEqualTo(1);
    assertThat(numbers.draw("MOI-NAM", "BC", DAY)).isEqualTo(2);
    assertThat(numbers.draw("MOI-NAM", "CV", DAY)).isEqualTo(1);
    assertThat(numbers.draw("MOI-NAM", "BC", LocalDate.of(2026, 1, 2))).isEqualTo(1);
    assertThat(numbers.draw("CO-QUAN-KHAC", "BC", DAY)).isEqualTo(1);
  }

  @Test
  void thePaperRegisterOnlyGoesUp() {
    numbers.take("SO-GIAY", "BC", 2025, 17);
    assertThat(numbers.draw("SO-GIAY", "BC", DAY)).isEqualTo(18);
    assertThatThrownBy(() -> numbers.take("SO-GIAY", "BC", 2025, 18)).hasMessageContaining("đã đến 18");
    numbers.take("SO-GIAY", "BC", 2025, 30);
    assertThat(numbers.last("SO-GIAY", "BC", 2025)).isEqualTo(30);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
