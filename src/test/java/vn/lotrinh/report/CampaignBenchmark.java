package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.lotrinh.SystemTest;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.rehearsal.TestDate;

/**
 * How long it takes until 3,400 communes, about as many as the country has, have their pre-filled submissions. Jobs run one after another in
 * one thread, as in a rehearsal. No part of the suite; run it with {@code mvn test -Dtest=CampaignBenchmark}.
 */
@SystemTest
class CampaignBenchmark {

  private static final int COMMUNES = 3_400;

  @Autowired ReportOffices desk;
  @Autowired ReportService report;
  @Autowired Submissions submissions;
  @Autowired Consolidation consolidation;
  @Autowired CooperativeService cooperatives;
  @Autowired TaskService tasks;
  @Autowired TestDate date;

  @Test
  void opens3400Bodies() {
    desk.load("bench.yaml", structure());
    cooperatives.load(register());
    date.set(LocalDate.of(2025, 11, 3));
    long start = System.nanoTime();
    String key = report.open(2025, "BENCH");
    told("freeze " + COMMUNES + " bodies and their figures", start);
    long opening = System.nanoTime();
    desk.runJobs(key);
    told("open their tasks", opening);
    told("together", start);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKeyLike(key + "-%").taskDefinitionKey("UserTask_PrepareSubmission").count()).isEqualTo(COMMUNES);
    long one = System.nanoTime();
    String first = submissions.of(key).get(0).key();
    desk.report(first);
    told("enter, hand in and accept one", one);
    submissions.of(key).stream().limit(1000).skip(1).forEach(s -> {
      desk.enterOwn(s.key());
      desk.submit(s.key());
    });
    long written = System.nanoTime();
    assertThat(consolidation.yearReport(key, key + "-VB1").byPlace().rows()).hasSize(COMMUNES);
    told("consolidate 1,000 of them", written);
  }

  private static void told(String what, long start) {
    System.out.printf("%-48s %8.1f s%n", what, (System.nanoTime() - start) / 1e9);
  }

  private static String structure() {
    return """
        since: 2020-01-01
        roles:
          - { code: LMHTX, title: Liên minh Hợp tác xã tỉnh }
          - { code: UBND_TINH, title: Ủy ban nhân dân tỉnh }
          - { code: SKHDT, title: quản lý nhà nước về kinh tế tập thể }
        places:
          - { code: BENCH, name: tỉnh Đo, level: TINH }
        %s
        agencies:
          - { code: BENCH-UBND, name: UBND tỉnh Đo, short: bench-ubnd, level: TINH, place: BENCH, acts: true, roles: [UBND_TINH] }
          - { code: BENCH-LMHTX, name: Liên minh HTX tỉnh Đo, short: bench-lmhtx, level: LIEN_MINH, place: BENCH, acts: true, roles: [LMHTX, SKHDT] }
        %s
        """.formatted(
        IntStream.range(0, COMMUNES).mapToObj(i -> "  - { code: BENCH-%d, name: xã Đo %d, level: XA, parent: BENCH }".formatted(i, i)).collect(Collectors.joining("\n")),
        IntStream.range(0, COMMUNES).mapToObj(i -> "  - { code: BENCH-%d-UBND, name: UBND xã Đo %d, short: bench-%d, level: XA, place: BENCH-%d, acts: true }".formatted(i, i, i, i))
            .collect(Collectors.joining("\n")));
  }

  private static ByteArrayResource register() {
    String text = "recordedOn: 2024-01-01\nsource: Đo\ncooperatives:\n" + IntStream.range(0, COMMUNES)
        .mapToObj(i -> "  - { code: BENCH-HTX-%d, name: HTX Đo %d, sector: Khác, place: BENCH-%d, status: DANG_HOAT_DONG, members: 20 }".formatted(i, i, i)).collect(Collectors.joining("\n"));
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "bench-htx.yaml";
      }
    };
  }
}
