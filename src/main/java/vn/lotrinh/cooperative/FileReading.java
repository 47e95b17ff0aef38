package vn.lotrinh.cooperative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.ImportRow.State;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.sheet.SheetRow;

/** A file held against the register as of a day: the verdict on each of its rows, and how it was understood. */
final class FileReading {

  private static final int LONGEST_NAMES = 200;

  private final UploadedFile file;
  private final KnownRegister register;
  private final ImportComparison comparison;
  private final PlaceFinder places;
  private final Said said;
  private final LocalDate today;
  private final List<ImportRow> rows = new ArrayList<>();
  private final Map<String, Integer> rowsOfSheet = new HashMap<>();
  private final Map<String, UnknownPlace> unknownPlaces = new LinkedHashMap<>();
  /** Each remark with the sheets that it is about. */
  private final Map<String, List<String>> remarks = new LinkedHashMap<>();

  /**
   * @param said by people after an earlier look
   * @param remembered words of places → the place that people said they mean, from earlier files
   * @param barred code → why the registration office refuses changes of what it registered
   * @throws Refusal for a file that cannot be read as a register at all
   */
  FileReading(UploadedFile file, Said said, Map<String, String> remembered, Map<String, String> barred, Cooperatives cooperatives,
      OrganisationService organisation, LocalDate today) {
    this.file = file;
    this.said = said;
    this.today = today;
    if (file.read().stream().allMatch(sheet -> sheet.table().rows().isEmpty())) throw new Refusal("Bảng chỉ có tiêu đề, không có dòng nào.");
    Map<String, String> assigned = new HashMap<>(remembered);
    said.places().forEach((words, place) -> assigned.put(PlaceFinder.key(words), place));
    this.register = new KnownRegister(cooperatives, today);
    this.places = new PlaceFinder(organisation, assigned, today);
    this.comparison = new ImportComparison(register, said, barred, today);
    file.read().forEach(this::read);
    if (rows.isEmpty()) throw new Refusal("Bảng không có dòng nào là hợp tác xã.");
  }

  private void read(UploadedFile.Sheet sheet) {
    UploadedWorkbook table = sheet.table();
    RowReader reader = new RowReader(table, today, true);
    List<Integer> left = new ArrayList<>();
    comparison.begin(sheet, new TellingRows(register, places, table, rowPlaces(sheet), today));
    int before = rows.size();
    for (SheetRow source : table.rows()) {
      ReadRow read = reader.read(source);
      ImportRow row = comparison.compare(read);
      if (row == null) left.add(source.number());
      else take(row.without(doubt -> register.isConfirmed(row.code(), doubt)), read.places());
    }
    rowsOfSheet.put(sheet.name(), rows.size() - before);
    FileRemarks.of(table).forEach(remark -> remark(remark, sheet));
    reader.notes().forEach(remark -> remark(remark, sheet));
    if (!table.heading().unread().isEmpty()) remark("Cột không đọc: " + String.join("; ", table.heading().unread()) + ".", sheet);
    if (!table.heading().tellsWho() && rows.size() > before) remark("Bảng không có cột mã: nhận ra hợp tác xã đã có trong sổ theo tên và địa bàn. " + CodeRule.SENTENCE, sheet);
    if (!left.isEmpty()) {
      remark("Bỏ qua " + left.size() + " dòng không phải hợp tác xã (tiêu đề nhóm, dòng tổng, chữ ký): dòng " + FileRemarks.told(left) + ".", sheet);
    }
  }

  private Map<Integer, String> rowPlaces(UploadedFile.Sheet sheet) {
    return said.rowPlaces().entrySet().stream().filter(one -> UploadedFile.Sheet.sheetOf(one.getKey()) == sheet.number())
        .collect(Collectors.toMap(one -> UploadedFile.Sheet.rowOf(one.getKey()), Map.Entry::getValue));
  }

  private void take(ImportRow row, List<PlaceAsked> asked) {
    rows.add(file.read().size() > 1 ? row.withSheetNamed() : row);
    for (PlaceAsked place : asked) {
      unknownPlaces.merge(PlaceFinder.key(place.words()), new UnknownPlace(place.words(), 1, row.line(), place.taken(), place.choices()), (before, same) -> before.oneMore());
    }
  }

  private void remark(String remark, UploadedFile.Sheet sheet) {
    remarks.computeIfAbsent(remark, any -> new ArrayList<>()).add(sheet.name());
  }

  List<ImportRow> rows() {
    return rows;
  }

  /** Headings of the first sheet that is read. */
  List<String> headings() {
    return file.read().get(0).table().heading().titles();
  }

  /** The names of the sheets that are read. */
  String sheetNames() {
    String names = file.read().stream().map(UploadedFile.Sheet::name).collect(Collectors.joining(", "));
    return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) + "…" : names;
  }

  List<FileSheet> sheets() {
    return file.sheets().stream().map(sheet -> new FileSheet(sheet.name(), sheet.number(), sheet.read(), rowsOfSheet.getOrDefault(sheet.name(), 0),
        sheet.remark() != null ? sheet.remark() : sheet.read() && rowsOfSheet.get(sheet.name()) == 0 ? "Không có dòng nào là hợp tác xã." : null,
        sheet.table() == null ? List.of() : sheet.table().heading().titles())).toList();
  }

  List<FileColumn> columns() {
    return file.sheets().stream().filter(sheet -> sheet.table() != null).flatMap(sheet -> FileColumn.of(sheet).stream()).toList();
  }

  /** Words for places that people may assign; those of most rows first. */
  List<UnknownPlace> unknownPlaces() {
    List<UnknownPlace> sorted = new ArrayList<>(unknownPlaces.values());
    sorted.sort(Comparator.comparing(UnknownPlace::taken).thenComparing(UnknownPlace::rows, Collections.reverseOrder()));
    return sorted;
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
    List<String> notes = new ArrayList<>();
    List<UploadedFile.Sheet> left = file.sheets().stream().filter(sheet -> !sheet.read()).toList();
    int read = file.read().size();
    if (file.sheets().size() > 1) {
      notes.add("Đọc " + read + " trang tính: " + sheetNames() + "." + (left.isEmpty() ? "" : " Không đọc: "
          + left.stream().map(sheet -> sheet.name() + " (" + Objects.toString(sheet.remark(), "theo lựa chọn").replaceAll("\\.$", "") + ")").collect(Collectors.joining("; ")) + "."));
    }
    remarks.forEach((remark, sheets) -> notes.add(read == 1 || sheets.size() == read ? remark : "Trang " + String.join(", ", sheets) + ": " + remark));
    return notes;
  }
}
