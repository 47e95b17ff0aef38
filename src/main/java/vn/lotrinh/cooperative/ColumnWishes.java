package vn.lotrinh.cooperative;

import java.util.Map;

/**
 * What people said about the columns of a file, and what the file is called: enough to understand headings that do not stand for themselves.
 *
 * @param chosen by the column's number through all sheets ({@link UploadedFile.Sheet#column}), as {@link ColumnChoice#key} writes it
 * @param remembered what people chose for headings of earlier files, by the words of the heading
 * @param fileName or the name of the sheet may name the year of figures whose heading does not
 * @param lastYear the year before the day of import: results are of a year that has ended
 */
record ColumnWishes(Map<Integer, String> chosen, Map<String, String> remembered, String fileName, Integer lastYear) {

  static final ColumnWishes NONE = new ColumnWishes(Map.of(), Map.of(), "", null);

  /** What was chosen for a column, or for one with this heading in an earlier file; null where nobody has. */
  ColumnChoice choice(int column, String heading) {
    String key = chosen.getOrDefault(column, remembered.get(TableHeading.plain(heading)));
    return key == null ? null : ColumnChoice.of(key);
  }
}
