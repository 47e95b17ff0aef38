package vn.lotrinh.cooperative;

import java.util.HashMap;
import java.util.Map;

/**
 * What people say about a register file before it is written; a part that is absent says nothing.
 *
 * @param columns column (through all sheets) → what it tells ({@link ColumnChoice})
 * @param answers line (through all sheets) → code of the co-operative that it is about, or {@code new}
 * @param sheets name → whether it is read
 * @param places words as rows write them → code of the place that they mean
 * @param rowPlaces line → code of the place where its co-operative is
 * @param codes line → code that its new co-operative gets
 */
record Said(Map<Integer, String> columns, Map<Integer, String> answers, Map<String, Boolean> sheets, Map<String, String> places, Map<Integer, String> rowPlaces,
    Map<Integer, String> codes) {

  static final Said NOTHING = new Said(null, null, null, null, null, null);

  Said {
    columns = columns == null ? Map.of() : columns;
    answers = answers == null ? Map.of() : answers;
    sheets = sheets == null ? Map.of() : sheets;
    places = places == null ? Map.of() : places;
    rowPlaces = rowPlaces == null ? Map.of() : rowPlaces;
    codes = codes == null ? Map.of() : codes;
  }

  static Said ofColumns(Map<Integer, String> columns) {
    return new Said(columns, null, null, null, null, null);
  }

  static Said ofAnswers(Map<Integer, String> answers) {
    return new Said(null, answers, null, null, null, null);
  }

  static Said ofSheets(Map<String, Boolean> sheets) {
    return new Said(null, null, sheets, null, null, null);
  }

  /** @param places may be empty, as may the others */
  static Said ofPlaces(Map<String, String> places, Map<Integer, String> rowPlaces) {
    return new Said(null, null, null, places, rowPlaces, null);
  }

  static Said ofCodes(Map<Integer, String> codes) {
    return new Said(null, null, null, null, null, codes);
  }

  /** What was said before, with what is said now; an empty text takes back what was said. */
  Said and(Said now) {
    return new Said(both(columns, now.columns), both(answers, now.answers), both(sheets, now.sheets), both(places, now.places), both(rowPlaces, now.rowPlaces),
        both(codes, now.codes));
  }

  private static <K, V> Map<K, V> both(Map<K, V> before, Map<K, V> now) {
    Map<K, V> both = new HashMap<>(before);
    both.putAll(now);
    both.values().removeIf(value -> value == null || value instanceof String text && text.isBlank());
    return both;
  }
}
