package vn.lotrinh.annex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says at each task of a plan whether anything of it is still to be confirmed. */
final class Confidence {

  private Confidence() {}

  /** A task whose cells have all been settled is read for sure. */
  static void settle(Map<String, Object> plan, List<SourceCell> cells) {
    Map<String, Boolean> open = new HashMap<>();
    for (SourceCell cell : cells) if (cell.doubt() != null) open.merge(cell.task(), cell.isOpen(), Boolean::logicalOr);
    for (Map<String, Object> task : PlanChange.tasks(plan)) {
      if (Boolean.FALSE.equals(open.get(String.valueOf(task.get("id"))))) task.put("readingConfidence", "high");
    }
  }
}
