package vn.lotrinh.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lotrinh.sheet.FileCell;
import vn.lotrinh.sheet.SheetRow;

/** What a person should know of a file before confirming it: what its screen did not show, and what had to be converted or assumed. */
final class FileRemarks {

  private static final int MOST_TOLD = 20;

  private FileRemarks() {}

  static List<String> of(UploadedWorkbook table) {
    List<String> remarks = new ArrayList<>();
    List<Integer> hidden = table.rows().stream().filter(SheetRow::hidden).map(SheetRow::number).toList();
    if (!hidden.isEmpty()) remarks.add("Tệp có " + hidden.size() + " dòng đang ẩn hoặc bị lọc, vẫn được đọc: dòng " + told(hidden) + ".");
    List<String> columns = table.heading().columns().stream().filter(column -> table.hiddenColumns().contains(column.index()))
        .map(column -> SheetRow.letters(column.index()) + " (" + column.heading() + ")").toList();
    if (!columns.isEmpty()) remarks.add("Cột đang ẩn, vẫn được đọc: " + String.join("; ", columns) + ".");
    converted(table).forEach((encoding, cells) -> remarks.add("Chữ gõ bằng bảng mã " + encoding + " đã được chuyển sang Unicode ở " + cells + " ô. Hãy xem kỹ tên và địa chỉ."));
    table.heading().columns().stream().filter(Column::assumedYear)
        .forEach(column -> remarks.add("Cột " + SheetRow.letters(column.index()) + " không ghi năm, được hiểu là “" + column.heading() + "”."));
    return remarks;
  }

  private static Map<String, Long> converted(UploadedWorkbook table) {
    return table.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.converted() != null)
        .collect(Collectors.groupingBy(FileCell::converted, TreeMap::new, Collectors.counting()));
  }

  /** The first of many row numbers. */
  static String told(List<Integer> rows) {
    return rows.stream().limit(MOST_TOLD).map(String::valueOf).collect(Collectors.joining(", ")) + (rows.size() > MOST_TOLD ? "…" : "");
  }
}
