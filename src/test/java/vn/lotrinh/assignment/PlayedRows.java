package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of result sheets as bodies fill them in: as many as it takes for a kind to count what the plan asks, no person and no paper twice. */
final class PlayedRows {

  private static final Map<String, String> FORMS = Map.of("hội nghị", "Hội nghị", "hội thảo", "Hội thảo", "đoàn", "Đoàn học tập kinh nghiệm", "lễ phát động", "Lễ phát động",
      "hội chợ", "Hội chợ");

  private final List<String> cooperatives;
  private int number;

  PlayedRows(List<String> cooperatives) {
    this.cooperatives = List.copyOf(cooperatives);
  }

  /** @param asked quantities by the plan's unit, of units that the kind counts; none for a line that only says what is to be done */
  List<Map<String, Object>> of(WorkKind kind, Map<String, Integer> asked, LocalDate day) {
    return switch (kind.code()) {
      case "class" -> classes(asked, day);
      case "event" -> asked.isEmpty() ? List.of(event("Hội nghị", day)) : asked.entrySet().stream()
          .flatMap(one -> times(one.getValue()).map(i -> event(FORMS.getOrDefault(one.getKey(), "Lễ khác"), day))).toList();
      case "survey" -> times(most(asked)).map(i -> answer(i, day)).toList();
      case "value-chain" -> chains(asked, day);
      case "support" -> times(most(asked)).map(i -> support(cooperatives.get(i % cooperatives.size()), day)).toList();
      case "loan" -> times(most(asked)).map(i -> loan(cooperatives.get(i % cooperatives.size()), day)).toList();
      case "budget" -> List.of(budget(most(asked)));
      case "periodic-report" -> times(most(asked)).map(i -> report(day)).toList();
      case "agreement" -> times(most(asked)).map(i -> agreement(day)).toList();
      case "inspection" -> times(most(asked)).map(i -> inspection(cooperatives.get(i % cooperatives.size()), day)).toList();
      case "award" -> times(most(asked)).map(i -> award(cooperatives.get(i % cooperatives.size()), day)).toList();
      default -> throw new AssertionError("no rows for the kind " + kind.code());
    };
  }

  private static int most(Map<String, Integer> asked) {
    return asked.isEmpty() ? 1 : asked.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  private static java.util.stream.Stream<Integer> times(int count) {
    return IntStream.range(0, count).boxed();
  }

  private List<Map<String, Object>> classes(Map<String, Integer> asked, LocalDate day) {
    int classes = asked.getOrDefault("lớp", 1);
    int learners = Math.max(most(asked), classes);
    String name = "Lớp số " + ++number + "-";
    return classes == 0 ? List.of() : times(learners).map(i -> row("className", name + (i % classes + 1), "opened", day, "hours", 16, "learner", "Học viên " + ++number,
        "idNumber", person(), "workplace", "HTX thử", "certificate", "Đã cấp")).toList();
  }

  private List<Map<String, Object>> chains(Map<String, Integer> asked, LocalDate day) {
    Map<String, Integer> products = asked.isEmpty() ? Map.of("nông sản", 1)
        : asked.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().replaceAll("^chuỗi( liên kết)? ?", ""), Map.Entry::getValue));
    List<Map<String, Object>> rows = new ArrayList<>();
    products.forEach((product, count) -> times(count).forEach(i -> rows.add(row("product", product, "cooperative", cooperatives.get(i % cooperatives.size()), "enterprise",
        "Doanh nghiệp " + ++number, "contract", number + "/HĐ", "signed", day))));
    return rows;
  }

  private Map<String, Object> event(String form, LocalDate day) {
    return row("form", form, "name", form + " số " + ++number, "held", day, "place", "Hội trường", "participants", 80, "result", "Đúng kế hoạch");
  }

  private Map<String, Object> answer(int i, LocalDate day) {
    return row("round", "Trước", "cooperative", cooperatives.get(i % 3), "member", "Thành viên " + ++number, "idNumber", person(), "answered", day, "satisfaction", 4);
  }

  private Map<String, Object> support(String cooperative, LocalDate day) {
    return row("cooperative", cooperative, "policy", "Thông tin, tư vấn", "content", "Hỗ trợ lần " + ++number, "given", day, "amount", 5_000_000, "source", "Ngân sách tỉnh",
        "paper", number + "/QĐ");
  }

  private Map<String, Object> loan(String cooperative, LocalDate day) {
    return row("cooperative", cooperative, "lender", "Tổ chức tín dụng", "contract", ++number + "/HĐTD", "purpose", "Vốn lưu động", "granted", day, "until",
        day.plusYears(1), "amount", 100_000_000);
  }

  private Map<String, Object> budget(int spent) {
    return row("activity", "Hoạt động " + ++number, "source", "Ngân sách huyện", "planned", spent, "allocated", spent, "spent", spent);
  }

  private Map<String, Object> report(LocalDate day) {
    return row("period", "Năm", "ofPeriod", String.valueOf(day.getYear()), "title", "Báo cáo " + ++number, "number", number + "/BC", "issued", day, "recipient", "UBND");
  }

  private Map<String, Object> agreement(LocalDate day) {
    return row("partner", "Đối tác " + ++number, "subject", "Phối hợp", "kind", "Ký lại", "number", number + "/CTPH", "signed", day, "until", day.plusYears(3));
  }

  private Map<String, Object> inspection(String cooperative, LocalDate day) {
    return row("inspected", "Đơn vị " + ++number, "cooperative", cooperative, "day", day, "content", "Tình hình hoạt động", "result", "Tốt", "minutes", number + "/BB");
  }

  private Map<String, Object> award(String cooperative, LocalDate day) {
    return row("award", "Danh hiệu", "kind", "Hợp tác xã", "candidate", "Ứng viên " + ++number, "cooperative", cooperative, "nominatedBy", "Phòng Phong trào", "nominated", day,
        "outcome", "Được tặng", "decision", number + "/QĐ");
  }

  private String person() {
    return "0010%08d".formatted(++number);
  }

  private static Map<String, Object> row(Object... cells) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) row.put((String) cells[i], cells[i + 1] instanceof Integer whole ? BigDecimal.valueOf(whole) : cells[i + 1]);
    return row;
  }
}
