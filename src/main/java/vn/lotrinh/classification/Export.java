package vn.lotrinh.classification;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes a year's results as an Excel file: one row a co-operative, its totals and rank, then the points of every criterion. */
@Component("classificationExport")
class Export {

  private static final int AT_ONCE = 1_000;
  private static final List<String> FIRST = List.of("Mã HTX", "Tên HTX", "Địa bàn", "Bước", "HTX tự chấm", "Điểm", "Xếp loại");
  private static final List<Integer> WIDTHS = List.of(16, 44, 26, 24, 11, 9, 15);

  private final ClassificationDesk desk;
  private final Schemes schemes;

  Export(ClassificationDesk desk, Schemes schemes) {
    this.desk = desk;
    this.schemes = schemes;
  }

  void write(ClassificationDesk.Question question, OutputStream out) throws IOException {
    List<Criterion> criteria = schemes.of(question.year()).criteria();
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Xếp loại " + question.year());
      head(sheet, criteria);
      int row = 1;
      ClassificationDesk.Page page;
      int number = 1;
      do {
        page = desk.find(question, number, AT_ONCE);
        Map<String, Scorecard> cards = desk.cards(question.year(), page.lines().stream().map(ClassificationDesk.Line::key).toList());
        for (ClassificationDesk.Line line : page.lines()) put(sheet, row++, line, criteria, cards.get(line.key()));
        sheet.flush();
      } while (number++ < page.pages());
      if (row > 1) sheet.setAutoFilter(0, 0, row - 1, FIRST.size() + criteria.size() - 1);
    }
  }

  private static void head(Worksheet sheet, List<Criterion> criteria) {
    List<String> titles = new ArrayList<>(FIRST);
    criteria.forEach(criterion -> titles.add(criterion.code() + " (tối đa " + Wording.number(criterion.most()) + ")"));
    for (int i = 0; i < titles.size(); i++) {
      sheet.value(0, i, titles.get(i));
      sheet.style(0, i).bold().wrapText(true).verticalAlignment("center").fillColor("E7F3EC").set();
      sheet.width(i, i < WIDTHS.size() ? WIDTHS.get(i) : 9);
    }
    sheet.freezePane(2, 1);
    sheet.repeatRows(0);
  }

  private static void put(Worksheet sheet, int row, ClassificationDesk.Line line, List<Criterion> criteria, Scorecard card) {
    List<String> texts = List.of(line.cooperative(), line.name(), line.placeName(), line.stageTitle());
    for (int i = 0; i < texts.size(); i++) sheet.value(row, i, texts.get(i));
    number(sheet, row, 4, line.selfTotal());
    number(sheet, row, 5, line.total());
    if (line.rankTitle() != null) sheet.value(row, 6, line.rankTitle());
    for (int i = 0; card != null && i < criteria.size(); i++) number(sheet, row, FIRST.size() + i, card.points(criteria.get(i).code()));
  }

  private static void number(Worksheet sheet, int row, int column, BigDecimal value) {
    if (value == null) return;
    sheet.value(row, column, value);
    sheet.style(row, column).format("#,##0.0").set();
  }
}
