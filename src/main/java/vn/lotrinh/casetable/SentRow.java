package vn.lotrinh.casetable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as it was sent.
 *
 * @param number by which the sender knows it: from 1, or as Excel counts the rows of a file
 * @param cells column to value
 */
record SentRow(int number, JsonNode cells) {

  /** Rows of a request, counted from 1. */
  static List<SentRow> of(List<JsonNode> rows) {
    List<SentRow> sent = new ArrayList<>(rows.size());
    for (JsonNode row : rows) sent.add(new SentRow(sent.size() + 1, row));
    return sent;
  }
}
