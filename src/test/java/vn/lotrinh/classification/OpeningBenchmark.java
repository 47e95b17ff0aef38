package vn.lotrinh.classification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.bulk.BulkProgress;
import vn.lotrinh.bulk.BulkService;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.rehearsal.TestDate;

/**
 * Measures how long the opening of many cases takes: one by one in a transaction of its own, against a hundred in a transaction as the opening does,
 * taking turns. Not part of the suite, for it judges nothing: {@code mvn test -Dtest=OpeningBenchmark}.
 */
@SystemTest
class OpeningBenchmark {

  private static final int ROUNDS = 3;
  private static final int ONE_BY_ONE = 100;
  private static final int IN_BULK = 1000;

  @Autowired ScoringOffices desk;
  @Autowired BulkService bulk;
  @Autowired CooperativeService cooperatives;
  @Autowired TestDate date;

  @Test
  void secondsPerThousand() {
    date.set(LocalDate.of(2025, 1, 2));
    desk.openYear(ScoringOffices.YEAR);
    register(ROUNDS * (ONE_BY_ONE + IN_BULK) + 200);
    int next = 0;
    open(codes(next, next += 200));
    List<Double> single = new ArrayList<>();
    List<Double> batched = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> some = codes(next, next += ONE_BY_ONE);
      long start = System.nanoTime();
      for (String code : some) open(List.of(code));
      single.add((System.nanoTime() - start) / 1e9 * 1000 / ONE_BY_ONE);
      List<String> many = codes(next, next += IN_BULK);
      start = System.nanoTime();
      open(many);
      batched.add((System.nanoTime() - start) / 1e9 * 1000 / IN_BULK);
    }
    single.sort(null);
    batched.sort(null);
    System.out.printf("Mở hồ sơ chấm điểm, giây cho 1.000: từng hồ sơ một %s, theo đợt %s; tỷ lệ của trung vị %.2f%n", single, batched,
        single.get(ROUNDS / 2) / batched.get(ROUNDS / 2));
  }

  private void open(List<String> codes) {
    BulkProgress progress = bulk.finish(Opening.KIND, "Đo", codes, Map.of(Opening.YEAR, String.valueOf(ScoringOffices.YEAR), Opening.USER, "dieuphoi"), "dieuphoi");
    if (progress.done() != codes.size()) throw new AssertionError(progress.outcomes().toString());
  }

  private static List<String> codes(int from, int to) {
    List<String> codes = new ArrayList<>();
    for (int i = from; i < to; i++) codes.add("DO-PL-%05d".formatted(i));
    return codes;
  }

  private void register(int count) {
    StringBuilder file = new StringBuilder("recordedOn: 2024-06-01\nsource: Dữ liệu đo\ncooperatives:\n");
    for (String code : codes(0, count)) {
      file.append("  - { code: ").append(code).append(", name: HTX ").append(code).append(", sector: Khác, place: KG-HD, status: DANG_HOAT_DONG, foundedOn: 2015-01-01 }\n");
    }
    cooperatives.load(new ByteArrayResource(file.toString().getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "do.yaml";
      }
    });
  }
}
