package vn.lotrinh.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.lotrinh.Written;
import vn.lotrinh.briefing.WeekSheet.Figures;
import vn.lotrinh.issuance.Formal;

/** What each tag of a sheet's template says, and each cell of the sheet's page: both show the same rows. */
final class SheetTags {

  private static final String NONE = "Không có.";
  private static final int LONGEST = 110;

  private final WeekSheet sheet;

  SheetTags(WeekSheet sheet) {
    this.sheet = sheet;
  }

  Map<String, Object> all() {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("tenCoQuan", Formal.capitals(Formal.writtenOut(sheet.name())));
    tags.put("ngay", Written.day(sheet.day()));
    tags.put("tuNgay", Written.day(sheet.from()));
    tags.put("denNgay", Written.day(sheet.day()));
    tags.put("kyTruoc", sheet.beforeDay() == null ? "Kỳ trước" : "Ngày " + Written.day(sheet.beforeDay()));
    tags.put("bangChung", figures());
    tags.put("bangCoQuan", bodies());
    tags.put("bangQuaHan", tasks(sheet.late()));
    tags.put("bangSapDenHan", tasks(sheet.soon()));
    tags.put("bangDaXong", tasks(sheet.done()));
    tags.put("bangQuyetDinh", tasks(sheet.decisions()));
    tags.put("bangVuongMac", obstacles());
    tags.put("bangChiTieu", targets());
    Figures now = sheet.now();
    tags.put("demQuaHan", counted(now.late(), sheet.late().size()));
    tags.put("demSapDenHan", counted(now.soon(), sheet.soon().size()));
    tags.put("demDaXong", counted(now.done(), sheet.done().size()) + (now.doneLate() > 0 ? ", trong đó " + Written.number(now.doneLate())
        + " muộn" : ""));
    tags.put("demQuyetDinh", counted(now.decisions(), sheet.decisions().size()));
    tags.put("demVuongMac", counted(now.obstacles(), sheet.obstacles().size())
        + (now.obstaclesLate() > 0 ? ", trong đó " + Written.number(now.obstaclesLate()) + " quá hạn trả lời" : ""));
    tags.put("demChiTieu", counted(now.targets(), sheet.targets().size()));
    return tags;
  }

  /** "12, nêu 5"; how many there are, and how many of them stand below. */
  private static String counted(long all, int shown) {
    return Written.number(all) + (shown < all && shown > 0 ? ", nêu " + shown : "");
  }

  private List<Map<String, String>> figures() {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(figure("Việc đang mở", Figures::open));
    rows.add(figure("Quá hạn", Figures::late));
    rows.add(figure("Đến hạn trong 7 ngày tới", Figures::soon));
    rows.add(figure("Đã xong trong tuần", Figures::done));
    rows.add(figure("Trong đó xong muộn", Figures::doneLate));
    rows.add(figure("Vướng mắc chờ trả lời", Figures::obstacles));
    rows.add(figure("Chỉ tiêu có nguy cơ", Figures::targets));
    rows.add(figure("Việc chờ lãnh đạo quyết định", Figures::decisions));
    return rows;
  }

  private Map<String, String> figure(String name, ToLongFunction<Figures> of) {
    long now = of.applyAsLong(sheet.now());
    Long before = sheet.before() == null ? null : of.applyAsLong(sheet.before());
    String change = before == null ? "" : now == before ? "không đổi" : now > before ? "tăng " + Written.number(now - before) : "giảm "
        + Written.number(before - now);
    return row("ten", name, "nay", Written.number(now), "truoc", before == null ? "" : Written.number(before), "doi", change);
  }

  private List<Map<String, String>> bodies() {
    List<Map<String, String>> rows = new ArrayList<>();
    sheet.bodies().forEach(body -> rows.add(body(String.valueOf(rows.size() + 1), body)));
    if (sheet.others() != null) rows.add(body("", sheet.others()));
    return rows.isEmpty() ? List.of(row("ten", NONE)) : rows;
  }

  private static Map<String, String> body(String number, WeekSheet.Body body) {
    return row("tt", number, "ten", body.name(), "mo", Written.number(body.open()), "quaHan", Written.number(body.late()), "lauNhat",
        body.longest(),
        "sap", Written.number(body.soon()), "xong", Written.number(body.done()), "xongMuon", Written.number(body.doneLate()));
  }

  private static List<Map<String, String>> tasks(List<WeekSheet.Task> tasks) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (WeekSheet.Task task : tasks) {
      rows.add(row("tt", String.valueOf(rows.size() + 1), "ten", task.title(), "hoSo", caseOf(task), "coQuan", task.whose(),
          "keHoach", day(task.plan()), "han", day(task.due()), "xong", day(task.closedOn()), "soVoiHan", task.term()));
    }
    return rows.isEmpty() ? List.of(row("ten", NONE)) : rows;
  }

  private static String caseOf(WeekSheet.Task task) {
    return task.caseTitle().equals(task.caseKey()) ? task.caseKey() : shortened(task.caseTitle()) + " (" + task.caseKey() + ")";
  }

  private List<Map<String, String>> obstacles() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (WeekSheet.Difficulty one : sheet.obstacles()) {
      rows.add(row("tt", String.valueOf(rows.size() + 1), "ma", one.key(), "ten", shortened(one.text()), "neu", one.raisedBy(), "coQuan",
          one.whom() == null ? "" : one.whom(),
          "ngay", day(one.raisedOn()), "tinhTrang", one.state()));
    }
    return rows.isEmpty() ? List.of(row("ten", NONE)) : rows;
  }

  private List<Map<String, String>> targets() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (WeekSheet.Target one : sheet.targets()) {
      rows.add(row("tt", String.valueOf(rows.size() + 1), "dong", one.line(), "ten", shortened(one.title()), "soLieu", one.figures(), "han",
          day(one.due()), "lyDo", one.why()));
    }
    return rows.isEmpty() ? List.of(row("ten", NONE)) : rows;
  }

  private static String day(LocalDate day) {
    return day == null ? "" : Written.day(day);
  }

  /** On one or two pages there is no room for more. */
  private static String shortened(String text) {
    String line = Written.line(text);
    return Written.length(line) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }

  /** A cell that nothing is said of is empty. */
  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : List.of("tt", "ma", "dong", "ten", "hoSo", "coQuan", "neu", "ngay", "keHoach", "han", "xong", "soVoiHan",
        "tinhTrang", "soLieu", "lyDo", "nay", "truoc", "doi",
        "mo", "quaHan", "lauNhat", "sap", "xongMuon")) row.put(cell, "");
    for (int i = 0; i < cells.length; i += 2) row.put(cells[i], cells[i + 1]);
    return row;
  }
}
