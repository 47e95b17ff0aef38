package vn.lotrinh.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.report.LibreOffice;
import vn.lotrinh.report.OfficePresent;

/** Registers in any order of columns, under any titles, with values written in any of the usual ways: what is read is what was meant. */
class SpreadsheetsAtRandomTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);
  private static final Map<String, List<String>> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("name", List.of("Tên HTX", "TÊN HỢP TÁC XÃ", "Tên gọi HTX", "Ten HTX"));
    HEADINGS.put("taxCode", List.of("MST", "Mã số thuế", "Mã số thuế/Mã số HTX"));
    HEADINGS.put("commune", List.of("Xã/phường", "Xã, phường, thị trấn", "X/P/TT"));
    HEADINGS.put("district", List.of("Huyện", "Huyện/TP", "Huyện, thị xã, thành phố"));
    HEADINGS.put("members", List.of("Số TV", "Số thành viên", "Tổng số thành viên (người)", "SL TV"));
    HEADINGS.put("charterCapitalMillion", List.of("Vốn điều lệ (tr.đ)", "VĐL (triệu đồng)", "Vốn ĐL (1000đ)"));
    HEADINGS.put("foundedOn", List.of("Ngày thành lập", "Năm TL", "Ngày cấp GCN"));
    HEADINGS.put("lastMeetingOn", List.of("ĐHTV gần nhất", "Ngày ĐH gần nhất"));
    HEADINGS.put("address", List.of("Địa chỉ", "Thôn/khối phố", "Đ/c trụ sở"));
    HEADINGS.put("unread", List.of("Ghi chú", "Số điện thoại", "Người đại diện"));
  }

  /** A file with what its rows tell. */
  private record Sample(byte[] file, List<Map<String, String>> told) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
  void whatIsReadIsWhatWasMeant(long seed) {
    Sample sample = sample(new Random(seed));
    assertThat(told(sample.file)).isEqualTo(sample.told);
  }

  @Test
  @ExtendWith(OfficePresent.class)
  void whatAnOfficeProgramWroteAgainTellsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
    for (long seed : new long[] {3, 11}) {
      Sample sample = sample(new Random(seed));
      Path written = Files.write(folder.resolve("so-" + seed + ".xlsx"), sample.file);
      Path open = LibreOffice.convert(written, "ods");
      Files.delete(written);
      assertThat(told(Files.readAllBytes(LibreOffice.convert(open, "xlsx")))).as("seed " + seed).isEqualTo(sample.told);
    }
  }

  private static List<Map<String, String>> told(byte[] file) {
    UploadedWorkbook table = UploadedWorkbook.read(file);
    RowReader reader = new RowReader(table, TODAY);
    return table.rows().stream().map(reader::read).map(row -> {
      assertThat(row.problems()).isEmpty();
      Map<String, String> told = new LinkedHashMap<>();
      HEADINGS.keySet().forEach(key -> {
        if (row.told().get(key) != null) told.put(key, text(row.told().get(key)));
      });
      return told;
    }).toList();
  }

  private static String text(Object value) {
    return value instanceof KnownDay day ? day.text() : value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
  }

  private static Sample sample(Random random) {
    List<String> keys = new ArrayList<>(HEADINGS.keySet());
    Collections.shuffle(keys, random);
    List<String> headings = keys.stream().map(key -> HEADINGS.get(key).get(random.nextInt(HEADINGS.get(key).size()))).toList();
    SampleWorkbook book = new SampleWorkbook("Sheet" + random.nextInt(9));
    for (int i = random.nextInt(5); i > 0; i--) book.row(i % 2 == 0 ? "LIÊN MINH HỢP TÁC XÃ TỈNH" : null, null, i % 2 == 0 ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : null);
    book.row(headings.toArray());
    List<Map<String, String>> told = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Map<String, String> meant = new LinkedHashMap<>();
      Object[] cells = new Object[keys.size()];
      for (int c = 0; c < cells.length; c++) cells[c] = cell(keys.get(c), headings.get(c), i, random, meant);
      if (random.nextInt(6) == 0) book.row();
      book.row(cells);
      Map<String, String> inOrder = new LinkedHashMap<>();
      HEADINGS.keySet().stream().filter(meant::containsKey).forEach(key -> inOrder.put(key, meant.get(key)));
      told.add(inOrder);
    }
    return new Sample(book.bytes(), told);
  }

  private static Object cell(String key, String heading, int i, Random random, Map<String, String> meant) {
    switch (key) {
      case "name" -> {
        meant.put(key, "HTX Ngẫu nhiên " + i);
        return (random.nextBoolean() ? "  " : "\u00A0") + "HTX Ngẫu\u200B nhiên  " + i;
      }
      case "taxCode" -> {
        String code = code(random);
        meant.put(key, code);
        return switch (random.nextInt(4)) {
          case 0 -> Long.valueOf(code);
          case 1 -> code.substring(0, 4) + " " + code.substring(4, 7) + " " + code.substring(7);
          case 2 -> code.substring(0, 2) + "." + code.substring(2);
          default -> code;
        };
      }
      case "commune", "district", "address" -> {
        meant.put(key, "Nơi " + i);
        return "Nơi " + i;
      }
      case "members" -> {
        int members = 1 + random.nextInt(3000);
        meant.put(key, String.valueOf(members));
        return random.nextBoolean() ? members : members >= 1000 ? members / 1000 + "." + "%03d".formatted(members % 1000) : members + " TV";
      }
      case "charterCapitalMillion" -> {
        int million = 1 + random.nextInt(900);
        meant.put(key, String.valueOf(million));
        return heading.contains("1000") ? million * 1000L : random.nextBoolean() ? million : million + ",0";
      }
      case "foundedOn", "lastMeetingOn" -> {
        LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5000));
        return day(key, day, random.nextInt(5), meant);
      }
      default -> {
        return random.nextBoolean() ? "0912 345 678" : null;
      }
    }
  }

  private static Object day(String key, LocalDate day, int way, Map<String, String> meant) {
    meant.put(key, way == 3 ? day.toString().substring(0, 7) : way == 4 ? String.valueOf(day.getYear()) : day.toString());
    return switch (way) {
      case 0 -> day;
      case 1 -> day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
      case 2 -> "ngày %d tháng %d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
      case 3 -> "%02d/%d".formatted(day.getMonthValue(), day.getYear());
      default -> day.getYear();
    };
  }

  private static String code(Random random) {
    while (true) {
      String code = "%09d".formatted(10_000_000 + random.nextInt(990_000_000));
      for (int digit = 0; digit < 10; digit++) if (TaxCode.isRight(code + digit)) return code + digit;
    }
  }
}
