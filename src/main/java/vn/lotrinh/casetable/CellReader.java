package vn.lotrinh.casetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lotrinh.Refusal;
import vn.lotrinh.Written;
import vn.lotrinh.form.VietnameseNumber;

/** Reads rows as they were typed, pasted or sent: numbers and days as people here write them, or as JSON has them. */
class CellReader {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private final List<Column> columns;
  private final String rowKey;
  private final Set<String> known;
  private final List<RowFault> faults = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  /**
   * @param rowKey column that tells the rows apart; null where people add rows
   * @param known its values; empty where people add rows
   */
  CellReader(List<Column> columns, String rowKey, Set<String> known) {
    this.columns = columns;
    this.rowKey = rowKey;
    this.known = known;
  }

  /** @throws RowsRefused naming every cell that cannot be read */
  List<Map<String, Object>> read(List<SentRow> sent) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SentRow one : sent) {
      Map<String, Object> row = row(one.cells(), one.number());
      if (rowKey != null) findRow(row, one.cells(), one.number(), seen);
      boolean blank = rowKey == null && row.values().stream().allMatch(value -> value == null);
      if (blank) continue;
      rows.add(row);
      numbers.add(one.number());
    }
    if (!faults.isEmpty()) throw new RowsRefused(faults);
    return rows;
  }

  /** A fault of a row that was read, by the number under which the row was sent. */
  RowFault numbered(RowFault fault) {
    return new RowFault(numbers.get(fault.row() - 1), fault.column(), fault.message());
  }

  private Map<String, Object> row(JsonNode sent, int number) {
    Map<String, Object> row = new LinkedHashMap<>();
    if (!sent.isObject()) {
      faults.add(new RowFault(number, null, "Mỗi dòng phải là một đối tượng có tên cột."));
      return row;
    }
    sent.fieldNames().forEachRemaining(name -> {
      if (columns.stream().noneMatch(column -> column.key().equals(name))) faults.add(new RowFault(number, null, "Bảng không có cột “" + shortened(name) + "”."));
    });
    columns.stream().filter(column -> !column.readOnly()).forEach(column -> row.put(column.key(), cell(column, sent.path(column.key()), number)));
    return row;
  }

  private void findRow(Map<String, Object> row, JsonNode sent, int number, Set<String> seen) {
    String key = sent.path(rowKey).asText("");
    if (!known.contains(key)) faults.add(new RowFault(number, rowKey, "Bảng không có dòng “" + shortened(key) + "”."));
    else if (!seen.add(key)) faults.add(new RowFault(number, rowKey, "Dòng “" + key + "” có hai lần."));
    row.put(rowKey, key);
  }

  private Object cell(Column column, JsonNode value, int number) {
    try {
      if (value.isContainerNode()) throw new Refusal("Ô này chỉ nhận một giá trị.");
      String text = value.isMissingNode() || value.isNull() ? "" : Written.line(column.title(), value.asText());
      if (text.isEmpty()) return null;
      return switch (column.type()) {
        case NUMBER -> number(column, value, text);
        case DATE -> day(text);
        case CHOICE -> choice(column, text);
        case TEXT -> text(column, text);
      };
    } catch (Refusal e) {
      faults.add(new RowFault(number, column.key(), e.getMessage()));
      return null;
    }
  }

  private static BigDecimal number(Column column, JsonNode value, String text) {
    if (value.isNumber() && !Double.isFinite(value.doubleValue())) throw new Refusal("Số này quá lớn.");
    BigDecimal number = value.isNumber() ? value.decimalValue() : VietnameseNumber.parse(text);
    if (number.signum() == 0) return BigDecimal.ZERO;
    BigDecimal bare = number.stripTrailingZeros();
    if (bare.abs().compareTo(LARGEST) > 0) throw new Refusal("Số này quá lớn.");
    if (bare.scale() > column.decimals()) {
      throw new Refusal(column.decimals() == 0 ? "Phải là số nguyên." : "Chỉ được " + column.decimals() + " chữ số sau dấu phẩy.");
    }
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static LocalDate day(String written) {
    String text = Written.figures(written);
    try {
      return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw new Refusal("“" + shortened(text) + "” không phải là một ngày; hãy viết như 31/12/2025.");
    }
  }

  private static String choice(Column column, String text) {
    return column.options().stream().filter(text::equalsIgnoreCase).findFirst()
        .orElseThrow(() -> new Refusal("“" + shortened(text) + "” không có trong các lựa chọn: " + String.join(", ", column.options()) + "."));
  }

  private static String text(Column column, String text) {
    if (Written.length(text) > column.longest()) throw new Refusal("Dài quá " + column.longest() + " ký tự.");
    return text;
  }

  private static String shortened(String text) {
    String plain = Written.line(text).replaceAll("[\\p{Cc}\\p{Cs}]", "�");
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
  }
}
