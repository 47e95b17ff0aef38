package vn.lotrinh.annex;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An annex that was read, as far as it has been mended.
 *
 * @param id null of a plan that was kept already and is looked through again
 * @param plan code of the plan
 * @param content by the keys of a plan file
 * @param cells in the order in which they were read
 */
record Reading(Long id, String plan, String file, String by, Instant at, Map<String, Object> content, List<SourceCell> cells) {

  /** A reading in a list: how many of its cells are still open. */
  record Waiting(String plan, String file, String by, Instant at, int open) {}

  long open() {
    return cells.stream().filter(SourceCell::isOpen).count();
  }
}
