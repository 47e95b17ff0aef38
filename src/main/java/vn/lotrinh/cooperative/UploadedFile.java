package vn.lotrinh.cooperative;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;
import vn.lotrinh.sheet.CsvText;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.XlsxFile;
import vn.lotrinh.sheet.WorkbookGuard;

/** All sheets of a file that holds a register: those that are read together, and why the others are left. */
record UploadedFile(List<Sheet> sheets) {

  /** Name of the one table of a text file. */
  static final String AS_TEXT = "CSV";
  /** Sheets that usually hold something else than the register of today; a person may have them read. */
  private static final Pattern SOMETHING_ELSE = Pattern.compile(
      "(?<!\\p{L})(giải thể|tổ hợp tác|tht|hướng dẫn|ví dụ|nháp|cũ|bản sao|copy|backup)(?!\\p{L})", Pattern.UNICODE_CASE);
  private static final String NO_TABLE =
      "Không tìm thấy dòng tiêu đề trong mười dòng đầu. Bảng cần có cột “Tên HTX” hoặc một cột mã (“Mã HTX”, “Mã số thuế”, “Số đăng ký”) và ít nhất một cột khác.";

  /**
   * A sheet of the file.
   *
   * @param number of the sheet among those that hold a table, from 0; stays the same each time the file is read
   * @param table null where the sheet holds none
   * @param read its rows are taken into account
   * @param remark why it is left, or what is doubtful about reading it; null where there is nothing to say
   */
  record Sheet(String name, int number, UploadedWorkbook table, boolean read, String remark) {

    private static final int ROWS = 2_000_000;
    private static final int COLUMNS = 1_000;

    /** A row's number through all sheets: of the first table it is the number that Excel shows. */
    int line(int row) {
      return number * ROWS + row;
    }

    /** A column's number through all sheets: of the first table it is its index from 0. */
    int column(int index) {
      return number * COLUMNS + index;
    }

    static int sheetOf(int line) {
      return line / ROWS;
    }

    static int rowOf(int line) {
      return line % ROWS;
    }

    private Sheet left(String why) {
      return new Sheet(name, number, table, false, why);
    }

    private Sheet taken(boolean taken) {
      return new Sheet(name, number, table, taken, remark);
    }

    static ColumnWishes wishes(ColumnWishes wishes, int number, String name) {
      Map<Integer, String> own = new HashMap<>();
      wishes.chosen().forEach((column, choice) -> {
        if (column / COLUMNS == number) own.put(column % COLUMNS, choice);
      });
      return new ColumnWishes(own, wishes.remembered(), name + " " + wishes.fileName(), wishes.lastYear());
    }
  }

  /**
   * Reads .xlsx, or a table as text.
   *
   * @param numbers that sheets got when the file was read before, by name
   * @param chosen sheets that people chose to be read or left, by name
   * @throws Refusal in one sentence, whatever is wrong with the file
   */
  static UploadedFile read(byte[] file, ColumnWishes wishes, Map<String, Integer> numbers, Map<String, Boolean> chosen) {
    try {
      Optional<List<SheetRow>> text = text(file);
      List<Sheet> found = text.isPresent() ? ofText(text.get(), wishes) : ofSheets(file, wishes, numbers);
      if (found.stream().allMatch(sheet -> sheet.table == null)) throw new Refusal(NO_TABLE);
      UploadedFile read = new UploadedFile(judged(found, chosen));
      if (read.read().stream().mapToInt(sheet -> sheet.table.rows().size()).sum() > UploadedWorkbook.MOST_ROWS) throw UploadedWorkbook.tooLong();
      return read;
    } catch (IOException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.broken();
    }
  }

  List<Sheet> read() {
    return sheets.stream().filter(Sheet::read).toList();
  }

  private static Optional<List<SheetRow>> text(byte[] file) {
    if (WorkbookGuard.isPackage(file) || WorkbookGuard.isOld(file) || file.length > WorkbookGuard.LARGEST_FILE) return Optional.empty();
    return CsvText.read(file);
  }

  private static List<Sheet> ofText(List<SheetRow> rows, ColumnWishes wishes) throws IOException {
    Iterator<SheetRow> all = rows.iterator();
    UploadedWorkbook.Rows next = () -> all.hasNext() ? all.next() : null;
    return List.of(new Sheet(AS_TEXT, 0, UploadedWorkbook.table(AS_TEXT, next, wishes, new UploadedWorkbook.Room()), true, null));
  }

  private static List<Sheet> ofSheets(byte[] file, ColumnWishes wishes, Map<String, Integer> numbers) throws IOException {
    WorkbookGuard.check(file);
    UploadedWorkbook.Room room = new UploadedWorkbook.Room();
    List<Sheet> found = new ArrayList<>();
    int next = numbers.values().stream().mapToInt(number -> number + 1).max().orElse(0);
    try (XlsxFile workbook = new XlsxFile(file)) {
      if (workbook.sheets().isEmpty()) throw WorkbookGuard.broken();
      for (XlsxFile.Sheet sheet : workbook.sheets()) {
        int number = numbers.getOrDefault(FileCell.of(sheet.name()).text(), next);
        Sheet one = sheet(workbook, sheet, number, wishes, room);
        if (one.table != null && number == next) next++;
        found.add(one);
      }
    }
    return found;
  }

  /** One that is too long for this software is left, unless it is the only one. */
  private static Sheet sheet(XlsxFile workbook, XlsxFile.Sheet sheet, int number, ColumnWishes wishes, UploadedWorkbook.Room room) throws IOException {
    String name = FileCell.of(sheet.name()).text();
    String hidden = sheet.visible() ? null : "Trang tính đang ẩn trong tệp.";
    SheetXml xml = workbook.open(sheet);
    room.nextSheet();
    try {
      UploadedWorkbook table = UploadedWorkbook.table(name, xml::next, Sheet.wishes(wishes, number, name), room);
      return table == null ? new Sheet(name, -1, null, false, hidden == null ? "Không có bảng." : hidden)
          : new Sheet(name, number, table.mergedCells(xml), hidden == null, hidden);
    } catch (Refusal tooLong) {
      if (workbook.sheets().size() == 1) throw tooLong;
      return new Sheet(name, -1, null, false, tooLong.getMessage());
    }
  }

  /** What is no register, or one that was read already, is left unless a person wants it; one table at least is read. */
  private static List<Sheet> judged(List<Sheet> found, Map<String, Boolean> chosen) {
    List<Sheet> judged = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (Sheet sheet : found) {
      Sheet one = sheet.table == null ? sheet : judged(sheet, seen);
      if (one.table != null && chosen.containsKey(one.name)) one = one.taken(chosen.get(one.name));
      if (one.read) identities(one.table).forEach(identity -> seen.putIfAbsent(identity, sheet.name));
      judged.add(one);
    }
    if (judged.stream().anyMatch(Sheet::read)) return judged;
    if (!chosen.isEmpty()) throw new Refusal("Hãy chọn ít nhất một trang tính để đọc.");
    int first = judged.indexOf(judged.stream().filter(sheet -> sheet.table != null).findFirst().orElseThrow());
    judged.set(first, judged.get(first).taken(true));
    return judged;
  }

  private static Sheet judged(Sheet sheet, Map<String, String> seen) {
    if (!sheet.read) return sheet;
    if (namesAreFigures(sheet.table)) return sheet.left("Cột tên chỉ có số: có thể là bảng tổng hợp.");
    if (SOMETHING_ELSE.matcher(sheet.name.toLowerCase(Locale.ROOT)).find()) return sheet.left("Tên trang cho thấy đây có thể không phải sổ hiện hành.");
    List<String> identities = identities(sheet.table);
    List<String> again = identities.stream().map(seen::get).filter(Objects::nonNull).toList();
    if (identities.isEmpty() || again.size() * 2 <= identities.size()) return sheet;
    return sheet.left(again.size() + "/" + identities.size() + " hợp tác xã đã có ở trang " + again.stream().distinct().map(name -> "“" + name + "”")
        .collect(Collectors.joining(", ")) + ".");
  }

  private static boolean namesAreFigures(UploadedWorkbook table) {
    if (table.heading().tellsWho()) return false;
    int name = column(table, RegisterField.NAME);
    long figures = table.rows().stream().filter(row -> row.cell(name).number() != null).count();
    return figures * 2 > table.rows().size();
  }

  /** By what rows are known to be about the same co-operative: a code, else name and place. */
  private static List<String> identities(UploadedWorkbook table) {
    List<Column> columns = table.heading().columns();
    List<Integer> codes = columns.stream().filter(column -> column.field().isIdentity()).map(Column::index).toList();
    int name = column(table, RegisterField.NAME);
    int commune = column(table, RegisterField.COMMUNE);
    Set<String> identities = new LinkedHashSet<>();
    for (SheetRow row : table.rows()) {
      Optional<String> code = codes.stream().map(index -> Plain.words(row.cell(index).text()).replace(" ", ""))
          .filter(text -> !text.isEmpty()).findFirst();
      String named = Plain.nameKey(row.cell(name).text());
      String place = Plain.words(row.cell(commune).text());
      if (code.isPresent()) identities.add(code.get());
      else if (!named.isEmpty() && !place.isEmpty()) identities.add(named + "|" + place);
    }
    return List.copyOf(identities);
  }

  private static int column(UploadedWorkbook table, RegisterField field) {
    return table.heading().columns().stream().filter(column -> column.field() == field).map(Column::index).findFirst().orElse(-1);
  }
}
