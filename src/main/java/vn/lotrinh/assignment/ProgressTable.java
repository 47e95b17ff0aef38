package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;

/**
 * How far a task is: one row for each quantity that is asked, or one for a line without any. The one place in which the quantities of a hand-in are
 * told; saved as often as people like while the task stays open, each time kept.
 */
@Component
class ProgressTable implements CaseTable {

  static final String NAME = "quantities";
  private static final String UNIT = "unit";
  private static final String WHOLE = "Tiến độ chung";
  private static final int DECIMALS = 3;
  private static final int LONGEST_NOTE = 2000;

  private final Assignments assignments;
  private final AssignmentService service;
  private final SheetService sheets;
  private final Clock clock;

  ProgressTable(Assignments assignments, AssignmentService service, SheetService sheets, Clock clock) {
    this.assignments = assignments;
    this.service = service;
    this.sheets = sheets;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return assignments.find(caseKey).isPresent();
  }

  @Override
  public String title(String caseKey) {
    Assignment task = assignments.get(caseKey);
    return task.continuous() ? "Tiến độ trong kỳ đến ngày " + Written.day(task.noteUntil()) : "Tiến độ, số lượng đạt được";
  }

  @Override
  public String hint(String caseKey) {
    return assignments.get(caseKey).continuous() ? "Số lượng của riêng kỳ này. Lưu bao nhiêu lần cũng được, việc vẫn mở."
        : "Số lượng lũy kế đến nay. Lưu bao nhiêu lần cũng được, việc vẫn mở; nộp sản phẩm thì số lưu sau cùng được nghiệm thu.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    List<Column> columns = new ArrayList<>(List.of(Column.text(UNIT, "Đơn vị tính").asReadOnly()));
    if (!assignments.shares(caseKey).isEmpty()) {
      columns.add(Column.text("asked", "Kế hoạch giao").asReadOnly());
      columns.add(Column.number("quantity", "Đạt được", DECIMALS));
    }
    columns.add(Column.text("note", "Tiến độ, ghi chú").upTo(LONGEST_NOTE));
    return columns;
  }

  @Override
  public Optional<String> rowKey() {
    return Optional.of(UNIT);
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    Map<Integer, Told> told = told(assignments.get(caseKey));
    List<Share> shares = assignments.shares(caseKey);
    if (shares.isEmpty()) return List.of(row(WHOLE, null, told.get(0), false));
    return shares.stream().map(share -> row(share.unit(), asked(share), told.get(share.position()), true)).toList();
  }

  private Map<Integer, Told> told(Assignment task) {
    return service.told(task).stream().collect(Collectors.toMap(Told::position, Function.identity()));
  }

  private static Map<String, Object> row(String unit, String asked, Told told, boolean counted) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(UNIT, unit);
    if (counted) {
      row.put("asked", asked);
      row.put("quantity", told == null ? null : told.quantity());
    }
    row.put("note", told == null ? null : told.note());
    return row;
  }

  /** What is asked of the body: "2", "ít nhất 28", or only the whole where its part is open. */
  static String asked(Share share) {
    String relation = switch (share.relation()) {
      case ">=" -> "ít nhất ";
      case ">" -> "trên ";
      case "<=" -> "không quá ";
      default -> "";
    };
    if (share.isAny()) return "số đếm được";
    return share.quantity() == null ? "phần của cơ quan trong " + relation + Written.number(share.whole()) + " của cả kế hoạch" : relation + Written.number(share.quantity());
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Assignment task = assignments.lock(caseKey);
    if (task.stage() != Stage.DOING) throw new Refusal("Chỉ ghi tiến độ được khi nhiệm vụ đang được thực hiện.");
    Map<String, Share> shares = assignments.shares(caseKey).stream().collect(Collectors.toMap(Share::unit, Function.identity()));
    Map<Integer, Told> before = told(task);
    Map<Integer, BigDecimal> counted = sheets.counted(task);
    List<RowFault> faults = new ArrayList<>();
    List<Told> news = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Share share = shares.get(rows.get(i).get(UNIT));
      BigDecimal quantity = (BigDecimal) rows.get(i).get("quantity");
      fault(share, quantity).or(() -> fault(share, quantity, counted)).map(fault(i)).ifPresent(faults::add);
      Told told = new Told(caseKey, share == null ? 0 : share.position(), quantity, (String) rows.get(i).get("note"), user, LocalDate.now(clock));
      if (isNew(told, before.get(told.position()))) news.add(told);
    }
    if (faults.isEmpty() && !news.isEmpty()) assignments.tell(news, task.noteUntil(), clock.instant());
    return faults;
  }

  private static Function<String, RowFault> fault(int row) {
    return message -> new RowFault(row + 1, "quantity", message);
  }

  private static Optional<String> fault(Share share, BigDecimal quantity) {
    if (quantity == null) return Optional.empty();
    if (quantity.signum() < 0) return Optional.of("Số lượng không được âm.");
    boolean percent = share != null && share.unit().startsWith("%");
    return percent && quantity.compareTo(BigDecimal.valueOf(100)) > 0 ? Optional.of("Phần trăm không quá 100.") : Optional.empty();
  }

  /** What the result sheet counts nobody types otherwise. */
  private static Optional<String> fault(Share share, BigDecimal quantity, Map<Integer, BigDecimal> counted) {
    BigDecimal known = share == null ? null : counted.get(share.position());
    return known == null || quantity == null || quantity.compareTo(known) == 0 ? Optional.empty()
        : Optional.of("Số này tính từ bảng kết quả, là " + Written.number(known) + "; hãy sửa ở bảng kết quả.");
  }

  private static boolean isNew(Told now, Told before) {
    if (before == null) return now.quantity() != null || now.note() != null;
    boolean same = now.quantity() == null ? before.quantity() == null : before.quantity() != null && now.quantity().compareTo(before.quantity()) == 0;
    return !same || !Objects.equals(now.note(), before.note());
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return Optional.empty();
  }

  @Override
  public Set<String> readers(String caseKey) {
    return Set.of(assignments.get(caseKey).owner());
  }
}
