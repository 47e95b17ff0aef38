package vn.lotrinh.cooperative;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file that waits to be confirmed, with how it was understood and what people said about it.
 *
 * @param content null once it is confirmed
 * @param columns of all sheets
 * @param unknownPlaces most rows first
 */
record Mending(byte[] content, List<FileColumn> columns, List<FileSheet> sheets, List<UnknownPlace> unknownPlaces, Said said) {

  static Mending of(byte[] content) {
    return new Mending(content, List.of(), List.of(), List.of(), Said.NOTHING);
  }

  /** Each heading once: what a person says of a column counts for those of other sheets that are called the same. */
  List<FileColumn> distinctColumns() {
    List<String> read = sheets.stream().filter(FileSheet::read).map(FileSheet::name).toList();
    List<FileColumn> shown = columns.stream().filter(column -> read.contains(column.sheet())).toList();
    return shown.stream().filter(column -> shown.stream().filter(column::isCalledLike).findFirst().orElseThrow() == column).toList();
  }

  /** What is said of a column, said of all that are called the same; what is said of one of those itself counts before. */
  Map<Integer, String> forAllSheets(Map<Integer, String> chosen) {
    Map<Integer, String> all = columns.stream().flatMap(column -> columns.stream().filter(column::isCalledLike).filter(like -> chosen.containsKey(like.index())).limit(1)
        .map(like -> Map.entry(column.index(), chosen.get(like.index())))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    all.putAll(chosen);
    return all;
  }

  List<String> otherSheets() {
    return sheets.stream().filter(sheet -> !sheet.read()).map(FileSheet::name).toList();
  }

  /** Numbers of the sheets by their names. */
  Map<String, Integer> numbers() {
    return sheets.stream().filter(FileSheet::isTable).collect(Collectors.toMap(FileSheet::name, FileSheet::number, (one, other) -> one));
  }
}
