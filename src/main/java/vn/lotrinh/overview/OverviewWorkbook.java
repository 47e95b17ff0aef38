package vn.lotrinh.overview;

import java.util.List;
import vn.lotrinh.Written;
import vn.lotrinh.overview.ExcelTable.Column;

/** Writes the figures and lists of tasks as Excel tables. */
final class OverviewWorkbook {

  private static final int AT_ONCE = 2_000;
  private static final int MOST = 200_000;
  private static final List<Column> FIGURES = List.of(new Column("", 60), new Column("Mã", 18), new Column("Đang mở", 10), new Column("Sắp đến hạn", 10),
      new Column("Quá hạn", 10), new Column("Xong trong kỳ", 10), new Column("Xong đúng hạn", 10), new Column("Xong trễ hạn", 10), new Column("Xong, không có hạn", 10),
      new Column("Số ngày làm việc trung bình", 12), new Column("Đang mở 7 ngày trước", 10), new Column("Quá hạn 7 ngày trước", 10), new Column("Xong cùng kỳ tuần trước", 10),
      new Column("Đang mở tháng trước", 10), new Column("Quá hạn tháng trước", 10), new Column("Xong cùng kỳ tháng trước", 10));
  private static final List<Column> TARGETS = List.of(new Column("Kế hoạch", 16), new Column("Nhiệm vụ", 14), new Column("Chỉ tiêu", 70), new Column("Năm", 8),
      new Column("Cần", 10), new Column("Đơn vị", 20), new Column("Đã xong", 10), new Column("Tính từ ngày", 12), new Column("Hạn", 12), new Column("Dự báo đến hạn", 12),
      new Column("Nhận định", 28), new Column("Ngày đạt theo nhịp này", 14), new Column("Cần mỗi tuần", 10));
  private static final List<Column> TASKS = List.of(new Column("Việc", 50), new Column("Mã hồ sơ", 20), new Column("Hồ sơ", 50), new Column("Cơ quan", 44),
      new Column("Người", 26), new Column("Mở ngày", 12), new Column("Hạn", 12), new Column("Xong ngày", 12), new Column("Tình trạng", 20),
      new Column("Trễ (ngày làm việc)", 10), new Column("Đã làm (ngày làm việc)", 10));

  private OverviewWorkbook() {}

  static void figures(ExcelTable file, Figures figures, List<TargetOutlook.OfPlan> targets, List<String> heading) {
    for (Figures.Block block : figures.blocks()) {
      List<Object[]> rows = new java.util.ArrayList<>(block.lines().stream().map(OverviewWorkbook::row).toList());
      rows.add(row(figures.total()));
      file.sheet(block.by().title(), heading, FIGURES, ExcelTable.all(rows));
    }
    file.sheet("Chỉ tiêu", heading, TARGETS, ExcelTable.all(targets.stream().flatMap(plan -> plan.forecasts().stream().map(one -> target(plan, one))).toList()));
  }

  private static Object[] row(Line line) {
    Tally now = line.now();
    return new Object[] {line.title(), line.key(), now.open(), now.soon(), now.late(), now.finished(), now.inTime(), now.finishedLate(), now.of(TaskState.WITHOUT_TERM),
        line.averageDays(), line.weekEarlier().open(), line.weekEarlier().late(), line.weekEarlier().finished(), line.monthEarlier().open(), line.monthEarlier().late(),
        line.monthEarlier().finished()};
  }

  private static Object[] target(TargetOutlook.OfPlan plan, Forecast one) {
    return new Object[] {plan.code(), one.target().task(), one.target().title(), one.target().year(), one.target().needed(), one.target().unit(), one.target().count(),
        one.first(), one.due(), one.expected(), one.verdict().title(), one.reachedOn(), one.perWeek()};
  }

  static void tasks(ExcelTable file, ExcelTable.Rows rows, List<String> heading) {
    file.sheet("Việc", heading, TASKS, rows);
  }

  /** Page after page, up to 200,000 rows. */
  static ExcelTable.Rows pages(java.util.function.IntFunction<List<TaskList.Found>> tasks) {
    return from -> from >= MOST ? List.of() : tasks.apply(from).stream().map(OverviewWorkbook::task).toList();
  }

  static int atOnce() {
    return AT_ONCE;
  }

  private static Object[] task(TaskList.Found one) {
    return new Object[] {one.title(), one.caseKey(), one.caseTitle(), one.agency(), one.person(), one.openedOn(), one.due(), one.closedOn(), one.state().title(),
        one.late() == 0 ? null : one.late(), one.took()};
  }

  /** What stands above each table. */
  static List<String> heading(Figures figures, String filter) {
    return List.of("Kỳ từ " + Written.day(figures.span().from()) + " đến " + Written.day(figures.span().until()) + "; việc đang mở tính đến hết ngày "
        + Written.day(figures.day()) + filter);
  }
}
