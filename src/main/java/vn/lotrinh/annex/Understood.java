package vn.lotrinh.annex;

import java.util.List;
import java.util.Map;

/**
 * A plan as it was understood.
 *
 * @param plan by the keys of a plan file, in their order
 * @param cells every cell that was read, with its doubt where there is one
 */
record Understood(Map<String, Object> plan, List<SourceCell> cells) {

  long open() {
    return cells.stream().filter(SourceCell::isOpen).count();
  }
}
