package vn.lotrinh.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.Feel;
import vn.lotrinh.Written;
import vn.lotrinh.casetable.RowFault;

/**
 * Whether rows may stand in a sheet of a kind: cell by cell, row by row, and against each other. Cells that are empty are nobody's fault
 * here.
 */
final class SheetRules {

  private final WorkKind kind;
  private final LocalDate today;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final List<RowFault> faults = new ArrayList<>();

  SheetRules(WorkKind kind, LocalDate today) {
    this.kind = kind;
    this.today = today;
    kind.columns().stream().filter(column -> column.pattern() != null)
        .forEach(column -> patterns.put(column.key(), Pattern.compile(column.pattern())));
  }

  /**
   * What is wrong.
   *
   * @param others rows of the other sheets of the kind for the plan's year
   */
  List<RowFault> faults(List<Map<String, Object>> rows, List<Map<String, Object>> others) {
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> row = rows.get(i);
      for (WorkKindColumn column : kind.columns()) cell(column, row.get(column.key()), i + 1);
      for (WorkKind.Rule rule : kind.checks()) {
        if (isAnswerable(rule, row) && Feel.isBroken(rule.expression(), row)) faults.add(new RowFault(i + 1, rule.column(),
            rule.message()));
      }
    }
    kind.unique().forEach(one -> unique(one, rows, others));
    return faults;
  }

  /** A comparison with an empty cell says nothing; a check that asks for emptiness itself is answered all the same. */
  private boolean isAnswerable(WorkKind.Rule rule, Map<String, Object> row) {
    if (rule.expression().contains("null")) return true;
    Set<String> keys = kind.columns().stream().map(WorkKindColumn::key).collect(Collectors.toSet());
    return Feel.namesIn(rule.expression(), keys).stream().allMatch(key -> row.get(key) != null);
  }

  private void cell(WorkKindColumn column, Object value, int row) {
    if (value instanceof BigDecimal number) {
      if (column.min() != null && number.compareTo(column.min()) < 0) fault(row, column, "Không nhỏ hơn " + Written.number(column.min())
          + ".");
      if (column.max() != null && number.compareTo(column.max()) > 0) fault(row, column, "Không lớn hơn " + Written.number(column.max())
          + ".");
    } else if (value instanceof LocalDate day) {
      if (column.past() && day.isAfter(today)) fault(row, column, "Ngày " + Written.day(day) + " chưa tới.");
      if (column.earliest() != null && day.isBefore(column.earliest())) fault(row, column, "Không trước ngày "
          + Written.day(column.earliest()) + ".");
      if (day.getYear() < 1900 || day.getYear() > 2199) fault(row, column, "Năm phải từ 1900 đến 2199.");
    } else if (value != null && patterns.containsKey(column.key()) && !patterns.get(column.key()).matcher(value.toString()).matches()) {
      fault(row, column, "Phải là " + column.patternWords() + ".");
    }
  }

  private void fault(int row, WorkKindColumn column, String message) {
    faults.add(new RowFault(row, column.key(), message));
  }

  private void unique(WorkKind.Unique one, List<Map<String, Object>> rows, List<Map<String, Object>> others) {
    Set<String> elsewhere = one.isInPlanYear() ? others.stream().map(row -> key(one, row)).collect(Collectors.toSet()) : Set.of();
    Map<String, Integer> seen = new HashMap<>();
    Set<Integer> told = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String key = key(one, rows.get(i));
      if (key == null) continue;
      Integer before = seen.putIfAbsent(key, i + 1);
      if (before != null && told.add(i)) faults.add(new RowFault(i + 1, one.columns().get(0), "Trùng dòng " + before + " ở " + titles(one)
          + "."));
      if (before == null && elsewhere.contains(key)) {
        faults.add(new RowFault(i + 1, one.columns().get(0), "Đã có trong bảng cùng loại của việc khác trong năm của kế hoạch (trùng "
            + titles(one) + ")."));
      }
    }
  }

  private String titles(WorkKind.Unique one) {
    return one.columns().stream().map(key -> "“" + kind.column(key).orElseThrow().title() + "”").collect(Collectors.joining(", "));
  }

  /** Null where a cell is empty: such a row is like no other. */
  private static String key(WorkKind.Unique one, Map<String, Object> row) {
    if (one.columns().stream().anyMatch(column -> row.get(column) == null)) return null;
    return one.columns().stream().map(column -> row.get(column).toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
  }
}
