package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.rehearsal.TestDate;

/** How long a register of 32,000 takes. No part of the suite; run it with {@code mvn test -Dtest=RegisterImportBenchmark}. */
@SystemTest
class RegisterImportBenchmark {

  private static final int ROWS = 32_000;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  @Autowired ImportService imports;
  @Autowired CooperativeService cooperatives;
  @Autowired RegisterView view;
  @Autowired TestDate date;

  @Test
  void takesInARegisterOf32000() throws Exception {
    date.set(TODAY);
    byte[] file = file(0);
    System.out.printf("file %.1f MB%n", file.length / 1e6);
    Preview first = timed("preview, all new", () -> imports.preview(file, "so.xlsx", new Keeper("dieuphoi")));
    assertThat(first.counts()).isEqualTo(new Preview.Counts(ROWS, ROWS, 0, 0, 0));
    timed("confirm, all new", () -> imports.confirm(first.id(), new Keeper("dieuphoi")));
    assertThat(timed("preview, unchanged", () -> imports.preview(file, "so.xlsx", new Keeper("dieuphoi"))).counts().unchanged()).isEqualTo(ROWS);
    byte[] later = file(1);
    Preview changed = timed("preview, all changed", () -> imports.preview(later, "so.xlsx", new Keeper("dieuphoi")));
    assertThat(changed.counts().changed()).isEqualTo(ROWS);
    timed("confirm, all changed", () -> imports.confirm(changed.id(), new Keeper("dieuphoi")));
    search("everything", Selection.ALL);
    search("name", new Selection("hop tac xa mau 31999", null, Set.of(), null, null));
    search("place", new Selection("", "KG-AB", Set.of(), null, null));
    search("status", new Selection("", null, Set.of(LegalStatus.TAM_NGUNG_KINH_DOANH), null, null));
    search("dormant", new Selection("", null, Set.of(), null, true));
    timed("export", () -> {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      List<RegisterRecord> records = view.records(Selection.ALL, TODAY);
      RegisterWorkbook.write(out, records, view.placeNames(records));
      return out.size();
    });
  }

  private void search(String what, Selection selection) throws Exception {
    for (int i = 0; i < 3; i++) cooperatives.count(selection, TODAY);
    long count = timed("count " + what, () -> cooperatives.count(selection, TODAY));
    timed("page 1 of " + what + " (" + count + ")", () -> cooperatives.select(selection, TODAY, 0, 50));
    timed("last page of " + what, () -> cooperatives.select(selection, TODAY, (int) Math.max(0, count - 50), 50));
  }

  private static byte[] file(int more) {
    SampleWorkbook book = new SampleWorkbook("Sổ").row("STT", "Tên HTX", "Mã số thuế", "Địa bàn", "Địa chỉ", "Lĩnh vực", "Ngày thành lập", "Số thành viên", "Diện tích (ha)",
        "Vốn điều lệ (tr.đ)", "Doanh thu 2022 (tr.đ)", "Doanh thu 2023 (tr.đ)", "Lợi nhuận 2022 (tr.đ)", "Lợi nhuận 2023 (tr.đ)", "Xếp loại 2023", "Nợ thuế (tr.đ)", "Nợ ngân hàng (tr.đ)",
        "ĐHTV gần nhất", "Số tháng ngừng hoạt động", "Tình trạng pháp lý");
    String[] places = {"An Biên", "An Minh", "Rạch Giá", "Gò Quao", "Hòn Đất"};
    for (int i = 0; i < ROWS; i++) {
      book.row(i + 1, "Hợp tác xã Mẫu " + i, "%010d".formatted(1_700_000_000L + i), places[i % 5], "ấp " + i % 40, "Trồng lúa", LocalDate.of(2000 + i % 24, 1 + i % 12, 1 + i % 28),
          10 + i % 300 + more, i % 900 / 2.0, 100 + i % 1000, 500.5 + i % 77, 600.25 + i % 77 + more, i % 50, i % 60 - 5, "Khá", i % 7, i % 11, "12/03/2024", i % 10 == 0 ? 14 : null,
          i % 20 == 0 ? "Tạm ngừng kinh doanh" : "Đang hoạt động");
    }
    return book.bytes();
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    System.out.printf("%-32s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    return result;
  }
}
