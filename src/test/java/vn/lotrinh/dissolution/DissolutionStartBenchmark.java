package vn.lotrinh.dissolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.Who;
import vn.lotrinh.Whos;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.rehearsal.TestDate;

/** How long it takes to start 81, then 5,000. No part of the suite; run it with {@code mvn test -Dtest=DissolutionStartBenchmark}. */
@SystemTest
class DissolutionStartBenchmark {

  private static final Who COORDINATOR = Whos.coordinator("dieuphoi");
  private static final List<String> PLACES = List.of("KG-HD", "KG-AB", "KG-AM", "KG-GR", "KG-CT");

  @Autowired DissolutionDesk desk;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  @Test
  void startsMany() throws Exception {
    date.set(LocalDate.of(2025, 1, 2));
    load("A", 81);
    load("B", 5_000);
    load("C", 5_000);
    assertThat(timed("81, cold", () -> desk.start(COORDINATOR, StartOrder.of("voluntary", null, null), codes("A", 81))).started()).hasSize(81);
    assertThat(timed("5000 voluntary", () -> desk.start(COORDINATOR, StartOrder.of("voluntary", null, null), codes("B", 5_000))).started()).hasSize(5_000);
    assertThat(timed("5000 proposed", () -> desk.start(COORDINATOR, StartOrder.of("proposed", null, null), codes("C", 5_000))).started()).hasSize(5_000);
  }

  private void load(String start, int count) throws Exception {
    String lines = IntStream.range(0, count).mapToObj(n -> """
          - { code: %s, name: HTX Mẫu %s %04d, sector: Khác, place: %s, status: DANG_HOAT_DONG, members: 20, inactiveSince: 2022-05-01%s }
        """.formatted(code(start, n), start, n, PLACES.get(n % PLACES.size()), n % 2 == 0 ? ", debts: {THUE: 12.5}" : "")).collect(Collectors.joining());
    timed("register " + count, () -> cooperatives.load(new ByteArrayResource(("recordedOn: 2024-06-01\nsource: Dữ liệu thử\ncooperatives:\n" + lines).getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "do-" + start + ".yaml";
      }
    }));
  }

  private static List<String> codes(String start, int count) {
    return IntStream.range(0, count).mapToObj(n -> code(start, n)).toList();
  }

  private static String code(String start, int n) {
    return "DO-%s-%04d".formatted(start, n);
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    System.out.printf("%-32s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    return result;
  }
}
