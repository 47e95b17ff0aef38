package vn.lotrinh.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;

/** Co-operatives in cells: written by code, tax code, registration number or name, kept as the register's code, shown with the name. */
final class SheetCooperatives {

  private static final String BEFORE_NAME = " – ";

  private final CooperativeService register;
  private final LocalDate today;
  private final List<String> columns;

  SheetCooperatives(WorkKind kind, CooperativeService register, LocalDate today) {
    this.register = register;
    this.today = today;
    this.columns = kind.columns().stream().filter(column -> column.type() == WorkKindColumn.Type.COOPERATIVE).map(WorkKindColumn::key)
        .toList();
  }

  /** The rows with codes for what was written; what means nobody, or several, is a fault. */
  List<Map<String, Object>> read(List<Map<String, Object>> rows, List<RowFault> faults) {
    if (columns.isEmpty()) return rows;
    Set<String> words = cells(rows).map(SheetCooperatives::word).collect(Collectors.toSet());
    Map<String, Set<String>> meant = register.meant(words, today);
    List<Map<String, Object>> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> row = new HashMap<>(rows.get(i));
      for (String column : columns) {
        if (row.get(column) == null) continue;
        Set<String> codes = meant.getOrDefault(word(row.get(column).toString()), Set.of());
        if (codes.size() == 1) row.put(column, codes.iterator().next());
        else faults.add(new RowFault(i + 1, column, codes.isEmpty() ? "Sổ hợp tác xã không có “" + shortened(row.get(column))
            + "”; ghi mã, mã số thuế hoặc đúng tên."
            : "Có " + codes.size() + " hợp tác xã tên “" + shortened(row.get(column)) + "”; hãy ghi mã: " + String.join(", ", codes)
                + "."));
      }
      read.add(row);
    }
    return read;
  }

  /** The rows as people see them: "1700000001 – HTX Đông Hải". */
  List<Map<String, Object>> shown(List<Map<String, Object>> rows) {
    if (columns.isEmpty()) return rows;
    Map<String, String> names = register.find(cells(rows).collect(Collectors.toSet()), today).stream()
        .collect(Collectors.toMap(Cooperative::code, Cooperative::name));
    rows.forEach(row -> columns.forEach(column -> row.computeIfPresent(column, (key, code) -> code + BEFORE_NAME
        + names.getOrDefault(code.toString(), "không còn trong sổ"))));
    return rows;
  }

  /** Codes of the places in which the co-operatives of the rows sit. */
  Set<String> places(List<Map<String, Object>> rows) {
    Set<String> codes = cells(rows).collect(Collectors.toSet());
    return codes.isEmpty() ? Set.of() : register.find(codes, today).stream().map(Cooperative::place).collect(Collectors.toSet());
  }

  private Stream<String> cells(List<Map<String, Object>> rows) {
    return rows.stream().flatMap(row -> columns.stream().map(row::get)).filter(cell -> cell != null).map(Object::toString);
  }

  private static String word(String cell) {
    int name = cell.indexOf(BEFORE_NAME);
    String code = name < 0 ? cell : cell.substring(0, name);
    return code.matches("[A-Za-z0-9-]+") ? code : cell;
  }

  private static String shortened(Object cell) {
    String text = cell.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
