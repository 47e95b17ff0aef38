package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** How long an annex of 500 rows takes from the file to the plan that waits. No part of the suite; run it with {@code mvn test -Dtest=AnnexReadingBenchmark}. */
@SystemTest
class AnnexReadingBenchmark {

  private static final int ROWS = 500;

  @Autowired AnnexService annex;
  @Autowired TestDate date;

  @Test
  void readsAnAnnexOf500Rows() {
    date.set(LocalDate.of(2025, 1, 2));
    AnnexSample sample = sample();
    byte[] word = sample.word();
    byte[] excel = sample.excel();
    for (int round = 1; round <= 3; round++) {
      timed("Word, round " + round, "phu-luc.docx", word);
      timed("Excel, round " + round, "phu-luc.xlsx", excel);
    }
  }

  private void timed(String what, String name, byte[] file) {
    long start = System.nanoTime();
    Reading reading = annex.take("dieuphoi", name, file);
    System.out.printf("%s: %d ms, %.1f KB%n", what, (System.nanoTime() - start) / 1_000_000, file.length / 1e3);
    assertThat(PlanChange.tasks(reading.content())).hasSize(ROWS);
  }

  private static AnnexSample sample() {
    List<String> rows = new ArrayList<>();
    rows.add("STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Sản phẩm");
    for (int i = 1; i <= ROWS; i++) {
      rows.add(i + " | Tổ chức tập huấn, tư vấn, hỗ trợ hợp tác xã nông nghiệp đợt " + i
          + " theo Nghị quyết số 20-NQ/TW | Liên minh HTX tỉnh"
          + " | Sở NN&PTNT, Sở Công Thương; các đơn vị liên quan | Từ tháng " + (1 + i % 6) + " đến tháng " + (7 + i % 6)
              + "/2032 | Ít nhất " + i + " HTX, 02 lớp (80 học viên)");
    }
    return AnnexSample.of("PHỤ LỤC\nPhân công nhiệm vụ năm 2032\n(Kèm theo Kế hoạch số 500/KH-UBND ngày 02/01/2032 của UBND tỉnh Kiên "
        + "Giang)", rows);
  }
}
