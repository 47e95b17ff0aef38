package vn.lotrinh.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Doubtful cells that say the same and were understood the same: they are decided together.
 *
 * @param field of the cells
 * @param tasks ids of their tasks; an empty one is the head of the plan
 * @param titles what the tasks are about
 * @param inputs what was understood, to be mended
 */
record DoubtGroup(String field, String fieldTitle, String source, String place, String doubt, List<String> tasks, List<String> titles,
    List<Input> inputs) {

  /** A value that a person may mend. */
  record Input(String name, String title, String value, String kind) {}

  private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("title", "Tên nhiệm vụ"), Map.entry("lead", "Cơ quan chủ trì"),
      Map.entry("leadOfficer", "Người phụ trách"),
      Map.entry("coordinating", "Cơ quan phối hợp"), Map.entry("time", "Thời gian"), Map.entry("product", "Sản phẩm, chỉ tiêu"),
          Map.entry("task", "Cả dòng"), Map.entry("issuer", "Cơ quan ban hành"),
      Map.entry("number", "Số, ký hiệu"), Map.entry("date", "Ngày ban hành"), Map.entry("province", "Tỉnh"), Map.entry("period",
          "Thời gian của kế hoạch"), Map.entry("code", "Mã kế hoạch"),
      Map.entry("dueText", "Thời gian như phụ lục ghi"), Map.entry("start", "Bắt đầu"), Map.entry("due", "Hạn"), Map.entry("recurring",
          "Lặp lại"), Map.entry("targets", "Chỉ tiêu"),
      Map.entry("periodStart", "Từ ngày"), Map.entry("periodEnd", "Đến ngày"));

  static List<DoubtGroup> of(Reading reading) {
    Map<String, Map<String, Object>> tasks = new LinkedHashMap<>();
    PlanChange.tasks(reading.content()).forEach(task -> tasks.put(String.valueOf(task.get("id")), task));
    Map<String, DoubtGroup> groups = new LinkedHashMap<>();
    for (SourceCell cell : reading.cells()) {
      if (!cell.isOpen()) continue;
      List<Input> inputs = inputs(cell, cell.task().isEmpty() ? reading.content() : tasks.getOrDefault(cell.task(), Map.of()));
      String title = cell.task().isEmpty() ? "Kế hoạch" : String.valueOf(tasks.getOrDefault(cell.task(), Map.of()).get("title"));
      boolean alone = cell.field().equals("title") || cell.field().equals("task");
      String key = alone ? cell.task() + cell.field() : cell.field() + "\n" + cell.source() + "\n" + cell.doubt() + "\n" + inputs;
      DoubtGroup group = groups.computeIfAbsent(key,
          none -> new DoubtGroup(cell.field(), title(cell.field()), cell.source(), cell.place(), cell.doubt(), new ArrayList<>(),
              new ArrayList<>(), inputs));
      group.tasks.add(cell.task());
      group.titles.add(title);
    }
    return List.copyOf(groups.values());
  }

  static String title(String field) {
    return TITLES.getOrDefault(field, field);
  }

  private static List<Input> inputs(SourceCell cell, Map<String, Object> values) {
    return AnnexController.fields(cell).stream().map(field -> input(field, values)).toList();
  }

  static Input input(String field, Map<String, Object> values) {
    String kind = switch (field) {
      case "start", "due", "date", "periodStart", "periodEnd" -> "date";
      case "title", "product", "coordinating" -> "area";
      default -> "text";
    };
    return new Input(field, title(field), value(field, values), kind);
  }

  static String value(String field, Map<String, Object> values) {
    if (field.equals("targets")) return PlanChange.written(values);
    Object value = field.startsWith("period") && values.get("period") instanceof Map<?, ?> period ? period.get(field.equals("periodStart")
        ? "start" : "end") : values.get(field);
    if (value instanceof List<?> list) return String.join("; ", list.stream().map(String::valueOf).toList());
    return value == null ? "" : value.toString();
  }
}
