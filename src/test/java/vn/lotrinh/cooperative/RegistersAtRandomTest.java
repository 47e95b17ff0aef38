package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lotrinh.SystemTest;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.rehearsal.TestDate;
import vn.lotrinh.report.LibreOffice;
import vn.lotrinh.report.OfficePresent;

/** Whole workbooks as offices send them, made at random: sheets, titles, groups, totals, notes, words in cells; every row is read rightly. */
@SystemTest
class RegistersAtRandomTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);
  private static final Map<String, String> DISTRICTS = Map.of("An Biên", "KG-AB", "An Minh", "KG-AM", "Gò Quao", "KG-GQ", "Hòn Đất", "KG-HD");
  private static final List<String> WORKING = List.of("Đang hoạt động", "đang HĐ", "HĐ", "Hoạt động tốt");
  private static final List<String> STOPPED = List.of("ngừng HĐ", "Không hoạt động", "Ngưng hoạt động", "Chờ giải thể");

  @Autowired Cooperatives cooperatives;
  @Autowired OrganisationService organisation;
  @Autowired TestDate date;

  /** A file with what its rows tell: name, place, members, capital, dormant. */
  private record Sample(byte[] file, List<String> told) {}

  @BeforeEach
  void setDate() {
    date.set(TODAY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyRowOfAWorkbookIsReadAsItWasMeant(long seed) {
    Sample sample = sample(new Random(seed));
    assertThat(told(sample.file)).isEqualTo(sample.told);
  }

  @Test
  @ExtendWith(OfficePresent.class)
  void whatAnOfficeProgramWroteAgainTellsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
    for (long seed : new long[] {14}) {
      Sample sample = sample(new Random(seed));
      Path written = Files.write(folder.resolve("so-" + seed + ".xlsx"), sample.file);
      Path open = LibreOffice.convert(written, "ods");
      Files.delete(written);
      assertThat(told(Files.readAllBytes(LibreOffice.convert(open, "xlsx")))).as("seed " + seed).isEqualTo(sample.told);
    }
  }

  private List<String> told(byte[] file) {
    UploadedFile read = UploadedFile.read(file, new ColumnWishes(Map.of(), Map.of(), "so.xlsx", 2024), Map.of(), Map.of());
    FileReading reading = new FileReading(read, Said.NOTHING, Map.of(), Map.of(), cooperatives, organisation, TODAY);
    assertThat(reading.rows()).flatExtracting(ImportRow::problems).isEmpty();
    return reading.rows().stream().map(row -> (Map<?, ?>) row.told().get("entry"))
        .map(entry -> entry.get("name") + "|" + entry.get("place") + "|" + entry.get("members") + "|" + entry.get("charterCapitalMillion") + "|" + entry.get("dormant")).toList();
  }

  private static Sample sample(Random random) {
    List<String> districts = new ArrayList<>(DISTRICTS.keySet());
    Collections.sort(districts);
    Collections.shuffle(districts, random);
    boolean coded = random.nextInt(3) > 0;
    boolean oneSheet = random.nextBoolean();
    List<String> told = new ArrayList<>();
    SampleWorkbook book = new SampleWorkbook(oneSheet ? "Danh sách" : "Bìa");
    if (!oneSheet) book.row("LIÊN MINH HỢP TÁC XÃ TỈNH").row("SỔ HỢP TÁC XÃ", "Năm 2024");
    List<String> columns = new ArrayList<>(List.of("name", "members", "capital", "status", "unread"));
    if (coded) columns.add("code");
    Collections.shuffle(columns, random);
    columns.add(0, "number");
    if (oneSheet) top(book, columns, random);
    for (String district : districts.subList(0, 2 + random.nextInt(3))) {
      if (oneSheet) group(book, columns, district, random);
      else {
        book.sheet(random.nextBoolean() ? district : "H. " + district);
        top(book, columns, random);
      }
      rows(book, columns, district, coded, random, told);
      if (!oneSheet) bottom(book, columns, random);
    }
    if (oneSheet) bottom(book, columns, random);
    if (random.nextBoolean()) book.sheet("Ghi chú").row("Số liệu do các huyện cung cấp đến 31/12/2024").row("Người tổng hợp", "0900 000 000");
    return new Sample(book.bytes(), told);
  }

  private static void top(SampleWorkbook book, List<String> columns, Random random) {
    for (int i = random.nextInt(3); i > 0; i--) book.row("DANH SÁCH HỢP TÁC XÃ ĐẾN NGÀY 31/12/2024");
    if (random.nextBoolean()) book.row();
    book.row(columns.stream().map(key -> heading(key, random)).toArray());
    if (random.nextInt(3) == 0) book.row(columns.stream().map(key -> "(" + (columns.indexOf(key) + 1) + ")").toArray());
  }

  private static String heading(String key, Random random) {
    List<String> headings = switch (key) {
      case "number" -> List.of("STT", "TT", "Số TT");
      case "name" -> List.of("Tên HTX", "Tên\nhợp tác xã", "TÊN HTX");
      case "members" -> List.of("Số TV", "Tổng số\nthành viên", "Số lượng thành viên (người)");
      case "capital" -> List.of("Vốn điều lệ (tr.đ)", "Vốn điều lệ\n(triệu đồng)", "VĐL (tr.đ)");
      case "status" -> List.of("Tình trạng HĐ", "Tình trạng hoạt động", "Hiện trạng");
      case "code" -> List.of("Mã HTX", "Mã số HTX");
      default -> List.of("Ghi chú", "Điện thoại");
    };
    return headings.get(random.nextInt(headings.size()));
  }

  private static void group(SampleWorkbook book, List<String> columns, String district, Random random) {
    Object[] cells = new Object[columns.size()];
    cells[0] = random.nextBoolean() ? "I" : "II";
    cells[columns.indexOf("name")] = random.nextBoolean() ? "Huyện " + district : "HUYỆN " + district.toUpperCase() + " (4 HTX)";
    if (random.nextBoolean()) cells[columns.indexOf("members")] = 120;
    book.row(cells);
  }

  private static void rows(SampleWorkbook book, List<String> columns, String district, boolean coded, Random random, List<String> told) {
    for (int i = 1; i <= 4; i++) {
      String name = "HTX Ngẫu nhiên " + district + " " + i + " " + random.nextInt(1_000_000);
      int members = 7 + random.nextInt(1500);
      int capital = 100 * (1 + random.nextInt(90));
      boolean dormant = random.nextInt(4) == 0;
      Object[] cells = new Object[columns.size()];
      cells[0] = i;
      cells[columns.indexOf("name")] = name;
      cells[columns.indexOf("members")] = members(members, random);
      cells[columns.indexOf("capital")] = capital(capital, random);
      cells[columns.indexOf("status")] = (dormant ? STOPPED : WORKING).get(random.nextInt(4));
      if (coded) cells[columns.indexOf("code")] = "NN-" + random.nextInt(1_000_000_000);
      book.row(cells);
      if (random.nextInt(5) == 0) book.row();
      told.add(name + "|" + DISTRICTS.get(district) + "|" + members + "|" + capital + "|" + dormant);
    }
  }

  private static Object members(int members, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> members + " TV";
      case 1 -> members >= 1000 ? members / 1000 + "." + "%03d".formatted(members % 1000) : members + " thành viên";
      case 2 -> members + " (" + members / 3 + " nữ)";
      default -> members;
    };
  }

  /** @param capital a multiple of hundred million đồng */
  private static Object capital(int capital, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> capital % 1000 == 0 ? capital / 1000 + " tỷ" : capital / 1000 + "," + capital / 100 % 10 + " tỷ";
      case 1 -> capital > 1000 && capital % 1000 > 0 ? capital / 1000 + " tỷ " + capital % 1000 + " triệu" : capital + " tr.đ";
      case 2 -> capital + ",0";
      default -> capital;
    };
  }

  private static void bottom(SampleWorkbook book, List<String> columns, Random random) {
    Object[] total = new Object[columns.size()];
    total[random.nextBoolean() ? 0 : columns.indexOf("name")] = List.of("TỔNG CỘNG", "Tổng số: 4 HTX", "Cộng").get(random.nextInt(3));
    total[columns.indexOf("members")] = 999;
    book.row(total).row();
    List<String> notes = Arrays.asList("Ghi chú: số liệu tạm tính", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "Rạch Giá, ngày 05 tháng 01 năm 2025", "NGƯỜI LẬP BIỂU", "(Ký tên, đóng dấu)");
    for (String note : notes) {
      Object[] cells = new Object[columns.size()];
      cells[random.nextInt(columns.size())] = note;
      if (random.nextBoolean()) book.row(cells);
    }
  }
}
