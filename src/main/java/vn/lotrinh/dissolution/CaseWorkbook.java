package vn.lotrinh.dissolution;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lotrinh.cooperative.Cooperative;

/** Writes dissolutions as an Excel table. */
final class CaseWorkbook {

  private static final int FLUSHED_EVERY = 1_000;
  private static final List<String> TITLES = List.of("Mã hồ sơ", "Mã HTX", "Hợp tác xã", "Địa bàn", "Thủ tục", "Bước", "Kế hoạch", "Nhiệm vụ", "Khởi động", "Hạn kế hoạch",
      "Phải bắt đầu chậm nhất (dùng hết thời hạn)", "Kết thúc sớm nhất (làm ngay)", "Kết thúc muộn nhất (dùng hết thời hạn)", "Khả năng kịp hạn", "Đang vướng", "Kết thúc");
  private static final int[] WIDTHS = {15, 14, 36, 24, 20, 36, 12, 10, 12, 12, 16, 16, 16, 40, 40, 12};

  private CaseWorkbook() {}

  /** @param placeNames by code */
  static void write(OutputStream out, List<CaseBoard.Row> rows, Map<String, Cooperative> known, UnaryOperator<String> placeNames) throws IOException {
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Hồ sơ giải thể");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
        sheet.style(0, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
        sheet.width(i, WIDTHS[i]);
      }
      sheet.repeatRows(0);
      sheet.freezePane(3, 1);
      int at = 1;
      for (CaseBoard.Row row : rows) {
        put(sheet, at, row, known.get(row.line().cooperative()), placeNames);
        if (at++ % FLUSHED_EVERY == 0) sheet.flush();
      }
      if (!rows.isEmpty()) sheet.setAutoFilter(0, 0, rows.size(), TITLES.size() - 1);
    }
  }

  private static void put(Worksheet sheet, int at, CaseBoard.Row row, Cooperative cooperative, UnaryOperator<String> placeNames) {
    CaseLine line = row.line();
    Object[] values = {line.number(), line.cooperative(), cooperative == null ? "" : cooperative.name(), cooperative == null ? "" : placeNames.apply(cooperative.place()),
        line.procedure().title(), line.stageTitle(), line.plan(), line.step(), line.startedOn(), line.due(), line.latestStart(), line.earliestEnd(), line.latestEnd(),
        line.outlook() == null ? null : line.outlook().title(), row.blocks().stream().map(Block::title).collect(Collectors.joining("; ")), line.endedOn()};
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof LocalDate day) {
        sheet.value(at, i, day);
        sheet.style(at, i).format("dd/MM/yyyy").set();
      } else if (values[i] != null) {
        sheet.value(at, i, values[i].toString());
      }
    }
  }
}
