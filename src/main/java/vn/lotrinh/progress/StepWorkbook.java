package vn.lotrinh.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the times of a model's steps as an Excel table. */
final class StepWorkbook {

  private static final List<String> TITLES = List.of("Bước", "Đang chờ", "Đang quá hạn", "Chờ lâu nhất (ngày)", "Đã xong", "Xong trễ", "Một nửa xong trong (ngày)",
      "Chín phần mười xong trong (ngày)", "Hạn (ngày)", "So với hạn");

  private StepWorkbook() {}

  static void write(OutputStream out, List<StepHeat> steps) throws IOException {
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Nút thắt");
      for (int i = 0; i < TITLES.size(); i++) {
        sheet.value(0, i, TITLES.get(i));
        sheet.style(0, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
        sheet.width(i, i == 0 ? 44 : 16);
      }
      sheet.repeatRows(0);
      sheet.freezePane(1, 1);
      int at = 1;
      for (StepHeat step : steps) put(sheet, at++, step);
    }
  }

  private static void put(Worksheet sheet, int at, StepHeat step) {
    StepTime time = step.time();
    Number[] numbers = {time.waiting(), time.lateOpen(), time.oldest(), time.done(), time.doneLate(), time.median(), time.ninth(), time.term()};
    sheet.value(at, 0, time.title());
    for (int i = 0; i < numbers.length; i++) if (numbers[i] != null) sheet.value(at, i + 1, numbers[i]);
    sheet.value(at, TITLES.size() - 1, step.heat().title());
  }
}
