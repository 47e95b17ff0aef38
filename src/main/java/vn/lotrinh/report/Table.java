package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Figures by place or by sector: the first column (the rows' names) is not among {@code columns}. */
record Table(List<String> columns, List<Row> rows) {

  /** Averages and shares, which a sum would make nonsense of. */
  private static final List<String> NO_SUM = List.of("bình quân", "tỷ lệ", "%", "điểm");

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  boolean summable(int column) {
    String heading = columns.get(column).toLowerCase(Locale.ROOT);
    return NO_SUM.stream().noneMatch(heading::contains);
  }

  /** Of what is known in a column; null where there is no sum. */
  BigDecimal sum(int column) {
    if (!summable(column)) return null;
    return rows.stream().map(row -> row.values().get(column)).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }
}
