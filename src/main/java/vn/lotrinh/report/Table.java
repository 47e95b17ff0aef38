package vn.lotrinh.report;

import java.util.List;

/** Figures by place or by sector: the first column (the rows' names) is not among {@code columns}. */
record Table(List<String> columns, List<Row> rows) {

  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
