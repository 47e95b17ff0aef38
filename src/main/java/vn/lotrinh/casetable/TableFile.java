package vn.lotrinh.casetable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.sheet.CsvText;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;
import vn.lotrinh.sheet.SheetXml;
import vn.lotrinh.sheet.WorkbookGuard;
import vn.lotrinh.sheet.XlsxFile;

/**
 * The rows of an uploaded file (.xlsx or .csv) for a table: below a row of headings that are the table's own, in any order. A heading that
 * the table
 * does not have is refused, so that nothing of the file is left out unseen; only a column of running numbers is.
 */
final class TableFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEADING_WITHIN = 15;
  private static final Pattern RUNNING_NUMBER = Pattern.compile("stt|tt|số tt|số thứ tự", Pattern.UNICODE_CASE);

  @FunctionalInterface
  private interface Rows {
    SheetRow next() throws IOException;
  }

  private final List<Column> columns;
  private final int most;
  private final Map<String, Column> byTitle = new HashMap<>();
  private final Map<Integer, SheetRow> read = new TreeMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<RowFault> broken = new ArrayList<>();

  /** @param rowKey key of the column that tells given rows apart; null where people add rows; @param most rows that the table may have */
  TableFile(List<Column> columns, String rowKey, int most) {
    this.columns = columns.stream().filter(column -> !column.readOnly() || column.key().equals(rowKey)).toList();
    this.most = most;
    this.columns.forEach(column -> {
      byTitle.put(heading(column.key()), column);
      byTitle.put(heading(column.title()), column);
    });
  }

  /** @throws Refusal in one sentence, whatever is wrong with the file */
  List<SentRow> rows(byte[] file) {
    try {
      Optional<List<SheetRow>> text = WorkbookGuard.isPackage(file) || WorkbookGuard.isOld(file) || file.length > WorkbookGuard.LARGEST_FILE
          ? Optional.empty()
          : CsvText.read(file);
      if (text.isPresent()) {
        Iterator<SheetRow> rows = text.get().iterator();
        if (!take(() -> rows.hasNext() ? rows.next() : null)) throw noHeading();
      } else {
        workbook(file);
      }
    } catch (IOException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw WorkbookGuard.broken();
    }
    if (!broken.isEmpty()) throw new RowsRefused(broken);
    return read.values().stream().map(row -> new SentRow(row.number(), cells(row))).toList();
  }

  /** Of a file with several sheets that one is meant which has the table's headings. */
  private void workbook(byte[] file) throws IOException {
    WorkbookGuard.check(file);
    try (XlsxFile workbook = new XlsxFile(file)) {
      for (XlsxFile.Sheet sheet : workbook.sheets()) {
        SheetXml xml = workbook.open(sheet);
        if (sheet.visible() && take(xml::next)) return;
      }
    }
    throw noHeading();
  }

  private Refusal noHeading() {
    return new Refusal("Không tìm thấy dòng tiêu đề trong " + HEADING_WITHIN + " dòng đầu. Bảng có các cột: " + titles()
        + ". Hãy tải mẫu của bảng rồi điền vào.");
  }

  private String titles() {
    return columns.stream().map(column -> "“" + column.title() + "”").collect(Collectors.joining(", "));
  }

  private boolean take(Rows rows) throws IOException {
    boolean found = false;
    for (SheetRow row = rows.next(); row != null; row = rows.next()) {
      if (found) keep(row);
      else if (isHeading(row)) found = true;
      else if (row.number() > HEADING_WITHIN) return false;
    }
    return found;
  }

  private void keep(SheetRow row) {
    boolean blank = places.values().stream().allMatch(place -> row.cell(place).isBlank());
    if (blank) return;
    if (read.size() == most) throw new Refusal("Mỗi bảng không quá " + Written.number(BigDecimal.valueOf(most)) + " dòng.");
    places.forEach((key, place) -> {
      if (row.cell(place).error()) broken.add(new RowFault(row.number(), key, "Ô này báo lỗi trong Excel; hãy ghi lại giá trị."));
    });
    read.put(row.number(), row);
  }

  /** At least half of the columns that have to be filled in stand in it. */
  private boolean isHeading(SheetRow row) {
    Set<String> asked = columns.stream().filter(Column::required).map(Column::key).collect(Collectors.toSet());
    Map<String, Integer> found = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = heading(row.cell(i).text());
      Column column = byTitle.get(text);
      if (column != null && found.putIfAbsent(column.key(), i) != null) throw new Refusal("Cột “" + column.title()
          + "” có hai lần trong tệp.");
      if (column == null && !text.isEmpty() && !RUNNING_NUMBER.matcher(text).matches()) unknown.add(row.cell(i).text());
    }
    long needed = Math.max(1, asked.isEmpty() ? (columns.size() + 1) / 2 : (asked.size() + 1) / 2);
    long present = asked.isEmpty() ? found.size() : found.keySet().stream().filter(asked::contains).count();
    if (present < needed) return false;
    if (!unknown.isEmpty()) throw new Refusal("Bảng không có cột “" + unknown.get(0) + "”; hãy đổi tên hoặc xóa cột ấy trong tệp. Bảng có: "
        + titles() + ".");
    columns.stream().filter(column -> column.required() && !found.containsKey(column.key())).findFirst().ifPresent(missing -> {
      throw new Refusal("Tệp thiếu cột “" + missing.title() + "”.");
    });
    places.putAll(found);
    return true;
  }

  private static String heading(String text) {
    return Written.line(text).replaceAll("\\s*\\*$", "").toLowerCase(Locale.ROOT);
  }

  private ObjectNode cells(SheetRow row) {
    ObjectNode cells = JSON.createObjectNode();
    places.forEach((key, place) -> {
      FileCell cell = row.cell(place);
      Column column = columns.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
      if (cell.isBlank()) cells.putNull(key);
      else if (column.type() == Column.Type.DATE && cell.day() != null) cells.put(key, cell.day().toString());
      else if (column.type() == Column.Type.NUMBER && cell.number() != null) cells.put(key, cell.number());
      else cells.put(key, cell.seen());
    });
    return cells;
  }

  /** Where a fault stands in the file: "Ô C12 (Số tiết): …"; a fault of the whole row says the row. */
  RowFault placed(RowFault fault) {
    Integer place = fault.column() == null ? null : places.get(fault.column());
    String title = columns.stream().filter(column -> column.key().equals(fault.column())).map(Column::title).findFirst().orElse("");
    String where = place == null ? title.isEmpty() ? "" : "Cột “" + title + "”: " : "Ô " + SheetRow.letters(place) + fault.row() + " ("
        + title + "): ";
    return new RowFault(fault.row(), fault.column(), where + fault.message());
  }
}
