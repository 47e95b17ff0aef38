package vn.lotrinh.obstacle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes difficulties as an Excel table, one a row. */
final class ObstacleWorkbook {

  static final int AT_ONCE = 1_000;
  private static final int MOST_PAGES = 100;
  private static final List<String> TITLES = List.of("Mã", "Vướng mắc", "Loại", "Cơ quan nêu", "Hồ sơ", "Bước", "Kế hoạch", "Ngày nêu", "Số ngày", "Tình trạng", "Cơ quan giải quyết",
      "Trả lời", "Số văn bản", "Cơ quan trả lời", "Ngày trả lời", "Ngày kết thúc");
  private static final int[] WIDTHS = {15, 60, 24, 36, 36, 30, 14, 12, 9, 26, 36, 60, 22, 36, 12, 12};

  private ObstacleWorkbook() {}

  /** @param lines a page of them, from 1; an empty one is the last */
  static void write(OutputStream out, IntFunction<List<Line>> lines) throws IOException {
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Vướng mắc");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
        sheet.style(0, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
        sheet.width(i, WIDTHS[i]);
      }
      sheet.repeatRows(0);
      sheet.freezePane(1, 1);
      int at = 1;
      for (int page = 1; page <= MOST_PAGES; page++) {
        List<Line> some = lines.apply(page);
        if (some.isEmpty()) break;
        for (Line line : some) put(sheet, at++, line);
        sheet.flush();
      }
      if (at > 1) sheet.setAutoFilter(0, 0, at - 1, TITLES.size() - 1);
    }
  }

  private static void put(Worksheet sheet, int at, Line line) {
    Object[] values = {line.key(), line.text(), line.kindTitle(), line.agencyName(), line.caseTitle(), line.step(), line.plan(), line.raisedOn(), line.age(), line.stateTitle(),
        line.bodyName(), line.answer(), line.answerNumber(), line.answeredBy(), line.answeredOn(), line.endedOn()};
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof LocalDate day) {
        sheet.value(at, i, day);
        sheet.style(at, i).format("dd/MM/yyyy").set();
      } else if (values[i] instanceof Number number) {
        sheet.value(at, i, number);
      } else if (values[i] != null) {
        sheet.value(at, i, values[i].toString());
      }
    }
  }
}
