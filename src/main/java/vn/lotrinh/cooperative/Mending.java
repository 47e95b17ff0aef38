package vn.lotrinh.cooperative;

import java.util.List;
import java.util.Map;

/**
 * A file that waits to be confirmed, with what people said about it.
 *
 * @param content null once it is confirmed
 * @param chosen column from 0 → what it tells
 * @param answers row → code of the co-operative that it is about, or {@code new}
 */
record Mending(byte[] content, String sheet, List<FileColumn> columns, Map<Integer, String> chosen, Map<Integer, String> answers, List<String> otherSheets) {}
