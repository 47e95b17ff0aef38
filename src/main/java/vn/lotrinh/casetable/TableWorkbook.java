package vn.lotrinh.casetable;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an Excel file that can be filled in and uploaded again; of an empty table it is the form to fill in. */
final class TableWorkbook {

  private static final int FLUSHED_EVERY = 1_000;
  private static final int WIDTH = 24;

  private TableWorkbook() {}

  static void write(OutputStream out, TableContent table) throws IOException {
    List<Column> columns = table.columns().stream().filter(column -> !column.readOnly() || column.key().equals(table.rowKey())).toList();
    try (Workbook workbook = new Workbook(out, "LoTrinhHTX", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Bảng");
      for (int i = 0; i < columns.size(); i++) {
        sheet.value(0, i, columns.get(i).title() + (columns.get(i).required() ? " *" : ""));
        sheet.style(0, i).bold().wrapText(true).set();
        sheet.width(i, WIDTH);
      }
      sheet.freezePane(0, 1);
      int row = 1;
      for (Map<String, Object> cells : table.rows()) {
        for (int i = 0; i < columns.size(); i++) put(sheet, row, i, cells.get(columns.get(i).key()));
        if (row++ % FLUSHED_EVERY == 0) sheet.flush();
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof BigDecimal number) sheet.value(row, column, number);
    else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/MM/yyyy").set();
    } else if (value != null) sheet.value(row, column, value.toString());
  }
}
