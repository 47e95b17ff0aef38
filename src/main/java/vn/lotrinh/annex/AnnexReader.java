package vn.lotrinh.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.lotrinh.Refusal;

/** Reads a Word or Excel file to the plan that its annex sets out. */
final class AnnexReader {

  private static final int MOST_TASKS = 2_000;

  private AnnexReader() {}

  /**
   * Reads the file.
   *
   * @param known the bodies of the province on a day
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  static Understood read(byte[] file, boolean word, Function<LocalDate, KnownBodies> known, LocalDate today) {
    return understand(word ? WordFile.read(file) : ExcelFile.read(file), known, today);
  }

  static Understood understand(List<Piece> pieces, Function<LocalDate, KnownBodies> known, LocalDate today) {
    AnnexTable.Read read = AnnexTable.read(pieces);
    if (read.rows().isEmpty()) {
      throw new Refusal("Không tìm thấy bảng phụ lục. Bảng cần có dòng tiêu đề với cột “Nhiệm vụ” (hoặc “Nội dung”) và ít nhất một cột "
          + "“Cơ quan chủ trì”, “Thời gian” hoặc “Sản phẩm”.");
    }
    if (read.rows().size() > MOST_TASKS) throw new Refusal("Phụ lục có hơn 2.000 nhiệm vụ. Hãy chia thành nhiều kế hoạch.");
    PlanHead head = PlanHead.read(read.lines(), read.rows(), today);
    LocalDate day = head.issued() == null || head.issued().isBefore(head.start()) ? head.start() : head.issued().isAfter(head.end())
        ? head.end() : head.issued();
    TimeFrame frame = new TimeFrame(head.start(), head.end(), head.issued());
    String code = head.code();
    TaskReader tasks = new TaskReader(read.rows(), code.replaceFirst("-.*", ""), frame, new BodyNames(known.apply(day), day,
        head.issuer()));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("code", code);
    plan.put("title", head.title());
    plan.put("issuer", head.issuer());
    plan.put("number", head.number());
    plan.put("date", head.issued() == null ? null : head.issued().toString());
    plan.put("province", head.provinceName());
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("start", head.start().toString());
    period.put("end", head.end().toString());
    plan.put("period", period);
    plan.put("tasks", tasks.tasks());
    List<SourceCell> cells = new ArrayList<>();
    for (String field : List.of("title", "issuer", "number", "date", "province", "period")) {
      String source = head.sources().getOrDefault(field, "");
      if (!source.isEmpty() || head.doubts().containsKey(field)) cells.add(new SourceCell("", field, source, "đầu tệp",
          head.doubts().get(field), false));
    }
    cells.addAll(tasks.cells());
    return new Understood(plan, List.copyOf(cells));
  }
}
