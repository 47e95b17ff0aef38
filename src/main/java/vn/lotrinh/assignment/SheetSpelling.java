package vn.lotrinh.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that differ only in capitals are one word when rows are counted: as the first row spells it. */
final class SheetSpelling {

  private final List<String> texts;
  private final Map<String, String> first = new HashMap<>();

  SheetSpelling(WorkKind kind) {
    texts = kind.columns().stream().filter(column -> column.type() == WorkKindColumn.Type.TEXT).map(WorkKindColumn::key).toList();
  }

  List<Map<String, Object>> of(List<Map<String, Object>> rows) {
    List<Map<String, Object>> same = new ArrayList<>(rows.size());
    for (Map<String, Object> row : rows) {
      Map<String, Object> copy = new HashMap<>(row);
      texts.forEach(key -> copy.computeIfPresent(key, (any, word) ->
          first.computeIfAbsent(key + "\n" + word.toString().toLowerCase(Locale.ROOT), spelled -> word.toString())));
      same.add(copy);
    }
    return same;
  }
}
