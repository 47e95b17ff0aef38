package vn.lotrinh.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;

/** The result sheet of a task whose line is of a kind. What its rows count is told as the task's progress each time it is saved. */
@Component
class SheetTable implements CaseTable {

  static final String NAME = "result";

  private final Assignments assignments;
  private final Sheets sheets;
  private final SheetService service;
  private final Clock clock;

  SheetTable(Assignments assignments, Sheets sheets, SheetService service, Clock clock) {
    this.assignments = assignments;
    this.sheets = sheets;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOf(String caseKey) {
    return assignments.find(caseKey).flatMap(sheets::of).isPresent();
  }

  @Override
  public String title(String caseKey) {
    return "Bảng kết quả: " + kind(caseKey).title();
  }

  @Override
  public String hint(String caseKey) {
    return (kind(caseKey).hint() + " Số lượng đạt được tính từ bảng này.").strip();
  }

  @Override
  public List<Column> columns(String caseKey) {
    return kind(caseKey).columns().stream().map(WorkKindColumn::shown).toList();
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return service.shown(sheet(caseKey));
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    Assignment task = assignments.lock(caseKey);
    if (task.stage() != Stage.DOING) throw new Refusal("Chỉ sửa bảng kết quả được khi nhiệm vụ đang được thực hiện.");
    return service.save(task, sheet(caseKey), rows, user, LocalDate.now(clock));
  }

  /** Half-filled rows may be saved; handed in they may not be. */
  @Override
  public Optional<String> lack(String caseKey) {
    WorkKind kind = kind(caseKey);
    List<Map<String, Object>> rows = sheets.rows(sheet(caseKey), kind);
    List<String> unfilled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) if (!kind.isComplete(rows.get(i))) unfilled.add(String.valueOf(i + 1));
    if (unfilled.isEmpty()) return Optional.empty();
    String first = String.join(", ", unfilled.subList(0, Math.min(unfilled.size(), 10)));
    return Optional.of("“" + kind.title() + "”: còn " + unfilled.size() + " dòng chưa đủ ô bắt buộc (dòng " + first
        + (unfilled.size() > 10 ? ", …" : "") + ").");
  }

  @Override
  public Set<String> readers(String caseKey) {
    return Set.of(assignments.get(caseKey).owner());
  }

  private Sheet sheet(String caseKey) {
    return sheets.of(assignments.get(caseKey)).orElseThrow(() -> new Refusal("Việc " + caseKey + " không có bảng kết quả."));
  }

  private WorkKind kind(String caseKey) {
    return service.kind(sheet(caseKey));
  }
}
