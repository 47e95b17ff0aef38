package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.sheet.SheetRow;

/** A file held against the register as of a day: the verdict on each of its rows, and how it was understood. */
final class FileReading {

  private final UploadedWorkbook table;
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();
  private final List<String> remarks;

  /**
   * @param answers of people to the questions of an earlier look
   * @throws Refusal for a file that cannot be read as a register at all
   */
  FileReading(UploadedWorkbook table, Map<Integer, String> answers, Cooperatives cooperatives, OrganisationService organisation, LocalDate today) {
    this.table = table;
    if (!table.heading().tellsWho()) {
      throw new Refusal("Bảng không có cột mã. Cần một trong các cột “Mã HTX”, “Mã số thuế”, “Số đăng ký” để biết mỗi dòng là hợp tác xã nào.");
    }
    if (table.rows().isEmpty()) throw new Refusal("Bảng chỉ có tiêu đề, không có dòng nào.");
    RowReader reader = new RowReader(table, today);
    KnownRegister register = new KnownRegister(cooperatives, today);
    ImportComparison comparison = new ImportComparison(register, new TellingRows(register, new PlaceFinder(organisation, today), table, today), answers, today);
    for (SheetRow source : table.rows()) {
      ImportRow row = comparison.compare(reader.read(source));
      if (row == null) left.add(source.number());
      else rows.add(row.without(doubt -> register.isConfirmed(row.code(), doubt)));
    }
    if (rows.isEmpty()) throw new Refusal("Bảng không có dòng nào là hợp tác xã.");
    remarks = reader.notes();
  }

  UploadedWorkbook table() {
    return table;
  }

  List<ImportRow> rows() {
    return rows;
  }

  Preview.Counts counts() {
    Map<State, Long> of = rows.stream().collect(Collectors.groupingBy(ImportRow::state, Collectors.counting()));
    return new Preview.Counts(rows.size(), of.getOrDefault(State.NEW, 0L).intValue(), of.getOrDefault(State.CHANGED, 0L).intValue(),
        of.getOrDefault(State.UNCHANGED, 0L).intValue(), of.getOrDefault(State.REFUSED, 0L).intValue());
  }

  int asked() {
    return (int) rows.stream().filter(row -> row.state() == State.ASKED).count();
  }

  int doubtful() {
    return (int) rows.stream().filter(ImportRow::isDoubtful).count();
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>(FileRemarks.of(table));
    notes.addAll(remarks);
    if (!table.heading().unread().isEmpty()) notes.add("Cột không đọc: " + String.join("; ", table.heading().unread()) + ".");
    if (!table.otherSheets().isEmpty()) notes.add("Chỉ đọc trang tính “" + table.sheet() + "”; không đọc: " + String.join("; ", table.otherSheets()) + ".");
    if (!left.isEmpty()) {
      notes.add("Bỏ qua " + left.size() + " dòng không phải hợp tác xã (tiêu đề nhóm, dòng tổng, chữ ký): dòng " + FileRemarks.told(left) + ".");
    }
    return notes;
  }
}
