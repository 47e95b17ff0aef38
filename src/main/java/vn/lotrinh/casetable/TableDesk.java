package vn.lotrinh.casetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.casefile.CaseFiles;

/**
 * Who may see and save which table. An agency saves the tables that a task of its own asks for, while that task is open; the room that owns
 * the table names who else may read it; supervisors, coordinators and administrators read all. Who may not see a table is told that there is none.
 */
@Component
@Transactional
class TableDesk {

  private static final int MOST = 5000;

  private final CaseFiles cases;
  private final Tables tables;
  private final AskedTables asked;
  private final CaseTableProcess process;

  TableDesk(CaseFiles cases, Tables tables, AskedTables asked, CaseTableProcess process) {
    this.cases = cases;
    this.tables = tables;
    this.asked = asked;
    this.process = process;
  }

  /** What a task asks for; none where it asks for nothing. */
  @Transactional(readOnly = true)
  List<TableContent> ofTask(Who caller, String taskId) {
    boolean own = isWith(caller, taskId);
    if (!own && !caller.watches()) throw unknown();
    return asked.of(taskId).stream().map(one -> TableContent.of(tables.get(one.caseKey(), one.name()), one.caseKey(), own)).toList();
  }

  /** The key of the case that a task with tables belongs to; null where the task has none. */
  @Transactional(readOnly = true)
  String caseOf(String taskId) {
    return asked.of(taskId).stream().map(AskedTables.OfTask::caseKey).findFirst().orElse(null);
  }

  /** The tables of a case that the caller may see. */
  @Transactional(readOnly = true)
  List<TableContent> ofCase(Who caller, String caseKey) {
    Set<String> own = own(caller, caseKey);
    List<TableContent> seen = tables.of(caseKey).stream().filter(table -> own.contains(table.name()) || mayRead(caller, caseKey, table))
        .map(table -> TableContent.of(table, caseKey, own.contains(table.name()))).toList();
    if (seen.isEmpty()) throw unknown();
    return seen;
  }

  @Transactional(readOnly = true)
  TableContent one(Who caller, String caseKey, String name) {
    CaseTable table = seen(caller, caseKey, name);
    return TableContent.of(table, caseKey, mayEdit(caller, caseKey, name));
  }

  /**
   * Stores rows.
   *
   * @param version of the rows that the caller changed; null: whatever is there
   * @throws RowsRefused with every cell that is wrong; nothing is stored then
   */
  TableContent save(Who caller, String caseKey, String name, List<JsonNode> sent, String version) {
    return save(caller, caseKey, name, version, SentRow.of(sent));
  }

  /**
   * Stores the rows of an uploaded file (.xlsx, .csv) in place of those that people added before; of given rows, those that the file names.
   *
   * @throws RowsRefused with every cell that is wrong, by its place in the file; nothing is stored then
   */
  TableContent upload(Who caller, String caseKey, String name, byte[] file, String version) {
    CaseTable table = seen(caller, caseKey, name);
    TableFile read = new TableFile(table.columns(caseKey), table.rowKey().orElse(null), MOST);
    try {
      return save(caller, caseKey, name, version, read.rows(file));
    } catch (RowsRefused refused) {
      throw new RowsRefused(refused.faults().stream().map(read::placed).toList());
    }
  }

  private TableContent save(Who caller, String caseKey, String name, String version, List<SentRow> sent) {
    CaseTable table = seen(caller, caseKey, name);
    if (!mayEdit(caller, caseKey, name)) {
      throw new Refusal("“" + table.title(caseKey) + "” chỉ sửa được khi việc cần bảng này đang mở tại cơ quan của bạn.");
    }
    if (sent.size() > MOST) throw new Refusal("Mỗi bảng không quá 5.000 dòng.");
    tables.oneAtATime(caseKey, name);
    TableContent before = TableContent.of(table, caseKey, true);
    if (version != null && !version.equals(before.version())) {
      throw new Refusal("Bảng này vừa được người khác lưu trong lúc bạn đang sửa. Hãy tải lại để thấy số liệu mới rồi sửa tiếp.");
    }
    Set<String> known = before.rowKey() == null ? Set.of()
        : before.rows().stream().map(row -> String.valueOf(row.get(before.rowKey()))).collect(Collectors.toSet());
    CellReader reader = new CellReader(before.columns(), before.rowKey(), known);
    List<Map<String, Object>> rows = reader.read(sent);
    List<RowFault> faults = table.write(caseKey, rows, caller.user());
    if (!faults.isEmpty()) throw new RowsRefused(faults.stream().map(reader::numbered).toList());
    return TableContent.of(table, caseKey, true);
  }

  private CaseTable seen(Who caller, String caseKey, String name) {
    return tables.find(caseKey, name).filter(table -> mayRead(caller, caseKey, table) || mayEdit(caller, caseKey, name)).orElseThrow(TableDesk::unknown);
  }

  private boolean mayRead(Who caller, String caseKey, CaseTable table) {
    try {
      return caller.watches() || cases.maySee(caller, caseKey) || caller.worksForOneOf(table.readers(caseKey));
    } catch (Refusal noSuchCase) {
      return false;
    }
  }

  private boolean mayEdit(Who caller, String caseKey, String name) {
    return own(caller, caseKey).contains(name);
  }

  /** Names of the tables that open tasks of the caller's agencies ask for. */
  private Set<String> own(Who caller, String caseKey) {
    return asked.in(caseKey).stream().filter(one -> isWith(caller, one.taskId())).map(AskedTables.OfTask::name).collect(Collectors.toSet());
  }

  /** Whether the task is open at an agency of the caller's; one that has ended finishes what has not been handed over yet. */
  private boolean isWith(Who caller, String taskId) {
    return caller.worksForOneOf(process.agencies(taskId));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
